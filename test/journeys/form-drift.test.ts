// Somebody changes the public form by hand: renames, reorders, retypes, deletes, adds, leads elsewhere, closes. What is
// answered meanwhile goes where it belongs or waits for a person; the repair brings the form back; old answers stay readable.
// proves: src/kernel/forms/look.ts
// proves: src/kernel/forms/refresh.ts
// proves: src/kernel/responses.ts
// proves: src/programme/waiting/repair-form.ts
// proves: src/programme/counselling/retry-responses.ts
// proves: src/ui/estructura/page.ts

import { grant } from '../../local/services/drive/sharing';
import { formMaps } from '../../scripts/rva/registry';
import { registro } from '../../src/programme/books';
import { cases, people } from '../../src/programme/cases/tables';
import { interviews } from '../../src/programme/counselling/tables';
import { interviewAnswers, protectionNotes } from '../../src/programme/protection/tables';
import type { FormStanding } from '../../src/ui/estructura/view';
import type { WaitingView } from '../../src/ui/por-corregir/view';
import { familyOfFour, oneAdult, someoneElse } from '../support/family';
import { interviewed, spoilForm } from '../support/interview';
import { formHands } from '../support/form-hands';
import { ANA, HOUR, MONICA, openOffice, OWNER, PILAR, ROUND, type Answers } from '../support/office';
import { settledIn } from '../support/settled-state';

const office = openOffice();
const { host, formId } = office;
const { forms } = host.people;
const hands = formHands(office);
office.later(HOUR + ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const WHOLE = hands.titles();
const form = { form: 'intake', language: 'es' };

const standing = (): FormStanding => office.ask<FormStanding>('estructura', 'form', { at: 0 });
const told = (): string[] => standing().problems.map(({ code }) => code);
const repair = (retire: readonly number[] = [], as = ANA): void =>
  void office.act('estructura', 'repairForm', { ...form, retire: retire.map(String) }, { as });
const groups = (as = ANA) => (office.open('por-corregir', {}, as).view as WaitingView).groups;
const lookHourly = (): void => void office.later(HOUR + ROUND);
const itemOf = (response: string) => office.waiting().find((item) => item.response === response);
const codesOf = (item: ReturnType<typeof itemOf>): string[] =>
  ((item?.problems ?? []) as readonly { readonly code: string }[]).map(({ code }) => code);
const isRight = (): void => {
  expect(told()).toEqual([]);
  expect(settledIn(office).defects()).toEqual([]);
};

describe('who may repair a form', () => {
  it('refuses whoever only reads, and a form that is not installed', () => {
    expect(office.refused(() => repair([], MONICA))).toEqual(['access.not-yours']);
    expect(
      office.refused(() => office.act('estructura', 'repairForm', { form: 'intake', language: 'pt', retire: [] })),
    ).toEqual(['form.unknown']);
  });

  it('tells nothing of a form that nobody changed', () => {
    const installed = formMaps(office.session);
    const seen = installed.map((_map, at) => office.ask<FormStanding>('estructura', 'form', { at }));

    expect(standing()).toMatchObject({ ...form, problems: [], added: [] });
    expect(seen.flatMap(({ problems, added }) => [...problems, ...added])).toEqual([]);
    expect(office.waiting()).toEqual([]);
    expect(office.ask('estructura', 'form', { at: installed.length })).toBeNull();
  });
});

describe('what looking costs', () => {
  const calls = (ms: number): string[] =>
    office
      .later(ms)
      .flatMap(({ ledger }) => ledger.map(({ service, method }) => `${service}.${method}`))
      .filter((call) => /^FormApp|^Drive/.test(call));

  it('is three calls a form once an hour beside opening it, and none in a round without answers', () => {
    const plain = calls(ROUND);
    host.world.elapse(HOUR);
    const hourly = calls(ROUND);

    const looked = ['FormApp.openById', 'FormApp.Form.getItems', 'FormApp.Form.getDestinationId', 'Drive.Files.get'];
    // The round opens a form once for all that it does with it; the next round, a minute later, is a plain one.
    const read = 'FormApp.Form.getResponses';
    expect(plain).toEqual(['FormApp.openById', read]);
    expect(hourly).toEqual([...formMaps(office.session).flatMap(() => looked), read, ...plain]);
  });

  it('is one call for an answer that a trigger brings', () => {
    const { runs } = office.submit(oneAdult());

    const asked = runs.flatMap(({ ledger }) => ledger.filter(({ service }) => service === 'FormApp'));
    expect(asked.map(({ method }) => method)).toEqual(['Form.getItems']);
  });
});

describe('what only looks different', () => {
  it('is read as before, told within the hour, and settles itself when somebody puts it back', () => {
    hands.rename('surnames', '¿Cómo se apellida?');
    const response = hands.answer(familyOfFour({ surnames: 'Renombrada Inventada' }));

    expect(office.rows(cases)).toMatchObject([{ response }]);
    expect(office.rows(people)[0]).toMatchObject({ surnames: 'Renombrada Inventada' });
    lookHourly();
    expect(groups()).toMatchObject([
      {
        kind: 'form',
        way: 'watch',
        lines: [
          {
            place: 'Retorno voluntario asistido: solicitud',
            leadsTo: { page: 'estructura' },
            problems: [{ code: 'form.reworded' }],
          },
        ],
      },
    ]);
    expect(groups()[0]?.lines[0]?.problems[0]?.text).toContain('Apellidos, como en su documento → ¿Cómo se apellida?');
    hands.rename('surnames', 'Apellidos, como en su documento');
    lookHourly();
    expect(groups()).toEqual([]);
    isRight();
  });

  it('waits when two questions were given the words of each other, until a person looks at it', () => {
    const [surnames = '', names = ''] = ['surnames', 'givenNames'].map((key) => WHOLE[hands.place(key)]);
    hands.rename('surnames', names);
    hands.rename('givenNames', surnames);
    const response = hands.answer(familyOfFour({ surnames: 'Marisol', givenNames: 'Inventada' }));

    expect(office.rows(cases)).toEqual([]);
    expect(codesOf(itemOf(response))).toEqual(['application.form-changed']);
    hands.rename('surnames', surnames);
    hands.rename('givenNames', names);
    lookHourly();
    isRight();
  });

  it('is read as before when it stands elsewhere, also on another page', () => {
    hands.move('age', 2);
    hands.move('companion4.age', hands.place('companion4.age') - 2);
    hands.move('phone', hands.place('givenNames'));
    const response = hands.answer(familyOfFour());

    expect(told()).toEqual(['form.question-moved']);
    expect(standing().problems[0]?.text).toContain('¿Cuántos años tiene? / Edad (Persona 4) / Teléfono');
    expect(office.rows(cases)).toMatchObject([{ response }]);
    expect(office.rows(people)[0]).toMatchObject({ age: 34 });
    repair();
    expect(hands.titles()).toEqual(WHOLE);
    isRight();
  });

  it('takes what its choices still say, and holds what no choice of the registry says', () => {
    forms.editItem(OWNER, formId, hands.item('sex'), { choices: ['Mujer', 'Varón', 'X', 'Prefiero decirlo después'] });

    expect(told()).toEqual(['form.choices-changed']);
    hands.answer(oneAdult({ sex: 'Mujer' }));
    const other = hands.answer(someoneElse({ sex: 'Varón' }));
    expect(office.rows(people)).toMatchObject([{ sex: 'F' }]);
    expect(codesOf(itemOf(other))).toEqual(['application.unknown-choice']);
    repair();
    isRight();
  });

  it('says when words, settings, openness and sharing are not the office’s', () => {
    forms.editSettings(OWNER, formId, {
      ...{ title: 'Otro título', collectEmail: true, allowEdits: true, accepting: false },
      destination: 'una-hoja',
    });
    forms.setAudience(OWNER, formId, 'named');

    expect(told()).toEqual([
      'form.texts-changed',
      'form.shows-answers',
      'form.asks-account',
      'form.closed',
      'form.linked',
      'form.audience',
    ]);
    repair();
    isRight();
    expect(forms.editor(OWNER, formId)).not.toHaveProperty('destination');
    hands.answer(oneAdult());
    expect(office.rows(cases)).toHaveLength(1);
  });
});

describe('a form that others may open from the inside', () => {
  it('is told until somebody takes the right away, and the repair does not', () => {
    grant(host.store, formId, { type: 'user', role: 'writer', emailAddress: ANA });
    expect(told()).toEqual(['form.shared']);
    repair();
    expect(told()).toEqual(['form.shared']);
  });
});

describe('a question that was deleted', () => {
  it('makes every answer wait, is asked again by the repair, and the answer is asked of the person', () => {
    hands.drop('surnames');
    const response = hands.answer(familyOfFour());

    expect(office.rows(cases)).toEqual([]);
    expect(codesOf(itemOf(response))).toEqual(['application.form-changed', 'application.missing']);
    lookHourly();
    expect(groups().map(({ kind }) => kind)).toEqual(['application-problems', 'form']);
    const [line] = groups()[1]?.lines ?? [];
    expect(line?.problems).toMatchObject([{ code: 'form.question-missing' }]);
    repair();
    expect(hands.titles()).toEqual(WHOLE);
    expect(groups().map(({ kind }) => kind)).toEqual(['application-problems']);
    const item = itemOf(response)?.id;
    office.act('por-corregir', 'correct', { item, corrections: { surnames: 'Preguntada Inventada' } });
    expect(office.rows(people)[0]).toMatchObject({ surnames: 'Preguntada Inventada' });
    const next = hands.answer(someoneElse({ surnames: 'Siguiente Ficticia' }));
    expect(office.rows(cases).map((row) => row.response)).toContain(next);
    expect(office.rows(people).map(({ surnames }) => surnames)).toContain('Siguiente Ficticia');
    isRight();
  });

  it.each(['absent', 'shown'] as const)(
    'leaves what was answered before readable, if Google still shows it (%s)',
    (deletedAnswers) => {
      host.people.settings.change('forms.deletedAnswers', deletedAnswers);
      const { waiting } = office.submit(oneAdult({ accessPoint: 'Z1B5', surnames: 'Antigua Inventada' }));
      hands.drop('surnames');
      repair();

      office.act('por-corregir', 'accept', { items: [waiting?.id] });

      const surnames = office.rows(people).map((row) => row.surnames);
      expect(surnames).toEqual(deletedAnswers === 'shown' ? ['Antigua Inventada'] : []);
      expect(office.waiting().map(codesOf)).toEqual(deletedAnswers === 'shown' ? [] : [['application.missing']]);
    },
  );

  it('that somebody made anew by hand is taken for it, with what was answered there', () => {
    const at = hands.place('surnames');
    hands.drop('surnames');
    const id = hands.add('Apellidos, como en su documento', at);
    const response = hands.answer({ ...oneAdult(), [id]: 'Rehecha Inventada' });
    expect(told()).toEqual(['form.question-missing', 'form.question-added']);

    repair();

    expect(hands.item('surnames')).toBe(id);
    expect(hands.titles()).toEqual(WHOLE);
    office.act('por-corregir', 'correct', { item: itemOf(response)?.id, corrections: {} });
    expect(office.rows(people)).toMatchObject([{ surnames: 'Rehecha Inventada' }]);
    isRight();
  });
});

describe('a question that was retyped', () => {
  it('makes every answer wait, is asked as before by the repair, and what it was answered stays readable', () => {
    const before = office.submit(oneAdult({ accessPoint: 'Z1B5', age: '41' }));
    const old = hands.item('age');
    hands.retype('age', 'LIST');
    const response = hands.answer(someoneElse({ age: 'Dos' }));
    expect(told()).toContain('form.question-retyped');
    expect(office.rows(cases)).toEqual([]);
    expect(codesOf(itemOf(response))).toEqual(['application.form-changed', 'application.not-an-age']);

    repair();

    expect(hands.item('age')).not.toBe(old);
    expect(hands.titles()).toEqual([...WHOLE, 'Preguntas retiradas', '¿Cuántos años tiene?']);
    office.act('por-corregir', 'accept', { items: [before.waiting?.id] });
    expect(office.rows(people)).toMatchObject([{ age: 41 }]);
    hands.answer(someoneElse({ age: '52', phone: '+504 9999 0077' }));
    expect(office.rows(people).map(({ age }) => age)).toEqual(expect.arrayContaining([41, 52]));
    isRight();
    repair();
    expect(hands.titles()).toEqual([...WHOLE, 'Preguntas retiradas', '¿Cuántos años tiene?']);
  });

  it('tells nobody by its waiting who answered what only Protección may see', () => {
    hands.retype('safeNote', 'TEXT');
    const said = hands.answer(oneAdult({ safeNote: 'Qwvsecreto' }));
    const silent = hands.answer(someoneElse({ safeNote: undefined }));

    const told = [said, silent].map((response) => {
      const {
        id: _id,
        response: _response,
        seal: _seal,
        ...item
      } = itemOf(response) ?? { id: '', response: '', seal: '' };
      return item;
    });
    expect(told[0]).toEqual({ ...told[1], since: expect.anything() });
    office.act('por-corregir', 'accept', { items: [itemOf(said)?.id] }, { as: PILAR });
    expect(office.rows(protectionNotes)).toMatchObject([{ text: 'Qwvsecreto' }]);
  });
});

describe('a no that nobody may have meant', () => {
  it('is not taken for one while the form is changed, and deletes nothing until a person says so', () => {
    hands.retype('helper', 'LIST');
    const response = hands.answer({ contactConsent: 'No' });
    office.later(2 * ROUND);

    expect(office.responses()).toEqual([response]);
    expect(itemOf(response)).toMatchObject({ kind: 'application-review' });
    repair();
    office.act('por-corregir', 'accept', { items: [itemOf(response)?.id] });
    office.later(ROUND);
    expect(office.responses()).toEqual([]);
    expect(office.waiting('settled')).toMatchObject([{ kind: 'application-review', response: null }]);
    expect(office.rows(cases)).toEqual([]);
  });
});

describe('ways that lead elsewhere', () => {
  const goesWrong = (): void => {
    const response = hands.answer(oneAdult());
    expect(codesOf(itemOf(response))).toContain('application.form-changed');
    expect(office.rows(cases)).toEqual([]);
    repair();
    expect(hands.titles()).toEqual(WHOLE);
    isRight();
    const answers = Object.entries(familyOfFour()).map(([key, answer]) => [hands.item(key), answer]);
    expect(forms.submit('', formId, Object.fromEntries(answers) as Answers)).toMatchObject({ pagesVisited: USUAL });
  };
  const USUAL = [0, 2, 4, 6, 7, 8, 14, 15, 17];

  it('by a choice make answers wait until the repair', () => {
    forms.leadTo(OWNER, formId, hands.item('group'), hands.page('contact'), 'Con familia o personas a mi cargo');
    expect(told()).toEqual(['form.way-changed']);
    goesWrong();
  });

  it('by a page make answers wait until the repair', () => {
    forms.leadTo(OWNER, formId, hands.page('note'), 'CONTINUE');
    expect(told()).toEqual(['form.way-changed']);
    goesWrong();
  });

  it('because a page was deleted make answers wait until the repair', () => {
    forms.deleteItem(OWNER, formId, hands.page('interview'));
    expect(told()).toEqual(['form.way-changed', 'form.question-moved']);
    goesWrong();
  });

  it('because a page was put elsewhere make answers wait until the repair', () => {
    forms.moveItem(OWNER, formId, hands.page('child'), 3);
    expect(told()).toContain('form.way-changed');
    goesWrong();
  });
});

describe('a question that somebody added', () => {
  it('is told, its answers are written nowhere, and it stays until a person wants it retired', () => {
    const id = hands.add('¿Le gusta el mar?', 2);
    hands.answer({ ...oneAdult(), [id]: 'Zyxmarca' });
    lookHourly();

    expect(office.rows(cases)).toHaveLength(1);
    expect(JSON.stringify(host.people.sheets.export(OWNER, office.bookId(registro)))).not.toContain('Zyxmarca');
    expect(standing()).toMatchObject({
      problems: [{ code: 'form.question-added' }],
      added: [{ id: String(id), title: '¿Le gusta el mar?' }],
    });
    repair();
    expect(hands.titles()[2]).toBe('¿Le gusta el mar?');
    expect(groups()).toMatchObject([{ kind: 'form' }]);
    repair([id]);
    expect(hands.titles()).toEqual([...WHOLE, 'Preguntas retiradas', '¿Le gusta el mar?']);
    expect(groups()).toEqual([]);
    isRight();
    const again = hands.answer(someoneElse());
    expect(office.rows(cases).map(({ response }) => response)).toContain(again);
  });

  it('is not retired by the ID of a question of the registry', () => {
    repair([hands.item('surnames'), hands.page('contact')]);
    expect(hands.titles()).toEqual(WHOLE);
    isRight();
  });
});

describe('a form that is gone', () => {
  it('is told, with where to find it', () => {
    host.people.drive.trash(OWNER, formId);

    expect(told()).toEqual(['form.gone']);
    expect(standing().problems[0]?.remedy).toContain('papelera');
  });
});

describe('a form of the staff', () => {
  it('that somebody changed holds what is answered, and its link holds on until the form is right', () => {
    const person = `${office.submit(oneAdult()).case}-P1`;
    const map = spoilForm(office, 'identity');

    interviewed(office, person, 'identity');
    expect(office.waiting().map(codesOf)).toEqual([['interview.form-changed']]);
    expect(office.rows(interviewAnswers)).toEqual([]);
    office.act('estructura', 'repairForm', { form: map.form, language: map.language, retire: [] });
    interviewed(office, person, 'identity');
    expect(office.rows(interviews)).toMatchObject([{ person, state: 'received' }]);
  });

  it('that is repaired lets what was answered meanwhile be received again, once', () => {
    const person = `${office.submit(oneAdult()).case}-P1`;
    const map = spoilForm(office, 'decision');
    const response = interviewed(office, person, 'decision', { pressed: 'yes' });
    const [{ id: item } = { id: '' }] = office.waiting();
    const retry = (): unknown => office.act('por-corregir', 'retry', { items: [item] });
    expect(groups()).toMatchObject([{ kind: 'interview-response', way: 'retry' }]);
    const guardedKinds = () =>
      groups(PILAR)
        .map(({ kind }) => kind)
        .filter((kind) => kind.endsWith(':guarded'));
    expect(guardedKinds()).toEqual(['protection-unread:guarded']);

    retry();
    expect(office.waiting().map(codesOf)).toEqual([['interview.form-changed']]);
    expect(office.rows(interviewAnswers)).toEqual([]);
    office.act('estructura', 'repairForm', { form: map.form, language: map.language, retire: [] });
    retry();
    retry();
    lookHourly();
    expect(office.waiting()).toEqual([]);
    expect(guardedKinds()).toEqual(['protection-urgent:guarded']);
    expect(office.rows(interviewAnswers)).toMatchObject([{ person, response, urgency: 'thisWeek' }]);
    expect(office.rows(interviews)).toMatchObject([{ person, state: 'received', response }]);
    expect(settledIn(office).defects()).toEqual([]);
  });
});
