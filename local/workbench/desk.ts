// What stands on the workbench: the world that is open, the long work under way, what may be fetched by a link, and who
// is told when something changes. Opening another world puts the old one aside; nothing is ever deleted.
// INVARIANT: an act happens in the world that is open when it begins, and every watcher hears of it.

import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openHost, type Host } from '../host';
import { createJobs, type Jobs, type Progress } from './jobs';
import { createPassingTime } from './passing-time';
import { createTickets, type Tickets } from './tickets';
import { createWatchers, watchWorld, type News, type Watchers } from './watchers';

export interface ExportedFile {
  /** Relative, with `/`; every part of it safe as a name on disk. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One step of the way a newcomer is shown through the system. */
export interface TourStep {
  /** Who does it: an e-mail address, or '' for somebody without an account. */
  readonly as: string;
  /** Where: `#/correo`. */
  readonly place: string;
  readonly title: string;
  readonly what: string;
}

export interface DeskParts {
  /** Directory of the world's state. */
  readonly data: string;
  readonly dist: string;
  /** True: a new world without an office, for whoever wants to install one by hand. */
  readonly empty: boolean;
  /** Builds the sample office in an empty world, step by step. */
  readonly sample: (host: Host) => Iterable<Progress>;
  /** Makes the people of an empty world and nothing else. */
  readonly people: (host: Host) => void;
  /** All that an export holds. */
  readonly exported: (host: Host) => Iterable<ExportedFile>;
  /** The way through this world, by what stands in it. */
  readonly tour: (host: Host) => readonly TourStep[];
  /** The machine's clock, in milliseconds: people live by it while they click. */
  readonly machineNow: () => number;
}

export interface Desk extends Pick<DeskParts, 'dist' | 'exported' | 'tour'> {
  readonly host: Host;
  readonly jobs: Jobs;
  readonly tickets: Tickets;
  readonly watchers: Watchers;
  /** Lets pass in the world what passed for people since somebody last did something here. */
  passTime(): void;
  /** Fills a world that holds nothing yet; one whose sample office was never finished is begun anew. */
  prepare(): void;
  /** Puts the world aside and begins another. */
  reset(empty: boolean): void;
  close(): void;
}

const PREPARING = 'Preparando la oficina de muestra';
/** Says in the world itself whether its sample office is complete: a killed process leaves it half built. */
const NOTE = ['workbench', 'sample'] as const;

export function openDesk({ data, dist, empty, sample, people, exported, tour, machineNow }: DeskParts): Desk {
  const watchers = createWatchers();
  const jobs = createJobs(watchers);
  const passing = createPassingTime(machineNow);
  // Long work moves the clock by itself; however long people wait for it, that counts nowhere.
  watchers.add(({ kind }) => (kind === 'job' ? passing.skip() : undefined));
  const begin = () => {
    const host = openHost({ data, dist });
    return { host, stopWatching: watchWorld(host, watchers) };
  };
  if (empty) putAside(data);
  let { host, stopWatching } = begin();

  function* building(into: Host, kept: string): Iterable<Progress> {
    into.store.put(...NOTE, 'building');
    yield* sample(into);
    into.store.put(...NOTE, 'complete');
    watchers.tell(said('La oficina de muestra está lista.', kept));
  }
  /** @param kept says where the world before this one stands. */
  const fill = (withoutOffice: boolean, kept = ''): void => {
    if (withoutOffice) {
      people(host);
      watchers.tell(said('Este mundo empieza sin nada: siga los pasos para instalar.', kept));
    } else jobs.start(PREPARING, building(host, kept));
    watchers.tell({ kind: 'changed' });
  };
  const leave = (): void => {
    jobs.stop();
    stopWatching();
    host.close();
  };
  const reset = (withoutOffice: boolean): void => {
    leave();
    const aside = putAside(data);
    ({ host, stopWatching } = begin());
    fill(withoutOffice, aside === undefined ? '' : `Lo que había quedó en la carpeta «${aside}», junto a los datos.`);
  };
  return {
    get host() {
      return host;
    },
    jobs,
    tickets: createTickets(),
    watchers,
    dist,
    exported,
    tour,
    passTime: () => (jobs.current() === null ? passing.passIn(host) : undefined),
    prepare: () => {
      if (host.store.get(...NOTE) === 'building') reset(false);
      else if (host.accounts().length === 0) fill(empty);
    },
    reset,
    close: () => {
      leave();
      watchers.close();
    },
  };
}

const said = (done: string, kept: string): News => ({ kind: 'said', text: `${done} ${kept}`.trim() });

const WORLD_FILE = /^(world|turn)\.db/;

/** Moves a world's files to `anterior-N` beside them: what somebody typed there is not thrown away. @returns which. */
function putAside(data: string): string | undefined {
  const files = existsSync(data) ? readdirSync(data).filter((name) => WORLD_FILE.test(name)) : [];
  if (files.length === 0) return undefined;
  let number = 1;
  while (existsSync(join(data, `anterior-${number}`))) number += 1;
  const aside = `anterior-${number}`;
  mkdirSync(join(data, aside));
  for (const name of files) renameSync(join(data, name), join(data, aside, name));
  return aside;
}
