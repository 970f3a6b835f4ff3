// What an export holds, and that no name of the emulated Drive leads out of its folder.
// proves: scripts/rva/export.ts

import { join, resolve, sep } from 'node:path';
import { exportedFiles } from '../../scripts/rva/export';
import { openOffice, OWNER } from '../support/office';

const HOSTILE = [
  '../../fuera.txt',
  '/etc/passwd',
  '..',
  'CON',
  'a\u0000b',
  'x'.repeat(400),
  'ñ/ü\\👪.txt',
  '\u202egpj.exe',
];

describe('exportedFiles', () => {
  it('puts everything below one folder, whatever it is called, and no two in one place', () => {
    const office = openOffice();
    const folder = office.host.people.drive.locate(OWNER, 'Registro RVA/Expedientes').id;
    for (const name of [...HOSTILE, ...HOSTILE]) {
      const path = `${folder}/${name.replace(/[\\/]/g, '\\$&')}`;
      office.host.people.drive.put(OWNER, path, Buffer.from('x'), 'text/plain');
    }

    const files = [...exportedFiles(office.host)];
    const root = resolve('/nowhere');
    office.host.close();

    expect(files.filter(({ path }) => !resolve(join(root, path)).startsWith(root + sep))).toEqual([]);
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
    expect(files.filter(({ path }) => path.startsWith('drive/')).length).toBe(HOSTILE.length);
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['libros/Registro.xlsx', 'libros/Protección.xlsx']),
    );
  });
});
