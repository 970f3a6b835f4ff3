// proves: src/programme/intake/application.ts
// proves: src/programme/intake/answer-reader.ts
// proves: src/programme/intake/guarded-answers.ts

import fc from 'fast-check';
import type { Problem } from '../../../src/kernel/problem';
import { parseApplication, type Application } from '../../../src/programme/intake/application';
import { INTAKE_WORDINGS } from '../../../src/programme/intake/intake';
import { aResponse, companion, FAMILY_OF_FOUR, type ResponseParts } from '../../support/application';
import { SECOND_LANGUAGE } from '../../support/second-language';

const WORDINGS = { ...INTAKE_WORDINGS, xx: SECOND_LANGUAGE };

function problemsOf(parts: ResponseParts): readonly Problem[] {
  const parsed = parseApplication(WORDINGS, aResponse(parts));
  return parsed.ok ? [] : parsed.problems;
}

const found = (parts: ResponseParts): string[] => problemsOf(parts).map(({ code, field }) => `${code} ${field}`);

function applicationOf(parts: ResponseParts): Application {
  const parsed = parseApplication(WORDINGS, aResponse(parts));
  if (!parsed.ok || parsed.value.kind !== 'application') throw new Error('no application');
  return parsed.value.application;
}

describe('parseApplication', () => {
  it('refuses a form in a language the program does not have', () => {
    expect(problemsOf({ language: 'zz' })[0]).toMatchObject({ code: 'application.unknown-language' });
  });

  it('refuses a required answer that is missing or blank', () => {
    expect(problemsOf({ answers: { givenNames: undefined } })).toEqual([
      { code: 'application.missing', field: 'givenNames', params: { question: 'Nombre(s), como en su documento' } },
    ]);
    expect(found({ answers: { surnames: ' \t ' } })).toEqual(['application.missing surnames']);
  });

  it('refuses an answer that is none of the choices', () => {
    const problems = problemsOf({ answers: { sex: 'Ave María 9999', nationality: 'Narnia' } });

    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['application.unknown-choice', 'sex'],
      ['application.unknown-choice', 'nationality'],
    ]);
  });

  it.each(['treinta', '-1', '111', '3.5', '1e2'])('refuses the age %s', (age) => {
    expect(problemsOf({ answers: { age } })).toMatchObject([
      { code: 'application.not-an-age', field: 'age', params: { min: 0, max: 110 } },
    ]);
  });

  it('refuses a telephone that lacks digits', () => {
    expect(problemsOf({ answers: { phone: '+504 9999' } })).toMatchObject([
      { code: 'application.not-a-phone', field: 'phone' },
    ]);
  });

  it('refuses a text that no cell would hold', () => {
    const problems = problemsOf({ answers: { otherContact: 'a'.repeat(20_001) } });

    expect(problems).toMatchObject([{ code: 'application.too-long', field: 'otherContact', params: { max: 20_000 } }]);
  });

  it('says all problems at once, those of companions by person', () => {
    const answers = { ...FAMILY_OF_FOUR, age: 'x', 'companion3.sex': 'nada', 'companion4.givenNames': '' };

    expect(found({ answers })).toEqual([
      'application.not-an-age age',
      'application.unknown-choice companion3.sex',
      'application.missing companion4.givenNames',
    ]);
    expect(problemsOf({ answers })[2]?.params).toEqual({ question: 'Nombre(s) (persona 4)' });
  });

  it('quotes no answer in a problem', () => {
    const answers = {
      age: 'MARCA1',
      sex: 'MARCA2',
      phone: 'MARCA3',
      nationality: 'MARCA4',
      group: 'MARCA5',
      contactConsent: 'MARCA6',
    };

    expect(JSON.stringify(problemsOf({ answers }))).not.toContain('MARCA');
  });

  it('keeps nothing of whoever does not agree', () => {
    const parsed = parseApplication(WORDINGS, aResponse({ answers: { contactConsent: 'No', age: 'x' } }));

    expect(parsed).toEqual({ ok: true, value: { kind: 'declined' } });
  });

  it('does not take a missing answer for a no', () => {
    expect(found({ answers: { contactConsent: undefined } })).toEqual(['application.missing contactConsent']);
  });

  it('reads labels as codes', () => {
    const { people, language, contactRule, filledBy, phone, city, withFamily } = applicationOf({});

    expect(people).toEqual([
      {
        givenNames: 'Marisol',
        surnames: 'Inventada Prueba',
        age: 34,
        sex: 'F',
        nationality: 'HND',
        relation: 'self',
        documentHeld: 'passportValid',
      },
    ]);
    expect({ language, contactRule, filledBy, phone, city, withFamily }).toEqual({
      language: 'spa',
      contactRule: 'mayNameOim',
      filledBy: 'self',
      phone: '+50499990001',
      city: 'Tapachula',
      withFamily: false,
    });
  });

  it('reads the same answers in another language', () => {
    const spanish = aResponse({ answers: FAMILY_OF_FOUR });
    const other = Object.fromEntries(
      Object.entries(spanish.answers).map(([key, answer]) => [
        key,
        /(Names|surnames|\bage|phone|city)$/.test(key) ? answer : `«${String(answer)}»`,
      ]),
    );

    const parsed = parseApplication(WORDINGS, { language: 'xx', answers: other });

    expect(parsed).toEqual(parseApplication(WORDINGS, spanish));
  });

  it('keeps another language as it was written', () => {
    expect(applicationOf({ answers: { language: "K'iche'" } })).toMatchObject({
      language: 'other',
      otherLanguage: "K'iche'",
    });
  });

  it('takes the city that is none of the list for none', () => {
    expect(applicationOf({ answers: { city: 'Otra' } }).city).toBeNull();
  });

  it('keeps a helper only for whoever was helped', () => {
    expect(applicationOf({ answers: { filledBy: 'Alguien me ayuda', helper: 'Albergue Inventado' } }).helper).toBe(
      'Albergue Inventado',
    );
    expect(applicationOf({ answers: { filledBy: 'Yo', helper: 'respuesta vieja' } }).helper).toBeNull();
  });

  it('counts the companions that the chain counts and no others', () => {
    const stale = { ...FAMILY_OF_FOUR, ...companion(3, { givenNames: 'Dariela', age: '7' }, 'No') };

    expect(applicationOf({ answers: stale }).people.map(({ givenNames }) => givenNames)).toEqual([
      'Marisol',
      'Wilmer',
      'Dariela',
    ]);
    expect(applicationOf({ answers: { ...FAMILY_OF_FOUR, group: 'Sola o solo' } }).people).toHaveLength(1);
  });

  it('takes nine people and says that somebody is left out', () => {
    const chain = [2, 3, 4, 5, 6, 7, 8, 9].map((person) => companion(person, {}, 'Sí'));
    const answers = Object.assign({ group: 'Con familia o personas a mi cargo' }, ...chain) as Record<string, string>;

    const { people, remarks } = applicationOf({ answers });

    expect(people).toHaveLength(9);
    expect(remarks).toEqual(['Dijo que viene alguien más; el formulario admite nueve personas. Pregúntele.']);
  });

  it.each([
    ['55 1234 5678', '+525512345678', true],
    ['+52 55 1234 5678', '+525512345678', false],
    ['+504 9999 0001', '+50499990001', false],
  ])('takes the telephone %s for %s, and says whether its country was guessed', (typed, phone, guessed) => {
    const application = applicationOf({ answers: { phone: typed } });

    expect(application.phone).toBe(phone);
    expect(application.remarks).toEqual(
      guessed ? ['Escribió el teléfono sin clave de país; se tomó como de México. Confírmelo antes de llamar.'] : [],
    );
  });

  it('sets apart what only Protección may see', () => {
    const answers = { interviewNeeds: ['Intérprete', 'Que me lean'], soon: 'Sí, hoy', safeNote: 'Una nota' };

    const { guarded, ...rest } = applicationOf({ answers });

    expect(guarded).toEqual({
      unaccompanied: false,
      needs: ['interpreter', 'readAloud'],
      urgency: 'today',
      texts: ['Una nota'],
      remarks: [],
    });
    expect(JSON.stringify(rest)).not.toMatch(/interpreter|today|Una nota/);
  });

  it('keeps the child branch for Protección alone', () => {
    const child = applicationOf({
      answers: { age: '15', group: 'Tengo menos de 18 años y no estoy con mi mamá, papá o tutor' },
    });
    const alone = applicationOf({ answers: { age: '15' } });

    expect(child.guarded.unaccompanied).toBe(true);
    expect({ ...child, guarded: null }).toEqual({ ...alone, guarded: null });
  });

  it('refuses no application for what it says to Protección, and loses nothing of it', () => {
    const long = 'ñ'.repeat(45_000);
    const answers = { interviewNeeds: ['Otra cosa'], soon: 'Quizás', safeNote: long };

    const { guarded } = applicationOf({ answers });

    // What cannot be read may be a wish to be called today.
    expect(guarded.urgency).toBe('today');
    expect(guarded.texts.every((text) => text.length <= 20_000)).toBe(true);
    expect(guarded.texts.slice(0, 3).join('')).toBe(long);
    expect(guarded.texts.slice(3)).toEqual([
      'Para la entrevista, ¿qué le ayudaría? Otra cosa',
      '¿Necesita hablar con alguien pronto por su seguridad o su salud? Quizás',
    ]);
  });

  it('tears no character apart when a note is split', () => {
    const note = `${'a'.repeat(19_999)}😀${'b'.repeat(10)}`;

    const { texts } = applicationOf({ answers: { safeNote: note } }).guarded;

    expect(texts.join('')).toBe(note);
    expect(texts[1]?.startsWith('😀')).toBe(true);
  });

  it('drops control characters, turns CR LF into LF, and says where', () => {
    const answers = { givenNames: 'Mari\u0000sol', otherContact: 'uno\r\ndos', safeNote: 'a\u0007b' };

    const { people, otherContact, remarks, guarded } = applicationOf({ answers });

    expect(people[0].givenNames).toBe('Marisol');
    expect(otherContact).toBe('uno\ndos');
    expect(remarks).toEqual(['Se quitaron caracteres que no se ven en: «Nombre(s), como en su documento».']);
    expect(guarded).toMatchObject({
      texts: ['ab'],
      remarks: [
        'Se quitaron caracteres que no se ven en: «¿Algo que debamos saber para comunicarnos con usted sin riesgo?».',
      ],
    });
  });

  it('drops from names and lines what nobody sees and says where, and leaves a note as it was typed', () => {
    const typed = '\u202eAna\u200b\tInventada\u2069';
    const answers = { givenNames: typed, surnames: 'Prueba', otherContact: typed, phone: '\u202a+504 9999 0001\u202c' };

    const { people, otherContact, phone, remarks, guarded } = applicationOf({
      answers: { ...answers, safeNote: typed },
    });

    expect([people[0].givenNames, otherContact, phone]).toEqual(['Ana Inventada', 'Ana Inventada', '+50499990001']);
    expect(guarded).toMatchObject({ texts: [typed], remarks: [] });
    expect(remarks[0]).toContain('«Nombre(s), como en su documento»');
  });

  it.each(['=1+1', '+49', '-x', '@SUMA', "'007", '00012', '😀👩🏽', 'مرحبا', 'e\u0301', '<b onclick="x">&amp;</b>'])(
    'keeps %s as typed',
    (text) => {
      const answers = { givenNames: text, surnames: text, otherContact: text, safeNote: text };

      const { people, otherContact, guarded } = applicationOf({ answers });

      expect([people[0].givenNames, people[0].surnames, otherContact, guarded.texts[0]]).toEqual([
        text,
        text,
        text,
        text,
      ]);
    },
  );

  it('never throws, whatever the answers hold', () => {
    const answer = fc.oneof(
      fc.string(),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.constant('Sí'),
      fc.constant('Con familia o personas a mi cargo'),
    );
    const keys = [...Object.keys(aResponse({ answers: FAMILY_OF_FOUR }).answers), 'interviewNeeds', 'safeNote'];

    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), answer), (answers) => {
        const parsed = parseApplication(WORDINGS, { language: 'es', answers });

        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }),
    );
  });
});
