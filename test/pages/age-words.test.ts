// How pages say an age: a baby is not «0 años», and of one year there is one.
// proves: src/ui/age-words.ts

import { words } from '../../src/messages/en';
import { ageWords } from '../../src/ui/age-words';

const said = (age: number | null, labels: Readonly<Record<string, string>> = {}): string | null =>
  ageWords({ birthDate: null, dobPrecision: null, age }, '2026-11-23', (text) => labels[text] ?? text);

describe('an age in words', () => {
  it('is nothing where nothing tells it', () => {
    expect(said(null)).toBeNull();
  });

  it.each([
    [0, 'menos de 1 año', 'under 1'],
    [1, '1 año', '1 year'],
    [2, '2 años', '2 years'],
    [34, '34 años', '34 years'],
  ])('of %d is said with its own number, in both languages', (age, spanish, english) => {
    expect([said(age), said(age, words.labels)]).toEqual([spanish, english]);
  });
});
