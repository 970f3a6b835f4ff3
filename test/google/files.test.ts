// Files under reserved names, on the local host's Drive.
// proves: src/google/files.ts

import { adapterHost } from '../support/adapter-host';
import { COLLEAGUE, ROLE } from '../support/script-host';

const SOURCE = `
import { createAttempt } from './src/google/attempt';
import { createFiles } from './src/google/files';
const files = () => createFiles(createAttempt(Date.now() + 90_000));
export const reserve = (count) => files().reserve(count);
export const folder = (id, name, parent) => files().createFolder(id, name, parent);
export const file = (id, name, parent, base64) => files().createFile(id, name, parent, 'application/pdf', base64);
export const look = (id) => Drive.Files.get(id, { fields: 'id,name,mimeType,parents,size,appProperties,writersCanShare' });
export const count = (parent) => Drive.Files.list({ q: "'" + parent + "' in parents", fields: 'files(id)' }).files.length;
export const share = (id, email) => Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: email }, id, {});
`;

describe('createFiles', () => {
  it('refuses an ID that nobody reserved', () => {
    const { call } = adapterHost(SOURCE);

    expect(() => call('folder', ['1inventado', 'Expediente', 'root'])).toThrow('drive.files.create 400');
  });

  it('says that the service is unavailable once patience has run out', () => {
    const { call } = adapterHost(SOURCE);
    const [id] = call<string[]>('reserve', [1]);
    const always = Array.from({ length: 20 }, (_, at) => ({
      at: at + 1,
      kind: 'transient' as const,
      service: 'Drive.Files.create',
    }));

    expect(() => call('folder', [id, 'Expediente', 'root'], { plan: always })).toThrow('drive.files.create 503');
  });

  it('makes a folder under the ID it reserved, with nobody else able to share it on', () => {
    const { call } = adapterHost(SOURCE);
    const [id] = call<string[]>('reserve', [1]);

    call('folder', [id, 'MX-RVA-2026-00001-X', 'root']);

    expect(call('look', [id])).toMatchObject({
      id,
      name: 'MX-RVA-2026-00001-X',
      writersCanShare: false,
      appProperties: { rva: 'file' },
    });
  });

  it('counts a folder that is there already as made', () => {
    const { host, call } = adapterHost(SOURCE);
    const [parent, id] = call<string[]>('reserve', [2]);
    call('folder', [parent, '2026', 'root']);

    call('folder', [id, 'Expediente', parent]);
    call('folder', [id, 'Expediente', parent]);

    host.clock.advance(10 * 60_000);
    expect(call('count', [parent])).toBe(1);
  });

  it.each(['transient', 'quota', 'fail-after-success'] as const)(
    'makes one file when the first try ends in %s',
    (kind) => {
      const { host, call } = adapterHost(SOURCE);
      const [parent, id] = call<string[]>('reserve', [2]);
      call('folder', [parent, '2026', 'root']);

      call('file', [id, 'aviso ñ.pdf', parent, 'QUJD'], { plan: [{ at: 1, kind, service: 'Drive.Files.create' }] });

      host.clock.advance(10 * 60_000);
      expect(call('look', [id])).toMatchObject({
        name: 'aviso ñ.pdf',
        mimeType: 'application/pdf',
        size: '3',
        parents: [parent],
      });
      expect(call('count', [parent])).toBe(1);
    },
  );

  it('leaves those it is shared with unable to share it on', () => {
    const { host, call } = adapterHost(SOURCE);
    const [id] = call<string[]>('reserve', [1]);
    call('folder', [id, 'Expediente', 'root']);
    call('share', [id, COLLEAGUE]);

    const shared = host.run('share', [id, 'olga.inventada@lejos.example'], { as: ROLE, effective: COLLEAGUE });

    expect(shared.error?.message).toContain('does not have sufficient permissions');
  });
});
