// A workflow is a table: where an event leads, for whom, past which guards, and where somebody comes back to.
// proves: src/kernel/workflow.ts

import { problem } from '../../src/kernel/problem';
import { movesFrom, nextState, pathAfter, stateOf, type Path, type Workflow } from '../../src/kernel/workflow';

type Loan = 'in' | 'out' | 'late' | 'aside' | 'lost';

const librarian = { roles: ['librarian'], guards: [] } as const;

const loans: Workflow<Loan, { readonly debt: number }> = [
  { ...librarian, from: [null], event: 'buy', to: 'in' },
  {
    from: ['in'],
    event: 'lend',
    to: 'out',
    roles: ['librarian'],
    guards: [
      ({ debt }) => (debt > 0 ? [problem('loan.debt')] : []),
      ({ debt }) => (debt > 9 ? [problem('loan.banned')] : []),
    ],
  },
  { ...librarian, from: ['out'], event: 'warn', to: 'late' },
  { ...librarian, from: ['out', 'late'], event: 'return', to: 'in', roles: ['librarian', 'sistema'] },
  { ...librarian, from: ['in', 'out', 'late'], event: 'reserve', to: 'aside', aside: true },
  { ...librarian, from: ['in', 'out', 'late', 'aside'], event: 'lose', to: 'lost', aside: true },
  { ...librarian, from: ['aside', 'lost'], event: 'find', to: { back: 'in' } },
  { ...librarian, from: ['aside', 'lost'], event: 'return', to: { back: 'in' }, again: true },
];

const after = (...events: readonly string[]): Path<Loan> =>
  events.reduce<Path<Loan>>((path, event) => pathAfter(loans, path, event), []);
const at = (...events: readonly string[]): Loan | null => stateOf(after(...events));

const next = (path: Path<Loan>, event: string, roles: readonly string[], debt = 0) =>
  nextState(loans, path, event, roles, { debt });

describe('nextState', () => {
  it('refuses an act that leads nowhere from there', () => {
    expect(next(['in', 'lost'], 'lend', ['librarian'])).toEqual({
      ok: false,
      problems: [{ code: 'workflow.no-such-move', field: null, params: { from: 'lost', event: 'lend' } }],
    });
  });

  it('refuses an act that is not of that role', () => {
    expect(next(['in'], 'lend', ['reader'])).toEqual({
      ok: false,
      problems: [{ code: 'access.not-yours', field: null, params: { action: 'lend' } }],
    });
  });

  it('names what every guard objects, not only the first', () => {
    expect(next(['in'], 'lend', ['librarian'], 10)).toMatchObject({
      ok: false,
      problems: [{ code: 'loan.debt' }, { code: 'loan.banned' }],
    });
  });

  it('leads where the table says', () => {
    expect(next([], 'buy', ['librarian'])).toEqual({ ok: true, value: 'in' });
    expect(next(['in'], 'lend', ['reader', 'librarian'])).toEqual({ ok: true, value: 'out' });
    expect(next(['out', 'lost'], 'find', ['librarian'])).toEqual({ ok: true, value: 'out' });
  });
});

describe('pathAfter', () => {
  it('stays where an event leads nowhere', () => {
    expect(after('buy', 'find')).toEqual(['in']);
    expect(after('lend')).toEqual([]);
  });

  it('comes back to where whoever stepped aside was', () => {
    expect(at('buy', 'lend', 'lose', 'find')).toBe('out');
    expect(at('buy', 'lose', 'find')).toBe('in');
  });

  it('comes back step by step where one was beside another', () => {
    expect(after('buy', 'lend', 'reserve', 'lose')).toEqual(['out', 'aside', 'lost']);
    expect(after('buy', 'lend', 'reserve', 'lose', 'find')).toEqual(['out', 'aside']);
  });

  it('comes back to where the table says when nothing tells', () => {
    expect(pathAfter(loans, ['lost'], 'find')).toEqual(['in']);
  });

  it('leads whoever came back on from there where the table says so', () => {
    expect(after('buy', 'lend', 'warn', 'reserve', 'lose', 'return')).toEqual(['in']);
    expect(pathAfter(loans, ['lost'], 'return')).toEqual(['in']);
  });

  it('forgets nothing beneath a move that is made aside', () => {
    const again: Workflow<Loan> = [
      ...(loans as Workflow<Loan>),
      { ...librarian, from: ['aside'], event: 'put-off', to: 'aside' },
    ];

    expect(pathAfter(again, after('buy', 'reserve'), 'put-off')).toEqual(['in', 'aside']);
  });
});

describe('movesFrom', () => {
  it('lists the events that a role may ask for from a state', () => {
    expect(movesFrom(loans, 'out', ['librarian'])).toEqual(['warn', 'return', 'reserve', 'lose']);
    expect(movesFrom(loans, 'out', ['sistema'])).toEqual(['return']);
    expect(movesFrom(loans, null, ['reader'])).toEqual([]);
  });
});
