// Requests on filter views: addFilterView, updateFilterView, deleteFilterView.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#FilterView
// Wordings of the refusals, and that protections do not stop a filter view, are assumed. Column indexes count from the
// first column of the sheet, not of the range (assumed).
// INVARIANT: an ID names one filter view of the spreadsheet, and a filter view names columns of its range alone.

import { onlyKnown } from '../../advanced-service';
import type { Book, FilterViewRecord, TabRecord } from '../book';
import { boundsOf } from '../book';
import { badRequest, gridOf, placeOfRange } from '../ranges';
import type { WholeFilterView } from '../resource';
import { toFilterView } from '../resource';
import { checkCondition } from '../text-condition';
import { parseUpdateMask } from '../update-mask';
import type { Handler } from './handler';
import { DONE } from './handler';

type Schema<Name extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[Name]
>;

const MEMBERS = ['filterViewId', 'title', 'range', 'filterSpecs', 'sortSpecs'];
const UPDATABLE = {
  title: true,
  range: true,
  filterSpecs: true,
  sortSpecs: true,
  criteria: false,
  namedRangeId: false,
  tableId: false,
} as const;
const TYPES = ['TEXT_EQ', 'TEXT_CONTAINS', 'TEXT_NOT_EQ', 'BLANK', 'NOT_BLANK'];

export const addFilterView: Handler<Schema<'addFilterView'>> = (book, request) => {
  onlyKnown('Sheets request addFilterView', request, ['filter']);
  const given: WholeFilterView = request.filter ?? {};
  onlyKnown('Sheets FilterView', given, MEMBERS);
  const { tab, rectangle } = placeOfRange(book, given.range);
  const view = checked(tab, {
    filterViewId: freshId(book, given.filterViewId),
    title: given.title ?? freeTitle(tab),
    range: rectangle,
    filters: filtersOf(given),
    sorts: sortsOf(given),
  });
  tab.filterViews.push(view);
  return { addFilterView: { filter: toFilterView(tab, view) } };
};

export const updateFilterView: Handler<Schema<'updateFilterView'>> = (book, request) => {
  onlyKnown('Sheets request updateFilterView', request, ['filter', 'fields']);
  const given: WholeFilterView = request.filter ?? {};
  onlyKnown('Sheets FilterView', given, MEMBERS);
  const mask = parseUpdateMask('updateFilterView', request.fields, UPDATABLE);
  const { tab, view } = find(book, given.filterViewId);
  const isMoved = mask.has('range') && given.range !== undefined;
  if (isMoved && gridOf(book, given.range?.sheetId ?? 0) !== tab) {
    throw new Error('NotEmulated: Sheets request updateFilterView to another sheet');
  }
  const changed = checked(tab, {
    ...view,
    ...(mask.has('title') && given.title !== undefined && { title: given.title }),
    ...(isMoved && { range: placeOfRange(book, given.range).rectangle }),
    ...(mask.has('filterSpecs') && { filters: filtersOf(given) }),
    ...(mask.has('sortSpecs') && { sorts: sortsOf(given) }),
  });
  tab.filterViews = tab.filterViews.map((other) => (other === view ? changed : other));
  return DONE;
};

export const deleteFilterView: Handler<Schema<'deleteFilterView'>> = (book, request) => {
  onlyKnown('Sheets request deleteFilterView', request, ['filterId']);
  const { tab, view } = find(book, request.filterId);
  tab.filterViews = tab.filterViews.filter((other) => other !== view);
  return DONE;
};

function filtersOf({ filterSpecs = [] }: WholeFilterView): FilterViewRecord['filters'] {
  return filterSpecs.map((spec) => {
    onlyKnown('Sheets FilterSpec', spec, ['columnIndex', 'filterCriteria']);
    const criteria = spec.filterCriteria ?? {};
    onlyKnown('Sheets FilterCriteria', criteria, ['condition', 'hiddenValues']);
    if (criteria.condition !== undefined) checkCondition('filter', criteria.condition, TYPES);
    return { column: spec.columnIndex ?? 0, criteria };
  });
}

function sortsOf({ sortSpecs = [] }: WholeFilterView): FilterViewRecord['sorts'] {
  if (sortSpecs.length > 1) throw new Error('NotEmulated: Sheets FilterView with several sortSpecs');
  return sortSpecs.map((spec) => {
    onlyKnown('Sheets SortSpec', spec, ['dimensionIndex', 'sortOrder']);
    const { dimensionIndex = 0, sortOrder } = spec;
    if (sortOrder !== 'ASCENDING' && sortOrder !== 'DESCENDING') throw badRequest('sortSpecs.sortOrder must be set');
    return { column: dimensionIndex, descending: sortOrder === 'DESCENDING' };
  });
}

function checked(tab: TabRecord, view: FilterViewRecord): FilterViewRecord {
  const { left, right } = boundsOf(tab, view.range);
  const columns = view.filters.map(({ column }) => column);
  for (const column of [...columns, ...view.sorts.map((sort) => sort.column)]) {
    if (column < left || column >= right)
      throw badRequest(`Column index ${column} is outside the filter view's range.`);
  }
  if (new Set(columns).size < columns.length) throw badRequest('A column may have one filter criteria only.');
  return view;
}

function find(book: Book, id: number | undefined): { tab: TabRecord; view: FilterViewRecord } {
  for (const tab of book.tabs()) {
    const view = tab.filterViews.find(({ filterViewId }) => filterViewId === id);
    if (view !== undefined) return { tab, view };
  }
  throw badRequest(`No filter view with id: ${id ?? 0}`);
}

function freshId(book: Book, wanted: number | undefined): number {
  const taken = new Set(book.tabs().flatMap((tab) => tab.filterViews.map(({ filterViewId }) => filterViewId)));
  if (wanted !== undefined) {
    if (taken.has(wanted)) throw badRequest(`Filter view with id ${wanted} already exists.`);
    return wanted;
  }
  let id = book.newNumber();
  while (taken.has(id)) id = book.newNumber();
  return id;
}

function freeTitle(tab: TabRecord): string {
  const taken = new Set(tab.filterViews.map(({ title }) => title));
  let number = 1;
  while (taken.has(`Filter ${number}`)) number += 1;
  return `Filter ${number}`;
}
