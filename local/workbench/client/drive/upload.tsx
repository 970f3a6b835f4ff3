// How files get into a folder: dropped on it, or chosen. One at a time, each with its own outcome.

import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { upload } from '../call';
import { useDesk } from '../desk';

interface UploadProps {
  readonly folder: string;
  /** Names that stand there: a file of such a name becomes its new version. */
  readonly taken: ReadonlySet<string>;
  readonly children: ComponentChildren;
}

interface Outcome {
  readonly name: string;
  readonly said: string;
  readonly good: boolean;
}

export function Upload({ folder, taken, children }: UploadProps) {
  const { as } = useDesk();
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const send = async (files: readonly File[]): Promise<void> => {
    setOutcomes([]);
    for (const file of files) {
      setBusy(file.name);
      const isNew = !taken.has(file.name);
      const outcome = await upload(as, folder, file).then(
        () => ({ good: true, said: isNew ? 'subido' : 'subido como versión nueva del que ya estaba' }),
        (error: Error) => ({ good: false, said: error.message }),
      );
      setOutcomes((before) => [...before, { name: file.name, ...outcome }]);
    }
    setBusy(null);
  };
  return (
    <div
      class={over ? 'drop-here over-it' : 'drop-here'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {children}
      <Choose busy={busy !== null} onFiles={(files) => void send(files)} />
      <div role="status">
        {busy !== null && (
          <p>
            Subiendo <bdi>{busy}</bdi>…
          </p>
        )}
        <ul class="plain">
          {outcomes.map(({ name, said, good }, at) => (
            <li key={at} class={good ? undefined : 'bad'}>
              <bdi>{name}</bdi>: {said}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Choose({ busy, onFiles }: { readonly busy: boolean; onFiles(files: readonly File[]): void }) {
  return (
    <p class="upload">
      <label class="button">
        Subir archivos…
        <input
          class="unseen"
          type="file"
          multiple
          disabled={busy}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            onFiles(chosen);
          }}
        />
      </label>{' '}
      <span class="muted">o suéltelos aquí. Uno con el nombre de otro se guarda como su versión nueva.</span>
    </p>
  );
}
