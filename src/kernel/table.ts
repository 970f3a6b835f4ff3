// What a table is: one plain-data definition that everything else is derived from (type, schema, header, formats,
// validations, dictionary). Definitions hold no functions and name no platform.
// INVARIANT: a column whose sensitivity its book may not hold does not compile, and `checkTables` refuses it as well.

import type { Tones } from './tone';

/** `open`: codes, places, dates of the work. `personal`: who someone is. `protected`: vulnerability, health, asylum. */
export type Sensitivity = 'open' | 'personal' | 'protected';

/** A file of its own with its own readers. Secrecy is separate books, never hidden tabs. */
export interface Book<H extends Sensitivity = Sensitivity> {
  readonly key: string;
  readonly title: string;
  /** The more confidential book is written first when one act touches two. */
  readonly rank: number;
  readonly holds: readonly H[];
}

interface Common<H extends Sensitivity> {
  /** Heading in Spanish, as staff read it. */
  readonly label: string;
  /** One sentence that explains the column: note on the heading and line of the data dictionary. */
  readonly help?: string;
  readonly required?: boolean;
  readonly sensitivity: H;
  /** Read in the first call for every open row, so that rows are found and compared without reading them whole. */
  readonly indexed?: boolean;
  /** Computed by the program at each commit; never typed. */
  readonly derived?: boolean;
  /** What people may type into the tab: nothing, for acts alone set it; or a value for a new row that then stays. */
  readonly typed?: 'never' | 'once';
  /** Of use to the program alone: hidden in its tab, as files and JSON are. */
  readonly technical?: boolean;
  /** Its cells are links to this page, with their own text as this argument. */
  readonly leadsTo?: { readonly page: string; readonly arg: string };
  /** Width in pixels; a kind has its own when absent. */
  readonly width?: number;
}

/** Code → Spanish label. The label stands in the cell, the code everywhere in the program. */
export type Codes = Readonly<Record<string, string>>;

export type Kind =
  /** One line of text. `pattern` is a RegExp source, valid in RE2 too; a `signed` one begins with the sign of a tone. */
  | { readonly kind: 'text'; readonly maxLength?: number; readonly pattern?: string; readonly signed?: true }
  /**
   * Free text, LF line breaks, at most 20,000 characters. `line`: written on one line, so it loses what nobody sees; a
   * paragraph all the same, for nobody is turned away for a line break in their name.
   */
  | { readonly kind: 'paragraph'; readonly maxLength?: number; readonly line?: true }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'decimal'; readonly min?: number; readonly max?: number }
  /** `YYYY-MM-DD`; a date cell without zone. */
  | { readonly kind: 'date' }
  /** `YYYY-MM-DDTHH:mm`, local to the place that stands beside it. */
  | { readonly kind: 'localTime' }
  /** UTC, ISO 8601; text in the cell. */
  | { readonly kind: 'instant' }
  /** With `tones` the label stands behind its sign; the sign is no part of the label. */
  | { readonly kind: 'choice'; readonly codes: Codes; readonly tones?: Tones }
  /** Several codes; in the cell their labels joined by `; `. */
  | { readonly kind: 'choices'; readonly codes: Codes }
  /** Sí / No. */
  | { readonly kind: 'flag' }
  /** The `id` of a row of another table of the same book or a less confidential one. */
  | { readonly kind: 'ref'; readonly table: string }
  /** E.164. */
  | { readonly kind: 'phone' }
  | { readonly kind: 'email' }
  /** IANA time zone. */
  | { readonly kind: 'zone' }
  /** An ID of a Drive file or folder. */
  | { readonly kind: 'file' }
  /** Plain JSON; may span several cells when `cells` is above 1 (a cell holds 50,000 characters). */
  | { readonly kind: 'json'; readonly cells?: number };

export type Column<H extends Sensitivity = Sensitivity> = Common<H> & Kind;
export type Columns<H extends Sensitivity = Sensitivity> = Readonly<Record<string, Column<H>>>;

export interface Table<C extends Columns = Columns> {
  /** English plural noun: `cases`. */
  readonly key: string;
  /** Spanish title of the tab. */
  readonly title: string;
  /** What one row is, in Spanish: for the dictionary. */
  readonly about: string;
  readonly book: Book;
  readonly columns: C;
  /** Rows of history leave the working tab for an archive tab of this title. */
  readonly archive?: string;
  /** What people may type into its tab: values of the rows that stand there, or new rows below them too. */
  readonly typed?: 'cells' | 'rows';
  /** Its tab may lie open on a desk: it shows codes and initials, nothing personal. */
  readonly desk?: true;
  /** One of the tables that every book has. */
  readonly system?: true;
}

/** Declares a table. Columns more sensitive than the book may hold are a type error. */
export function defineTable<H extends Sensitivity, const C extends Columns<H>>(table: {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly book: Book<H>;
  readonly columns: C;
  readonly archive?: string;
  readonly typed?: 'cells' | 'rows';
  readonly desk?: true;
  readonly system?: true;
}): Table<C> {
  return table as Table<C>;
}

type CellOf<K extends Column> = K extends { kind: 'choice'; codes: infer D }
  ? keyof D & string
  : K extends { kind: 'choices'; codes: infer D }
    ? readonly (keyof D & string)[]
    : K extends { kind: 'integer' | 'decimal' }
      ? number
      : K extends { kind: 'flag' }
        ? boolean
        : K extends { kind: 'json' }
          ? unknown
          : string;

/** A row's own values; an empty cell is null. */
export type ValuesOf<T extends Table> = {
  readonly [K in keyof T['columns']]: T['columns'][K] extends { required: true }
    ? CellOf<T['columns'][K]>
    : CellOf<T['columns'][K]> | null;
};

/** A row as the program sees it. */
export type RowOf<T extends Table> = ValuesOf<T> & SystemColumns;

export interface SystemColumns {
  readonly id: string;
  /** Digest of what the last commit wrote; another digest means that a person typed here. */
  readonly seal: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export type Values = Readonly<Record<string, unknown>>;
export type Row = Values & SystemColumns;

/** A row's values where nothing is written yet. */
export const noValues = ({ columns }: Table): Readonly<Record<string, null>> =>
  Object.fromEntries(Object.keys(columns).map((key) => [key, null]));

/** Longest free text of one cell, in characters. JSON around it must stay under Google's 50,000. */
export const LONGEST_TEXT = 20_000;
