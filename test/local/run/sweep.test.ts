// The crash sweep's own tools: counting calls, dying at each of them, and taking the world back in between.

import type { Host } from '../../../local/host';
import type { FaultKind } from '../../../local/run/faults';
import { hostWith, ROLE } from '../../support/script-host';

/** Makes a folder under a name reserved beforehand; running it again finishes what an earlier run left. */
const CODE = `
function work() {
  var state = PropertiesService.getScriptProperties();
  var lock = LockService.getScriptLock();
  lock.waitLock(10000);
  var id = state.getProperty('folder');
  if (!id) {
    id = Drive.Files.generateIds({ count: 1, space: 'drive', type: 'files' }).ids[0];
    state.setProperty('folder', id);
  }
  if (!state.getProperty('made')) {
    try {
      var folder = { id: id, name: 'MX-1', mimeType: 'application/vnd.google-apps.folder' };
      Drive.Files.create(folder, null, { fields: 'id' });
    } catch (error) {
      if (error.details.code !== 409) throw error;
    }
    state.setProperty('made', 'yes');
  }
  lock.releaseLock();
}
`;

/** Everything the world holds but instants, dice, history and files every account has. */
const contents = (host: Host): unknown => ({
  properties: host.store.all('properties:script').map(({ id }) => id),
  folders: host.store.all<{ name: string }>('files').filter(({ value }) => value.name === 'MX-1').length,
});

const everything = (host: Host): unknown =>
  host.store.sql.prepare('SELECT collection, id, value FROM documents ORDER BY collection, id').all();

describe('a sweep', () => {
  it('finds each call of an act, dies at it and comes back to the same world', () => {
    const host = hostWith(CODE);
    const before = everything(host);
    const mark = host.mark();
    const { calls } = host.withFaults({}, () => host.run('work', [], { as: ROLE }));
    const undisturbed = contents(host);

    const ends = ['die-before', 'die-after', 'fail-after-success', 'transient'].flatMap((kind) =>
      Array.from({ length: calls }, (_, index) => {
        mark.rewind();
        const same = JSON.stringify(everything(host)) === JSON.stringify(before);
        const plan = [{ at: index + 1, kind: kind as FaultKind }];
        const { fired } = host.withFaults({ plan }, () => host.run('work', [], { as: ROLE }));
        const { error } = host.run('work', [], { as: ROLE });
        return { same, fired, error, end: contents(host) };
      }),
    );

    expect(calls).toBe(8);
    expect(ends).toEqual(ends.map(() => ({ same: true, fired: 1, error: undefined, end: undisturbed })));
  });
});
