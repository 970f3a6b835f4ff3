// A file that a person drops into a folder.

import type { Desk } from '../desk';
import { refusalText } from './refusals';

/** @param about `as`, `folder` (an ID) and `name`. */
export function takeUpload(desk: Desk, about: URLSearchParams, bytes: Buffer) {
  const [as, folder, name, type] = ['as', 'folder', 'name', 'type'].map((key) => about.get(key) ?? '') as [
    string,
    string,
    string,
    string,
  ];
  try {
    // A name may hold a slash in Drive; in a path it must be written so.
    const path = `${folder}/${name.replace(/[\\/]/g, '\\$&')}`;
    return { value: { id: desk.host.people.drive.put(as, path, bytes, type || 'application/octet-stream').id } };
  } catch (error) {
    const refused = refusalText(error);
    if (refused === undefined) throw error;
    return { refused };
  } finally {
    desk.watchers.tell({ kind: 'changed' });
  }
}
