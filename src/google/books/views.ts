// Filter views as the Sheets service has them: those of a tab, and the requests that make the program's own.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#FilterView

import { HEADING_ROW } from '../../kernel/derive/tabs';
import type { StandingView, ViewChanges, ViewLayout } from '../../kernel/structure/views';
import type { SheetResource, SheetsRequest } from '../services';

export const viewsIn = ({ filterViews = [] }: SheetResource): StandingView[] =>
  filterViews.map(({ filterViewId = 0, title = '', filterSpecs = [] }) => ({
    number: filterViewId,
    title,
    shows: filterSpecs.length === 1 ? shownBy(filterSpecs[0]) : null,
  }));

type Spec = NonNullable<NonNullable<SheetResource['filterViews']>[number]['filterSpecs']>[number];

function shownBy({ columnIndex: column = 0, filterCriteria: { condition } = {} }: Spec = {}): StandingView['shows'] {
  if (condition?.type === 'BLANK') return { column, text: '' };
  return condition?.type === 'TEXT_EQ' ? { column, text: condition.values?.[0]?.userEnteredValue ?? '' } : null;
}

export const viewRequests = ({ remove, add }: ViewChanges): SheetsRequest[] => [
  ...remove.map((filterId) => ({ deleteFilterView: { filterId } })),
  ...add.map((view) => ({ addFilterView: { filter: filterOf(view) } })),
];

/** From the headings down: the row of keys above them is no part of what is filtered. */
const filterOf = ({ number, tab: sheetId, title, shows: { column, text } }: ViewLayout): object => ({
  filterViewId: number,
  title,
  range: { sheetId, startRowIndex: HEADING_ROW },
  filterSpecs: [{ columnIndex: column, filterCriteria: { condition: conditionOf(text) } }],
});

const conditionOf = (text: string): object =>
  text === '' ? { type: 'BLANK' } : { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] };
