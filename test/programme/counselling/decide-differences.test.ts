// Registry and interview side by side: what is chosen, what is refused.
// proves: src/programme/counselling/decide-differences.ts

import { waitingOf } from '../../../src/kernel/system-tables';
import { registro } from '../../../src/programme/books';
import { people } from '../../../src/programme/cases/tables';
import { decideDifferences } from '../../../src/programme/counselling/decide-differences';
import { markReview } from '../../../src/programme/counselling/mark-review';
import { interviews, profiles } from '../../../src/programme/counselling/tables';
import { aCase } from '../../support/builders';
import { ana, contextFor, pilar } from '../../support/context';
import { interviewing, LINE, PERSON, someone, take } from '../../support/interview-world';
import { act, allowed, codesOf, rowsIn, type World } from '../../support/world';

const SEX = `people.${PERSON}.sex`;
const NAMES = `people.${PERSON}.givenNames`;

/** Sex and given name differ. */
const waiting = (): World => take(interviewing(), { sex: 'M', givenNames: 'Teodora' }).world;

const OPENED: readonly string[] = [PERSON];

const decide = (world: World, chosen: Readonly<Record<string, string>>, interview = LINE, opened = OPENED) =>
  act(world, decideDifferences, { interview, chosen }, contextFor({ actor: ana, command: 'decision', opened }));

const itemsIn = (world: World) => rowsIn(world, waitingOf(registro)).map(({ state, how }) => [state, how]);

describe('decideDifferences', () => {
  it('refuses a line that is not there', () => {
    expect(codesOf(decide(waiting(), {}, 'otra').decision)).toEqual(['case.not-open']);
  });

  it('refuses a case of another office', () => {
    const world = waiting();
    const elsewhere = { ...world, rows: { ...world.rows, 'registro.cases': [aCase({ office: 'office-tij' })] } };

    expect(codesOf(decide(elsewhere as unknown as World, {}).decision)).toEqual(['case.other-office']);
  });

  it('refuses what tells who somebody is to whoever has not opened that person today', () => {
    const chosen = { [SEX]: 'registry', [NAMES]: 'interview' };

    expect(codesOf(decide(waiting(), chosen, LINE, []).decision)).toEqual(['interview.not-opened']);
    expect(codesOf(decide(waiting(), chosen, LINE, ['case-1-P2']).decision)).toEqual(['interview.not-opened']);
  });

  it('takes what tells nobody from whoever has opened nobody', () => {
    const world = take(interviewing(), { sex: 'M' }).world;

    expect(rowsIn(decide(world, { [SEX]: 'interview' }, LINE, []).world, people)).toMatchObject([{ sex: 'M' }]);
  });

  it('refuses half a decision', () => {
    const { decision } = decide(waiting(), { [SEX]: 'registry' });

    expect(codesOf(decision)).toEqual(['interview.undecided']);
    expect(decision).toMatchObject({ problems: [{ field: NAMES }] });
  });

  it('refuses to write over what changed meanwhile', () => {
    const world = waiting();
    const changed = { ...world, rows: { ...world.rows, 'registro.people': [someone({ sex: 'X' })] } };

    const { decision } = decide(changed as unknown as World, { [SEX]: 'interview', [NAMES]: 'registry' });

    expect(codesOf(decision)).toEqual(['interview.changed-meanwhile']);
  });

  it('writes what was chosen of the interview, leaves the rest, and says so', () => {
    const { world } = decide(waiting(), { [SEX]: 'registry', [NAMES]: 'interview' });

    expect(rowsIn(world, people)[0]).toMatchObject({ sex: 'F', givenNames: 'Teodora', initials: 'T.I.P.' });
    expect(rowsIn(world, interviews)[0]).toMatchObject({ differences: null, item: null });
    expect(itemsIn(world)).toEqual([['settled', 'de la entrevista: Nombres']]);
  });

  it('changes nothing the second time', () => {
    const chosen = { [SEX]: 'interview', [NAMES]: 'registry' };
    const once = decide(waiting(), chosen).world;

    expect(decide(once, chosen).world).toEqual(once);
  });

  it('settles what nobody may choose by leaving the registry', () => {
    const world = take(interviewing(), { birthDate: '2027-01-01' }).world;

    expect(itemsIn(decide(world, {}).world)).toEqual([['settled', 'queda lo del registro']]);
  });
});

describe('markReview', () => {
  const mark = (person: string) =>
    act(
      interviewing(),
      markReview,
      { person, review: 'done', requirements: 'ready' },
      contextFor({ actor: pilar, command: 'review' }),
    );

  it('refuses somebody whom no open case has', () => {
    expect(codesOf(mark('case-9-P1').decision)).toEqual(['case.not-open']);
  });

  it('says two words and no more', () => {
    const { decision, world } = mark(PERSON);

    expect(allowed(decision).result).toBeNull();
    expect(rowsIn(world, profiles)).toMatchObject([{ person: PERSON, review: 'done', requirements: 'ready' }]);
  });
});
