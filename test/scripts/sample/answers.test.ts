// Samples are asked for often, by newcomers and by tests: each must be an application that the registry takes.

import { sampleAnswers, type Answers } from '../../../scripts/sample/answers';
import { formSpecFrom } from '../../../scripts/sample/form-spec';
import { sampleOffice } from '../../../scripts/sample/office';
import type { Question } from '../../../src/kernel/form';
import { setUp } from '../../../src/programme/setup/set-up';
import { parseApplication, type Application } from '../../../src/programme/intake/application';
import { INTAKE_WORDINGS } from '../../../src/programme/intake/intake';
import { ada, contextFor } from '../../support/context';
import { act, rowsIn, worldOf } from '../../support/world';

const { world } = act(worldOf(), setUp, sampleOffice.setUp, contextFor({ actor: ada }));
const spec = formSpecFrom((table) => rowsIn(world, table) as never, 'intake');
if (spec === undefined) throw new Error('no form');

const SEEDS = Array.from({ length: 300 }, (_, n) => n);
const questions = new Map(
  spec.pages.flatMap((page) => page.questions.map((question) => [question.key, question] as const)),
);

function applicationOf(answers: Answers): Application {
  const parsed = parseApplication(INTAKE_WORDINGS, { language: 'es', answers });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ code, field }) => `${code} ${field}`).join(', '));
  if (parsed.value.kind !== 'application') throw new Error('declined');
  return parsed.value.application;
}

function passes(question: Question, answer: string | readonly string[]): boolean {
  const texts = typeof answer === 'string' ? [answer] : answer;
  if ('options' in question) {
    const labels = question.options.map(({ label }) => label['es']);
    return texts.every((text) => labels.includes(text) || ('other' in question && question.other === true));
  }
  const validation = 'validation' in question ? question.validation : undefined;
  if (validation?.kind === 'integer')
    return texts.every((text) => Number(text) >= validation.min && Number(text) <= validation.max);
  if (validation?.kind === 'pattern') return texts.every((text) => new RegExp(validation.pattern).test(text));
  return validation === undefined || texts.every((text) => text.length <= validation.max);
}

describe('sampleAnswers', () => {
  it('refuses a wish for a question that is not on the way', () => {
    expect(() => sampleAnswers(spec, { set: { group: 'alone', 'companion2.age': '3' } })).toThrow(
      'does not reach: companion2.age',
    );
    expect(() => sampleAnswers(spec, { set: { color: 'azul' } })).toThrow('does not reach: color');
  });

  it('invents applications that the registry takes, each valid in the form itself', () => {
    for (const seed of SEEDS) {
      const answers = sampleAnswers(spec, { seed });

      const wrong = Object.entries(answers).filter(([key, answer]) => !passes(questions.get(key) as Question, answer));
      expect(wrong).toEqual([]);
      expect(applicationOf(answers).people.length).toBeGreaterThan(0);
    }
  });

  it('invents the same for the same seed and others for others', () => {
    const all = SEEDS.map((seed) => JSON.stringify(sampleAnswers(spec, { seed })));

    expect(JSON.stringify(sampleAnswers(spec, { seed: 7 }))).toBe(all[7]);
    expect(new Set(all).size).toBeGreaterThan(290);
  });

  it('invents families, people alone and children', () => {
    const all = SEEDS.map((seed) => applicationOf(sampleAnswers(spec, { seed })));

    expect(all.some(({ withFamily }) => withFamily)).toBe(true);
    expect(all.some(({ withFamily, guarded }) => !withFamily && !guarded.unaccompanied)).toBe(true);
    expect(all.filter(({ guarded }) => guarded.unaccompanied).every(({ people: [child] }) => child.age < 18)).toBe(
      true,
    );
  });

  it('invents people who visibly do not exist', () => {
    const surnames = SEEDS.map((seed) => applicationOf(sampleAnswers(spec, { seed })).people[0].surnames);

    expect(
      surnames.filter(
        (each) => !/Inventada|Ficticio|Imaginaria|Prueba|Ejemplar|Muestra|Ensayo|Simulada|Nadie|Peñaprueba/.test(each),
      ),
    ).toEqual([]);
  });

  it('follows wishes, as codes or labels, and goes the way they lead', () => {
    const answers = sampleAnswers(spec, {
      seed: 3,
      set: {
        group: 'family',
        'companion2.more': 'Sí',
        'companion4.more': 'no',
        nationality: 'HND',
        interviewNeeds: ['woman'],
      },
    });

    const { people, guarded } = applicationOf(answers);
    expect(people).toHaveLength(4);
    expect(people[0].nationality).toBe('HND');
    expect(guarded.needs).toEqual(['woman']);
  });

  it('goes on inventing companions as long as a wish asks for more', () => {
    const { people } = applicationOf(
      sampleAnswers(spec, { set: { 'companion2.more': 'yes', 'companion3.more': 'no' } }),
    );

    expect(people.map(({ relation }) => relation)).toEqual(['self', expect.not.stringMatching('self'), 'child']);
  });

  it('answers nothing else when the person does not agree', () => {
    expect(sampleAnswers(spec, { set: { contactConsent: 'No' } })).toEqual({ contactConsent: 'No' });
  });
});
