// The page Entrevista from its served HTML: a link that cannot be told, half a decision, a module opened over a bad line.
// proves: src/ui/entrevista/page.ts

import type { Outside } from '../../src/kernel/page';
import { people } from '../../src/programme/cases/tables';
import { interviews } from '../../src/programme/counselling/tables';
import { entrevista } from '../../src/ui/entrevista/page';
import { openTab, type Tab } from '../support/browser';
import { ana, contextFor } from '../support/context';
import { oneAdult } from '../support/family';
import { interviewed } from '../support/interview';
import { interviewing, LINE } from '../support/interview-world';
import { ANA, MONICA, openOffice } from '../support/office';
import { seen } from '../support/world';

jest.setTimeout(120_000);

describe('a link', () => {
  it('is not told before its form is installed: interview.no-form', () => {
    const link = entrevista.inquiries?.['link'];
    const snapshot = seen(interviewing(), link?.reads({ interview: LINE } as never) ?? {});

    const told = link?.answer(snapshot, { interview: LINE } as never, contextFor({ actor: ana }), {} as Outside);

    expect(told).toMatchObject({ ok: false, problems: [{ code: 'interview.no-form' }] });
  });
});

describe('the page', () => {
  const office = openOffice();
  const { host } = office;
  office.submit(oneAdult());
  const person = office.rows(people)[0]?.id ?? '';
  const start = host.mark();
  let tab: Tab;
  const open = (as = ANA): void => {
    tab = openTab(office, { page: 'entrevista', args: { person }, as });
  };
  afterEach(() => {
    tab.close();
    start.rewind();
  });
  afterAll(() => host.close());

  it('offers no module to whoever only reads', () => {
    open(MONICA);

    expect(tab.text()).toContain('Revisión de protección: Pendiente Consulte a Protección.');
    expect(() => tab.button('Abrir módulo: Identidad')).toThrow();
  });

  it('opens a module once, however often the line was cut', async () => {
    open();
    tab.line('lost', 'lost');

    await tab.press('Abrir módulo: Identidad');
    for (let turn = 0; turn < 20 && !tab.text().includes('Contestar Identidad'); turn += 1) {
      if (tab.text().includes('Intentar ahora')) await tab.press('Intentar ahora');
      await tab.settle();
    }

    expect(office.rows(interviews)).toHaveLength(1);
    expect(tab.text()).toContain('Contestar Identidad');
  });

  it('names nobody in a comparison before the identity is opened, and nothing is decided unseen', async () => {
    const [before] = office.rows(people);
    interviewed(office, person, 'identity', { givenNames: 'Marisela' });
    open();
    expect(tab.text()).toContain('Distinto.');
    expect(tab.html).not.toContain('Marisela');
    expect(tab.html).not.toContain(before?.givenNames ?? '?');
    expect(() => tab.button('Guardar lo elegido')).toThrow();

    await tab.press('Abrir para decidir');
    await tab.tick('Entrevista: Marisela');
    await tab.press('Guardar lo elegido');

    expect(office.rows(people)[0]?.givenNames).toBe('Marisela');
  });

  it('says beside the field what is still to be decided, then keeps the decision', async () => {
    interviewed(office, person, 'identity', { sex: 'M' });
    open();

    await tab.press('Guardar lo elegido');
    expect(tab.text()).toContain('Falta decir cuál queda en «Sexo».');
    await tab.tick('Entrevista: Hombre');
    await tab.press('Guardar lo elegido');

    expect(tab.text()).toContain('Quedó como usted dijo.');
    expect(office.rows(people)[0]?.sex).toBe('M');
  });
});
