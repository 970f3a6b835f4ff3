// Which columns of each table stand in its list, and how their values are read.

import { directorioTexts as texts } from '../../messages/es/pages/directorio';
import { fill } from '../../messages/message';
import { plainDate } from '../kit/dates';
import type { FieldSpec } from '../kit/field-spec';
import type { TableColumn } from '../kit/table';
import { Ended } from './plain-part';
import type { DirectoryLabels, DirectoryRow, DirectoryView, PartKey } from './view';

/** The first one names the row. Dates are one column, *Vale*. */
const LISTED: Readonly<Record<PartKey, readonly string[]>> = {
  missions: ['name', 'country', 'city', 'language', 'dates'],
  focalPoints: ['name', 'email', 'copy', 'dates'],
  staff: ['name', 'email', 'roles', 'office', 'dates'],
  accessPoints: ['label', 'code', 'office'],
  offices: ['name', 'code', 'cities', 'phone', 'zone'],
  countriesServed: ['country', 'dates'],
  places: ['name', 'code', 'city', 'country', 'zone'],
};

const DATES = 'dates';

export const nameOf = (part: PartKey, { values }: DirectoryRow): string => String(values[LISTED[part][0] as string] ?? '');

export function columnsFor(part: PartKey, view: DirectoryView, labels: DirectoryLabels): TableColumn<DirectoryRow>[] {
  const fields = labels.parts.find(({ key }) => key === part)?.fields ?? [];
  return LISTED[part].map((key, at) => {
    const spec = fields.find((field) => field.key === key);
    const read = (row: DirectoryRow) => (key === DATES ? span(row) : spoken(spec, row.values[key], view));
    return {
      key,
      title: key === DATES ? texts.holds : (spec?.label ?? key),
      heads: at === 0,
      cell: (row) =>
        at === 0 ? (
          <span class="row tight">
            <span dir="auto">{read(row)}</span>
            <Ended row={row} />
          </span>
        ) : (
          read(row)
        ),
    };
  });
}

function spoken(spec: FieldSpec | undefined, value: unknown, { names }: DirectoryView): string {
  if (value === null || value === undefined || spec === undefined) return '';
  const label = (code: unknown): string => spec.codes?.[String(code)] ?? String(code);
  if (Array.isArray(value)) return value.map(label).join(', ');
  if (spec.table !== null) return names[spec.table]?.[String(value)] ?? '';
  return label(value);
}

function span({ values: { from, until } }: DirectoryRow): string {
  const parts = [
    typeof from === 'string' ? fill(texts.since, { date: plainDate(from) }) : '',
    typeof until === 'string' ? fill(texts.until, { date: plainDate(until) }) : '',
  ].filter(Boolean);
  return parts.length === 0 ? texts.always : parts.join(' ');
}
