// Every refusal of travel and notices has words, every word has a refusal, and none has a gap left in it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { speak } from '../../support/speak';
import { words } from '../../../src/messages/es';
import { spokenDate } from '../../../src/messages/speak';
import { notificationProblems } from '../../../src/messages/es/notifications';
import { travelProblems } from '../../../src/messages/es/travel';
import { problem } from '../../../src/kernel/problem';
import { movementInput } from '../../../src/programme/travel/movement-input';
import { documentIsValid } from '../../../src/programme/travel/rules/r09-document-validity';
import { aDocument } from '../../support/builders';
import { aTravellerView, aView } from '../../support/movement-builders';

const sourceOf = (folder: string): string =>
  readdirSync(join('src/programme', folder), { withFileTypes: true })
    .map((entry) =>
      entry.isDirectory()
        ? sourceOf(join(folder, entry.name))
        : readFileSync(join('src/programme', folder, entry.name), 'utf8'),
    )
    .join('\n');

const codesIn = (source: string): string[] =>
  [...new Set([...source.matchAll(/'((?:movement|notification)\.[a-z-]+)'/g)].map(([, code]) => code ?? ''))].sort();

describe('words', () => {
  it('exist for exactly the refusals of travel and notices', () => {
    const produced = codesIn(sourceOf('travel') + sourceOf('notifications'));

    expect(Object.keys({ ...travelProblems, ...notificationProblems }).sort()).toEqual(produced);
  });

  it('are spoken with their dates and without a gap', () => {
    const view = aView({
      travellers: [aTravellerView({ document: aDocument({ type: 'salvoconducto', expires: '2026-12-02' }) })],
    });
    const [found] = documentIsValid.check(view, { served: [], elsewhere: new Map() });

    expect(found && speak(found).text).toBe(
      '«Salvoconducto» de la persona 1 de MX-RVA-2026-00001-7 vence el 2 de diciembre de 2026 y la llegada es el 3 de diciembre de 2026.',
    );
  });

  it('leave what is no date as it is', () => {
    const said = (value: string | number) => spokenDate(value, words.dates);

    expect(said('2026-12-03 10:42')).toBe('3 de diciembre de 2026 a las 10:42');
    expect(['2026-13-01', '2026-12-03 1042', 7, 'MX-MOV-2026-0031'].map(said)).toEqual([
      '2026-13-01',
      '2026-12-03 1042',
      7,
      'MX-MOV-2026-0031',
    ]);
    expect(speak(problem('notification.departed', null, { date: '2026-11-03' })).text).toBe(
      'La salida fue el 3 de noviembre de 2026.',
    );
  });
});

describe('the shape of what the page sends', () => {
  const movement = (parts: object) => ({
    id: null,
    seal: null,
    seen: null,
    fields: { office: 'o', kind: 'group', expected: 1, note: null },
    segments: [],
    travellers: [],
    removed: [],
    ...parts,
  });
  const many = (count: number, fields: object) =>
    Array.from({ length: count }, () => ({ id: null, seal: null, seen: null, fields }));
  const messages = (input: unknown) => movementInput.safeParse(input).error?.issues.map(({ message }) => message);

  it('is refused beyond what one movement can be', () => {
    const segment = {
      mode: 'air',
      carrier: null,
      service: null,
      origin: 'A',
      departsAt: '',
      destination: 'B',
      arrivesAt: '',
      transfer: false,
    };
    const traveller = { person: 'p', document: null, residence: null, assistance: [], consent: null };

    expect(messages(movement({ segments: many(21, segment) }))).toEqual(['movement.too-many-segments']);
    expect(messages(movement({ travellers: many(501, traveller) }))).toEqual(['movement.too-many-travellers']);
    expect(messages(movement({ fields: { ...movement({}).fields, expected: 'muchas' as never } }))).toEqual([
      'movement.expected-unclear',
    ]);
  });
});
