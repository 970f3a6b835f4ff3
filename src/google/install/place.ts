// Puts a spreadsheet or form that was made in the role account's drive into its folder, marked as ours and closed to
// sharing by others. Doing it again changes nothing.

import type { Attempt } from '../attempt';
import { drive } from '../services';

/** @param mark what it is, for whoever has to look after the drive: `book:registro`. */
export function placeFile(id: string, mark: string, folder: string, attempt: Attempt): void {
  const { parents = [] } = attempt('drive.files.get', 'repeatable', () => drive().Files.get(id, { fields: 'parents' }));
  const others = parents.filter((parent) => parent !== folder);
  const moves = {
    ...(parents.includes(folder) ? {} : { addParents: folder }),
    ...(others.length > 0 ? { removeParents: others.join(',') } : {}),
  };
  const resource = { appProperties: { rva: mark }, writersCanShare: false };
  attempt('drive.files.update', 'repeatable', () =>
    drive().Files.update(resource, id, null, { ...moves, fields: 'id' }),
  );
}
