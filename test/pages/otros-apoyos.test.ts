// *Otros apoyos* from served HTML: who is asked what they were, who is told whom to tell, and that the case keeps both books
// together when it is closed and reopened.
// proves: src/ui/atencion/page.ts
// proves: src/ui/caso/supports.ts
// proves: src/programme/case-tables.ts

import { archiveOf } from '../../src/kernel/derive/archive';
import { assistance } from '../../src/programme/daily/tables';
import { guardedSupports } from '../../src/programme/protection/tables';
import { openTab, type Tab } from '../support/browser';
import { coreWithCommands } from '../support/core-with-commands';
import { oneAdult } from '../support/family';
import { ANA, MONICA, OLGA, openOffice, PILAR } from '../support/office';
import { sheetHands } from '../support/sheet-hands';

jest.setTimeout(120_000);

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
const number = office.submit(oneAdult()).case ?? '';
const start = host.mark();
let tab: Tab | undefined;
afterEach(() => {
  tab?.close();
  start.rewind();
});
afterAll(() => host.close());

const open = (page: string, as: string): Tab => (tab = openTab(office, { page, args: { case: number }, as }));

async function other(as: string): Promise<Tab> {
  const page = open('atencion', as);
  await page.press('Apoyo entregado');
  await page.choose('¿Qué se entregó?', 'Otros apoyos');
  await page.fill('Cantidad', '1');
  await page.choose('Unidad', 'Pieza');
  return page;
}

const told = { whatItWas: 'legal', provider: 'Clínica Inventada', note: 'Sin costo' };

describe('Otros apoyos', () => {
  it('are written by whoever is not of Protección without a word of what they were, who reads whom to tell', async () => {
    const page = await other(ANA);

    expect(page.text()).toContain('dígaselo de palabra a Protección (Pilar');
    expect(() => page.field('¿Qué fue?')).toThrow();
    await page.press('Guardar');

    expect(page.text()).toContain('Quedó registrado: Otros apoyos.');
    expect(office.rows(assistance)).toMatchObject([{ what: 'other', by: ANA }]);
    expect(office.rows(guardedSupports)).toEqual([]);
  });

  it('ask Protección what they were, and refuse beside the field', async () => {
    const page = await other(PILAR);

    await page.press('Guardar');
    expect(page.problemOf('¿Qué fue?')).toContain('Falta elegir');
    await page.choose('¿Qué fue?', 'Asesoría legal');
    await page.fill('Quién lo dio', 'Clínica Inventada');
    await page.press('Guardar');

    const [line] = office.rows(assistance);
    expect(line).toMatchObject({ what: 'other', by: PILAR, case: number });
    expect(office.rows(guardedSupports)).toMatchObject([
      { id: line?.id, whatItWas: 'legal', provider: 'Clínica Inventada', case: number },
    ]);
  });

  it('are told of a colleague’s line on the page of the case, which shows no such part to anybody else', async () => {
    office.act('atencion', 'assistance', { case: number, values: { what: 'other', quantity: 2, unit: 'night' } });
    for (const as of [ANA, MONICA, OLGA]) {
      expect(open('caso', as).text()).not.toContain('Qué fueron los otros apoyos');
      tab?.close();
    }
    const page = open('caso', PILAR);

    await page.press('Ver qué fueron');
    expect(page.text()).toContain('Falta anotar qué fue');
    await page.press('Anotar qué fue');
    await page.choose('¿Qué fue?', 'Alojamiento seguro');
    await page.press('Guardar');

    expect(page.text()).toMatch(/Alojamiento seguro .*2 × Noche · anotó Pilar/);
    expect(office.rows(guardedSupports)).toMatchObject([
      { id: office.rows(assistance)[0]?.id, whatItWas: 'safeLodging' },
    ]);
  });

  it('are mended in the tab by Protección', () => {
    const values = { quantity: 1, unit: 'piece', ...told };
    const { id } = office.act<{ id: string }>('atencion', 'guarded', { case: number, values }, { as: PILAR });
    const hands = sheetHands(office);

    hands.type(guardedSupports, hands.cellOf(guardedSupports, id, 'whatItWas'), 'Medicinas', PILAR);

    expect(office.rows(guardedSupports)).toMatchObject([{ id, whatItWas: 'medicine', updatedBy: PILAR }]);
  });

  it('leave with the case and come back with it, in both books', () => {
    const values = { quantity: 1, unit: 'piece', ...told };
    const { id } = office.act<{ id: string }>('atencion', 'guarded', { case: number, values }, { as: PILAR });
    const standing = () => [assistance, guardedSupports].map((table) => office.rows(table).map((row) => row.id));
    const kept = () => [assistance, guardedSupports].map((table) => office.archived(table).map((row) => row.id));

    office.command('close-case', { case: number, reason: 'other' }, { as: OLGA });
    expect([standing(), kept()]).toEqual([
      [[], []],
      [[id], [id]],
    ]);
    office.command('reopen-case', { case: number, on: '2026-11-23', reason: 'cameBack' }, { as: OLGA });

    expect([standing(), kept()]).toEqual([
      [[id], [id]],
      [[], []],
    ]);
    expect(office.rows(guardedSupports)).toMatchObject([told]);
    expect(archiveOf(guardedSupports).title).toBe('Otros apoyos pasados');
  });
});
