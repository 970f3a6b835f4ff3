// The directory from its served HTML: refused beside the field, saved, kept against a bad line and against a colleague
// who was faster, read only for who may not change it.
// proves: src/ui/kit/fields.tsx
// proves: src/ui/kit/page-calls.ts
// proves: src/ui/kit/transport.ts

import { accessPoints, configuration, focalPoints, missions, staff } from '../../src/programme/directory/tables';
import { openTab, type Tab } from '../support/browser';
import { ANA, openOffice, OWNER, type Office } from '../support/office';

const ADA = 'ada@oim.example';

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

describe('the page Directorio', () => {
  let office: Office;
  const tabs: Tab[] = [];

  beforeAll(() => {
    office = openOffice();
  });

  afterEach(() => tabs.splice(0).forEach((tab) => tab.close()));
  afterAll(() => office.host.close());

  const open = async (as: string, part?: string): Promise<Tab> => {
    const tab = openTab(office, { page: 'directorio', as });
    tabs.push(tab);
    await tab.settle();
    if (part !== undefined) await partOf(tab, part);
    return tab;
  };
  const partOf = async (tab: Tab, part: string) => {
    const button = [...tab.window.document.querySelectorAll<HTMLElement>('[role=tab]')].find((each) =>
      each.textContent?.startsWith(part),
    );
    button?.click();
    await tab.settle();
  };

  it('refuses a mission without a name, beside the field and at the top', async () => {
    const tab = await open(ADA);

    await tab.press('Agregar misión');
    await tab.choose('País', 'Belice');
    await tab.press('Guardar');

    expect(tab.problemOf('Nombre')).not.toBe('');
    expect(tab.window.document.activeElement?.className).toBe('summary');
    expect((tab.field('País') as unknown as HTMLSelectElement).value).toBe('BLZ');
    expect(office.rows(missions).some(({ country }) => country === 'BLZ')).toBe(false);
  });

  it('shows both values when a colleague was faster, and lets the person decide', async () => {
    const [slow, fast] = [await open(ADA), await open(OWNER)];
    await slow.press('Cambiar OIM Nicaragua');
    await fast.press('Cambiar OIM Nicaragua');
    await fast.fill('Ciudad', 'León');
    await fast.press('Guardar');

    await slow.fill('Ciudad', 'Granada');
    await slow.press('Guardar');
    const told = slow.problemOf('Ciudad');
    await slow.press('Guardar');

    expect(told).toContain('«Granada»');
    expect(told).toContain('«León»');
    expect(office.rows(missions).find(({ name }) => name === 'OIM Nicaragua')?.city).toBe('Granada');
  });

  it('offers no change to who may only read', async () => {
    const tab = await open(ANA, 'Personal');

    expect(tab.text()).toContain('lo cambia quien administra el registro');
    expect(tab.text()).toContain('Ana Inventada');
    expect(() => tab.button('Agregar persona')).toThrow('not on the page');
  });

  it('adds a focal point to its mission', async () => {
    const tab = await open(ADA);

    await tab.press('Agregar punto focal a OIM Guatemala');
    await tab.fill('Nombre', 'Tita Inventada');
    await tab.fill('Correo', 'TITA@oim.example');
    await tab.tick('Copia');
    await tab.press('Guardar');

    const saved = office.rows(focalPoints).find(({ name }) => name === 'Tita Inventada');
    expect(saved).toMatchObject({ email: 'tita@oim.example', copy: 'cc' });
    expect(tab.text()).toContain('tita@oim.example');
    expect(tab.text()).toContain('Se guardó.');
  });

  it('adds a colleague with the functions that were ticked', async () => {
    const tab = await open(ADA, 'Personal');

    await tab.press('Agregar persona');
    await tab.fill('Nombre', 'Berta Inventada');
    await tab.fill('Correo', 'berta@oim.example');
    await tab.tick('Protección');
    await tab.tick('Monitoreo');
    await tab.choose('Oficina', 'Oficina Tijuana (muestra)');
    await tab.fill('Desde', '2026-11-23');
    await tab.press('Guardar');

    const berta = office.rows(staff).find(({ email }) => email === 'berta@oim.example');
    expect(berta?.roles).toEqual(['proteccion', 'monitoreo']);
    expect(tab.text()).toContain('Berta Inventada');
  });

  it('keeps what was typed when the line breaks, and does it once', async () => {
    const tab = await open(ADA, 'Puntos de acceso');
    await tab.press('Agregar punto de acceso');
    await tab.fill('Código', 'ZZ99');
    await tab.fill('Lugar', 'Parque Inventado');
    await tab.tick('Abierto');

    tab.line('lost', 'dropped');
    await tab.press('Guardar');
    const whileLost = { text: tab.text(), typed: tab.field('Lugar').value, disabled: tab.field('Lugar').disabled };
    await tab.press('Intentar ahora');
    await tab.press('Intentar ahora');

    expect(whileLost.text).toContain('Lo que escribió sigue aquí; no cierre la página.');
    expect(whileLost).toMatchObject({ typed: 'Parque Inventado', disabled: true });
    expect(office.rows(accessPoints).filter(({ code }) => code === 'ZZ99')).toHaveLength(1);
    expect(new Set(tab.calls.filter(({ fn }) => fn === 'pageAct').map(({ args }) => args[3])).size).toBe(1);
    expect(tab.text()).toContain('Se guardó.');
  });

  it('gives each point of access its link to the form', async () => {
    const tab = await open(ANA, 'Puntos de acceso');

    await tab.press('Enlace y cartel de Albergue Inventado');

    const address = tab.window.document.querySelector('.address')?.textContent ?? '';
    expect(address).toMatch(/^https:\/\/docs\.google\.com\/forms\/.*viewform.*entry\.\d+=K7Q2/);
    expect(tab.window.document.querySelector('.poster')?.textContent).toContain('Nadie debe pedirle dinero.');
  });

  it('explains a configured value that cannot be used, and saves one that can', async () => {
    const tab = await open(ADA, 'Configuración');
    const explanation = 'En cuántos días se busca a quien mandó una solicitud; se le dice al terminar el formulario.';

    await tab.press(`Cambiar ${explanation}`);
    await tab.fill(explanation, 'pronto');
    await tab.press('Guardar');
    const refusal = tab.problemOf(explanation);
    await tab.fill(explanation, '5');
    await tab.press('Guardar');

    expect(refusal).toContain('número entero');
    expect(office.rows(configuration).find(({ key }) => key === 'answerWithinWorkingDays')?.value).toBe('5');
    expect(tab.text()).toContain('Cambiado por la oficina');
  });
});
