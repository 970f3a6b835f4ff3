import type { FormPage, FormSpec, Question } from '../../../src/kernel/form';
import { intakeFacts } from '../../../src/programme/intake/facts';
import { intakeForm } from '../../../src/programme/intake/form';
import { INTAKE_WORDINGS } from '../../../src/programme/intake/intake';
import { configuration, countriesServed, offices } from '../../../src/programme/directory/tables';
import { aCountryServed, anOffice } from '../../support/builders';
import { SECOND_LANGUAGE } from '../../support/second-language';
import { snapshotOf } from '../../support/snapshot';
import { rowOf } from '../../support/world';

const setting = (key: string, value: string) => rowOf(configuration, { id: key, key, value });

const DIRECTORY = snapshotOf({
  rows: [
    [
      offices,
      [
        anOffice(),
        anOffice({ id: 'office-tij', code: 'TIJ', name: 'Tijuana', cities: 'Tijuana', address: null, phone: null }),
      ],
    ],
    [
      countriesServed,
      [
        aCountryServed(),
        aCountryServed({ id: 'served-gtm', country: 'GTM' }),
        aCountryServed({ id: 'served-ven', country: 'VEN', until: '2020-12-31' }),
      ],
    ],
    [configuration, [setting('complaintsChannel', 'quejas@oim.example'), setting('answerWithinWorkingDays', '5')]],
  ],
});

const facts = intakeFacts(DIRECTORY);
const spec: FormSpec = intakeForm(facts, INTAKE_WORDINGS);

const pageOf = (key: string): FormPage => {
  const page = spec.pages.find((each) => each.key === key);
  if (page === undefined) throw new Error(`no page ${key}`);
  return page;
};

const allQuestions: readonly Question[] = spec.pages.flatMap(({ questions }) => questions);

const questionOf = (key: string): Question => {
  const question = allQuestions.find((each) => each.key === key);
  if (question === undefined) throw new Error(`no question ${key}`);
  return question;
};

const labelsOf = (key: string): string[] => {
  const question = questionOf(key);
  return 'options' in question ? question.options.map(({ label }) => label['es'] ?? '') : [];
};

const wayFrom = (key: string, code: string): string | undefined => {
  const question = questionOf(key);
  return 'options' in question ? question.options.find((option) => option.code === code)?.goTo : undefined;
};

describe('intakeForm', () => {
  it('asks the questions of the programme in their order', () => {
    const own = allQuestions.map(({ key }) => key).filter((key) => !key.startsWith('companion'));

    expect(own).toEqual([
      'accessPoint',
      'contactConsent',
      'filledBy',
      'helper',
      'language',
      'city',
      'givenNames',
      'surnames',
      'age',
      'sex',
      'nationality',
      'document',
      'group',
      'phone',
      'otherContact',
      'discretion',
      'interviewNeeds',
      'soon',
      'safeNote',
    ]);
  });

  it('requires what the programme requires and nothing else', () => {
    const optional = allQuestions.filter(({ required }) => !required).map(({ key }) => key);

    expect(optional).toEqual(['accessPoint', 'phone', 'otherContact', 'interviewNeeds', 'safeNote']);
  });

  it('helps with every question, in every language', () => {
    const helpless = allQuestions.filter(({ help }) => (help?.['es'] ?? '') === '').map(({ key }) => key);

    expect(helpless).toEqual([]);
  });

  it('asks for nine people at most, on pages with numbered titles', () => {
    const numbered = spec.pages.map(({ title }) => title['es'] ?? '').filter((title) => title.startsWith('Persona '));

    expect(numbered).toEqual(['Persona 1: usted', ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Persona ${n}`)]);
    expect(pageOf('companion2').questions.map(({ key }) => key)).toEqual([
      'companion2.givenNames',
      'companion2.surnames',
      'companion2.age',
      'companion2.sex',
      'companion2.relation',
      'companion2.more',
    ]);
  });

  it('counts companions by the yes/no chain', () => {
    expect(wayFrom('companion2.more', 'yes')).toBe('companion3');
    expect(wayFrom('companion2.more', 'no')).toBe('contact');
    expect(wayFrom('companion9.more', 'yes')).toBe('contact');
  });

  it('ends with the office for whoever does not agree', () => {
    expect(wayFrom('contactConsent', 'no')).toBe('declined');
    expect(pageOf('declined')).toMatchObject({ questions: [], then: 'submit' });
    expect(pageOf('declined').help?.['es']).toContain('Tapachula · Calle Inventada 1, Tapachula · +529620000001');
  });

  it('branches on whom the person returns with, never on age', () => {
    expect([wayFrom('group', 'alone'), wayFrom('group', 'family'), wayFrom('group', 'child')]).toEqual([
      'contact',
      'companion2',
      'child',
    ]);
    expect(pageOf('child')).toMatchObject({ questions: [], then: 'contact' });
    expect(pageOf('child').help?.['es']).toContain('No firme nada ni pague a nadie');
  });

  it('shows telephones to whoever needs to talk today', () => {
    expect(wayFrom('soon', 'today')).toBe('phones');
    expect(pageOf('phones').help?.['es']).toContain('911');
    expect(pageOf('phones').help?.['es']).toContain('+529620000001');
  });

  it('lets every question on a page branch or none, so that Forms can build it', () => {
    for (const question of allQuestions) {
      if (!('options' in question)) continue;
      const branching = question.options.filter(({ goTo }) => goTo !== undefined).length;
      expect([0, question.options.length]).toContain(branching);
      expect(branching > 0 && 'other' in question && question.other === true).toBe(false);
    }
  });

  it('leads only to pages it has, and every page can be reached', () => {
    const keys = spec.pages.map(({ key }) => key);
    const goals = allQuestions.flatMap((question) =>
      'options' in question ? question.options.map(({ goTo }) => goTo) : [],
    );
    const led = [...goals, ...spec.pages.map(({ then }) => then)].filter((goal): goal is string => goal !== undefined);
    const followed = spec.pages.filter((_page, at) => {
      const before = spec.pages[at - 1];
      const branches =
        before?.questions.some((question) => 'options' in question && question.options.some(({ goTo }) => goTo)) ??
        false;
      return before !== undefined && before.then === undefined && !branches;
    });

    expect(led.filter((goal) => goal !== 'submit' && !keys.includes(goal))).toEqual([]);
    expect(
      keys.filter((key) => key !== 'start' && !led.includes(key) && !followed.some((page) => page.key === key)),
    ).toEqual([]);
  });

  it('validates in the form itself whatever Forms can validate', () => {
    const bare = allQuestions.filter(
      (question) => (question.type === 'short' || question.type === 'paragraph') && question.validation === undefined,
    );

    expect(bare).toEqual([]);
    expect(questionOf('age')).toMatchObject({ validation: { kind: 'integer', min: 0, max: 110 } });
  });

  it.each(['+504 9999 0001', '+50499990001', '0050499990001', '962 000 0001', '+52 (962) 000-0001'])(
    'lets the telephone %s through',
    (phone) => {
      const question = questionOf('phone');
      const pattern =
        question.type === 'short' && question.validation?.kind === 'pattern' ? question.validation.pattern : '';

      expect(new RegExp(pattern).test(phone)).toBe(true);
    },
  );

  it.each(['no tengo', '12345', '+0 111 111', 'llame al 9999'])('stops the telephone %s', (phone) => {
    const question = questionOf('phone');
    const pattern =
      question.type === 'short' && question.validation?.kind === 'pattern' ? question.validation.pattern : '';

    expect(new RegExp(pattern).test(phone)).toBe(false);
  });

  it('offers the cities of all offices and another', () => {
    expect(labelsOf('city')).toEqual(['Tapachula', 'Tenosique', 'Tijuana', 'Otra']);
  });

  it('offers the countries served first and those that are none last', () => {
    const countries = labelsOf('nationality');

    expect(countries.slice(0, 3)).toEqual(['Guatemala', 'Honduras', 'Afganistán']);
    expect(countries.slice(-2)).toEqual(['Sin nacionalidad', 'Otro país']);
    expect(countries).toContain('Venezuela');
    expect(new Set(countries).size).toBe(countries.length);
  });

  it('says what the office decided: channel, days, telephone', () => {
    expect(spec.description['es']).toContain('Dudas o quejas: quejas@oim.example.');
    expect(spec.confirmation['es']).toBe(
      'Gracias. Si nos dejó sus datos, recibimos su solicitud y le buscaremos en 5 días hábiles. Si se mueve de ciudad, avísenos al +529620000001. ' +
        'Todo es gratis. Puede cambiar de opinión cuando quiera.',
    );
  });

  it('says nothing of a telephone when the office has none', () => {
    const bare = intakeForm({ ...facts, phone: '' }, INTAKE_WORDINGS);

    expect(bare.confirmation['es']).toBe(
      'Gracias. Si nos dejó sus datos, recibimos su solicitud y le buscaremos en 5 días hábiles. Todo es gratis. ' +
        'Puede cambiar de opinión cuando quiera.',
    );
  });

  it('leaves no placeholder unfilled', () => {
    expect(JSON.stringify(spec)).not.toMatch(/\{\w+\}/);
  });

  it('is open to anyone', () => {
    expect(spec.audience).toBe('anyone');
  });

  it('takes a second language without another definition', () => {
    const both = intakeForm(facts, { ...INTAKE_WORDINGS, xx: SECOND_LANGUAGE });
    const silent = both.pages.flatMap(({ questions }) => questions).filter(({ title }) => !title['xx']);

    expect(both.languages).toEqual(['es', 'xx']);
    expect(silent).toEqual([]);
    expect(both.pages.map(({ key }) => key)).toEqual(spec.pages.map(({ key }) => key));
  });
});
