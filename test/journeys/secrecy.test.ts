// Planted markers, looked for everywhere: books, journals, effects, waiting items, mails, names in Drive, logs, errors,
// properties, cache, pages. A name or a phone stands in Registro and in the response alone (and in the annex, which is
// compressed); what belongs to Protección in its book and in the response alone; what staff write freely in Registro, there
// alone and in no print but the person's own receipt. Also after runs that failed.
// proves: src/programme/books.ts
// proves: src/programme/protection/tables.ts
// proves: src/google/report.ts
// proves: src/ui/caso/supports.ts

import type { FaultKind } from '../../local/run/faults';
import { journalOf } from '../../src/kernel/system-tables';
import { proteccion, registro } from '../../src/programme/books';
import type { CaseView, GuardedSupport } from '../../src/ui/caso/view';
import type { Receipt } from '../../src/ui/originales/view';
import type { ResponseAnswers } from '../../src/ui/por-corregir/view';
import { uiPages } from '../../src/ui/page-list';
import { duplicatePairs } from '../../src/programme/cases/pairs';
import { everythingIn, placesWith } from '../support/everything';
import { familyOfFour, movementOfFamily, prepareNotice, sendTheDraft } from '../support/family';
import { answerLink, interviewed, openLink } from '../support/interview';
import { readPdf } from '../support/pdf-reader';
import { ADA, ANA, HOUR, MONICA, OLGA, openOffice, OWNER, PILAR, ROUND, spreadsheetOf } from '../support/office';

const NAME = 'Zyxmarca';
const PHONE = '+50499987654';
const SECRET = 'Qwvsecreto';
/** What somebody writes where a hint is all that stands against it. */
const STORY = 'Vjxhistoria';
const CONFIDED = familyOfFour({
  givenNames: NAME,
  phone: PHONE,
  safeNote: `Solo de noche ${SECRET}`,
  soon: 'Sí, hoy',
  interviewNeeds: ['Que me entreviste una mujer'],
});

/** Pages as somebody sees them, arguments as their links give them. */
type Address = readonly [page: string, args: Readonly<Record<string, string>>];

describe('what people confided', () => {
  const office = openOffice();
  const { host } = office;
  const journey = movementOfFamily(office, undefined, CONFIDED);
  const number = journey.sent.case ?? '';
  // Somebody who may be the same, and a paper of hers in our hands.
  office.submit({ ...CONFIDED, surnames: 'Otra' });
  office.act('originales', 'receive', {
    ...{ person: `${number}-P1`, kind: 'photos', document: null, what: STORY, receivedOn: '2026-11-23' },
    ...{ receivedFrom: 'person', purpose: 'keeping', place: 'Caja fuerte' },
  });
  const noted = { kind: 'promise', text: STORY, dueOn: '2026-11-24', person: `${number}-P1` };
  office.act('atencion', 'task', { case: number, values: noted });
  // What was given for health is told with its line, or of the line that a colleague wrote.
  const OTHER = { quantity: 1, unit: 'piece', person: `${number}-P1` };
  const TOLD = { whatItWas: 'psychological', provider: SECRET, note: SECRET };
  office.act('atencion', 'guarded', { case: number, values: { ...OTHER, ...TOLD } }, { as: PILAR });
  const values = { ...OTHER, what: 'other', ...TOLD };
  const { id } = office.act<{ id: string }>('atencion', 'assistance', { case: number, values });
  office.act('caso', 'tell', { id, values: TOLD }, { args: { case: number }, as: PILAR });
  prepareNotice(office, journey);
  sendTheDraft(office);
  office.later(ROUND);
  // What somebody says in an interview is confided as well.
  const person = `${journey.sent.case}-P1`;
  const confides = { relation: 'self', otherParent: SECRET, otherParentKnows: 'no' };
  interviewed(office, person, 'family', confides);
  interviewed(office, person, 'journey', { pregnant: 'yes', weeks: SECRET });
  office.muchLater(HOUR);
  const mark = host.mark();
  afterEach(() => mark.rewind());
  afterAll(() => host.close());

  it('is closed to whoever the book was not shared with, and no door leads from one book to the other', () => {
    const list = (email: string, book: { readonly key: string }) =>
      host.people.sheets.list(email, spreadsheetOf(office, book));
    for (const book of [registro, proteccion]) expect(() => list(ADA, book)).toThrow();
    for (const email of [ANA, MONICA]) expect(() => list(email, proteccion)).toThrow();

    expect(list(ANA, registro).length).toBeGreaterThan(0);
    expect(list(PILAR, proteccion).length).toBeGreaterThan(0);
  });

  it('stands in its own book and in the response, and nowhere else', () => {
    const places = everythingIn(office);

    expect(placesWith(places, SECRET)).toEqual(['book proteccion', 'form responses']);
    expect(placesWith(places, NAME)).toEqual(['book registro', 'form responses']);
    expect(placesWith(places, PHONE)).toEqual(['book registro', 'form responses']);
    expect(placesWith(places, STORY)).toEqual(['book registro']);
  });

  it('is in no annex, and in no print but the receipt that is hers', () => {
    const mails = [...office.drafts(), ...office.sent()];
    const texts = mails.flatMap(({ id: mail, attachments }) =>
      attachments.map((_, at) => readPdf(host.people.mail.attachment(OWNER, OWNER, mail, at).bytes).text),
    );
    const printed = (as: string) => office.ask<Receipt>('originales', 'receipt', { original: 'MX-ORI-2026-0001' }, as);

    expect(texts.join('\n')).toContain(NAME);
    for (const marker of [SECRET, STORY]) expect(texts.join('\n')).not.toContain(marker);
    expect(printed(ANA)).toMatchObject({ what: STORY, name: expect.stringContaining(NAME) as string });
  });

  it('is told of what was given to Protección alone; to everybody else the lines say the same', () => {
    const asked = (as: string) => office.ask<readonly GuardedSupport[]>('caso', 'supports', { case: number }, as);
    const lines = (as: string) =>
      (office.open('caso', { case: number }, as).view as CaseView).log.filter(({ kind }) => kind === 'assistance');

    for (const as of [ANA, MONICA, OLGA]) expect(office.refused(() => asked(as))).toEqual(['access.not-yours']);
    expect(asked(PILAR)).toMatchObject([
      { what: 'Apoyo psicológico', told: [SECRET, SECRET] },
      { what: 'Apoyo psicológico', told: [SECRET, SECRET] },
    ]);
    expect(lines(ANA).map(({ parts }) => parts)).toEqual([
      ['Otros apoyos', '1 × Pieza', null, null],
      ['Otros apoyos', '1 × Pieza', null, null],
    ]);
    const entries = office.rows(journalOf(registro)).filter(({ rows }) => JSON.stringify(rows).includes(`"${id}"`));
    expect(entries.map(({ action }) => action)).toEqual(['record-assistance']);
  });

  it('leaves Registro saying the same of every case', () => {
    const [book] = everythingIn(office).filter(({ place }) => place === 'book registro');

    for (const word of ['Protección:', 'urgen', 'safety', 'seguridad', 'thisWeek', 'entreviste', 'woman']) {
      expect(book?.content).not.toContain(word);
    }
  });

  it('is on no page of whoever does not work with it', () => {
    const { movement, mission } = journey;
    const addresses: readonly Address[] = [
      ...uiPages.map(({ page }): Address => [page.key, {}]),
      ...['caso', 'agenda', 'atencion'].map((page): Address => [page, { case: journey.sent.case ?? '' }]),
      ['movimiento', { movement }],
      ['movimiento', { case: number }],
      ['caso', { case: number }],
      ['comparar', { pair: office.rows(duplicatePairs)[0]?.id ?? '' }],
      ['originales', { case: number }],
      ['aviso', { movement, mission }],
      ['entrevista', { person }],
      ['caso', { case: journey.sent.case ?? '' }],
    ];
    const pages = [ANA, MONICA, OWNER].flatMap((as) =>
      addresses.map(([page, args]) => ({ as, page, html: host.get({ page, ...args }, { as }).page?.html ?? '' })),
    );

    expect(pages.filter(({ html }) => html.includes(SECRET))).toEqual([]);
    expect([...new Set(pages.flatMap(({ page, html }) => (html.includes(STORY) ? [page] : [])))].sort()).toEqual([
      'agenda',
      'caso',
    ]);
    expect(pages.filter(({ as, html }) => as !== ANA && html.includes(NAME))).toEqual([]);
    expect(pages.filter(({ as, html }) => as === ANA && html.includes(NAME)).map(({ page }) => page)).toEqual([
      'movimiento',
      'movimiento',
      'aviso',
    ]);
  });

  it('is shown of a waiting application to Protección alone', () => {
    const { waiting } = office.submit({ ...CONFIDED, accessPoint: 'Z1B5' });
    const item = { item: waiting?.id };

    const seen = [ANA, PILAR].map((as) =>
      JSON.stringify(office.ask<ResponseAnswers>('por-corregir', 'answers', item, as)),
    );

    expect(seen.map((text) => text.includes(SECRET))).toEqual([false, true]);
    expect(seen.map((text) => text.includes(NAME))).toEqual([true, true]);
  });

  it('is told neither by failures nor by refusals', () => {
    const kinds: readonly FaultKind[] = ['transient', 'quota', 'fail-after-success', 'die-after'];
    for (const [at, kind] of kinds.entries()) {
      host.world.elapse(2 * HOUR);
      const sent = { ...CONFIDED, surnames: `${NAME} ${'IVX'.charAt(at)}`, phone: `${PHONE.slice(0, -1)}${at}` };
      const every = Array.from({ length: 20 }, (_, call) => ({ at: call * 2 + 1, kind }));
      host.withFaults({ plan: every }, () => office.submit(sent));
      office.later(ROUND);
      const { url } = openLink(office, person, 'family');
      host.withFaults({ plan: every }, () => answerLink(office, 'family', url, confides));
      office.later(ROUND);
    }
    const story = { case: number, values: { ...noted, dueOn: STORY }, original: STORY, what: STORY, place: STORY };
    const garbage = {
      ...story,
      id: SECRET,
      fields: NAME,
      segments: [PHONE],
      travellers: { deep: NAME },
      removed: NAME,
    };
    for (const [page, act] of [
      ['movimiento', 'save'],
      ['por-corregir', 'correct'],
      ['directorio', 'staff'],
      ['aviso', 'prepare'],
      ['atencion', 'task'],
      ['atencion', 'guarded'],
      ['originales', 'receive'],
      ['caso', 'tell'],
    ] as const) {
      host.callPage(
        'pageAct',
        [page, act, garbage, `${NAME}.${SECRET}`, { case: NAME, movement: SECRET, mission: NAME }],
        { as: ANA },
      );
      host.callPage('pageShow', [NAME, { page, movement: SECRET }], { as: ANA });
      host.callPage('pageAsk', [page, SECRET, garbage], { as: ANA });
    }
    host.run('onFormSubmitted_', [{ source: NAME, response: SECRET }], { as: OWNER });

    const logged = host
      .executions()
      .flatMap(({ log, error }) => [...log, JSON.stringify(error ?? '')])
      .join('\n');

    expect(logged).toMatch(/[0-9A-F]{6} /);
    for (const marker of [NAME, SECRET, STORY, PHONE.slice(4, -1)]) expect(logged).not.toContain(marker);
    expect(placesWith(everythingIn(office), SECRET)).toEqual(['book proteccion', 'form responses']);
    expect(placesWith(everythingIn(office), NAME)).toEqual(['book registro', 'form responses']);
    expect(placesWith(everythingIn(office), STORY)).toEqual(['book registro']);
  });

  it('names nobody in mails, folders and files', () => {
    const mails = [...office.drafts(), ...office.sent()];
    const words = [
      ...office.paths(),
      ...mails.flatMap(({ subject, attachments }) => [subject, ...attachments.map(({ name }) => name)]),
    ].join('\n');

    expect(mails.length).toBeGreaterThan(0);
    for (const marker of [NAME, SECRET, STORY, PHONE, 'Inventada', 'Wilmer', 'Dariela'])
      expect(words).not.toContain(marker);
  });
});
