// The public door on the real bundle: who may come in, who waits, who leaves nothing behind.
// proves: src/programme/intake/limits.ts

import { waitingOf } from '../../src/kernel/system-tables';
import { registro } from '../../src/programme/books';
import { cases, people } from '../../src/programme/cases/tables';
import { protectionNotes } from '../../src/programme/protection/tables';
import { coreWithCommands } from '../support/core-with-commands';
import { everythingIn, placesWith } from '../support/everything';
import { familyOfFour, oneAdult, someoneElse } from '../support/family';
import { ADA, ANA, DAY, HOUR, openOffice, OWNER, PILAR, ROUND, spreadsheetOf, type Answers } from '../support/office';

const CHILD = 'Tengo menos de 18 años y no estoy con mi mamá, papá o tutor';

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
const { forms } = host.people;
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const problemsIn = (row: { readonly problems: unknown } | null | undefined): string[] =>
  ((row?.problems ?? []) as readonly { readonly code: string }[]).map(({ code }) => code);

function setTo(key: string, value: string): void {
  office.act('directorio', 'configuration', { id: null, seal: null, was: {}, values: { key, value } }, { as: ADA });
}

/** Item of the installed form that asks this. */
function itemOf(key: string): number {
  const { items } = office.formMap;
  return Number(Object.keys(items).find((item) => items[item] === key));
}

describe('whoever does not agree to be contacted', () => {
  it('leaves nothing behind, nowhere', () => {
    const sent = office.submit({ contactConsent: 'No', accessPoint: 'K7Q2' });
    expect(office.responses()).toEqual([sent.response]);

    office.later(ROUND);

    expect(sent).toMatchObject({ case: null, waiting: null });
    expect(office.responses()).toEqual([]);
    expect(placesWith(everythingIn(office), sent.response)).toEqual([]);
    expect(office.rows(cases)).toEqual([]);
    expect(office.rows(waitingOf(registro))).toEqual([]);
  });

  it('is forgotten also while others are taken in', () => {
    host.planTriggerFaults([{ kind: 'lose' }, { kind: 'lose' }, { kind: 'lose' }]);
    const before = office.submit(oneAdult());
    office.submit({ contactConsent: 'No' });
    const after = office.submit(someoneElse());

    office.later(2 * ROUND);

    expect(office.responses()).toEqual([before.response, after.response]);
    // Sent within one second, they have no order but that of their IDs.
    expect(
      office
        .rows(cases)
        .map(({ response }) => response)
        .sort(),
    ).toEqual([before.response, after.response].sort());
  });
});

describe('an application that a person should see first', () => {
  const held = (answers: Answers) => office.submit(answers);

  it('waits when more than so many come in an hour through one point of access', () => {
    setTo('applicationsPerHour', '2');
    const through = (at: number) => oneAdult({ accessPoint: 'K7Q2', phone: `+504 9999 001${at}` });

    const sent = [1, 2, 3, 4].map((at) => held(through(at)));
    const elsewhere = held(oneAdult({ accessPoint: 'M4X9', phone: '+504 9999 0020' }));
    office.muchLater(HOUR);
    const later = held(through(5));

    expect(sent.map(({ waiting }) => problemsIn(waiting))).toEqual([
      [],
      [],
      ['application.busy-access-point'],
      ['application.busy-access-point'],
    ]);
    expect([elsewhere.case, later.case].every((number) => number !== null)).toBe(true);
  });

  it('waits when one phone comes too often in a day', () => {
    const sent = [1, 2, 3, 4].map((at) => held(oneAdult({ givenNames: `Marisol ${'I'.repeat(at)}` })));
    office.muchLater(DAY);
    const nextDay = held(oneAdult());

    expect(sent.map(({ waiting }) => problemsIn(waiting))).toEqual([[], [], [], ['application.same-phone']]);
    expect(nextDay.case).not.toBeNull();
  });

  it.each([
    ['a point of access that is closed', 'Z1B5', 'application.closed-access-point'],
    ['a point of access that nobody knows', '=SUM(1)', 'application.unknown-access-point'],
  ])('waits when it comes through %s', (_what, accessPoint, code) => {
    expect(problemsIn(held(oneAdult({ accessPoint })).waiting)).toEqual([code]);
  });

  it('leaves in the books only that its response waits', () => {
    const answers = familyOfFour({
      accessPoint: 'Z1B5',
      givenNames: 'Zyxmarca',
      safeNote: 'Qwvsecreto',
      phone: '+504 9998 7654',
    });

    const { waiting, response } = held(answers);

    const places = everythingIn(office).filter(({ place }) => place !== 'form responses');
    for (const told of ['Zyxmarca', 'Qwvsecreto', '99987654', 'Inventada Prueba'])
      expect(placesWith(places, told)).toEqual([]);
    expect(waiting).toMatchObject({ kind: 'application-review', response, table: null, row: null });
    expect(office.rows(protectionNotes)).toEqual([]);
  });

  it('shows the applicant nothing of it', () => {
    const confirmations = [oneAdult(), oneAdult(), oneAdult({ accessPoint: 'Z1B5' })].map((answers) => {
      const { items } = office.formMap;
      const given = Object.entries(answers).map(([key, answer]) => [
        Object.keys(items).find((item) => items[item] === key),
        answer,
      ]);
      const sent = forms.submit('', office.formId, Object.fromEntries(given) as Answers);
      return 'confirmation' in sent ? sent.confirmation : sent;
    });

    expect(new Set(confirmations).size).toBe(1);
    expect(confirmations[0]).toContain('recibimos su solicitud y le buscaremos en 3 días hábiles.');
  });

  it('enters when a person accepts it, many at once after a preview', () => {
    const items = [1, 2, 3].map(
      (at) => held(oneAdult({ accessPoint: 'Z1B5', phone: `+504 9999 003${at}` })).waiting?.id ?? '',
    );

    expect(office.ask('por-corregir', 'preview', { items })).toEqual({ applications: 3, runs: 1 });
    office.act('por-corregir', 'accept', { items });

    expect(office.rows(cases)).toHaveLength(3);
    expect(office.rows(protectionNotes)).toHaveLength(3);
    expect(office.waiting('settled').map(({ settledBy, how }) => [settledBy, how])).toEqual([
      [ANA, 'aceptada'],
      [ANA, 'aceptada'],
      [ANA, 'aceptada'],
    ]);
    expect(office.pending()).toEqual([]);
    expect(office.refused(() => office.act('por-corregir', 'accept', { items: ['nothing'] }))).toEqual([
      'application.item-unknown',
    ]);
  });

  it('is deleted from the form thirty days after it was discarded, and not before', () => {
    const { waiting, response } = held(oneAdult({ accessPoint: 'Z1B5' }));
    office.act('por-corregir', 'discard', { items: [waiting?.id] });

    office.muchLater(30 * DAY - HOUR);
    expect(office.responses()).toEqual([response]);
    office.muchLater(2 * HOUR);

    expect(office.responses()).toEqual([]);
    expect(office.waiting('discarded')).toMatchObject([{ id: waiting?.id, response: null, settledBy: ANA }]);
    expect(office.rows(cases)).toEqual([]);
  });
});

describe('a child alone', () => {
  it('comes in with the mark to call today, and why is told to Protección alone', () => {
    const sent = office.submit(oneAdult({ group: CHILD, age: '15' }));

    const [row] = office.rows(cases);
    const [note] = office.rows(protectionNotes);
    expect(row).toMatchObject({ number: sent.case, company: 'childAlone', callToday: true });
    expect(note).toMatchObject({ unaccompanied: true, case: sent.case });
    const registroBook = everythingIn(office).filter(({ place }) => place === 'book registro');
    for (const word of ['unaccompanied', 'tutor', 'mamá']) expect(placesWith(registroBook, word)).toEqual([]);
  });

  it('looks in Registro like an adolescent who answered otherwise', () => {
    office.submit(oneAdult({ group: CHILD, age: '15' }));
    office.submit(oneAdult({ age: '15', givenNames: 'Génesis', phone: '+504 9999 0041' }));

    const [one, other] = office.rows(cases).map(({ company, callToday, status, contactRule }) => ({
      company,
      callToday,
      status,
      contactRule,
    }));
    expect(one).toEqual(other);
    expect(office.rows(people).map(({ remarks }) => remarks)).toEqual([null, null]);
  });
});

describe('someone who was here before', () => {
  it('is flagged with the reasons, and never kept out', () => {
    const first = office.submit(familyOfFour());
    const again = office.submit(oneAdult({ givenNames: 'Otra', surnames: 'Ensayo' }));
    const sameNames = office.submit(oneAdult({ phone: '+504 9999 0051', age: '35' }));
    const older = office.submit(oneAdult({ phone: '+504 9999 0052', age: '37' }));

    const flags = new Map(office.rows(cases).map(({ number, duplicates }) => [number, duplicates]));
    expect(flags.get(first.case ?? '')).toBeNull();
    expect(flags.get(again.case ?? '')).toBe(`${first.case}: mismo teléfono`);
    expect(flags.get(sameNames.case ?? '')).toBe(`${first.case}: mismos nombres, edad casi igual y misma nacionalidad`);
    expect(older.case).not.toBeNull();
  });

  it('is recognised when the case was closed long ago', () => {
    const first = office.submit(familyOfFour());
    office.command('close-case', { case: office.rows(cases)[0]?.id, reason: 'other' });
    office.muchLater(400 * DAY);

    const again = office.submit(familyOfFour());

    const [row] = office.rows(cases);
    expect(row?.number).toBe(again.case);
    expect(row?.duplicates).toBe(
      `${first.case} (cerrado): mismos nombres, edad casi igual y misma nacionalidad; mismo teléfono`,
    );
    expect(office.rows(people)).toHaveLength(4);
    expect(office.archived(people)).toHaveLength(4);
  });

  it('does not come back by the form’s own store once the case is closed', () => {
    office.submit(familyOfFour());
    office.command('close-case', { case: office.rows(cases)[0]?.id, reason: 'other' });

    office.later(2 * ROUND);

    expect(office.rows(cases)).toEqual([]);
    expect(office.archived(cases)).toHaveLength(1);
  });
});

describe('the form itself', () => {
  it('refuses at once what no case can hold, with what to do', () => {
    const refusedBy = (answers: Answers): string => {
      try {
        office.submit(answers);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };

    expect(refusedBy(oneAdult({ age: '111' }))).toContain('Escriba la edad en números, de 0 a 110.');
    expect(refusedBy(oneAdult({ phone: 'no tengo' }))).toContain('con clave de país');
    expect(refusedBy(oneAdult({ safeNote: 'x'.repeat(20_001) }))).toContain('hasta 20000 letras');
    expect(office.responses()).toEqual([]);
  });

  it('is filled in by the link of a point of access', () => {
    const { parts } = office.open('directorio').view as {
      parts: { accessPoints: { rows: { id: string; values: { code: string } }[] } };
    };
    const point = parts.accessPoints.rows.find(({ values }) => values.code === 'M4X9');

    const { url } = office.ask<{ url: string }>('directorio', 'link', { id: point?.id });

    const opened = forms.open('', url);
    expect('form' in opened && Object.values(opened.form.prefilled)).toEqual(['M4X9']);
  });

  it('is understood after questions were renamed and moved', () => {
    forms.editItem(OWNER, office.formId, itemOf('surnames'), { title: '¿Cómo se apellida?' });
    forms.moveItem(OWNER, office.formId, itemOf('age'), 2);

    const sent = office.submit(familyOfFour({ surnames: 'Renombrada Inventada' }));

    expect(sent.case).not.toBeNull();
    expect(office.rows(people)[0]).toMatchObject({ surnames: 'Renombrada Inventada', age: 34 });
  });

  it('leads to a waiting item when an answer is no longer one of its choices, and a person corrects it', () => {
    forms.editItem(OWNER, office.formId, itemOf('sex'), {
      choices: ['Mujer', 'Varón', 'X', 'Prefiero decirlo después'],
    });
    const sent = office.submit(oneAdult({ sex: 'Varón' }));
    expect(sent.case).toBeNull();
    expect(sent.waiting).toMatchObject({ kind: 'application-problems' });
    expect(JSON.stringify(sent.waiting?.problems)).not.toContain('Varón');

    office.act('por-corregir', 'correct', { item: sent.waiting?.id, corrections: { sex: 'M' } }, { as: PILAR });

    expect(office.rows(people)).toMatchObject([{ sex: 'M', givenNames: 'Marisol' }]);
    expect(office.waiting()).toEqual([]);
  });

  it('brings hostile text back as it was typed, and lets it run nowhere', () => {
    const texts = [
      '=HYPERLINK("http://x.example";"x")',
      '+1-1',
      '-2+3',
      '@SUM(A1)',
      "'007",
      '007',
      '<img src=x onerror=alert(1)>',
      'אבג e\u0301 👩',
      'Peña, "O’Higgins"',
    ];

    const sent = texts.map((givenNames, at) =>
      office.submit(
        oneAdult({
          givenNames,
          surnames: givenNames,
          phone: `+504 9999 01${String(at).padStart(2, '0')}`,
          accessPoint: at % 2 === 0 ? 'K7Q2' : 'M4X9',
        }),
      ),
    );

    expect(sent.every((each) => each.case !== null)).toBe(true);
    const rows = office.rows(people);
    expect(rows.map(({ givenNames }) => givenNames)).toEqual(texts);
    const shown = host.people.sheets.show(OWNER, spreadsheetOf(office, registro), people.title);
    expect(shown.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'formula')).toEqual([]);
    for (const path of office.paths()) expect(path).not.toMatch(/HYPERLINK|onerror|'007|אבג/);
  });

  it('keeps the longest note whole, with its lines, and says what it dropped', () => {
    const long = `${'ñ👩‍👧 '.repeat(1_800)}fin`;
    office.submit(oneAdult({ safeNote: `Uno\r\ndos\u0007${long}` }));

    const [note] = office.rows(protectionNotes);
    expect(note?.text).toBe(`Uno\ndos${long}`);
    expect(note?.remarks).toContain('Se quitaron caracteres');
  });
});
