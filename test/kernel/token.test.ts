// A page's token names the command it will send, for one person, one page and one act.

import { commandOf, issueToken } from '../../src/kernel/token';

const SECRET = 'a secret of the tests';
const ANA = 'ana@oficina.example';
const token = issueToken(SECRET, 'random-1', 'movimiento', ANA);

describe('commandOf', () => {
  it.each([
    ['another person', SECRET, token, 'movimiento', 'beto@oficina.example'],
    ['another page', SECRET, token, 'directorio', ANA],
    ['another installation', 'another secret', token, 'movimiento', ANA],
    ['a proof that was altered', SECRET, `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`, 'movimiento', ANA],
    ['a name that was altered', SECRET, `0${token}`, 'movimiento', ANA],
    ['a name without proof', SECRET, token.split('.')[0] ?? '', 'movimiento', ANA],
    ['a proof without name', SECRET, `.${token.split('.')[1] ?? ''}`, 'movimiento', ANA],
    ['nothing', SECRET, '', 'movimiento', ANA],
    ['the name of what every object has', SECRET, '__proto__', 'movimiento', ANA],
  ])('gives nothing for %s', (_what, secret, shown, page, email) => {
    expect(commandOf(secret, shown, page, 'save', email)).toBeUndefined();
  });

  it('gives the same command however often the token comes, and one of its own to each act', () => {
    const save = commandOf(SECRET, token, 'movimiento', 'save', ANA);

    expect(save).toBeDefined();
    expect(commandOf(SECRET, token, 'movimiento', 'save', ANA)).toBe(save);
    expect(commandOf(SECRET, token, 'movimiento', 'cancel', ANA)).not.toBe(save);
  });

  it('gives another command to every showing of the page', () => {
    const again = issueToken(SECRET, 'random-2', 'movimiento', ANA);

    expect(commandOf(SECRET, again, 'movimiento', 'save', ANA)).not.toBe(
      commandOf(SECRET, token, 'movimiento', 'save', ANA),
    );
  });
});

describe('issueToken', () => {
  it('shows neither the person, the page nor the secret', () => {
    expect(token).toMatch(/^[0-9a-f]{24}\.[0-9a-f]{24}$/);
  });
});
