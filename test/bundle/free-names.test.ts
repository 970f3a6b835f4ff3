// The finder of free names itself: one that finds too little would let every bundle pass.

import { freeNames } from './free-names';

const namesIn = (code: string): string[] => freeNames(code).map(({ name }) => name);

describe('freeNames', () => {
  it.each([
    ['fetch(1)', ['fetch']],
    ['var a = { setTimeout }', ['setTimeout']],
    ['var a = { [atob]: 1 }', ['atob']],
    ['var a = b[URL]; var b;', ['URL']],
    ['function f(x = performance.now()) { return x }', ['performance']],
    ['class A extends EventTarget {}', ['EventTarget']],
    ['(() => { { let crypto = 1 } return crypto })()', ['crypto']],
    ['for (let Buffer of []) {} Buffer', ['Buffer']],
    ['try {} catch { process.exit() }', ['process']],
    ['(function window() {})(); window', ['window']],
    ['`${navigator}`', ['navigator']],
    ['a = 1', ['a']],
  ])('finds %s', (code, expected) => {
    expect(namesIn(code)).toEqual(expected);
  });

  it.each([
    'var a = 1; a.fetch; a.URL(); ({ atob: 1, URL() {} })',
    'function f({ URL, atob: [fetch] }, ...crypto) { return [URL, fetch, crypto, arguments] }',
    'if (true) { var fetch = 1 } fetch',
    'g(); function g() { return h } var h',
    'try {} catch ({ process }) { process }',
    'outer: for (;;) { break outer }',
    'const self = class Inner { m() { return Inner } }; self',
    'switch (1) { case 1: let URL = 2; URL }',
  ])('finds nothing in %s', (code) => {
    expect(namesIn(code)).toEqual([]);
  });

  it('tells asking for a name from using it', () => {
    expect(freeNames('typeof URL; URL').map(({ onlyAsked }) => onlyAsked)).toEqual([true, false]);
  });
});
