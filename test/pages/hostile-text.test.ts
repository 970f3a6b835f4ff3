// Text that would be code, markup or a trap for the eye elsewhere: on a page it is text and nothing else.

import { missions } from '../../src/programme/directory/tables';
import { openTab, type Tab } from '../support/browser';
import { openOffice, type Office } from '../support/office';

const ADA = 'ada@oim.example';

const HOSTILE = [
  '<img src=x onerror="window.broken=1">',
  '</script><script>window.broken=1</script>',
  '<!--<script>',
  '"\'`${window.broken=1}',
  '\u202Egnp.exe \u0301\u0301 مرحبا \u2028\u2029',
  "$& $' $` $1",
  '=HYPERLINK("https://evil.example")',
];

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

describe('hostile text on a page', () => {
  let office: Office;
  let tab: Tab;

  beforeAll(() => {
    office = openOffice();
  });

  afterEach(() => tab.close());
  afterAll(() => office.host.close());

  it('is shown as it was typed, and runs nowhere', async () => {
    for (const [at, name] of HOSTILE.entries()) {
      const city = HOSTILE[HOSTILE.length - 1 - at] ?? null;
      const values = { country: 'JAM', name, city, language: 'es', from: null, until: null };
      office.act('directorio', 'missions', { id: null, seal: null, was: {}, values }, { as: ADA });
    }

    tab = openTab(office, { page: 'directorio', as: ADA });
    await tab.settle();
    await tab.press('Agregar misión');
    await tab.fill('Nombre', HOSTILE[0] ?? '');
    await tab.press('Guardar');

    const { document } = tab.window;
    const stored = office.rows(missions).filter(({ country }) => country === 'JAM');
    const shown = [...document.querySelectorAll('h2')].map((title) => title.textContent?.trim());
    expect(stored).toHaveLength(HOSTILE.length);
    expect(shown).toEqual(expect.arrayContaining(stored.map(({ name }) => name.trim())));
    expect(tab.field('Nombre').value).toBe(HOSTILE[0]);
    expect(document.querySelectorAll('img')).toHaveLength(0);
    // The two that every page has: its data and its program.
    expect(document.querySelectorAll('script')).toHaveLength(2);
    expect((tab.window as unknown as { broken?: number }).broken).toBeUndefined();
  });
});
