// What the seven forms ask: how much, in which order, and what they never ask.
// proves: src/kernel/short-form.ts
// proves: src/programme/counselling/token.ts

import { askedIn, formOf, readAnswers } from '../../../src/kernel/short-form';
import { RELATIONS } from '../../../src/programme/cases/codes';
import { MODULE_KEYS, type ModuleKey } from '../../../src/programme/counselling/codes';
import { moduleForms } from '../../../src/programme/counselling/modules/all';
import { formKeyOf, moduleOf } from '../../../src/programme/counselling/modules/form-keys';
import { isGenuine, lineIn, tokenOf } from '../../../src/programme/counselling/token';
import { contextFor } from '../../support/context';

const form = (module: ModuleKey) => moduleForms(formKeyOf(module));
const questions = (module: ModuleKey) => askedIn(form(module));

describe('the modules', () => {
  it('require at most forty answers of an adult in modules 1, 3, 4 and 6, the link’s code counted', () => {
    const modules = ['identity', 'decision', 'information', 'closing'] as const;

    const required = modules.flatMap(questions).filter((asked) => asked.required);

    expect(required.length).toBeLessThanOrEqual(40);
  });

  it.each(MODULE_KEYS)('begin with the link’s code and two required statements: %s', (module) => {
    const [token, alone, , apart] = questions(module);

    expect(token).toMatchObject({ key: 'token', required: true, help: 'No lo cambie.' });
    for (const statement of [alone, apart])
      expect(statement).toMatchObject({ required: true, goTo: { no: 'another' } });
    expect(form(module).pages.find(({ key }) => key === 'another')).toMatchObject({ questions: [], then: 'submit' });
  });

  it.each(MODULE_KEYS)('are for staff, and lead only to pages that are there: %s', (module) => {
    const spec = formOf(form(module));
    const pages = spec.pages.map(({ key }) => key);
    const targets = spec.pages.flatMap(({ then, questions: all }) => [
      ...(then === undefined ? [] : [then]),
      ...all.flatMap((each) => ('options' in each ? each.options.flatMap(({ goTo }) => goTo ?? []) : [])),
    ]);

    expect(spec.audience).toBe('staff');
    expect(targets.filter((key) => key !== 'submit' && !pages.includes(key))).toEqual([]);
    expect(moduleOf(spec.key)).toBe(module);
  });

  it('ask of whom the case lacks everything but whether they are its principal', () => {
    const newcomer = form('family').pages.find(({ key }) => key === 'newcomer')?.questions ?? [];
    const relation = newcomer.find(({ key }) => key === 'newRelation');

    expect(Object.keys(relation?.options ?? {})).toEqual(Object.keys(RELATIONS).filter((code) => code !== 'self'));
    expect(newcomer.find(({ key }) => key === 'newNationality')).toMatchObject({ required: true, type: 'list' });
  });

  it('observe eight things without details', () => {
    const observed = questions('screening').filter(({ guarded }) => guarded);

    expect(observed).toHaveLength(8);
    expect(observed.every(({ type, required }) => type === 'choice' && required)).toBe(true);
  });

  it('have no free text in the decision, so that a story stands nowhere', () => {
    const free = questions('decision').filter(({ type }) => type === 'short' || type === 'paragraph');

    expect(free.map(({ key }) => key)).toEqual(['token']);
  });

  it('keep all of decision and screening for Protección', () => {
    const open = [...questions('decision'), ...questions('screening')].filter(({ guarded }) => !guarded);

    expect(new Set(open.map(({ key }) => key))).toEqual(new Set(['token', 'alone', 'heldOn', 'apart']));
  });

  it('never ask what is not for an assistant to ask', () => {
    const said = MODULE_KEYS.flatMap(questions).map(({ title, help }) => `${title} ${help ?? ''}`);

    expect(
      said.filter((text) => /sexual|violencia|VIH|religi|orientaci|pandill|coyote|traficante|herida/i.test(text)),
    ).toEqual([]);
  });
});

describe('reading answers back', () => {
  it('keeps what is none of the choices, marked', () => {
    const answers = readAnswers(form('identity'), { answers: { sex: 'Otra cosa', nationality: 'Honduras' } });

    expect([answers.of('sex'), answers.of('nationality')]).toEqual(['Otra cosa', 'HND']);
    expect([...answers.unread]).toEqual(['sex']);
  });
});

describe('a link’s code', () => {
  const prover = contextFor();

  it('is genuine only as it was made', () => {
    const token = tokenOf(prover, 'line-1');

    expect([token, `${token}x`, token.replace('1', '2'), 'line-1', ''].map((each) => isGenuine(prover, each))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(lineIn(token)).toBe('line-1');
  });
});
