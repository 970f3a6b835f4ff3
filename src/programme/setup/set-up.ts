// Fills the directory of a new installation from one description: offices, staff, missions, focal points, points of
// access, countries served, terminals, configuration; the airports come with the program. Adds what is missing and
// leaves alone what stands there, so that running it again changes nothing and overwrites nobody.
// INVARIANT: rows pass the same rules as those saved from the page Directorio; with one problem nothing is written.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, type Context } from '../../kernel/action';
import { insert, type Change } from '../../kernel/change';
import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import type { Row, Values } from '../../kernel/table';
import { registro } from '../books';
import { AIRPORTS } from '../directory/airports';
import { emptyRow, newRowId, rowProblems, tidied, type SaveRules } from '../directory/row-saving';
import {
  accessPointRules,
  configurationRules,
  countryServedRules,
  focalPointRules,
  missionRules,
  officeRules,
  placeRules,
  staffRules,
} from '../directory/save-directory';
import { accessPoints, missions, offices, staff } from '../directory/tables';
import { overlayOn, type Overlay } from './overlay';

const entries = z._default(z.array(z.record(z.string(), z.unknown()), { error: 'setup.not-a-list' }), []);

/** References stand as codes: an office's and a point's `code`, a mission's `country`. */
const description = z.object({
  offices: entries,
  staff: entries,
  missions: entries,
  focalPoints: entries,
  accessPoints: entries,
  countriesServed: entries,
  places: entries,
  configuration: z._default(z.record(z.string(), z.union([z.string(), z.number()]), { error: 'setup.not-a-list' }), {}),
});
export type SetupDescription = z.input<typeof description>;
type Description = z.output<typeof description>;

export interface SetupResult {
  readonly added: number;
  readonly kept: number;
}

interface Part {
  readonly name: keyof Description;
  readonly rules: SaveRules;
  readonly entries: readonly Values[];
  /** Columns that say which row it is. */
  readonly natural: readonly string[];
  /** Column → how a code becomes the row it names. */
  readonly refs?: Readonly<Record<string, (code: unknown, snapshot: Snapshot) => string | undefined>>;
}

const named = (code: unknown, text: string): boolean =>
  typeof code === 'string' && code.toLowerCase() === text.toLowerCase();

const officeOf = (code: unknown, snapshot: Snapshot): string | undefined =>
  snapshot.rows(offices).find((row) => named(code, row.code))?.id;
const missionOf = (code: unknown, snapshot: Snapshot): string | undefined =>
  snapshot.rows(missions).find((row) => named(code, row.country) || named(code, row.name))?.id;
const pointOf = (code: unknown, snapshot: Snapshot): string | undefined =>
  snapshot.rows(accessPoints).find((row) => named(code, row.code))?.id;

/** Cities may come as a list; the cell holds them joined. */
const joined = (values: Values): Values =>
  Array.isArray(values['cities']) ? { ...values, cities: values['cities'].join('; ') } : values;

const withDefaults = (all: readonly Values[], defaults: Values): Values[] =>
  all.map((each) => ({ ...defaults, ...each }));

function partsOf(given: Description): Part[] {
  const airports = AIRPORTS.map(([code, name, city, country, zone]) => ({
    code,
    kind: 'airport',
    name,
    city,
    country,
    zone,
  }));
  const ownPlaces = new Set(given.places.map(({ code }) => code));
  const settings = Object.entries(given.configuration).map(([key, value]) => ({ key, value: String(value) }));
  return [
    { name: 'offices', rules: officeRules, entries: given.offices.map(joined), natural: ['code'] },
    {
      name: 'staff',
      rules: staffRules,
      entries: given.staff,
      natural: ['email', 'office'],
      refs: { office: officeOf },
    },
    {
      name: 'missions',
      rules: missionRules,
      entries: withDefaults(given.missions, { language: 'es' }),
      natural: ['country', 'name'],
    },
    {
      name: 'focalPoints',
      rules: focalPointRules,
      entries: withDefaults(given.focalPoints, { copy: 'to' }),
      natural: ['mission', 'email'],
      refs: { mission: missionOf },
    },
    {
      name: 'accessPoints',
      rules: accessPointRules,
      entries: withDefaults(given.accessPoints, { state: 'open' }),
      natural: ['code'],
      refs: { office: officeOf, replacedBy: pointOf },
    },
    {
      name: 'countriesServed',
      rules: countryServedRules,
      entries: given.countriesServed,
      natural: ['country', 'from'],
    },
    {
      name: 'places',
      rules: placeRules,
      entries: [...given.places, ...airports.filter(({ code }) => !ownPlaces.has(code))],
      natural: ['code'],
    },
    { name: 'configuration', rules: configurationRules, entries: settings, natural: ['key'] },
  ];
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null).toLowerCase() === JSON.stringify(other ?? null).toLowerCase();

interface Progress {
  readonly overlay: Overlay;
  readonly changes: Change[];
  readonly problems: Problem[];
  kept: number;
}

function addEntry(progress: Progress, part: Part, at: number, context: Context): void {
  const { rules, natural, name, refs = {} } = part;
  const { overlay, changes, problems } = progress;
  const { snapshot } = overlay;
  const under = (found: Problem): Problem => ({ ...found, field: `${name}.${at + 1}.${found.field ?? ''}` });

  const given = tidied(rules.table, part.entries[at] ?? {});
  const stray = Object.keys(given).filter((key) => rules.table.columns[key] === undefined);
  if (stray.length > 0) {
    problems.push(...stray.map((key) => under(problem('directory.no-such-field', key))));
    return;
  }
  const resolved = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, value === null ? null : (refs[key]?.(value, snapshot) ?? value)]),
  );
  const values = rules.tidy?.(resolved) ?? resolved;
  if (snapshot.rows(rules.table).some((row) => natural.every((key) => same((row as Row)[key], values[key])))) {
    progress.kept += 1;
    return;
  }
  const plain = context.id(rules.table.key, natural.map((key) => String(values[key] ?? '')).join('/'));
  const id = newRowId(rules, snapshot, values, plain);
  const row: Row = { ...emptyRow(rules.table, id), ...values };
  const wrong = rowProblems(rules, snapshot, row, context);
  problems.push(...wrong.map(under));
  if (wrong.length > 0) return;
  overlay.add(rules.table, row);
  changes.push(insert(rules.table, id, values));
}

export const setUp = defineAction<Description, SetupResult>({
  key: 'set-up',
  title: 'Preparar la instalación',
  roles: ['administrador'],
  books: [registro],
  input: description as unknown as Schema<Description>,
  reads: () => ({ whole: [...new Set([...partsOf(description.parse({})).map(({ rules }) => rules.table), staff])] }),
  decide: (snapshot, given, context) => {
    const progress: Progress = { overlay: overlayOn(snapshot), changes: [], problems: [], kept: 0 };
    for (const part of partsOf(given)) part.entries.forEach((_entry, at) => addEntry(progress, part, at, context));
    const { changes, problems, kept } = progress;
    return problems.length > 0 ? { ok: false, problems } : decided({ added: changes.length, kept }, changes);
  },
});
