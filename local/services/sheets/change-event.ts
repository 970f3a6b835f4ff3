// What Google builds for triggers on changes that are no edit of cells.
// documented: https://developers.google.com/apps-script/guides/triggers/events#change

import type { Book, TabRecord } from './book';
import type { EventPlace } from './person-refusal';
import { placeOf } from './person-refusal';

type ChangeType = 'INSERT_ROW' | 'REMOVE_ROW' | 'INSERT_COLUMN' | 'REMOVE_COLUMN' | 'REMOVE_GRID' | 'OTHER';

export interface ChangeEvent extends EventPlace {
  readonly changeType: ChangeType;
}

export function changeEvent(book: Book, tab: TabRecord, changeType: ChangeType): ChangeEvent {
  return { ...placeOf(book, tab), changeType };
}
