// proves: src/programme/intake/reviewed-application.ts

import { waitingOf } from '../../../src/kernel/system-tables';
import type { FormAnswers } from '../../../src/kernel/ports';
import { registro } from '../../../src/programme/books';
import { createIntake, INTAKE_WORDINGS } from '../../../src/programme/intake/intake';
import type { ReviewedApplication } from '../../../src/programme/intake/reviewed-application';
import { aResponse, FAMILY_OF_FOUR } from '../../support/application';
import { aWaitingItem } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { formStore, intakeMap } from '../../support/round-tools';
import { SECOND_LANGUAGE } from '../../support/second-language';
import { snapshotOf } from '../../support/snapshot';

const { review } = createIntake({ ...INTAKE_WORDINGS, xx: SECOND_LANGUAGE });

const ask = (
  response: FormAnswers | undefined,
  corrections: Record<string, string> = {},
  kind = 'application-problems',
) => {
  const item = aWaitingItem({ kind, response: 'response-9', form: `intake:${response?.language ?? 'es'}` });
  const context = contextFor({ actor: ana, forms: [intakeMap('es'), intakeMap('xx')] });
  const store = formStore(response === undefined ? [] : [response]);
  return review.answer(
    snapshotOf({ rows: [[waitingOf(registro), [item]]] }),
    { item: 'waiting-1', corrections },
    context,
    store.forms,
  );
};

function shown(response: FormAnswers, corrections: Record<string, string> = {}): ReviewedApplication {
  const asked = ask(response, corrections);
  if (!asked.ok) throw new Error(asked.problems.map(({ code }) => code).join());
  return asked.value;
}

const answerTo = (view: ReviewedApplication, key: string) => view.answers.find((each) => each.key === key);

describe('the review of an application', () => {
  it('refuses an item that is no application', () => {
    expect(ask(aResponse({ id: 'response-9' }), {}, 'effect')).toMatchObject({
      ok: false,
      problems: [{ code: 'application.item-unknown' }],
    });
  });

  it('refuses when the response is gone', () => {
    expect(ask(undefined)).toMatchObject({ ok: false, problems: [{ code: 'application.response-gone' }] });
  });

  it('shows nothing that belongs to Protección, nor the branch that would tell it', () => {
    const answers = {
      age: '15',
      group: 'Tengo menos de 18 años y no estoy con mi mamá, papá o tutor',
      soon: 'Sí, hoy',
      interviewNeeds: ['Apoyo para moverme'],
      safeNote: 'MARCA',
    };

    const view = shown(aResponse({ id: 'response-9', answers }));

    expect(view.answers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['soon']));
    expect(JSON.stringify(view.answers.map(({ answer }) => answer))).not.toMatch(/MARCA|hoy|moverme|mamá/);
    expect(answerTo(view, 'group')?.answer).toBeNull();
  });

  it('shows what is wrong beside each answer, with what may be chosen instead', () => {
    const view = shown(aResponse({ id: 'response-9', answers: { sex: 'nada', age: 'x' } }));

    expect(answerTo(view, 'sex')).toMatchObject({
      answer: 'nada',
      problem: { code: 'application.unknown-choice' },
      mayCorrect: true,
    });
    expect(answerTo(view, 'sex')?.choices?.[0]).toEqual({ code: 'F', label: 'Mujer' });
    expect(answerTo(view, 'age')).toMatchObject({ choices: null, problem: { code: 'application.not-an-age' } });
    expect(view.problems).toHaveLength(2);
  });

  it('tells whether corrections suffice', () => {
    const response = aResponse({ id: 'response-9', answers: { sex: 'nada', age: 'x' } });

    expect(shown(response, { sex: 'F' }).problems.map(({ field }) => field)).toEqual(['age']);
    expect(shown(response, { sex: 'F', age: '34' }).problems).toEqual([]);
  });

  it('lets nobody answer in the place of the person', () => {
    const view = shown(aResponse({ id: 'response-9', answers: { contactConsent: 'quizás' } }), {
      contactConsent: 'yes',
    });

    expect(answerTo(view, 'contactConsent')).toMatchObject({ answer: 'quizás', mayCorrect: false });
    expect(view.problems).toHaveLength(1);
  });

  it('shows companions after the principal, by person', () => {
    const keys = shown(aResponse({ id: 'response-9', answers: FAMILY_OF_FOUR })).answers.map(({ key }) => key);

    expect(keys.indexOf('companion2.givenNames')).toBe(keys.indexOf('group') + 1);
    expect(keys.filter((key) => key.endsWith('.more'))).toEqual([
      'companion2.more',
      'companion3.more',
      'companion4.more',
    ]);
  });

  it('says choices in Spanish whatever the language of the form', () => {
    const view = shown({ ...aResponse({ id: 'response-9', answers: { sex: '«Mujer»' } }), language: 'xx' });

    expect(answerTo(view, 'sex')?.answer).toBe('Mujer');
  });
});
