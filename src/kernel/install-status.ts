// How far an installation is, as the installer tells it and the page Instalar shows it. Plain JSON.

import type { SpokenProblem } from './problem';

export interface InstallStep {
  /** `book:registro`. */
  readonly key: string;
  /** In Spanish: *Libro Registro*. */
  readonly title: string;
  readonly state: 'done' | 'doing' | 'left';
}

/** A place that the installation made and people open. */
export interface InstalledPlace {
  readonly kind: 'book' | 'form' | 'folder';
  readonly title: string;
  readonly url: string;
}

export interface InstallStatus {
  /** `absent`: nothing begun. `working`: goes on by itself. `stopped`: a person must look at `problems`. */
  readonly state: 'absent' | 'working' | 'stopped' | 'ready';
  /** The only account that may install. */
  readonly roleAccount: string;
  /** Whether the reader is that account. */
  readonly mayInstall: boolean;
  readonly steps: readonly InstallStep[];
  readonly places: readonly InstalledPlace[];
  readonly problems: readonly SpokenProblem[];
}
