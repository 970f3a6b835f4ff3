// Which cells of people's tabs lead somewhere: a code to its page, the ID of a file to the file.

import type { Column, Table } from '../table';
import { placesOf } from './cells';
import { archiveTabOf, tabOf } from './tabs';

export type LinkTarget = 'file' | NonNullable<Column['leadsTo']>;

/** Where Drive opens a file or a folder, whichever it is. */
export const fileAddress = (id: string): string => `https://drive.google.com/open?id=${encodeURIComponent(id)}`;

/** Number of the tab → zero-based column → where its cells lead. */
export type LinkColumns = ReadonlyMap<number, ReadonlyMap<number, LinkTarget>>;

export function linkColumns(tables: readonly Table[]): LinkColumns {
  return new Map(
    tables.flatMap((table) => {
      const columns = new Map(
        placesOf(table).flatMap(({ column, at }): [number, LinkTarget][] => {
          if (column.leadsTo !== undefined) return [[at, column.leadsTo]];
          return column.kind === 'file' ? [[at, 'file']] : [];
        }),
      );
      if (columns.size === 0) return [];
      return [tabOf(table), ...(table.archive === undefined ? [] : [archiveTabOf(table)])].map(
        (tab) => [tab, columns] as const,
      );
    }),
  );
}
