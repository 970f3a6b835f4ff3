// The main job on the real bundle: from a public form to an archived notification.

import PostalMime from 'postal-mime';
import { simpleParser } from 'mailparser';
import { verifyChain } from '../../src/kernel/journal';
import { FIRST_LINK } from '../../src/kernel/state';
import { journalOf } from '../../src/kernel/system-tables';
import { sha256OfBase64 } from '../../src/kernel/digest';
import { caseFiles } from '../../src/programme/archive/tables';
import { registro } from '../../src/programme/books';
import { cases, consents, identityDocuments, people } from '../../src/programme/cases/tables';
import { notifications } from '../../src/programme/notifications/tables';
import { protectionNotes } from '../../src/programme/protection/tables';
import { travellers } from '../../src/programme/travel/tables';
import { readPdf } from '../support/pdf-reader';
import {
  familyOfFour,
  missionTo,
  movementOfFamily,
  newMovement,
  prepareNotice,
  sendTheDraft,
  type Journey,
  type SavedMovement,
} from '../support/family';
import type { NoticeView } from '../../src/ui/aviso/page';
import { ANA, DAY, HOUR, openOffice, OWNER, ROUND, type Office } from '../support/office';

const HOSTILE = '=HYPERLINK("http://x.example") <b onload=alert(1)> \u202eאבג\u202c 👩\u200d👧 Ł ʼ';
/** Without what nobody sees. */
const HOSTILE_NAME = '=HYPERLINK("http://x.example") <b onload=alert(1)> אבג 👩👧 Ł ʼ';

/** Everybody agrees to be announced but the second person. */
const allButOne = (_card: unknown, at: number) => ({ given: at !== 1 });

function preparedNotice(office: Office): Journey {
  const journey = movementOfFamily(office, allButOne);
  prepareNotice(office, journey);
  return journey;
}

const only = <T>(items: readonly T[]): T => {
  expect(items).toHaveLength(1);
  return items[0] as T;
};

describe('the main job', () => {
  const office = openOffice();
  const mark = office.host.mark();
  afterEach(() => mark.rewind());
  afterAll(() => office.host.close());

  it('turns a public form into a case with its people, its folder and a note in Protección', () => {
    const sent = office.submit(familyOfFour({ safeNote: HOSTILE, surnames: HOSTILE }));

    const record = only(office.rows(cases));
    const family = office.rows(people);
    expect(record.number).toBe(sent.case);
    expect(family.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
    expect(family[0]?.surnames).toBe(HOSTILE_NAME);
    expect(only(office.rows(protectionNotes)).text).toBe(HOSTILE);
    expect(office.paths()).toContain(`Registro RVA/Expedientes/2026/${record.number}/`);
    expect(office.pending()).toEqual([]);
  });

  it('keeps a movement with the documents and consents of each traveller', () => {
    const { code } = movementOfFamily(office, allButOne);

    expect(office.rows(travellers)).toHaveLength(4);
    expect(office.rows(identityDocuments).map(({ type }) => type)).toEqual([
      'passport',
      'passport',
      'passport',
      'passport',
    ]);
    expect(office.rows(consents).map(({ given }) => given)).toEqual([true, false, true, true]);
    expect(office.paths()).toContain(`Registro RVA/Movimientos/2026/${code}/`);
  });

  it('shows beforehand what will go out, to whom, and who is left out', () => {
    const { code, movement, mission } = movementOfFamily(office, (_card, at) => ({
      given: [true, false, null, true][at],
    }));
    const view = office.open('aviso', { movement, mission }).view as NoticeView;
    const [, refused, unasked] = office.rows(people).map(({ givenNames, surnames }) => `${givenNames} ${surnames}`);

    expect(view).toMatchObject({ code, mission: 'OIM Honduras', mayPrepare: true, problems: [], standing: null });
    expect(view.to).toEqual(['avisos.honduras@oim.example']);
    expect(view.cc).toEqual(['recepcion.honduras@oim.example']);
    expect(view.leftOut).toEqual([
      { name: refused, why: 'refused' },
      { name: unasked, why: 'unasked' },
    ]);
    prepareNotice(office, { movement, mission });
    const draft = office.host.people.mail.show(ANA, OWNER, only(office.drafts()).id);
    expect(draft).toMatchObject({ subject: view.subject, to: view.to, cc: view.cc });
    expect(draft.text.replace(/\r\n/g, '\n').trim()).toBe(view.text.trim());
    expect(office.refused(() => prepareNotice(office, { movement, mission }))).toEqual(['notification.already']);
  });

  it('refuses a notice while the journey is not fit to be announced, naming all that is missing', () => {
    const { case: number } = office.submit(familyOfFour());
    const input = newMovement(office, number ?? '', (_card, at) => ({ given: at > 0, expires: '2026-11-30' }));
    const tooFew = { ...input, fields: { ...input.fields, expected: 5 } };
    const saved = office.act<SavedMovement>('movimiento', 'save', tooFew);
    const args = { movement: saved.movement, mission: missionTo(office, 'HND').id };

    const shown = (office.open('aviso', args).view as NoticeView).problems.map(({ code }) => code);
    const refused = office.refused(() => prepareNotice(office, args));

    expect(refused.length).toBeGreaterThan(1);
    expect(refused).toEqual(shown);
    expect(office.drafts()).toEqual([]);
  });

  it('drafts a notice that two parsers read alike and that names nobody but in its annex', async () => {
    const { code } = preparedNotice(office);

    const draft = only(office.drafts());
    const eml = office.host.people.mail.eml(ANA, OWNER, draft.id);
    const [postal, node] = [await PostalMime.parse(eml), await simpleParser(eml)];
    expect(draft.subject).toBe(`RVA México → HND · ${code} · llegada 03-dic · AVISO`);
    expect([postal.subject, node.subject]).toEqual([draft.subject, draft.subject]);
    const lines = (text: string | undefined): string[] => (text ?? '').trimEnd().split(/\r?\n/);
    expect(lines(node.text)).toEqual(lines(postal.text));
    const annex = only(postal.attachments);
    expect(annex.filename).toBe(`${code}-anexo.pdf`);
    expect(Buffer.from(annex.content as ArrayBuffer)).toEqual(only(node.attachments).content);
    const { text } = await readPdf(Buffer.from(annex.content as ArrayBuffer));
    const named = office.rows(people).map(({ givenNames }) => givenNames);
    expect(named.map((name) => text.includes(name))).toEqual([true, false, true, true]);
    for (const name of named) expect(`${draft.subject}\n${postal.text}\n${postal.html}`).not.toContain(name);
  });

  it('writes names into the annex as people wrote them, and runs none of them', async () => {
    const name = '<script>alert(1)</script> Łuʼñá &amp; =SUM(A1)';
    const journey = movementOfFamily(office, undefined, familyOfFour({ givenNames: name, surnames: "O'Ñandú" }));
    prepareNotice(office, journey);

    const eml = office.host.people.mail.eml(ANA, OWNER, only(office.drafts()).id);
    const { attachments, headers, html, text } = await PostalMime.parse(eml);
    const annex = readPdf(Buffer.from(only(attachments).content as ArrayBuffer));
    // A cell breaks its lines where it must.
    const letters = (written: string): string => written.replace(/\s/g, '');
    expect(letters(annex.text)).toContain(letters(`O'Ñandú, ${name}`));
    expect(`${JSON.stringify(headers)}${html}${text}`).not.toMatch(/alert|Łu|SUM/);
    expect(only(attachments).filename).toBe(`${journey.code}-anexo.pdf`);
  });

  it('notices that a person sent it, and archives what was really sent in every index', () => {
    const { code, sent } = preparedNotice(office);
    const mail = sendTheDraft(office);
    office.later(ROUND);

    expect(only(office.rows(notifications)).state).toBe('sent');
    const folder = `Registro RVA/Movimientos/2026/${code}/Avisos`;
    expect(office.paths()).toEqual(
      expect.arrayContaining([`${folder}/${code}-aviso-HND.eml`, `${folder}/${code}-anexo.pdf`]),
    );
    const archived = office.host.people.drive.get(OWNER, `${folder}/${code}-aviso-HND.eml`);
    expect(archived).toEqual(office.host.people.mail.eml(ANA, OWNER, mail.id));
    const index = office.rows(caseFiles);
    expect(index.map(({ case: id }) => id)).toEqual(
      [0, 1].map(() => office.rows(cases).find(({ number }) => number === sent.case)?.id),
    );
    const digests = [archived, office.host.people.drive.get(OWNER, `${folder}/${code}-anexo.pdf`)];
    expect(index.map(({ digest }) => digest).sort()).toEqual(
      digests.map((bytes) => sha256OfBase64(bytes.toString('base64'))).sort(),
    );
  });

  it('archives what a person changed before sending, as it was sent', () => {
    const { code } = preparedNotice(office);
    office.host.people.mail.edit(ANA, OWNER, only(office.drafts()).id, { text: 'Con un saludo más cordial.' });
    sendTheDraft(office);
    office.later(ROUND);

    const archived = office.host.people.drive.get(
      OWNER,
      `Registro RVA/Movimientos/2026/${code}/Avisos/${code}-aviso-HND.eml`,
    );
    expect(archived.toString('latin1')).toContain('cordial');
  });

  it.each([
    ['an answer', 'answered', (to: Office, id: string) => to.host.people.outside.answer(OWNER, id, 'Recibido.')],
    [
      'an absence notice',
      'automatic',
      (to: Office, id: string) => to.host.people.outside.autoReply(OWNER, id, 'Estoy fuera.'),
    ],
    ['a bounce', 'bounced', (to: Office, id: string) => to.host.people.outside.bounce(OWNER, id)],
  ] as const)('shows %s for what it is', (_what, state, arrive) => {
    preparedNotice(office);
    const mail = sendTheDraft(office);
    office.later(ROUND);

    arrive(office, mail.id);
    office.later(ROUND);

    expect(only(office.rows(notifications)).state).toBe(state);
  });

  it('asks a person about a notice that came back, once however often it does', () => {
    preparedNotice(office);
    const mail = sendTheDraft(office);
    office.later(ROUND);
    for (let times = 0; times < 2; times += 1) {
      office.host.people.outside.bounce(OWNER, mail.id);
      office.later(ROUND);
    }

    expect(only(office.waiting())).toMatchObject({
      kind: 'bounced',
      title: 'Un aviso volvió sin llegar',
      problems: [{ code: 'notification.bounced' }],
    });
  });

  it('asks nothing about a notice that went where the directory says', () => {
    preparedNotice(office);
    sendTheDraft(office);
    office.later(ROUND);

    expect(office.waiting()).toEqual([]);
  });

  it('asks a person after a day about a draft that is gone, and assumes nothing', () => {
    const journey = preparedNotice(office);
    office.host.people.mail.discard(ANA, OWNER, only(office.drafts()).id);
    office.later(ROUND);
    expect(only(office.rows(notifications)).state).toBe('draft');

    office.muchLater(DAY);

    expect(only(office.rows(notifications)).state).toBe('gone');
    expect(only(office.waiting())).toMatchObject({ kind: 'draft-gone', table: 'notifications' });
    expect(prepareNotice(office, journey)).toMatchObject({ counted: 3, omitted: 1 });
    expect(office.drafts()).toHaveLength(1);
    expect(office.waiting()).toEqual([]);
  });

  it('finds a notice whose subject and addressees a person changed before sending', () => {
    const { code } = preparedNotice(office);
    const edit = { subject: `URGENTE · ${code} · sale mañana`, to: 'otra.persona@oim.example', text: 'Cambió.' };
    office.host.people.mail.edit(ANA, OWNER, only(office.drafts()).id, edit);
    office.later(ROUND);
    const mail = sendTheDraft(office);
    office.later(ROUND);

    expect(only(office.rows(notifications))).toMatchObject({ state: 'sent', sentMessageId: mail.id });
    expect(only(office.waiting()).problems).toMatchObject([{ code: 'notification.sent-elsewhere' }]);
    expect(JSON.stringify(office.waiting())).not.toContain('otra.persona');
    const eml = office.host.people.drive.get(
      OWNER,
      `Registro RVA/Movimientos/2026/${code}/Avisos/${code}-aviso-HND.eml`,
    );
    expect(eml).toEqual(office.host.people.mail.eml(ANA, OWNER, mail.id));
  });

  it('takes a notice that waits for a later hour neither for sent nor for gone', () => {
    preparedNotice(office);
    const { mail } = office.host.people;
    mail.schedule(ANA, OWNER, only(office.drafts()).id, office.host.clock.now() + 30 * HOUR);
    office.later(ROUND);
    office.muchLater(26 * HOUR);
    expect(only(office.rows(notifications)).state).toBe('draft');
    expect(office.waiting()).toEqual([]);

    office.muchLater(4 * HOUR);
    office.later(ROUND);

    expect(only(office.rows(notifications)).state).toBe('sent');
  });

  it('leaves a journal that links from its first entry to the head', () => {
    preparedNotice(office);
    sendTheDraft(office);
    office.later(ROUND);

    const entries = [...office.rows(journalOf(registro))].reverse();
    const end = entries[entries.length - 1];
    expect(verifyChain({ number: 0, link: FIRST_LINK }, entries as never)).toEqual({
      head: { number: end?.number, link: end?.link },
    });
  });
});
