// Folders reserved before they are made: one year folder for all, each folder once however often its effect runs.
// proves: src/programme/archive/folders.ts

import { createFolder, orderFolder } from '../../../src/programme/archive/folders';
import type { EffectOrder } from '../../../src/kernel/effect';
import type { Context } from '../../../src/kernel/action';
import { contextFor } from '../../support/context';
import { outsideFor } from '../../support/outside';
import { snapshotOf } from '../../support/snapshot';
import { applied, worldOf, type World } from '../../support/world';

type Payload = Parameters<typeof createFolder.perform>[0];

const over = (world: World) => snapshotOf({ settings: world.settings });

function order(world: World, name: string, context: Context, root: 'movements' | 'confidential' = 'movements') {
  const ordered = orderFolder(over(world), context, { root, year: '2026', name });
  return { ordered, world: applied(world, ordered.changes, context) };
}

const payloadOf = ([effect]: readonly EffectOrder[]): Payload => effect?.payload as Payload;

describe('orderFolder', () => {
  it('reserves the year and the folder in the commit that needs them', () => {
    const { ordered, world } = order(worldOf(), 'MX-MOV-2026-0001', contextFor());

    expect(world.settings).toEqual({ 'registro.folder:movements:2026': { id: 'file:command-1:1', made: false } });
    expect(ordered.fileId).toBe('file:command-1:2');
    expect(ordered.effects.map(({ kind, book }) => [kind, book])).toEqual([['create-folder', 'registro']]);
  });

  it('uses the year that another commit reserved, made or not', () => {
    const first = order(worldOf(), 'MX-MOV-2026-0001', contextFor());

    const second = order(first.world, 'MX-MOV-2026-0002', contextFor({ command: 'command-2' }));

    expect(second.ordered.changes).toEqual([]);
    expect(payloadOf(second.ordered.effects).folders.map(({ fileId }) => fileId)).toEqual([
      'file:command-1:1',
      'file:command-2:1',
    ]);
  });

  it('keeps confidential folders out of Registro', () => {
    const { ordered, world } = order(worldOf(), 'MX-RVA-2026-00001-7', contextFor(), 'confidential');

    expect(Object.keys(world.settings)).toEqual(['proteccion.folder:confidential:2026']);
    expect(ordered.effects.map(({ book }) => book)).toEqual(['proteccion']);
  });

  it('refuses to guess a root that is not installed', () => {
    const context = contextFor();
    const bare = { ...context, office: { ...context.office, folders: {} } };

    expect(() => orderFolder(snapshotOf(), bare, { root: 'cases', year: '2026', name: 'X' })).toThrow(
      'no folder cases',
    );
  });
});

describe('create-folder', () => {
  it('makes year and folder, and says that the year exists', () => {
    const { ordered, world } = order(worldOf(), 'MX-MOV-2026-0001', contextFor());
    const outside = outsideFor();

    const outcome = createFolder.perform(payloadOf(ordered.effects), over(world), outside.tools);

    expect(outside.folders).toEqual([
      { id: 'file:command-1:1', name: '2026', parent: 'folder-movements' },
      { id: 'file:command-1:2', name: 'MX-MOV-2026-0001', parent: 'file:command-1:1' },
    ]);
    expect(outcome).toEqual({
      kind: 'done',
      changes: [
        {
          kind: 'setting',
          book: 'registro',
          key: 'folder:movements:2026',
          value: { id: 'file:command-1:1', made: true },
        },
      ],
    });
  });

  it('leaves the same two folders when it runs twice', () => {
    const { ordered, world } = order(worldOf(), 'MX-MOV-2026-0001', contextFor());
    const outside = outsideFor();

    createFolder.perform(payloadOf(ordered.effects), over(world), outside.tools);
    createFolder.perform(payloadOf(ordered.effects), over(world), outside.tools);

    expect(outside.folders).toHaveLength(2);
  });

  it('asks once for a folder whose year is known to exist', () => {
    const known = worldOf({ settings: { 'registro.folder:movements:2026': { id: 'year-2026', made: true } } });
    const { ordered, world } = order(known, 'MX-MOV-2026-0007', contextFor());
    const outside = outsideFor();

    const outcome = createFolder.perform(payloadOf(ordered.effects), over(world), outside.tools);

    expect(outside.calls).toEqual(['files.createFolder']);
    expect(outcome).toEqual({ kind: 'done', changes: [] });
  });
});
