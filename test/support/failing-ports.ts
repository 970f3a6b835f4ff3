// Memory ports whose services fail on purpose: refused before anything is done, or failing after it was done.

import { PlatformFailure, type Ports } from '../../src/kernel/ports';
import type { MemoryPorts } from './memory-ports';

export interface PlannedFailure {
  /** The n-th call of this kind from now on, counted from 1. */
  readonly call: number;
  readonly when: 'before' | 'after';
  readonly code: string;
  readonly retryable: boolean;
}

/** Ports over the same books whose writes to one book fail as planned. */
export function failingWrites(ports: MemoryPorts, book: string, plan: PlannedFailure): Ports {
  let calls = 0;
  const fail = (): never => {
    throw new PlatformFailure(plan.code, plan.retryable, 'planned');
  };
  return {
    ...ports,
    books: {
      read: (...request) => ports.books.read(...request),
      write: (...request) => {
        if (request[0] === book) calls += 1;
        const planned = request[0] === book && calls === plan.call;
        if (planned && plan.when === 'before') fail();
        const written = ports.books.write(...request);
        return planned ? fail() : written;
      },
    },
  };
}

/** Ports whose folders are refused with this failure as long as `isOpen` says no. */
export function failingFolders(
  ports: MemoryPorts,
  failure: PlatformFailure,
  isOpen: () => boolean = () => false,
): Ports {
  const createFolder: Ports['files']['createFolder'] = (...request) => {
    if (!isOpen()) throw failure;
    ports.files.createFolder(...request);
  };
  return { ...ports, files: { ...ports.files, createFolder } };
}
