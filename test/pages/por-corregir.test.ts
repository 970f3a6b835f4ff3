// What waits for a person, from its served HTML: an application corrected and tried again, many accepted after a
// preview, one discarded; and what belongs to Protección stays hidden from everybody else.
// proves: src/ui/por-corregir/answers.ts

import type { Mark } from '../../local/world/store';
import { cases, people } from '../../src/programme/cases/tables';
import { aResponse } from '../support/application';
import { openTab, type Tab } from '../support/browser';
import { ANA, HOUR, MINUTE, openOffice, PILAR, ROUND, type Office } from '../support/office';
import { sheetHands } from '../support/sheet-hands';

const SECRET = 'MARCA-PROTEGIDA-77';
const ALONE_AS_A_CHILD = 'Tengo menos de 18 años y no estoy con mi mamá, papá o tutor';
/** Passes the form's own pattern, but no Honduran number is so short. */
const SHORT_PHONE = '+504 9999 00';
const PHONE = 'Teléfono o WhatsApp, con clave de país';

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

describe('the page Por corregir', () => {
  let office: Office;
  let installed: Mark;
  const tabs: Tab[] = [];

  beforeAll(() => {
    office = openOffice();
    installed = office.host.mark();
  });

  afterEach(() => {
    tabs.splice(0).forEach((tab) => tab.close());
    installed.rewind();
  });

  afterAll(() => office.host.close());

  const send = (answers: Readonly<Record<string, string | readonly string[]>>) =>
    office.submit(aResponse({ answers }).answers);
  const open = async (as: string): Promise<Tab> => {
    const tab = openTab(office, { page: 'por-corregir', as });
    tabs.push(tab);
    await tab.settle();
    return tab;
  };
  const openFirst = async (tab: Tab) => {
    await tab.press(tab.window.document.querySelector('.lines button')?.getAttribute('aria-label') ?? '');
  };

  it('refuses to settle what nobody says how it was settled', () => {
    const settle = () => office.act('por-corregir', 'settle', { items: ['none'], how: ' ' });

    expect(office.refused(settle)).toEqual(['waiting.how-missing']);
  });

  it('says so when nothing waits', async () => {
    const tab = await open(ANA);

    expect(tab.text()).toContain('No hay nada por corregir');
  });

  it('shows the answers with their problem beside the field, and registers what was corrected', async () => {
    send({ phone: SHORT_PHONE });
    const [item] = office.waiting();
    const tab = await open(ANA);

    await openFirst(tab);
    const problem = tab.problemOf(PHONE);
    const answered = tab.field(PHONE).value;
    await tab.fill(PHONE, '+504 9999 0002');
    await tab.press('Corregir y registrar');

    expect(item?.kind).toBe('application-problems');
    expect(answered).toBe(SHORT_PHONE);
    expect(problem).not.toBe('');
    expect(office.rows(people).map(({ phone }) => phone)).toEqual(['+50499990002']);
    expect(tab.text()).toContain('No hay nada por corregir');
  });

  it('offers to use what was typed only where something else can be mended for it', async () => {
    const number = send({}).case ?? '';
    const hands = sheetHands(office);
    hands.type(cases, hands.cellOf(cases, number, 'officer'), 'nadie@oim.example');
    hands.type(people, hands.cellOf(people, `${number}-P1`, 'age'), 'muchos');
    office.later(ROUND);

    const tab = await open(ANA);
    const offered = [...tab.window.document.querySelectorAll('.lines button')].map((each) => each.getAttribute('aria-label'));

    expect(office.waiting().map(({ kind }) => kind)).toEqual(['typed-value', 'typed-value']);
    expect(offered).toHaveLength(3);
    expect(offered.filter((name) => name?.startsWith('Usar lo que escribí'))).toEqual([
      expect.stringContaining('Casos'),
    ]);
  });

  it('shows again what is still wrong after a correction', async () => {
    send({ phone: SHORT_PHONE });
    const tab = await open(ANA);

    await openFirst(tab);
    await tab.fill(PHONE, '+504 9999 01');
    await tab.press('Corregir y registrar');
    await openFirst(tab);

    expect(tab.problemOf(PHONE)).not.toBe('');
    expect(office.rows(people)).toEqual([]);
  });

  it('keeps answers for Protección from everybody else, in what it shows and in what it sends', async () => {
    send({ phone: SHORT_PHONE, soon: 'Sí, hoy', safeNote: SECRET, group: ALONE_AS_A_CHILD });
    const received = async (as: string): Promise<string> => {
      const tab = await open(as);
      await openFirst(tab);
      const typed = [...tab.window.document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
      return [tab.text(), ...typed.map(({ value }) => value)].join('\n');
    };

    const [byAna, byPilar] = [await received(ANA), await received(PILAR)];

    expect(byAna).not.toContain(SECRET);
    expect(byAna).not.toContain(ALONE_AS_A_CHILD);
    expect(byAna).not.toContain('¿Con quién regresaría?');
    expect(byAna).toContain('Hay respuestas que solo ve Protección. Es igual en todas las solicitudes.');
    expect(byPilar).toContain(SECRET);
    expect(byPilar).toContain('¿Con quién regresaría?');
  });

  it('accepts many at once after saying how many it will register', async () => {
    for (const [at, givenNames] of ['Uno', 'Dos', 'Tres'].entries()) {
      send({ accessPoint: 'Z1B5', givenNames, phone: `+504 9999 100${at}` });
    }
    const tab = await open(ANA);

    await tab.tick('Elegir todas (3)');
    await tab.press('Aceptar…');
    const asked = tab.text();
    await tab.press('Sí, registrarlas');
    office.later(10 * MINUTE);

    expect(asked).toContain('Se registrarán 3 solicitudes');
    expect(tab.text()).toContain('Solicitudes aceptadas: 3.');
    expect(office.rows(cases)).toHaveLength(3);
    expect(office.waiting()).toEqual([]);
  });

  it('shows work that did not get done for a day, until it is done', async () => {
    const everyFolder = Array.from({ length: 40 }, (_, call) => ({
      at: call + 1,
      kind: 'quota' as const,
      service: 'Drive.Files.create',
    }));
    office.host.withFaults({ plan: everyFolder }, () => {
      send({});
      office.later(ROUND);
    });
    const soon = (await open(ANA)).text();
    office.host.withFaults({ plan: everyFolder }, () => office.muchLater(26 * HOUR));

    const late = (await open(ANA)).text();
    office.later(ROUND);
    const after = (await open(ANA)).text();

    expect(soon).toContain('No hay nada por corregir');
    expect(late).toContain('Trabajo atrasado');
    expect(late).toContain('Crear carpeta');
    expect(late).not.toContain('Marcar como atendido');
    expect(after).toContain('No hay nada por corregir');
  });

  it('discards after asking, and registers nothing', async () => {
    send({ accessPoint: 'Z1B5' });
    const tab = await open(ANA);

    await tab.tick('Elegir todas (1)');
    await tab.press('Descartar…');
    const asked = tab.text();
    await tab.press('Sí, descartar');

    expect(asked).toContain('Su respuesta se borra del formulario a los 30 días.');
    expect(office.waiting('discarded')).toHaveLength(1);
    expect(office.rows(cases)).toEqual([]);
  });
});
