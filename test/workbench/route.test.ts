// proves: local/workbench/client/route.ts
// Where in the workbench one is: what an address says, and who is taken on after some work.

import { goAfter, parsePlace, placeAddress } from '../../local/workbench/client/route';

describe('the address of a place in the workbench', () => {
  it('says the area and what is open in it', () => {
    expect(parsePlace(placeAddress('correo', ['buzón@oim.example', 'drafts'], { a: '1' }))).toEqual({
      area: 'correo',
      path: ['buzón@oim.example', 'drafts'],
      args: { a: '1' },
    });
  });

  it('stands for itself where it is no encoding', () => {
    expect(parsePlace('#/%zz/100%').area).toBe('%zz');
  });

  it('opens nothing when nothing stands behind its last slash', () => {
    expect(parsePlace('#/hojas/').path).toEqual([]);
  });
});

describe('somebody who waits for some work to end', () => {
  const before = globalThis.location;
  const at = (hash: string): void => void Object.assign(globalThis, { location: { hash } });

  beforeEach(() => at('#/correo/a/drafts/1'));
  afterEach(() => void Object.assign(globalThis, { location: before }));

  it('is not pulled back when they have gone elsewhere meanwhile', async () => {
    let end = (): void => undefined;
    const going = goAfter(new Promise<void>((resolve) => (end = resolve)), '#/correo/a/sent');
    location.hash = '#/';
    end();
    await going;

    expect(location.hash).toBe('#/');
  });

  it('stays where they are when the work fails', async () => {
    await expect(goAfter(Promise.reject(new Error('no')), '#/correo/a/sent')).rejects.toThrow('no');

    expect(location.hash).toBe('#/correo/a/drafts/1');
  });

  it('is taken on when they waited', async () => {
    await goAfter(Promise.resolve(), '#/correo/a/sent');

    expect(location.hash).toBe('#/correo/a/sent');
  });
});
