// proves: src/programme/directory/phone.ts

import fc from 'fast-check';
import { problemsOf } from '../../../src/kernel/derive/schema';
import { parsePhone } from '../../../src/programme/directory/phone';
import { people } from '../../../src/programme/cases/tables';

describe('parsePhone', () => {
  it.each([
    ['no number at all', 'no tengo'],
    ['empty', ''],
    ['too few digits for Honduras', '+504 9999 000'],
    ['too many digits for Guatemala', '+502 5555 00001'],
    ['eight digits without a country', '9999 0001'],
    ['a country code that begins with zero', '+0504 9999 0001'],
    ['more digits than any number has', '+1234567890123456'],
    ['letters among the digits', '+504 9999 OOO1'],
  ])('refuses %s', (_what, text) => {
    expect(parsePhone(text)).toBeUndefined();
  });

  it.each([
    ['+504 9999-0001', '+50499990001'],
    ['00504 9999 0001', '+50499990001'],
    ['504 9999 0001', '+50499990001'],
    ['962 000 0001', '+529620000001'],
    ['+52 1 962 000 0001', '+529620000001'],
    ['+52 (962) 000.0001', '+529620000001'],
    ['+1 809 000 0001', '+18090000001'],
    ['+507 6000 0001', '+50760000001'],
    ['+33 6 00 00 00 01', '+33600000001'],
    ['\u00A0+509 3400 0001 ', '+50934000001'],
  ])('reads %s', (text, phone) => {
    expect(parsePhone(text)).toBe(phone);
  });

  it('gives what the column takes, and the same when it reads that again', () => {
    const digits = fc.array(fc.constantFrom(...'0123456789 -().+'), { maxLength: 20 }).map((parts) => parts.join(''));

    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom('', '+', '00', '+504', '+52', '521'), digits).map((parts) => parts.join('')),
        (text) => {
          const phone = parsePhone(text);
          if (phone === undefined) return;

          expect(problemsOf(people, { phone }, false)).toEqual([]);
          expect(parsePhone(phone)).toBe(phone);
        },
      ),
    );
  });
});
