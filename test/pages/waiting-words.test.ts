// Every kind of waiting item has its words, the same on the page and in the tab.
// proves: src/ui/por-corregir/words.ts

import { problem } from '../../src/kernel/problem';
import { TYPED_ROW, TYPED_VALUE } from '../../src/kernel/typing/rules';
import { intakeWaiting, sheetWaiting } from '../../src/messages/es/waiting';
import { effects } from '../../src/programme/effects';
import { NOTICE_DOUBTS } from '../../src/programme/notifications/doubts';
import { speak } from '../support/speak';
import { kindWords, placeOf, sheetWords } from '../../src/ui/por-corregir/words';

const KINDS = [...Object.keys(intakeWaiting), ...Object.keys(sheetWaiting), ...Object.keys(NOTICE_DOUBTS)];

describe('a waiting item', () => {
  it('of a kind that nobody described is still called something, and says what to do', () => {
    expect(kindWords('no-such-kind')).toEqual({
      title: 'Otros pendientes',
      whatToDo: 'Lea el motivo, resuélvalo donde corresponda y márquelo como atendido.',
    });
  });

  it('is called otherwise for each kind', () => {
    expect(new Set(KINDS.map((kind) => kindWords(kind).title)).size).toBe(KINDS.length);
  });

  it.each([
    ['a row by its code', TYPED_VALUE, 'people', 'MX-RVA-2026-00001-7-P2', 'Personas · MX-RVA-2026-00001-7-P2'],
    ['a new row by its number', TYPED_ROW, 'people', '42', 'Personas · renglón 42'],
    ['a tab by its title', 'structure', 'Personas', null, 'Personas'],
    ['nothing that it does not know', 'application-review', null, null, ''],
  ])('names %s', (_what, kind, table, row, place) => {
    expect(placeOf({ kind, table, row })).toBe(place);
  });

  it.each(effects.map(({ key, title }) => [title, key]))('names the work %s', (title, key) => {
    expect(placeOf({ kind: 'effect', table: key, row: 'x' })).toBe(title);
  });

  it('says why and what to do, a line for each problem', () => {
    const problems = [problem('waiting.none-chosen'), problem('waiting.how-missing')];

    expect(sheetWords(speak).item({ kind: 'effect', table: null, row: null, problems }).why.split('\n')).toEqual([
      'No eligió ningún pendiente. Marque al menos uno, y a lo más 500.',
      'Falta decir cómo se atendió. Basta una frase: «hablé con la misión», «ya se creó la carpeta».',
    ]);
  });
});
