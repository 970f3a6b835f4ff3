// Effects for the toy library: each does what the test that orders it says.

import * as z from 'zod/mini';
import { decided, defineAction, type AnyAction } from '../../src/kernel/action';
import { defineEffect, type EffectKind, type EffectOrder, type EffectOutcome } from '../../src/kernel/effect';
import type { Ports } from '../../src/kernel/ports';
import type { Registry } from '../../src/kernel/registry';
import type { Reads } from '../../src/kernel/snapshot';
import { library, shelf, vault } from './library';
import type { MemoryPorts } from './memory-ports';

/** Orders the given effects and changes nothing else. */
export const orderEffects = defineAction({
  key: 'order-effects',
  title: 'Encargar',
  roles: ['librarian', 'sistema'],
  books: [shelf, vault],
  input: z.object({ orders: z.array(z.object({ kind: z.string(), book: z.string(), payload: z.unknown() })) }),
  reads: () => ({}),
  decide: (_snapshot, { orders }) => decided(null, [], orders as readonly EffectOrder[]),
});

export const order = (kind: string, payload: unknown = null, book = 'shelf'): EffectOrder => ({ kind, book, payload });

export function effectThat<P = unknown>(
  key: string,
  perform: EffectKind<P>['perform'],
  reads: (payload: P) => Reads = () => ({}),
): EffectKind<P> {
  return defineEffect<P>({ key, title: key, reads, perform });
}

export const done: EffectOutcome = { kind: 'done', changes: [] };

/** What a library with these effects has otherwise than the plain one. */
export const withEffects = (
  effects: readonly EffectKind<never>[],
  actions: readonly AnyAction[] = [],
): Partial<Registry> => ({
  effects: [...library.effects, ...effects],
  actions: [...library.actions, orderEffects, ...actions],
});

export interface MadeFolder {
  readonly id: string;
  readonly name: string;
}

/** Ports that also write down the folders that were made, each time they were. */
export function notingFolders(ports: MemoryPorts): { readonly ports: Ports; readonly made: MadeFolder[] } {
  const made: MadeFolder[] = [];
  const createFolder: Ports['files']['createFolder'] = (id, name, parent) => {
    ports.files.createFolder(id, name, parent);
    made.push({ id, name });
  };
  return { ports: { ...ports, files: { ...ports.files, createFolder } }, made };
}
