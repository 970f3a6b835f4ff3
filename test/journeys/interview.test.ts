// The interview as the office does it: a link for each module, the form answered behind it, and what becomes of the
// answers in the two books.
// proves: src/programme/counselling/tables.ts
// proves: src/ui/entrevista/page.ts

import { proteccion, registro } from '../../src/programme/books';
import { statusChanges } from '../../src/programme/cases/status-changes';
import { cases, consents, people } from '../../src/programme/cases/tables';
import { MODULE_KEYS, NEEDED } from '../../src/programme/counselling/codes';
import { interviews, profiles } from '../../src/programme/counselling/tables';
import { interviewAnswers } from '../../src/programme/protection/tables';
import { effectsOf, waitingOf } from '../../src/kernel/system-tables';
import type { CaseView } from '../../src/ui/caso/view';
import type { InterviewView, Known } from '../../src/ui/entrevista/view';
import type { WaitingView } from '../../src/ui/por-corregir/view';
import { coreWithCommands } from '../support/core-with-commands';
import { everythingIn, placesWith } from '../support/everything';
import { familyOfFour } from '../support/family';
import { answerLink, interviewed, openLink, type Said } from '../support/interview';
import { ANA, DAY, OLGA, openOffice, PILAR, ROUND } from '../support/office';
import { settledIn } from '../support/settled-state';

jest.setTimeout(120_000);

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
const sent = office.submit(familyOfFour());
const [mother = '', partner = '', girl = '', baby = ''] = office.rows(people).map(({ id }) => id);
const start = host.mark();
afterEach(() => start.rewind());
afterAll(() => host.close());

/** What module 1 says of each, so that nothing differs from the application. */
const identityOf = (person: string): Said => {
  const row = office.rows(people).find(({ id }) => id === person);
  const [first = '', ...rest] = (row?.surnames ?? '').split(' ');
  return {
    ...{ givenNames: row?.givenNames, firstSurname: first, secondSurname: rest.join(' ') || undefined },
    ...{
      birthDate: `${row?.birthYear}-03-04`,
      sex: row?.sex,
      nationality: row?.nationality,
      paper: 'birthCertificate',
    },
    ...{ paperNumber: `Acta ${row?.order}` },
  };
};
const relationOf = (person: string): Said => ({
  relation: office.rows(people).find(({ id }) => id === person)?.relation,
});
const pageOf = (person: string, as = ANA) => office.open('entrevista', { person }, as).view as InterviewView;
const statesOf = (person: string) =>
  Object.fromEntries(pageOf(person).modules.map(({ key, state }) => [key, state] as const));

describe('a link', () => {
  it('says nothing but its code, and is told to nobody but whom it was opened for', () => {
    const { interview, url } = openLink(office, mother, 'decision');

    const query = new URL(url).searchParams;
    expect([...query.keys()].filter((key) => key !== 'usp')).toHaveLength(1);
    expect(url).not.toMatch(/MX-RVA|P1|decision|ana|marisol/i);
    expect(office.refused(() => office.ask('entrevista', 'link', { interview }, OLGA))).toEqual([
      'interview.not-your-link',
    ]);
  });

  it('can be made from nothing that stands in the books', () => {
    const { url } = openLink(office, mother, 'decision');
    const token = [...new URL(url).searchParams.values()].pop() ?? '';
    const proof = token.slice(token.indexOf('.') + 1);

    expect(proof).toHaveLength(32);
    expect(placesWith(everythingIn(office), proof)).toEqual([]);
  });

  it('is over after thirty days: the answer waits, and nothing is lost', () => {
    const { url } = openLink(office, mother, 'screening');
    office.muchLater(31 * DAY);

    const response = answerLink(office, 'screening', url);
    office.later(ROUND);

    expect(office.waiting()).toMatchObject([{ kind: 'interview-response', response, row: mother }]);
    expect(office.rows(interviewAnswers)).toEqual([]);
    expect(office.refused(() => office.ask('entrevista', 'link', { interview: 'nada' }))).toEqual([
      'interview.not-your-link',
    ]);
  });

  it('of a case that was closed meanwhile leads to a waiting item', () => {
    const { url } = openLink(office, mother, 'identity');
    office.command('close-case', { case: sent.case, reason: 'other' }, { as: OLGA });

    answerLink(office, 'identity', url);

    expect(office.waiting().map(({ kind }) => kind)).toContain('interview-response');
    expect(office.archived(interviews)).toHaveLength(1);
  });
});

describe('a family of four interviewed by phone', () => {
  it('has everything where it belongs, and nothing waits', () => {
    for (const person of [mother, partner, girl, baby]) {
      interviewed(office, person, 'identity', identityOf(person));
      interviewed(office, person, 'family', relationOf(person));
      host.world.elapse(2 * ROUND);
    }
    for (const person of [mother, partner])
      for (const module of MODULE_KEYS.slice(2)) {
        interviewed(office, person, module);
        host.world.elapse(2 * ROUND);
      }
    office.later(ROUND);

    expect(office.waiting()).toEqual([]);
    expect(office.pending()).toEqual([]);
    expect(settledIn(office).defects()).toEqual([]);
    expect(office.rows(people).every(({ birthDate }) => birthDate !== null)).toBe(true);
    expect(office.rows(consents)).toHaveLength(10);
    expect(office.rows(interviewAnswers)).toHaveLength(18);
    expect(office.rows(profiles).map(({ person }) => person)).toEqual([mother, partner, girl, baby]);
    expect(office.rows(people).map(({ status }) => status)).toEqual([
      'interviewed',
      'interviewed',
      'registered',
      'registered',
    ]);
    expect(office.rows(cases)[0]?.status).toContain('2 Entrevistada');
    expect(office.rows(statusChanges).filter(({ event }) => event === 'interviewed')).toHaveLength(2);
    expect(statesOf(mother)).toEqual(Object.fromEntries(MODULE_KEYS.map((key) => [key, 'received'])));
  });
});

describe('an interview that is interrupted', () => {
  it('is finished next day by another officer with links of her own; each answer says whose it is', () => {
    const left = openLink(office, mother, 'decision');
    for (const module of ['identity', 'family'] as const)
      interviewed(office, mother, module, module === 'identity' ? identityOf(mother) : relationOf(mother));
    office.muchLater(DAY);

    expect(statesOf(mother)).toMatchObject({
      identity: 'received',
      family: 'received',
      decision: 'open',
      closing: 'none',
    });
    expect(pageOf(mother, OLGA).modules[2]).toMatchObject({ state: 'open', who: 'Ana Inventada', own: null });
    for (const module of MODULE_KEYS.slice(2)) interviewed(office, mother, module, {}, OLGA);

    expect(
      office
        .rows(interviews)
        .filter(({ state }) => state === 'received')
        .map(({ officer }) => officer),
    ).toEqual([ANA, ANA, ...Array.from({ length: 5 }, () => OLGA)]);
    expect(office.rows(interviews).find(({ id }) => id === left.interview)).toMatchObject({
      state: 'open',
      officer: ANA,
    });
    expect(office.rows(people).find(({ id }) => id === mother)?.status).toBe('interviewed');
  });
});

describe('a person who asks to speak with Protección', () => {
  const MARK = 'Zqxsecreta';

  it('is flagged there with urgency; Registro says what it says of everybody', () => {
    const stop = { worried: 'yes', moreDays: undefined, returns: undefined };
    interviewed(office, mother, 'decision', stop);
    interviewed(office, partner, 'decision');
    interviewed(office, mother, 'family', { ...relationOf(mother), otherParent: MARK });
    interviewed(office, mother, 'journey', { pregnant: 'yes', weeks: `${MARK} 12` });
    interviewed(office, partner, 'journey');
    office.later(ROUND);

    const asked = office.rows(interviewAnswers).filter(({ person }) => person === mother);
    expect(asked.map(({ urgency }) => urgency)).toEqual(['today', 'no', 'thisWeek']);
    expect(placesWith(everythingIn(office), MARK)).toEqual(['book proteccion', 'form responses']);
    const [one, other] = [mother, partner].map((id) => {
      const { state, module } = office.rows(interviews).find(({ person }) => person === id) ?? {};
      const profile = office.rows(profiles).find(({ person }) => person === id);
      return { state, module, review: profile?.review, requirements: profile?.requirements };
    });
    expect(one).toEqual(other);
    expect(one).toMatchObject({ review: 'pending', requirements: 'pending' });
    const groups = (as: string) =>
      (office.open('por-corregir', {}, as).view as WaitingView).groups.map(({ kind }) => kind);
    expect([groups(ANA), groups(PILAR)]).toEqual([[], ['protection-urgent:guarded']]);
    expect(office.rows(effectsOf(registro)).concat(office.rows(effectsOf(proteccion)))).toEqual([]);
    expect(office.rows(waitingOf(proteccion)).map(({ place }) => place)).toEqual([mother, mother]);
  });

  it('is reviewed by Protección, who alone may say so', () => {
    const review = { person: mother, review: 'done', requirements: null };
    const options = { args: { person: mother } };

    expect(office.refused(() => office.act('entrevista', 'review', review, options))).toEqual(['access.not-yours']);
    office.act('entrevista', 'review', review, { ...options, as: PILAR });

    expect(pageOf(mother)).toMatchObject({ review: 'Hecha', isReviewed: true, mayReview: false });
    interviewed(office, mother, 'information');
    expect(pageOf(mother)).toMatchObject({ review: 'Pendiente', isReviewed: false });
  });
});

describe('a module answered twice', () => {
  it('is amended by the same link; both answers stay', () => {
    const { url } = openLink(office, mother, 'information');
    const first = answerLink(office, 'information', url, { leaflet: '2026-1' });
    host.world.elapse(DAY);
    const second = answerLink(office, 'information', url, { leaflet: '2026-2' });

    expect(office.rows(profiles)).toMatchObject([{ person: mother, leaflet: '2026-2' }]);
    expect(office.rows(interviewAnswers).map(({ response }) => response)).toEqual([first, second]);
    expect(office.rows(interviews)).toMatchObject([{ state: 'received', response: second }]);
    expect(pageOf(mother).modules[3]).toMatchObject({ state: 'received', own: office.rows(interviews)[0]?.id });
  });
});

describe('what does not agree', () => {
  it('is shown side by side, decided by a person, and can be settled no other way', () => {
    interviewed(office, mother, 'identity', { ...identityOf(mother), sex: 'M' });
    const [item] = office.waiting();

    const { groups } = office.open('por-corregir').view as WaitingView;
    expect(groups).toMatchObject([{ kind: 'interview-differences', way: 'watch' }]);
    expect(groups[0]?.lines[0]?.leadsTo).toEqual({ page: 'entrevista', args: { person: mother } });
    expect(office.refused(() => office.act('por-corregir', 'settle', { items: [item?.id], how: 'ya' }))).toEqual([
      'waiting.is-differences',
    ]);
    const [comparison] = pageOf(mother).comparisons;
    const [field] = comparison?.fields ?? [];
    expect(field).toMatchObject({ label: 'Sexo', sides: { registry: 'Mujer', interview: 'Hombre' }, why: null });

    const chosen = { [field?.name ?? '']: 'interview' };
    office.act('entrevista', 'decide', { interview: comparison?.interview, chosen }, { args: { person: mother } });

    expect(office.rows(people).find(({ id }) => id === mother)?.sex).toBe('M');
    expect([office.waiting(), pageOf(mother).comparisons]).toEqual([[], []]);
  });

  it('is decided over names by whoever opened that person the same day, and by nobody else', () => {
    interviewed(office, mother, 'identity', { ...identityOf(mother), givenNames: 'Otranombrada' });
    const [comparison] = pageOf(mother).comparisons;
    const input = {
      interview: comparison?.interview,
      chosen: { [comparison?.fields[0]?.name ?? '']: 'interview' },
    };
    const decide = () => office.act('entrevista', 'decide', input, { args: { person: mother } });

    expect(office.refused(decide)).toEqual(['interview.not-opened']);
    office.ask('entrevista', 'known', { person: mother }, OLGA);
    expect(office.refused(decide)).toEqual(['interview.not-opened']);
    office.ask('entrevista', 'known', { person: mother });
    host.world.elapse(DAY);
    expect(office.refused(decide)).toEqual(['interview.not-opened']);
    office.ask('caso', 'identities', { case: mother.replace(/-P1$/, ''), person: mother });
    decide();

    expect(office.rows(people).find(({ id }) => id === mother)?.givenNames).toBe('Otranombrada');
  });
});

describe('a birth date that does not agree', () => {
  it('is not asked for in the sheet: the case says that it is to be decided', () => {
    interviewed(office, mother, 'identity', { ...identityOf(mother), birthDate: '1950-03-04' });

    const { missing } = office.open('caso', { case: sent.case ?? '' }).view as CaseView;
    const [undecided] = missing.filter(({ code }) => code === 'case.birth-date-undecided');
    expect(undecided?.text).toMatch(/de 1 de 4/);
    expect(undecided?.remedy).toBe('Se decide en la página Entrevista de esa persona.');
  });
});

describe('the page', () => {
  it('tells who it is only on request, and keeps the line of who asked', () => {
    interviewed(office, mother, 'identity', { ...identityOf(mother), givenNames: 'Otranombrada' });
    const name = office.rows(people).find(({ id }) => id === mother)?.givenNames ?? '';
    const html = host.get({ page: 'entrevista', person: mother }, { as: ANA }).page?.html ?? '';

    expect(html).not.toContain(name);
    expect(html).not.toContain('Otranombrada');
    const known = office.ask<Known>('entrevista', 'known', { person: mother });

    expect(known.name).toContain(name);
    expect(Object.values(known.compared).flatMap(Object.values)).toContainEqual({
      registry: name,
      interview: 'Otranombrada',
    });
    expect(known.facts.map(([label]) => label)).toContain('Fecha de nacimiento');
  });

  it('knows what it takes to have been interviewed', () => {
    expect(NEEDED).toHaveLength(4);
    expect(pageOf(mother).modules.map(({ key }) => key)).toEqual(MODULE_KEYS);
  });
});
