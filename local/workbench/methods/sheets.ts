// Spreadsheets as a person sees them and types in them.

import * as z from 'zod';
import { look } from './method';

export const sheetMethods = {
  'sheets.tabs': look(z.object({ book: z.string() }), ({ desk: { host }, as }, { book }) =>
    host.people.sheets.list(as, book),
  ),
};
