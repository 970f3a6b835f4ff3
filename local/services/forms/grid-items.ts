// Questions answered row by row: one column for each row, or several.
// documented: https://developers.google.com/apps-script/reference/forms/grid-item and …/checkbox-grid-item
// A grid's columns are kept as choices, its rows as questions of their own.
// INVARIANT: `createResponse` takes one element per row, null for a row left open where the grid is not required.

import { checkChoices } from './choice';
import type { ItemRecord } from './form-record';
import { gridRows } from './form-record';
import type { FormsRun } from './forms-run';
import { handOut, refusal } from './forms-run';
import type { ItemPlace } from './item-members';
import { questionMembers, readItem, setItem } from './item-members';
import { itemResponse } from './item-response';
import { validationMembers } from './item-validation';
import { checkSignature } from './signature';

type Common =
  | 'getId'
  | 'getIndex'
  | 'getTitle'
  | 'getHelpText'
  | 'getType'
  | 'setTitle'
  | 'setHelpText'
  | 'isRequired'
  | 'setRequired'
  | 'createResponse'
  | 'getRows'
  | 'setRows'
  | 'getColumns'
  | 'setColumns'
  | 'setValidation'
  | 'clearValidation';
type UsedOfGrid = Pick<GoogleAppsScript.Forms.GridItem, Common>;
type UsedOfCheckboxGrid = Pick<GoogleAppsScript.Forms.CheckboxGridItem, Common>;

function grid(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.GridItem {
  const place: ItemPlace<GoogleAppsScript.Forms.GridItem> = {
    run,
    formId,
    itemId,
    className: 'GridItem',
    self: () => self,
  };
  const members: UsedOfGrid = {
    ...gridMembers(place),
    ...validationMembers<GoogleAppsScript.Forms.GridItem, GoogleAppsScript.Forms.GridValidation>(
      place,
      'FormApp.GridValidation',
    ),
    createResponse: (...given) => {
      checkSignature(run, 'GridItem.createResponse', given, ['Row[]']);
      const rows = given[0] as readonly (string | null)[];
      refuseForeignRows(
        place,
        rows.map((row) => (row === null ? [] : [row])),
      );
      return itemResponse(
        run,
        formId,
        itemId,
        rows.map((row) => row ?? ''),
      );
    },
  };
  const self = handOut(run, 'FormApp.GridItem', members) as GoogleAppsScript.Forms.GridItem;
  return self;
}

function checkboxGrid(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.CheckboxGridItem {
  const place: ItemPlace<GoogleAppsScript.Forms.CheckboxGridItem> = {
    run,
    formId,
    itemId,
    className: 'CheckboxGridItem',
    self: () => self,
  };
  const members: UsedOfCheckboxGrid = {
    ...gridMembers(place),
    ...validationMembers<GoogleAppsScript.Forms.CheckboxGridItem, GoogleAppsScript.Forms.CheckboxGridValidation>(
      place,
      'FormApp.CheckboxGridValidation',
    ),
    createResponse: (...given) => {
      checkSignature(run, 'CheckboxGridItem.createResponse', given, ['Row[][]']);
      const rows = (given[0] as readonly (readonly string[] | null)[]).map((row) => [...(row ?? [])]);
      refuseForeignRows(place, rows);
      return itemResponse(run, formId, itemId, rows);
    },
  };
  const self = handOut(run, 'FormApp.CheckboxGridItem', members) as GoogleAppsScript.Forms.CheckboxGridItem;
  return self;
}

function gridMembers<T>(place: ItemPlace<T>) {
  const { run } = place;
  return {
    ...questionMembers(place),
    getRows: () => run.execution.realm.array(rowsOf(readItem(place)).map(({ label }) => label)),
    getColumns: () => run.execution.realm.array(readItem(place).choices.map(({ value }) => value)),
    setRows: (...given: [rows: string[]]): T =>
      setItem(place, 'setRows', given, ['String[]'], (item, form) => {
        // That an empty list and equal labels are errors is assumed, here as for choices.
        checkChoices(
          run,
          form,
          given[0].map((value) => ({ value })),
        );
        return { rows: gridRows(form, item, given[0], () => run.execution.random()) };
      }),
    setColumns: (...given: [columns: string[]]): T =>
      setItem(place, 'setColumns', given, ['String[]'], (_item, form) => {
        const choices = given[0].map((value) => ({ value }));
        checkChoices(run, form, choices);
        return { choices };
      }),
  };
}

const rowsOf = ({ rows = [] }: ItemRecord) => rows;

// documented: an exception for a value that is no column; wording assumed.
function refuseForeignRows(place: ItemPlace<unknown>, rows: readonly (readonly string[])[]): void {
  const item = readItem(place);
  const columns = new Set(item.choices.map(({ value }) => value));
  const open = item.required && rows.some((row) => row.length === 0);
  if (rows.length !== rowsOf(item).length || open || rows.some((row) => row.some((value) => !columns.has(value)))) {
    throw refusal(place.run, 'Invalid response submitted to item.');
  }
}

export const gridItems = { grid, checkboxGrid };
