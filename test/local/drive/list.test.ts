import { changeSetting } from '../../../local/world/settings';
import type { World } from '../../../local/world/world';
import { anOffice, COLLEAGUE, refusal, servicesFor, STRANGER } from '../../support/office-services';

const FOLDER = 'application/vnd.google-apps.folder';

function noLag(): World {
  const world = anOffice();
  changeSetting(world.store, 'drive.listLagMs', 0);
  return world;
}

describe('Drive.Files.list', () => {
  it.each([
    ['an empty query', ''],
    ['a term that Drive has not', "color = 'red'"],
    ['an unfinished term', 'trashed ='],
    ['an unclosed string', "name = 'x"],
    ['a missing and', "name = 'x' trashed = false"],
    ['a dangling and', "name = 'x' and"],
    ['trashed in words', "trashed = 'false'"],
  ])('refuses %s', (_what, q) => {
    const { Drive } = servicesFor(noLag());

    expect(refusal(() => Drive.Files.list({ q }))).toMatchObject({
      message: 'API call to drive.files.list failed with error: Invalid Value',
      code: 400,
    });
  });

  it.each(["fullText contains 'x'", "name contains 'x'", "not name = 'x'", "name = 'x' or name = 'y'", 'sharedWithMe'])(
    'says that %s is not emulated',
    (q) => {
      const { Drive } = servicesFor(noLag());

      expect(refusal(() => Drive.Files.list({ q })).message).toMatch(/^NotEmulated: Drive\.Files\.list q /);
    },
  );

  it('refuses a folder that the caller does not see', () => {
    const { Drive } = servicesFor(noLag());

    expect(refusal(() => Drive.Files.list({ q: "'1nothing' in parents" })).code).toBe(404);
  });

  it('does not show a new file at once, while its ID does', () => {
    const world = anOffice();
    const { Drive } = servicesFor(world);
    const id = Drive.Files.create({ name: 'new' }).id ?? '';

    const early = Drive.Files.list({ q: "name = 'new'" }).files;
    const byId = Drive.Files.get(id).name;
    world.elapse(60_000);
    const late = Drive.Files.list({ q: "name = 'new'" }).files;

    expect(early).toEqual([]);
    expect(byId).toBe('new');
    expect(late).toMatchObject([{ id }]);
  });

  it('finds by folder, name, type and property together', () => {
    const { Drive } = servicesFor(noLag());
    const folder = Drive.Files.create({ name: "d'Ávila \\ x", mimeType: FOLDER }).id ?? '';
    const wanted = Drive.Files.create({ name: 'a', parents: [folder], appProperties: { case: '7' } }).id;
    Drive.Files.create({ name: 'a', parents: [folder], appProperties: { case: '8' } });
    Drive.Files.create({ name: 'a', appProperties: { case: '7' } });

    const property = "appProperties has { key='case' and value='7' }";
    const q = `'${folder}' in parents and name = 'a' and ${property} and trashed = false`;
    const found = Drive.Files.list({ q, fields: 'files(id)' });
    const byName = Drive.Files.list({ q: `name = 'd\\'Ávila \\\\ x' and mimeType = '${FOLDER}'` });

    expect(found).toEqual({ files: [{ id: wanted }] });
    expect(byName.files).toMatchObject([{ id: folder }]);
  });

  it('goes through pages without repeating or leaving out', () => {
    const { Drive } = servicesFor(noLag());
    const ids = Array.from({ length: 7 }, (_, i) => Drive.Files.create({ name: `f${i}` }).id);

    const seen: (string | undefined)[] = [];
    let pageToken: string | undefined;
    do {
      const page = Drive.Files.list({ pageSize: 3, pageToken, orderBy: 'name' });
      seen.push(...(page.files ?? []).map((file) => file.id));
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);

    expect(seen).toEqual(ids);
  });

  it('shows each person what is shared with them, and no file that only a link opens', () => {
    const world = noLag();
    const own = servicesFor(world).Drive;
    const shared = own.Files.create({ name: 'shared' }).id ?? '';
    const linked = own.Files.create({ name: 'linked' }).id ?? '';
    own.Permissions.create({ type: 'user', role: 'reader', emailAddress: COLLEAGUE }, shared);
    own.Permissions.create({ type: 'anyone', role: 'reader' }, linked);

    const colleague = servicesFor(world, COLLEAGUE).Drive.Files.list().files;
    const stranger = servicesFor(world, STRANGER).Drive.Files.list().files;

    expect(colleague).toMatchObject([{ name: 'shared' }]);
    expect(stranger).toEqual([]);
    expect(servicesFor(world, STRANGER).Drive.Files.get(linked).name).toBe('linked');
  });
});
