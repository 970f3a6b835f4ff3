// Installing from the page: who may, what is done and what is left, and the way to what was made.

import type { Host } from '../../local/host';
import type { InstallStatus } from '../../src/kernel/install-status';
import { openTab, type Tab } from '../support/browser';
import { emptyHost, MINUTE, OWNER } from '../support/office';

const COLLEAGUE = 'berta@oim.example';

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

describe('the page Instalar', () => {
  let host: Host;
  let tab: Tab;

  beforeEach(() => {
    host = emptyHost();
    host.addAccount({ email: OWNER, name: 'Registro RVA' });
    host.addAccount({ email: COLLEAGUE, name: 'Berta Inventada' });
    host.deployCore(OWNER);
  });

  afterEach(() => {
    tab.close();
    host.close();
  });

  const open = async (as: string) => {
    tab = openTab({ host }, { page: 'instalar', as });
    await tab.settle();
  };

  it('lets nobody start it but the role account', async () => {
    await open(COLLEAGUE);

    expect(tab.text()).toContain(`Solo puede instalar la cuenta del programa, ${OWNER}.`);
    expect(() => tab.button('Empezar la instalación')).toThrow('not on the page');
    const status = host.callPage('install', [], { as: COLLEAGUE }).value as InstallStatus;
    expect(status.problems.map(({ code }) => code)).toEqual(['install.not-owner']);
    expect(host.triggers()).toEqual([]);
  });

  it('leads every other page here while nothing is installed', async () => {
    tab = openTab({ host }, { page: 'directorio', as: OWNER });
    await tab.settle();

    const link = tab.window.document.querySelector<HTMLAnchorElement>('main a.button');
    expect(tab.window.document.querySelector('h1')?.textContent).toBe('Esta página no se puede mostrar');
    expect(link?.href).toMatch(/page=instalar$/);
  });

  it('installs, and shows what is done and where everything is', async () => {
    await open(OWNER);
    const before = tab.text();

    await tab.press('Empezar la instalación');
    for (let look = 0; look < 10 && !tab.text().includes('Todo está instalado'); look += 1) {
      host.clock.advance(2 * MINUTE);
      tab.close();
      await open(OWNER);
    }

    const places = [...tab.window.document.querySelectorAll<HTMLAnchorElement>('.places a')];
    expect(before).toContain('Todavía no hay nada instalado');
    expect(tab.text()).toContain('Todo está instalado');
    expect(tab.window.document.querySelectorAll('.steps li:not(.done)')).toHaveLength(0);
    expect(places.map(({ href }) => new URL(href).hostname)).toEqual(
      expect.arrayContaining(['docs.google.com', 'drive.google.com']),
    );
    expect(tab.window.document.querySelector<HTMLAnchorElement>('a.button.main')?.href).toMatch(/page=directorio$/);
  });
});
