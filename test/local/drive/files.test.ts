import { readBytes } from '../../../local/services/drive/files';
import {
  aBlob, anOffice, COLLEAGUE, OFFICE, refusal, servicesFor, STRANGER,
} from '../../support/office-services';

const GOOGLE = 'application/vnd.google-apps';
const FOLDER = 'application/vnd.google-apps.folder';

describe('Drive.Files.create', () => {
  it('refuses an ID that generateIds did not give', () => {
    const { Drive } = servicesFor(anOffice());

    const refused = refusal(() => Drive.Files.create({ id: '1invented', name: 'x' }));

    expect(refused).toEqual({
      name: 'GoogleJsonResponseException',
      message: 'API call to drive.files.create failed with error: The provided file ID is not usable.',
      code: 400,
    });
  });

  it('refuses an ID that somebody else was given', () => {
    const world = anOffice();
    const [id] = servicesFor(world, COLLEAGUE).Drive.Files.generateIds({ count: 1 }).ids;

    const refused = refusal(() => servicesFor(world).Drive.Files.create({ id, name: 'x' }));

    expect(refused.code).toBe(400);
  });

  it('answers 409 to an ID that is in use, and makes no second file', () => {
    const { Drive } = servicesFor(anOffice());
    const [id] = Drive.Files.generateIds({ count: 1 }).ids;
    Drive.Files.create({ id, name: 'first', mimeType: FOLDER });

    const refused = refusal(() => Drive.Files.create({ id, name: 'second', mimeType: FOLDER }));

    expect(refused.code).toBe(409);
    expect(refused.message).toMatch(/: A file already exists with the provided ID\.$/);
    expect(Drive.Files.get(id ?? '').name).toBe('first');
  });

  it.each([
    ['two parents', { parents: ['root', 'root'] }, 403],
    ['a parent that does not exist', { parents: ['1nothing'] }, 404],
    ['a property of more than 124 bytes', { appProperties: { k: 'ñ'.repeat(62) } }, 403],
    [
      'more than 30 properties',
      { appProperties: Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`k${i}`, 'v'])) },
      403,
    ],
  ])('refuses %s', (_what, resource, code) => {
    const { Drive } = servicesFor(anOffice());

    expect(refusal(() => Drive.Files.create({ name: 'x', ...resource })).code).toBe(code);
  });

  it.each([
    ['a member of the resource', { starred: true }, undefined, 'resource starred'],
    ['a Google document', { mimeType: `${GOOGLE}.document` }, undefined, `${GOOGLE}.document`],
    ['an option', {}, { ocrLanguage: 'es' }, 'ocrLanguage'],
    ['a field of the answer', {}, { fields: 'id,thumbnailLink' }, 'field thumbnailLink'],
  ])('says that %s is not emulated', (_what, resource, options, missing) => {
    const { Drive } = servicesFor(anOffice());

    expect(refusal(() => Drive.Files.create(resource, null, options)).message).toBe(
      `NotEmulated: Drive.Files.create ${missing}`,
    );
  });

  it('refuses a parent that is a file, or one that may only be read', () => {
    const world = anOffice();
    const own = servicesFor(world).Drive;
    const file = own.Files.create({ name: 'file' }, aBlob('x')).id ?? '';
    const folder = own.Files.create({ name: 'folder', mimeType: FOLDER }).id ?? '';
    own.Permissions.create({ type: 'user', role: 'reader', emailAddress: COLLEAGUE }, folder);

    const inFile = refusal(() => own.Files.create({ name: 'x', parents: [file] }));
    const theirs = servicesFor(world, COLLEAGUE).Drive;
    const inReadable = refusal(() => theirs.Files.create({ name: 'x', parents: [folder] }));

    expect(inFile.message).toMatch(/The specified parent is not a folder\.$/);
    expect(inReadable.message).toMatch(/Insufficient permissions for the specified parent\.$/);
  });

  it('keeps the bytes, their size and their digest', () => {
    const world = anOffice();
    const { Drive } = servicesFor(world);

    const made = Drive.Files.create({ name: 'ñ.txt' }, aBlob('año'), { fields: 'id,size,md5Checksum,mimeType' });

    expect(made).toMatchObject({ size: '4', md5Checksum: 'aa15457d671c87e3ebd6367a0ed022b9', mimeType: 'text/plain' });
    expect(readBytes(world.store, made.id ?? '')?.toString()).toBe('año');
  });

  it('answers four members unless asked for others, at any depth', () => {
    const { Drive } = servicesFor(anOffice());

    const plain = Drive.Files.create({ name: 'x' });
    const asked = Drive.Files.create({ name: 'x' }, null, { fields: 'name,owners(emailAddress)' });

    expect(Object.keys(plain)).toEqual(['kind', 'id', 'name', 'mimeType']);
    expect(asked).toEqual({ name: 'x', owners: [{ emailAddress: OFFICE }] });
  });

  it('charges by the bytes moved', () => {
    const { Drive, ledger } = servicesFor(anOffice());

    Drive.Files.create({ name: 'x' }, aBlob('x'.repeat(5000)));

    expect(ledger).toMatchObject([{ service: 'Drive', method: 'Files.create', bytes: 5000 }]);
  });
});

describe('Drive.Files.get', () => {
  it('does not know a file that the caller may not read', () => {
    const world = anOffice();
    const id = servicesFor(world).Drive.Files.create({ name: 'x' }).id ?? '';

    const refused = refusal(() => servicesFor(world, STRANGER).Drive.Files.get(id));

    expect(refused).toMatchObject({
      message: `API call to drive.files.get failed with error: File not found: ${id}.`,
      code: 404,
    });
  });

  it('refuses a mask that cannot be read', () => {
    const { Drive } = servicesFor(anOffice());

    const refused = refusal(() => Drive.Files.get('root', { fields: 'id,(' }));

    expect(refused.message).toMatch(/Invalid field selection id,\($/);
  });
});

describe('Drive.Files.update', () => {
  it.each([
    ['into itself', 'outer', 'outer'],
    ['into a folder below it', 'outer', 'inner'],
  ])('refuses to move a folder %s', (_what, moved, target) => {
    const { Drive } = servicesFor(anOffice());
    const outer = Drive.Files.create({ name: 'outer', mimeType: FOLDER }).id ?? '';
    const inner = Drive.Files.create({ name: 'inner', mimeType: FOLDER, parents: [outer] }).id ?? '';
    const ids: Record<string, string> = { outer, inner };
    const root = Drive.Files.get('root').id;

    const options = { addParents: ids[target], removeParents: root };

    expect(refusal(() => Drive.Files.update({}, ids[moved] ?? '', null, options)).code).toBe(400);
  });

  it('refuses a second parent', () => {
    const { Drive } = servicesFor(anOffice());
    const folder = Drive.Files.create({ name: 'folder', mimeType: FOLDER }).id ?? '';
    const file = Drive.Files.create({ name: 'file' }).id ?? '';

    const refused = refusal(() => Drive.Files.update({}, file, null, { addParents: folder }));

    expect(refused.message).toMatch(/Increasing the number of parents is not allowed$/);
  });

  it('lets only the owner trash', () => {
    const world = anOffice();
    const own = servicesFor(world).Drive;
    const id = own.Files.create({ name: 'x' }).id ?? '';
    own.Permissions.create({ type: 'user', role: 'writer', emailAddress: COLLEAGUE }, id);

    const refused = refusal(() => servicesFor(world, COLLEAGUE).Drive.Files.update({ trashed: true }, id));
    const done = own.Files.update({ trashed: true }, id, null, { fields: 'trashed' });

    expect(refused.code).toBe(403);
    expect(done).toEqual({ trashed: true });
  });

  it('moves, and takes what lies below along into the trash', () => {
    const { Drive } = servicesFor(anOffice());
    const folder = Drive.Files.create({ name: 'folder', mimeType: FOLDER }).id ?? '';
    const file = Drive.Files.create({ name: 'file' }, null, { fields: 'id,parents' });

    const moved = Drive.Files.update({}, file.id ?? '', null, {
      addParents: folder, removeParents: file.parents?.[0], fields: 'parents',
    });
    Drive.Files.update({ trashed: true }, folder);

    expect(moved).toEqual({ parents: [folder] });
    const below = Drive.Files.get(file.id ?? '', { fields: 'trashed,explicitlyTrashed' });
    expect(below).toEqual({ trashed: true, explicitlyTrashed: false });
  });

  it('adds properties, takes null ones away and leaves the others', () => {
    const { Drive } = servicesFor(anOffice());
    const id = Drive.Files.create({ name: 'x', appProperties: { a: '1', b: '2' } }).id ?? '';

    const changed = Drive.Files.update({ appProperties: { b: null, c: '3' } }, id, null, { fields: 'appProperties' });

    expect(changed).toEqual({ appProperties: { a: '1', c: '3' } });
  });
});
