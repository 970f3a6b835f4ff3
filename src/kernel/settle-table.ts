// Where the rows of a table stand once a batch is through, so that one reading serves every commit of the same hold.

import { digestOf } from './derive/seal';
import { FIRST_ROW } from './derive/tabs';
import { movesOf, wholeCells } from './row-writes';
import { UNKNOWN_END, type HeldRow, type HeldTable } from './working-set';

/** What went to an archive that was read stands on top of it. */
function settleArchive(archive: HeldTable, came: readonly HeldRow[]): void {
  for (const each of archive.rows.values()) each.at += came.length;
  archive.end += came.length;
  came.forEach((each, n) => archive.rows.set(each.row.id, { ...each, at: FIRST_ROW + n, dirty: null, gone: null }));
}

/** After the write the places move as the batch moved them, and the cells are what was written. */
export function settleTable(held: HeldTable, archive?: HeldTable): void {
  const { fresh, gone, first, after } = movesOf(held);
  const archived = [...held.rows.values()].filter((each) => each.gone === 'archived');
  for (const [id, each] of [...held.rows]) {
    if (each.gone !== null) held.rows.delete(id);
    else if (each.at >= 0) each.at = after(each.at);
    if (each.dirty !== null && each.whole) each.cells = wholeCells(held.table, each);
    each.row = { ...each.row, seal: digestOf(each.row.seal ?? '') };
    each.dirty = null;
    delete each.loose;
  }
  fresh.forEach((each, n) => (each.at = first + n));
  if (held.end !== UNKNOWN_END) held.end += fresh.length - gone.length;
  if (archive !== undefined) settleArchive(archive, archived);
}
