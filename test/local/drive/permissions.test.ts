import { canRead, canWrite } from '../../../local/services/drive/access';
import { createFile, FORM } from '../../../local/services/drive/files';
import { sharingMails } from '../../../local/services/drive/sharing';
import { addAccount } from '../../../local/world/accounts';
import {
  anOffice, COLLEAGUE, MISSION, OFFICE, refusal, servicesFor, STRANGER,
} from '../../support/office-services';

const FOLDER = 'application/vnd.google-apps.folder';
const NO_MAIL = { sendNotificationEmail: false };

describe('Drive.Permissions.create', () => {
  it.each([
    ['no role', { type: 'user', emailAddress: COLLEAGUE }, 400],
    ['no type', { role: 'reader' }, 400],
    ['no address', { type: 'user', role: 'reader' }, 400],
    ['no domain', { type: 'domain', role: 'reader' }, 400],
    ['the owner', { type: 'user', role: 'reader', emailAddress: OFFICE }, 403],
    ['an audience for what is no form', { type: 'anyone', role: 'reader', view: 'published' }, 400],
  ])('refuses %s', (_what, resource, code) => {
    const { Drive } = servicesFor(anOffice());
    const id = Drive.Files.create({ name: 'x' }).id ?? '';

    expect(refusal(() => Drive.Permissions.create(resource, id)).code).toBe(code);
  });

  it('refuses a reader, and a writer while writers may not share', () => {
    const world = anOffice();
    const own = servicesFor(world).Drive;
    const id = own.Files.create({ name: 'x', writersCanShare: false }).id ?? '';
    own.Permissions.create({ type: 'user', role: 'writer', emailAddress: COLLEAGUE }, id);
    own.Permissions.create({ type: 'user', role: 'reader', emailAddress: STRANGER }, id);
    const given = { type: 'user', role: 'reader', emailAddress: MISSION };

    const byWriter = refusal(() => servicesFor(world, COLLEAGUE).Drive.Permissions.create(given, id));
    const byReader = refusal(() => servicesFor(world, STRANGER).Drive.Permissions.create(given, id));

    expect([byWriter.code, byReader.code]).toEqual([403, 403]);
  });

  it('refuses an address without an account when no mail may be sent', () => {
    const { Drive } = servicesFor(anOffice());
    const id = Drive.Files.create({ name: 'x' }).id ?? '';

    const refused = refusal(() =>
      Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: MISSION }, id, NO_MAIL),
    );

    expect(refused.message).toMatch(/you must check the "Notify people" box/);
  });

  it('makes Google send a mail to whoever it is shared with, unless told not to', () => {
    const world = anOffice();
    const { Drive } = servicesFor(world);
    const id = Drive.Files.create({ name: 'x' }).id ?? '';

    Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: MISSION }, id);
    Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: COLLEAGUE }, id, NO_MAIL);

    expect(sharingMails(world.store)).toMatchObject([{ to: MISSION, fileId: id, by: OFFICE }]);
  });

  it('changes the right that somebody already has instead of adding one', () => {
    const { Drive } = servicesFor(anOffice());
    const id = Drive.Files.create({ name: 'x' }).id ?? '';
    Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: COLLEAGUE }, id, NO_MAIL);

    Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: COLLEAGUE }, id, NO_MAIL);

    const { permissions } = Drive.Permissions.list(id, { fields: 'permissions(emailAddress,role)' });
    expect(permissions).toEqual([
      { emailAddress: OFFICE, role: 'owner' },
      { emailAddress: COLLEAGUE, role: 'writer' },
    ]);
  });
});

describe('access', () => {
  it('is inherited from folders, and an inherited right can only be taken on the folder', () => {
    const world = anOffice();
    const { Drive } = servicesFor(world);
    const folder = Drive.Files.create({ name: 'folder', mimeType: FOLDER }).id ?? '';
    const file = Drive.Files.create({ name: 'file', parents: [folder] }).id ?? '';
    const { id = '' } = Drive.Permissions.create(
      { type: 'user', role: 'writer', emailAddress: COLLEAGUE }, folder, NO_MAIL,
    );

    const whileShared = canWrite(world.store, COLLEAGUE, file);
    const onFile = refusal(() => Drive.Permissions.remove(file, id));
    Drive.Permissions.remove(folder, id);

    expect(whileShared).toBe(true);
    expect(onFile.code).toBe(403);
    expect(canRead(world.store, COLLEAGUE, file)).toBe(false);
  });

  it('follows groups, domains and links', () => {
    const world = anOffice();
    addAccount(world.store, { email: 'equipo@oficina.example', name: 'Equipo', kind: 'group', members: [COLLEAGUE] });
    const { Drive } = servicesFor(world);
    const [group, domain, link] = ['g', 'd', 'l'].map((name) => Drive.Files.create({ name }).id ?? '');
    Drive.Permissions.create({ type: 'group', role: 'writer', emailAddress: 'equipo@oficina.example' }, group ?? '');
    Drive.Permissions.create({ type: 'domain', role: 'reader', domain: 'oficina.example' }, domain ?? '');
    Drive.Permissions.create({ type: 'anyone', role: 'reader' }, link ?? '');

    const rights = [COLLEAGUE, STRANGER].map((email) => ({
      group: canWrite(world.store, email, group ?? ''),
      domain: canRead(world.store, email, domain ?? ''),
      link: canRead(world.store, email, link ?? ''),
    }));

    expect(rights).toEqual([
      { group: true, domain: true, link: true },
      { group: false, domain: false, link: true },
    ]);
  });

  it('gives respondents of a form no right to the form itself', () => {
    const world = anOffice();
    createFile(world.store, { id: '1form', name: 'F', mimeType: FORM, owner: OFFICE, now: world.now() });
    const { Drive } = servicesFor(world);

    Drive.Permissions.create({ type: 'anyone', role: 'reader', view: 'published' }, '1form');

    expect(canRead(world.store, STRANGER, '1form')).toBe(false);
    const plain = Drive.Permissions.list('1form').permissions;
    const published = Drive.Permissions.list('1form', {
      fields: 'permissions(type,view)', includePermissionsForView: 'published',
    }).permissions;
    expect(plain).toHaveLength(1);
    expect(published).toContainEqual({ type: 'anyone', view: 'published' });
  });

  it('shows permissions only to those who may edit', () => {
    const world = anOffice();
    const own = servicesFor(world).Drive;
    const id = own.Files.create({ name: 'x' }).id ?? '';
    own.Permissions.create({ type: 'user', role: 'reader', emailAddress: COLLEAGUE }, id, NO_MAIL);

    expect(refusal(() => servicesFor(world, COLLEAGUE).Drive.Permissions.list(id)).code).toBe(403);
  });

  it('lets anyone give up their own right, and nobody the owner’s', () => {
    const world = anOffice();
    const own = servicesFor(world).Drive;
    const id = own.Files.create({ name: 'x' }).id ?? '';
    const { id: theirs = '' } = own.Permissions.create(
      { type: 'user', role: 'reader', emailAddress: COLLEAGUE }, id, NO_MAIL,
    );
    const owners = own.Permissions.list(id).permissions[0]?.id ?? '';

    const ofOwner = refusal(() => own.Permissions.remove(id, owners));
    servicesFor(world, COLLEAGUE).Drive.Permissions.remove(id, theirs);

    expect(ofOwner.code).toBe(403);
    expect(canRead(world.store, COLLEAGUE, id)).toBe(false);
  });
});
