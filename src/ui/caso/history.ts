// Journal entries about a case → what was done, in plain words. Of columns that are more than open only the name is said.

import type { Entry, RowChange } from '../../kernel/journal';
import { cellsOf } from '../../kernel/derive/cells';
import type { Say } from '../../kernel/problem';
import type { Column, Table } from '../../kernel/table';
import { epochOf, localOf } from '../../kernel/time';
import { historyTexts as texts } from '../../messages/es/history';
import { fill } from '../../messages/message';
import { actions } from '../../programme/actions';
import { effects } from '../../programme/effects';
import { duplicatesSaid } from '../../programme/cases/duplicates';
import { cases } from '../../programme/cases/tables';
import { summarySaid } from '../../programme/cases/status-summary';
import { tables } from '../../programme/tables';
import { codesSaid } from '../kit/field-spec';
import type { HistoryLine } from './view';

type Told = Pick<Entry, 'number' | 'at' | 'actor' | 'action' | 'rows'>;

/** @param others IDs of rows that belong to the case and do not begin with its number. */
export function historyOf(
  entries: readonly Told[],
  caseId: string,
  others: readonly string[],
  { zone, nameOf, say }: { readonly zone: string; readonly nameOf: (email: string) => string; readonly say: Say },
): HistoryLine[] {
  const isAbout = ({ row, is }: RowChange): boolean =>
    belongs(row, caseId) || others.includes(row) || Object.values(is).some((value) => belongs(value, caseId));
  const lines = entries.flatMap(({ number, at, actor, action, rows }) => {
    const own = (rows ?? []).filter(isAbout);
    if (own.length === 0) return [];
    const changes = changesIn(own, caseId, say);
    // What the program changed for itself alone is nothing that anybody did.
    if (changes.length === 0 && own.every(({ kind }) => kind === 'update')) return [];
    return [{ number, at: localOf(epochOf(at), zone), who: nameOf(actor), what: say(titleOf(action)), changes }];
  });
  return lines.reduce<HistoryLine[]>(together, []);
}

/** What one person did within the minute is one line: a family that was opened at once, say. */
function together(told: HistoryLine[], line: HistoryLine): HistoryLine[] {
  const last = told[told.length - 1];
  if (last === undefined || last.at !== line.at || last.who !== line.who || last.what !== line.what)
    return [...told, line];
  return [...told.slice(0, -1), { ...last, changes: [...last.changes, ...line.changes] }];
}

/** Its number, or the code of somebody or something of it, which begins with the number. */
const belongs = (value: unknown, caseId: string): boolean =>
  typeof value === 'string' && (value === caseId || value.startsWith(`${caseId}-`));

const OTHER_ACTS: Readonly<Record<string, string>> = texts.acts;

const titleOf = (action: string): string =>
  [...actions, ...effects].find(({ key }) => key === action)?.title ?? OTHER_ACTS[action] ?? action;

/** New, archived and opened rows are counted for each tab; of a changed one each column is told. */
function changesIn(changes: readonly RowChange[], caseId: string, say: Say): string[] {
  const counted = new Map<string, RowChange[]>();
  const updated: string[] = [];
  for (const change of changes) {
    if (change.kind === 'update') updated.push(...updateWords(change, caseId, say));
    else
      counted.set(`${change.kind}/${change.table}`, [...(counted.get(`${change.kind}/${change.table}`) ?? []), change]);
  }
  return [...[...counted.values()].flatMap((same) => countWords(same, caseId, say)), ...updated];
}

const tabOf = (key: string): Table | undefined => tables.find((each) => each.key === key);
/** A digest for an ID tells nobody anything. */
const DIGEST = /^[0-9a-z]{16}$/;

const shortened = (row: string, caseId: string): string =>
  row.startsWith(`${caseId}-`) ? row.slice(caseId.length + 1) : row;

function countWords(same: readonly RowChange[], caseId: string, say: Say): string[] {
  const [first] = same;
  const tab = tabOf(first?.table ?? '')?.title;
  if (first === undefined || tab === undefined || first.kind === 'update') return [];
  const who = same
    .map(({ row }) => shortened(row, caseId))
    .sort()
    .join(', ');
  return [fill(say(texts.kinds[first.kind]), { tab: say(tab), count: same.length, who })];
}

function updateWords({ table: key, row, was, is }: RowChange, caseId: string, say: Say): string[] {
  const table = tabOf(key);
  if (table === undefined) return [];
  const said = Object.keys(is).flatMap((column) => wordsOf(table, column, [was[column], is[column]], say));
  const title = say(table.title);
  const place = row === caseId || DIGEST.test(row) ? title : `${title} · ${shortened(row, caseId)}`;
  return said.length === 0 ? [] : [`${place}: ${said.join('; ')}`];
}

function wordsOf(table: Table, key: string, values: readonly unknown[], say: Say): string[] {
  const column = table.columns[key];
  if (column === undefined || column.technical === true || column.kind === 'json') return [];
  if (column.sensitivity !== 'open') return [say(column.label)];
  const [was = '', is = ''] = values.map((value) => textOf(column, value, say));
  return [fill(texts.changed, { column: say(column.label), was, is })];
}

function textOf(column: Column, value: unknown, say: Say): string {
  const spoken = 'codes' in column ? { ...column, codes: codesSaid(column.codes, say) } : column;
  const [cell = null] = column.kind === 'date' || column.kind === 'localTime' ? [value] : cellsOf(spoken, value);
  if (cell === null || cell === undefined || cell === '') return '—';
  const text = String(cell);
  if (column.kind === 'flag') return say(text);
  if (column === cases.columns.status) return summarySaid(text, say);
  return column === cases.columns.duplicates ? duplicatesSaid(text, say) : text;
}
