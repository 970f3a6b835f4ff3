// What the tables of travel, notices and files may hold: nothing that tells why somebody returns or needs help.
// proves: src/programme/travel/tables.ts
// proves: src/programme/travel/codes.ts

import type { Column } from '../../../src/kernel/table';
import { caseFiles } from '../../../src/programme/archive/tables';
import { notifications } from '../../../src/programme/notifications/tables';
import { ASSISTANCES } from '../../../src/programme/travel/codes';
import { movements, segments, travellers } from '../../../src/programme/travel/tables';

const TELLING =
  /enferm|embaraz|m[eé]dic|salud|v[ií]ctima|trata|asilo|refugi|miedo|violen|discapac|motivo|raz[oó]n|fondo|proyecto/i;

describe.each([movements, segments, travellers, notifications, caseFiles])('$title', ({ columns, book }) => {
  const all: readonly (readonly [string, Column])[] = Object.entries(columns);

  it('stands in Registro with nothing protected', () => {
    expect(book.key).toBe('registro');
    expect(all.map(([, { sensitivity }]) => sensitivity)).not.toContain('protected');
  });

  it('has no column and no choice that tells why', () => {
    const words = all.flatMap(([key, column]) => [
      key,
      column.label,
      ...('codes' in column && key !== 'destination' ? Object.values(column.codes) : []),
    ]);

    expect(words.filter((word) => TELLING.test(word))).toEqual([]);
  });
});

describe('an assistance', () => {
  it('is a thing to have ready, not a reason', () => {
    expect(Object.values(ASSISTANCES).filter((label) => TELLING.test(label))).toEqual([]);
  });
});
