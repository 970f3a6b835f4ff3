// Asks the workbench's server, in the name of the person at the keyboard.

import type { InputOf, MethodName, OutputOf } from '../methods/methods';

const token = (): string => document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? '';

/** The server said no, in words for the person. */
class Refused extends Error {}

/** The server could not be asked at all: it was stopped, or another one runs in its place. */
class Unreachable extends Error {
  constructor() {
    super(
      'La mesa de trabajo no contesta. Revise que siga abierta la terminal donde la inició (npm start) y vuelva a cargar la página.',
    );
  }
}

export async function call<N extends MethodName>(as: string, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = await post(`/call/${name}`, JSON.stringify({ as, input }));
  return answer as OutputOf<N>;
}

/** Sends a file into a folder. */
export const upload = (as: string, folder: string, file: File): Promise<unknown> =>
  post(`/upload?${new URLSearchParams({ as, folder, name: file.name, type: file.type }).toString()}`, file);

export const newsAddress = (): string => `/news?token=${encodeURIComponent(token())}`;

async function post(path: string, body: BodyInit): Promise<unknown> {
  let answer: { readonly value?: unknown; readonly refused?: string };
  try {
    const response = await fetch(path, { method: 'POST', body, headers: { 'X-Workbench': token() } });
    if (response.status === 403) throw new Unreachable();
    answer = (await response.json()) as typeof answer;
  } catch {
    throw new Unreachable();
  }
  if (answer.refused !== undefined) throw new Refused(answer.refused);
  return answer.value;
}
