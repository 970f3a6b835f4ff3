// What the daily log may hold: facts of the work, two dates, no story.
// proves: src/programme/daily/tables.ts
// proves: src/programme/daily/codes.ts

import type { Column } from '../../../src/kernel/table';
import { appointments, assistance, contacts, tasks } from '../../../src/programme/daily/tables';

const TELLING =
  /enferm|embaraz|m[eé]dic|salud|v[ií]ctima|trata\b|asilo|refugi|miedo|violen|discapac|motivo|raz[oó]n|psico|legal/i;

const columnsOf = ({ columns }: { readonly columns: object }): (readonly [string, Column])[] => Object.entries(columns);

describe.each([contacts, appointments, assistance, tasks])('$title', (table) => {
  it('has no column and no choice that tells why', () => {
    const words = columnsOf(table).flatMap(([key, column]) => [
      key,
      column.label,
      ...('codes' in column ? Object.values(column.codes) : []),
    ]);

    expect(words.filter((word) => TELLING.test(word))).toEqual([]);
  });

  it('says when it happened, when it was written down and by whom', () => {
    const { columns } = table;

    expect('happenedOn' in columns ? columns.happenedOn.required : columns.date.required).toBe(true);
    expect(columns.recordedAt).toMatchObject({ kind: 'instant', required: true, typed: 'never' });
    expect(columns.by).toMatchObject({ required: true, typed: 'never' });
  });
});

describe.each([contacts, appointments, assistance])('$title', (table) => {
  it('has room for no story and no name', () => {
    const columns = columnsOf(table);
    const texts = columns.flatMap(([key, column]) =>
      column.kind === 'text' || column.kind === 'paragraph' ? [key] : [],
    );

    expect(columns.filter(([, { sensitivity }]) => sensitivity !== 'open')).toEqual([]);
    expect(texts.filter((key) => !['time', 'place', 'issuer', 'receipt'].includes(key))).toEqual([]);
  });
});
