import fc from 'fast-check';
import { join, sep } from 'node:path';
import { safeName } from '../../../local/services/drive/safe-name';

describe('safeName', () => {
  it.each([
    ['..', '__'],
    ['../../etc/passwd', '___.._etc_passwd'],
    ['', '_'],
    ['con', '_con'],
    ['a\u0000b\nc', 'a_b_c'],
    ['C:\\x', 'C__x'],
    [' fin. ', '_fin__'],
    ['x\u202etxt.exe', 'x_txt.exe'],
    ['Acta de nacimiento (copia).pdf', 'Acta de nacimiento (copia).pdf'],
    ['Ñandú 漢字 😀.eml', 'Ñandú 漢字 😀.eml'],
  ])('turns %j into %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('keeps the extension of a name that is too long', () => {
    const safe = safeName(`${'ñ'.repeat(300)}.pdf`);

    expect(safe.endsWith('ñ.pdf')).toBe(true);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180);
  });

  it('never leaves the folder, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const path = join('/exported', safeName(name));
        return path.startsWith(`/exported${sep}`) && path.split(sep).length === 3;
      }),
    );
  });
});
