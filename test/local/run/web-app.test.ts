// The web app as a browser meets it.

import { COLLEAGUE, hostWith, OUTSIDER, ROLE } from '../../support/script-host';

const CODE = `
function doGet(e) {
  return HtmlService.createHtmlOutputFromFile('page').setTitle('Prueba').append(JSON.stringify(e))
    .addMetaTag('viewport', 'width=device-width');
}
function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
function echo(a, b) { return { a: a, b: b, missing: undefined, kinds: [a instanceof Object, Array.isArray(b)] }; }
function today() { return { when: new Date(0) }; }
function secret_() { return 1; }
`;
const office = (manifest?: object) => hostWith({ code: CODE, html: { page: '<p>Hola</p>' }, manifest });

describe('get', () => {
  it.each([[OUTSIDER], [undefined], ['nadie@oficina.example']])('refuses %s', (as) => {
    const host = office();

    const { refused, ledger } = host.get({}, { as });

    expect(refused).toContain('You need access');
    expect(ledger).toEqual([]);
    expect(host.executions()).toEqual([]);
  });

  it('refuses everyone but the owner when access is MYSELF', () => {
    const host = office({ webapp: { executeAs: 'USER_DEPLOYING', access: 'MYSELF' } });

    expect(host.get({}, { as: COLLEAGUE }).refused).toBeDefined();
    expect(host.get({}, { as: ROLE }).refused).toBeUndefined();
  });

  it('refuses what is no page', () => {
    const host = hostWith('function doGet() { return { html: 1 }; }');

    const { error } = host.get({}, { as: COLLEAGUE });

    expect(error?.message).toBe('The script completed but the returned value is not a supported return type.');
  });

  it('serves a page with its title, tags and the documented event', () => {
    const { page } = office().get({ page: 'movimiento', id: ['1', 'á&'] }, { as: COLLEAGUE }, 'ruta');

    expect(page).toMatchObject({
      title: 'Prueba',
      metaTags: [{ name: 'viewport', content: 'width=device-width' }],
      xFrameOptionsMode: 'DEFAULT',
    });
    expect(page?.html.startsWith('<p>Hola</p>')).toBe(true);
    expect(JSON.parse(page?.html.slice('<p>Hola</p>'.length) ?? '')).toEqual({
      queryString: 'page=movimiento&id=1&id=%C3%A1%26',
      parameter: { page: 'movimiento', id: '1' },
      parameters: { page: ['movimiento'], id: ['1', 'á&'] },
      contextPath: '',
      contentLength: -1,
      pathInfo: 'ruta',
    });
  });
});

describe('callPage', () => {
  it.each([
    ['a date', [new Date(0)], '0'],
    ['a function inside', [{ deep: [() => 1] }], '0.deep.0'],
    ['a map', [1, new Map()], '1'],
  ])('refuses %s as argument', (_title, args, place) => {
    const { refused } = office().callPage('echo', args, { as: COLLEAGUE });

    expect(refused).toBe(`Failed due to illegal value in property: ${place}`);
  });

  it('refuses private functions', () => {
    const { refused } = office().callPage('secret_', [], { as: COLLEAGUE });

    expect(refused).toBe('google.script.run.secret_ is not a function');
  });

  it('refuses a date as returned value', () => {
    const { error, value } = office().callPage('today', [], { as: COLLEAGUE });

    expect(error?.message).toBe('The returned value is not a supported return type: value.when');
    expect(value).toBeUndefined();
  });

  it('acts as the owner for the person at the keyboard', () => {
    expect(office().callPage('who', [], { as: COLLEAGUE }).value).toEqual([COLLEAGUE, ROLE]);
  });

  it('acts as the person when the web app says so', () => {
    const host = office({ webapp: { executeAs: 'USER_ACCESSING', access: 'DOMAIN' } });

    expect(host.callPage('who', [], { as: COLLEAGUE }).value).toEqual([COLLEAGUE, COLLEAGUE]);
  });

  it('passes plain data both ways', () => {
    const args = [{ text: '=1', gone: undefined }, [undefined, null, 7]];
    const { value } = office().callPage('echo', args, { as: COLLEAGUE });

    expect(value).toEqual({ a: { text: '=1' }, b: [null, null, 7], kinds: [true, true] });
  });
});

describe('run', () => {
  it('refuses who may not open the script', () => {
    expect(office().run('who', [], { as: OUTSIDER }).refused).toContain('You need access');
  });

  it('acts as whoever may view the script', () => {
    expect(office().run('who', [], { as: COLLEAGUE }).value).toEqual([COLLEAGUE, COLLEAGUE]);
  });
});

describe('deployCore', () => {
  it('refuses a second owner', () => {
    expect(() => office().deployCore(COLLEAGUE)).toThrow(`The core belongs to ${ROLE}`);
  });

  it('gives the same address the second time', () => {
    const host = office();

    expect(host.deployCore(ROLE)).toEqual(host.deployment());
    expect(host.deployment()?.url).toMatch(/^https:\/\/script\.google\.com\/a\/macros\/oficina\.example\/s\/[\w-]+\/exec/);
  });
});
