// A workflow is a table: where an act leads, for whom, past which guards.

import { problem } from '../../src/kernel/problem';
import { movesFrom, nextState, type Workflow } from '../../src/kernel/workflow';

type Loan = 'in' | 'out' | 'lost';

const loans: Workflow<Loan, { readonly debt: number }> = [
  {
    from: ['in'],
    action: 'lend',
    to: 'out',
    roles: ['librarian'],
    guards: [
      ({ debt }) => (debt > 0 ? [problem('loan.debt')] : []),
      ({ debt }) => (debt > 9 ? [problem('loan.banned')] : []),
    ],
  },
  { from: ['out'], action: 'return', to: 'in', roles: ['librarian', 'sistema'], guards: [] },
  { from: ['in', 'out'], action: 'lose', to: 'lost', roles: ['librarian'], guards: [] },
];

const next = (from: Loan, action: string, roles: readonly string[], debt = 0) =>
  nextState(loans, from, action, roles, { debt });

describe('nextState', () => {
  it('refuses an act that leads nowhere from there', () => {
    expect(next('lost', 'lend', ['librarian'])).toEqual({
      ok: false,
      problems: [{ code: 'workflow.no-such-move', field: null, params: { from: 'lost', action: 'lend' } }],
    });
  });

  it('refuses an act that is not of that role', () => {
    expect(next('in', 'lend', ['reader'])).toEqual({
      ok: false,
      problems: [{ code: 'access.not-yours', field: null, params: { action: 'lend' } }],
    });
  });

  it('names what every guard objects, not only the first', () => {
    expect(next('in', 'lend', ['librarian'], 10)).toMatchObject({
      ok: false,
      problems: [{ code: 'loan.debt' }, { code: 'loan.banned' }],
    });
  });

  it('leads where the table says', () => {
    expect(next('in', 'lend', ['reader', 'librarian'])).toEqual({ ok: true, value: 'out' });
    expect(next('out', 'lose', ['librarian'])).toEqual({ ok: true, value: 'lost' });
  });
});

describe('movesFrom', () => {
  it('lists the acts of a role from a state', () => {
    expect(movesFrom(loans, 'out', ['librarian'])).toEqual(['return', 'lose']);
    expect(movesFrom(loans, 'out', ['sistema'])).toEqual(['return']);
    expect(movesFrom(loans, 'lost', ['librarian'])).toEqual([]);
  });
});
