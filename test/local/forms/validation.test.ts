// Which answers pass which validation, and which patterns Google's engine takes.

import * as fc from 'fast-check';
import { checkPattern, matchesPattern, UnsupportedPattern } from '../../../local/services/forms/re2';
import type { Rule, Test } from '../../../local/services/forms/validation';
import { messageOf, passes } from '../../../local/services/forms/validation';
import { aWorld, script } from './forms-world';

const rule = (test: Test, help = ''): Rule => ({ ...test, help });

describe('patterns', () => {
  it.each([
    '(?=a)b', '(?!a)b', '(?<=a)b', '(?<!a)b', '(?>a)', '(a)\\1', '(?<x>a)\\k<x>', 'a{1001}', 'a**', '(a', '\\Z',
  ])('that RE2 lacks are refused: %s', (pattern) => {
    expect(() => checkPattern(pattern)).toThrow(UnsupportedPattern);
  });

  it.each(['(?m)^a', 'a(?i:b)'])('with flags that are not emulated say so: %s', (pattern) => {
    expect(() => checkPattern(pattern)).toThrow('NotEmulated');
  });

  it('that RE2 lacks do not reach an item', () => {
    const setting = (): unknown =>
      script(aWorld(), (app) => {
        const validation = app.createTextValidation().requireTextMatchesPattern('(?=.*\\d).+').build();
        return app.create('F').addTextItem().setValidation(validation);
      });

    expect(setting).toThrow('Invalid regular expression');
  });

  it.each([
    ['\\+?[0-9][0-9 ().\\-]{6,19}', '+52 (962) 000-0000', true],
    ['\\+?[0-9][0-9 ().\\-]{6,19}', 'no tengo', false],
    ['(?i)tap-\\d{2}', 'TAP-01', true],
    ['\\p{L}+', 'Ñandú', true],
    ['\\pL\\PL', 'ñ1', true],
    ['\\p{Latin}+', 'Łódź', true],
    ['[[:alpha:]]+', 'abc', true],
    ['\\x{1F469}.', '👩x', true],
    ['a{,2}', 'a{,2}', true],
    ['a.b', 'a\nb', false],
    ['\\Aab\\z', 'ab', true],
    ['[^\\s]+', 'a b', false],
    ['[a\\-z]+', 'a-z', true],
    ['(?P<year>\\d{4})', '2026', true],
  ])('%s and «%s»: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text, 'whole')).toBe(expected);
  });

  it('mean the same as JavaScript’s where both have the syntax', () => {
    const piece = fc.constantFrom('a', 'b', '[ab]', '(?:ab|b)', '\\d', '.', 'a?', '[^a]', 'b+');
    const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ') }), (source, text) => {
        return matchesPattern(source, text, 'part') === new RegExp(source, 'u').test(text);
      }),
    );
  });
});

describe('rules', () => {
  it.each<[Test, readonly (string | string[])[], readonly (string | string[])[]]>([
    [{ test: 'number' }, ['1', ' -2.5 ', '007'], ['uno', '1e3x', '', '1,5']],
    [{ test: 'wholeNumber' }, ['0', '-3'], ['2.5', 'a']],
    [{ test: 'equalTo', number: 4 }, ['4', '4.0'], ['5', 'x']],
    [{ test: 'notEqualTo', number: 4 }, ['5'], ['4', 'x']],
    [{ test: 'greaterThan', number: 4 }, ['4.1'], ['4']],
    [{ test: 'greaterThanOrEqualTo', number: 4 }, ['4'], ['3.9']],
    [{ test: 'lessThan', number: 4 }, ['3'], ['4']],
    [{ test: 'lessThanOrEqualTo', number: 4 }, ['4'], ['5']],
    [{ test: 'between', low: 0, high: 110 }, ['0', '110'], ['-1', '111', 'x']],
    [{ test: 'notBetween', low: 0, high: 9 }, ['10'], ['5', 'x']],
    [{ test: 'email' }, ['a@b.example'], ['a@b', 'a b@c.example', '@c.example']],
    [{ test: 'url' }, ['https://oim.example/a', 'oim.example'], ['hola', 'http://']],
    [{ test: 'matches', pattern: '\\d+' }, ['12'], ['a12']],
    [{ test: 'doesNotMatch', pattern: '\\d+' }, ['a12'], ['12']],
    [{ test: 'contains', pattern: '\\d' }, ['a1'], ['a']],
    [{ test: 'doesNotContain', pattern: '\\d' }, ['a'], ['a1']],
    [{ test: 'lengthAtLeast', count: 2 }, ['ab'], ['a']],
    [{ test: 'lengthAtMost', count: 2 }, ['ab'], ['abc']],
    [{ test: 'selectAtLeast', count: 2 }, [['a', 'b']], [['a'], 'a']],
    [{ test: 'selectAtMost', count: 1 }, [['a'], 'a'], [['a', 'b']]],
    [{ test: 'selectExactly', count: 1 }, [['a']], [[], ['a', 'b']]],
  ])('%j let pass %j and not %j', (test, good, bad) => {
    expect(good.filter((answer) => !passes(rule(test), answer))).toEqual([]);
    expect(bad.filter((answer) => passes(rule(test), answer))).toEqual([]);
  });

  it('speak with the author’s help text, else with Google’s own sentence', () => {
    const between: Test = { test: 'between', low: 0, high: 110 };

    expect(messageOf(rule(between, 'Escriba la edad.'))).toBe('Escriba la edad.');
    expect(messageOf(rule(between))).toBe('Debe ser un número entre 0 y 110');
  });
});
