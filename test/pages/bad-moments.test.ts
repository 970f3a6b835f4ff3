// A page that was left open: over night, while its reader left the staff, or when Google suddenly sees another account.
// Each act gets a plain answer, and what was typed is still on the page.
// proves: src/ui/kit/page-calls.ts
// proves: src/ui/respond.ts

import { accessPoints, staff } from '../../src/programme/directory/tables';
import type { ActAnswer } from '../../src/ui/served';
import { openTab, tabOver, type Tab } from '../support/browser';
import { ADA, ANA, HOUR, OLGA, openOffice, ROUND, type Office } from '../support/office';

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

describe('a page that was left open', () => {
  let office: Office;
  let mark: { rewind(): void };
  let tab: Tab;

  beforeAll(() => {
    office = openOffice();
    mark = office.host.mark();
  });
  beforeEach(() => mark.rewind());
  afterEach(() => tab.close());
  afterAll(() => office.host.close());

  /** Olga writes a new point of access and does not save it yet. */
  const halfWritten = async (open: () => Tab): Promise<void> => {
    tab = open();
    await tab.settle();
    const part = [...tab.window.document.querySelectorAll<HTMLElement>('[role=tab]')].find((each) =>
      each.textContent?.startsWith('Puntos de acceso'),
    );
    part?.click();
    await tab.settle();
    await tab.press('Agregar punto de acceso');
    await tab.fill('Código', 'ZZ99');
    await tab.fill('Lugar', 'Parque Inventado');
    await tab.tick('Abierto');
  };
  const asOlga = () => openTab(office, { page: 'directorio', as: OLGA });
  const stillThere = () => [tab.field('Código').value, tab.field('Lugar').value];
  const saved = () => office.rows(accessPoints).filter(({ code }) => code === 'ZZ99').length;

  it('over night saves in the morning what was typed in the evening', async () => {
    await halfWritten(asOlga);
    office.host.world.elapse(14 * HOUR);
    office.later(ROUND);

    await tab.press('Guardar');

    expect(tab.text()).toContain('Se guardó.');
    expect(saved()).toBe(1);
  });

  it('by somebody who has left the staff meanwhile is told so, and keeps what was typed', async () => {
    await halfWritten(asOlga);
    const row = office.rows(staff).find(({ email }) => email === OLGA);
    const until = { id: row?.id, seal: row?.seal, was: { until: null }, values: { until: '2026-11-22' } };
    office.act('directorio', 'staff', until, { as: ADA });

    await tab.press('Guardar');

    expect(tab.text()).toContain('Su cuenta no está en el personal de esta oficina.');
    expect(stillThere()).toEqual(['ZZ99', 'Parque Inventado']);
    expect(saved()).toBe(0);
  });

  it('is told when Google sees another account, which then does nothing under the first one’s page', async () => {
    let as = OLGA;
    const { host } = office;
    await halfWritten(() => {
      const run = host.get({ page: 'directorio' }, { as });
      return tabOver(run.page?.html ?? '', (fn, sent) => host.callPage(fn, sent, { as }));
    });
    as = ADA;

    await tab.press('Guardar');

    expect(tab.text()).toContain('Esta página se abrió para otra persona o hace mucho tiempo.');
    expect(stillThere()).toEqual(['ZZ99', 'Parque Inventado']);
    expect(saved()).toBe(0);
  });

  it('takes no token of another page, and does nothing that the page does not do', async () => {
    tab = asOlga();
    const { host } = office;
    const { token } = office.open('hoy', {}, OLGA);
    const input = { id: null, seal: null, was: {}, values: { code: 'ZZ99', label: 'x', office: null, state: 'open' } };
    const act = (page: string, name: string, with_: string) =>
      host.callPage('pageAct', [page, name, input, with_, {}], { as: OLGA }).value as ActAnswer;

    expect(act('directorio', 'accessPoints', token)).toMatchObject({ problems: [{ code: 'page.stale' }] });
    expect(act('hoy', 'accessPoints', token)).toMatchObject({ problems: [{ code: 'page.no-such-act' }] });
    expect(act('movimiento', 'save', office.open('directorio', {}, ANA).token)).toMatchObject({
      problems: [{ code: 'page.stale' }],
    });
    expect(saved()).toBe(0);
  });
});
