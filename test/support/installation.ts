// An office with accounts and the script, before anything is installed; the installer; and what it left, for tests of
// the installer itself. Everybody else starts from the installed office.

import type { Host } from '../../local/host';
import type { InstallStatus } from '../../src/kernel/install-status';
import { books } from '../../src/programme/books';
import { makePeople } from '../../scripts/rva/install';
import { sampleOffice } from '../../scripts/sample/office';
import { emptyHost } from './office';

export const ROLE = 'registro@oim.example';
export const ANA = 'ana@oim.example';

export function anOffice(): Host {
  const host = emptyHost();
  makePeople(host, sampleOffice);
  return host;
}

/** Starts the installer; how far it came before Google's time was over. */
export function startInstall(host: Host): InstallStatus {
  const run = host.run('install', [], { as: ROLE });
  if (run.error !== undefined) throw new Error(run.error.message);
  return run.value as InstallStatus;
}

const NEXT_LOOK_MS = 120_000;
const MOST_RUNS = 20;

/** Starts it and waits until it is done: it goes on by itself. */
export function install(host: Host): InstallStatus {
  let status = startInstall(host);
  for (let run = 0; status.state === 'working' && run < MOST_RUNS; run += 1) {
    host.clock.advance(NEXT_LOOK_MS);
    status = statusFor(host, ROLE);
  }
  return status;
}

export const statusFor = (host: Host, as: string): InstallStatus =>
  host.callPage('installStatus', [], { as }).value as InstallStatus;

type Node = ReturnType<Host['people']['drive']['tree']>;

/** Everything in a drive as paths; folders end in `/`. */
export function pathsIn(host: Host, as = ROLE): string[] {
  const walk = (node: Node, at: string): string[] => {
    const path = `${at}${node.name}${node.children === null ? '' : '/'}`;
    return [path, ...(node.children ?? []).flatMap((child) => walk(child, path))];
  };
  return (host.people.drive.tree(as).children ?? []).flatMap((child) => walk(child, '')).sort();
}

const FORMS = [
  'Entrevista 1: identidad',
  'Entrevista 2: familia y viaje',
  'Entrevista 3: decisión',
  'Entrevista 4: información dada',
  'Entrevista 5: preparación del viaje',
  'Entrevista 6: cierre',
  'Retorno voluntario asistido: solicitud',
  'Tamizaje breve',
];

/** Handlers of its triggers, in order: one for each form and book, and the clock. */
export const HANDLERS = ['onClock_', ...FORMS.map(() => 'onFormSubmitted_'), 'onSheetEdited_', 'onSheetEdited_'];

/** Those that stand now, in the same order. */
export const handlersOf = (host: Host): string[] =>
  host
    .triggers()
    .map(({ fn }) => fn)
    .sort();

export const EVERYTHING = [
  // The script itself.
  'Registro RVA',
  'Registro RVA Protección/',
  'Registro RVA Protección/Expedientes de Protección/',
  'Registro RVA Protección/Protección',
  'Registro RVA/',
  'Registro RVA/Expedientes/',
  'Registro RVA/Formularios/',
  ...FORMS.map((title) => `Registro RVA/Formularios/${title} (es)`),
  'Registro RVA/Movimientos/',
  'Registro RVA/Registro',
];

/** What an installation leaves, without the IDs that differ from one to the next. */
export function standing(host: Host): object {
  const status = statusFor(host, ROLE);
  const form = status.places.find(({ kind }) => kind === 'form')?.url ?? '';
  return {
    state: status.state,
    problems: status.problems,
    paths: pathsIn(host),
    triggers: handlersOf(host),
    form: host.people.forms.open('', form),
    tabs: books.map((book) => host.people.sheets.list(ROLE, bookId(status, book.title)).map(({ title }) => title)),
  };
}

const OF_ONE_WORLD = ['id', 'formId', 'url', 'entry'];

/** IDs and addresses differ between two worlds. */
export const comparable = (value: object): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (OF_ONE_WORLD.includes(key) ? 0 : inner)));

export const bookId = (status: InstallStatus, title: string): string =>
  /\/d\/([^/]+)\//.exec(status.places.find((place) => place.title.includes(title))?.url ?? '')?.[1] ?? '';
