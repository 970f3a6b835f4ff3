// Role × page × act, generated from what the pages and actions declare and tried on the bundle as somebody who has that
// role alone: what is theirs opens and is in their navigation, everything else is refused with the reason.
// proves: src/kernel/serve-page.ts

import type { AnyPage } from '../../src/kernel/page';
import { ROLES } from '../../src/programme/directory/tables';
import { statusActs } from '../../src/programme/lifecycle/status-acts';
import { INSTALL_PAGE, uiPages } from '../../src/ui/page-list';
import type { ActAnswer, AskAnswer } from '../../src/ui/served';
import { movementOfFamily, prepareNotice } from '../support/family';
import { ADA, MINUTE, openOffice, ROUND } from '../support/office';

const office = openOffice();
const { host } = office;
const journey = movementOfFamily(office);
prepareNotice(office, journey);
const addressOf = (role: string): string => `solo.${role}@oim.example`;
for (const role of Object.keys(ROLES)) {
  host.addAccount({ email: addressOf(role), name: `Solo ${role}` });
  const values = { name: `Solo ${role}`, email: addressOf(role), roles: [role], office: null, from: null, until: null };
  office.act('directorio', 'staff', { id: null, seal: null, was: {}, values }, { as: ADA });
}
office.later(ROUND);
afterAll(() => host.close());

const roles = Object.keys(ROLES);
const pages = uiPages.map(({ page }) => page).filter(({ key }) => key !== INSTALL_PAGE);

/** Addresses that lead to something that is there. */
const ARGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  caso: { case: journey.sent.case ?? '' },
  aviso: { movement: journey.movement, mission: journey.mission },
  movimiento: { movement: journey.movement },
  entrevista: { person: `${journey.sent.case}-P1` },
  originales: { case: journey.sent.case ?? '' },
};
const argsOf = ({ key }: AnyPage) => ARGS[key] ?? {};
const isTheirs = (role: string, { roles: theirs }: Pick<AnyPage, 'roles'>): boolean => theirs.includes(role);

/** Questions that are well put, so that who asks is what they are judged by. */
const ASKED: Readonly<Record<string, unknown>> = {
  'caso.identities': { case: journey.sent.case, person: null },
  'caso.supports': { case: journey.sent.case },
  'caso.history': { case: journey.sent.case, from: 0 },
  'buscar.find': { text: 'nadie' },
  'directorio.link': { id: 'nadie' },
  'estructura.form': { at: 0 },
  'por-corregir.preview': { items: [] },
  'por-corregir.answers': { item: 'nada' },
  'entrevista.known': { person: `${journey.sent.case}-P1` },
  'entrevista.link': { interview: 'nada' },
  'comparar.identities': { pair: 'nada' },
  'originales.receipt': { original: 'nada' },
  'movimiento.lists': {},
};

/** Has the shape that every act asks for, and names nothing that is there, so that none of them does anything. */
const SHAPE = {
  ...{ id: 'nada', seal: 'nada', values: {}, items: ['nada'], item: 'nada', how: 'nada', corrections: {} },
  ...{ person: 'nada', module: 'identity', interview: 'nada', chosen: {}, review: 'done', requirements: null },
  ...{ pair: 'nada', decision: 'unsure', note: null, original: 'nada', person: 'nada', kind: 'photos', document: null },
  ...{ what: null, receivedOn: '2026-11-23', receivedFrom: 'person', purpose: 'travel', place: 'nada', keeper: 'nada' },
  ...{ on: '2026-11-23', to: 'person', confirmedBy: 'signature' },
  ...{ people: ['nada'], reason: 'other', until: '2027-01-01' },
  ...{ table: 'people', row: 'nada', case: 'nada', officer: null, movement: 'nada', mission: 'nada' },
  ...{ state: 'kept', date: '2026-11-23', time: '10:00', place: 'Nada' },
};

/** What an act means otherwise than the others that share its words. */
const OWN: Readonly<Record<string, object>> = {
  giveBack: { on: '2026-11-23', to: 'person' },
  ...Object.fromEntries(
    ['close', 'reopen', ...statusActs.map((each) => each.key)].map((name) => [name, { on: '2026-11-23' }]),
  ),
};

/** How it stood, where an act asks more than that somebody says so. */
const WAS: Readonly<Record<string, object>> = {
  decide: { state: 'open', reasons: [] },
  move: { place: 'nada', keeper: 'nada' },
};

const each = pages.flatMap((page) => roles.map((role) => [page.key, role, page] as const));

describe.each(each)('%s, for somebody who is %s alone', (key, role, page) => {
  const as = addressOf(role);
  const served = () => office.open(key, argsOf(page), as);
  const act = (name: string, token: string) => {
    const input = { ...SHAPE, ...OWN[name], was: name === 'assign' ? null : (WAS[name] ?? {}) };
    return host.callPage('pageAct', [key, name, input, token, argsOf(page)], { as }).value as ActAnswer;
  };
  const codesOf = (answer: ActAnswer | AskAnswer): string[] =>
    answer.kind === 'refused' ? answer.problems.map(({ code }) => code) : [];

  // Nobody clicks through every page within a minute.
  beforeEach(() => host.world.elapse(2 * MINUTE));

  it('opens or is refused, as the page declares', () => {
    const { view, problems, token } = served();

    expect(problems.map(({ code }) => code)).toEqual(isTheirs(role, page) ? [] : ['access.not-yours']);
    expect(view === null).toBe(!isTheirs(role, page));
    expect(token === '').toBe(!isTheirs(role, page));
  });

  it('names in the navigation the pages that are theirs, and no other', () => {
    const listed = uiPages.filter((each) => each.listed && isTheirs(role, each.page)).map((each) => each.page.key);

    expect(served().pages.map((link) => link.key)).toEqual(isTheirs(role, page) ? listed : []);
  });

  it('takes its acts from whom they declare, and tells the others that they are not theirs', () => {
    const { token } = served();
    const refusals = Object.keys(page.acts).map((name) => {
      const codes = codesOf(act(name, token));
      return [name, codes.includes('access.not-yours') || codes.includes('page.stale')] as const;
    });

    expect(refusals).toEqual(
      Object.entries(page.acts).map(([name, action]) => [name, !isTheirs(role, page) || !isTheirs(role, action)]),
    );
  });

  it('answers its questions to whom it opens, or to those of them whom the question is for', () => {
    const codes = Object.keys(page.inquiries ?? {}).map((name) => {
      const asked = host.callPage('pageAsk', [key, name, ASKED[`${key}.${name}`] ?? null], { as }).value as AskAnswer;
      return [name, codesOf(asked).includes('access.not-yours')];
    });

    expect(codes).toEqual(
      Object.entries(page.inquiries ?? {}).map(([name, { roles: own = page.roles }]) => [
        name,
        !isTheirs(role, page) || !isTheirs(role, { roles: own }),
      ]),
    );
  });
});
