// One cell as it is stored: its bare value when it has nothing else, otherwise a small record.
// Values keep the type they were written with; nothing here parses text, and no formula is ever calculated.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ExtendedValue
// INVARIANT: a cell with nothing in it is stored as null, never as an empty record.

import { ApiRefusal } from '../advanced-service';

export type Scalar = string | number | boolean;
export type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
export type ValidationRule = GoogleAppsScript.Sheets.Schema.DataValidationRule;
export type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

export interface CellRecord {
  /** Value. */
  v?: Scalar;
  /** Formula, as typed. */
  f?: string;
  /** Note. */
  n?: string;
  /** The cell's whole own format, and the tab's clock when it was set: later layers go over it. */
  t?: readonly [clock: number, format: CellFormat];
  /** The cell's own validation rule (null: none), and the tab's clock when it was set. */
  d?: readonly [clock: number, rule: ValidationRule | null];
}

export type StoredCell = Scalar | CellRecord | null;

/** documented: 50,000 characters in a cell; the wording is that of public reports of the error. */
const MOST_CHARACTERS = 50_000;

export function toRecord(cell: StoredCell | undefined): CellRecord {
  if (cell === null || cell === undefined) return {};
  return typeof cell === 'object' ? { ...cell } : { v: cell };
}

export function fromRecord(record: CellRecord): StoredCell {
  const members = Object.values(record).filter((member) => member !== undefined).length;
  if (members === 0) return null;
  return members === 1 && record.v !== undefined ? record.v : record;
}

export function valueOf(cell: StoredCell | undefined): ExtendedValue | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'object') return cell.f === undefined ? valueOf(cell.v ?? null) : { formulaValue: cell.f };
  if (typeof cell === 'string') return { stringValue: cell };
  return typeof cell === 'number' ? { numberValue: cell } : { boolValue: cell };
}

/** Puts a value into a record, or takes it out. An empty text leaves the cell empty (assumed). */
export function withValue(record: CellRecord, value: ExtendedValue | undefined): CellRecord {
  const { v: _value, f: _formula, ...rest } = record;
  const [kind, content] = kindOf(value);
  if (content === undefined || content === '') return rest;
  return kind === 'formulaValue' ? { ...rest, f: String(content) } : { ...rest, v: content };
}

function kindOf(value: ExtendedValue | undefined): [kind: string, content: Scalar | undefined] {
  const given = Object.entries(value ?? {}).filter(([, content]) => content !== undefined && content !== null);
  const [first, second] = given;
  if (first === undefined) return ['stringValue', undefined];
  const [kind, content] = first;
  if (second !== undefined) throw badValue(`oneof field 'value' is already set. Cannot set '${second[0]}'`);
  if (kind === 'stringValue' && typeof content === 'string') return [kind, ofLegalLength(content)];
  if (kind === 'numberValue' && typeof content === 'number') return [kind, content];
  if (kind === 'boolValue' && typeof content === 'boolean') return [kind, content];
  if (kind === 'formulaValue' && typeof content === 'string') return [kind, ofFormula(content)];
  // Google refuses a value of the wrong JSON type before it looks at the request; wording shortened.
  throw badValue(`Invalid value at '${kind}': ${JSON.stringify(content)}`);
}

function ofLegalLength(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  throw badValue('Your input contains more than the maximum of 50000 characters in a single cell.');
}

// assumed: the reference says a formula value is one, not what happens to another text.
function ofFormula(text: string): string {
  if (!/^[=+]/.test(text)) throw badValue(`Invalid formula: ${text.slice(0, 40)}`);
  return ofLegalLength(text);
}

function badValue(message: string): ApiRefusal {
  return new ApiRefusal(400, 'badRequest', message);
}
