// Planted markers, looked for everywhere: books, journals, effects, waiting items, mails, names in Drive, logs, errors,
// properties, cache, pages. A name or a phone stands in Registro and in the response alone (and in the annex, which is
// compressed); what belongs to Protección in its book and in the response alone. Also after runs that failed.
// proves: src/programme/books.ts
// proves: src/programme/protection/tables.ts
// proves: src/google/report.ts

import type { FaultKind } from '../../local/run/faults';
import { proteccion, registro } from '../../src/programme/books';
import type { ResponseAnswers } from '../../src/ui/por-corregir/view';
import { uiPages } from '../../src/ui/page-list';
import { duplicatePairs } from '../../src/programme/cases/pairs';
import { everythingIn, placesWith } from '../support/everything';
import { familyOfFour, movementOfFamily, prepareNotice, sendTheDraft } from '../support/family';
import { answerLink, interviewed, openLink } from '../support/interview';
import { ADA, ANA, HOUR, MONICA, openOffice, OWNER, PILAR, ROUND, spreadsheetOf } from '../support/office';

const NAME = 'Zyxmarca';
const PHONE = '+50499987654';
const SECRET = 'Qwvsecreto';
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
    ...{ person: `${number}-P1`, kind: 'photos', document: null, what: null, receivedOn: '2026-11-23' },
    ...{ receivedFrom: 'person', purpose: 'keeping', place: 'Caja fuerte' },
  });
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
    const garbage = { id: SECRET, fields: NAME, segments: [PHONE], travellers: { deep: NAME }, removed: NAME };
    for (const [page, act] of [
      ['movimiento', 'save'],
      ['por-corregir', 'correct'],
      ['directorio', 'staff'],
      ['aviso', 'prepare'],
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
    for (const marker of [NAME, SECRET, PHONE.slice(4, -1)]) expect(logged).not.toContain(marker);
    expect(placesWith(everythingIn(office), SECRET)).toEqual(['book proteccion', 'form responses']);
    expect(placesWith(everythingIn(office), NAME)).toEqual(['book registro', 'form responses']);
  });

  it('names nobody in mails, folders and files', () => {
    const mails = [...office.drafts(), ...office.sent()];
    const words = [
      ...office.paths(),
      ...mails.flatMap(({ subject, attachments }) => [subject, ...attachments.map(({ name }) => name)]),
    ].join('\n');

    expect(mails.length).toBeGreaterThan(0);
    for (const marker of [NAME, SECRET, PHONE, 'Inventada', 'Wilmer', 'Dariela']) expect(words).not.toContain(marker);
  });
});
