import {
  DriveRefusal, getFile, moveFile, putFile, restoreFile, trashFile, tree,
} from '../../../local/services/drive/person';
import type { World } from '../../../local/world/world';
import type { TreeNode } from '../../../local/services/drive/person';
import { anOffice, COLLEAGUE, OFFICE, servicesFor, STRANGER } from '../../support/office-services';

const FOLDER = 'application/vnd.google-apps.folder';

function names(node: TreeNode): unknown {
  return node.children === null ? node.name : { [node.name]: node.children.map(names) };
}

describe('what a person does in Drive', () => {
  it.each([
    ['a path that leads nowhere', (w: World) => getFile(w, OFFICE, 'nada/x.txt')],
    ['a folder as a file', (w: World) => getFile(w, OFFICE, '2026')],
    ['a colleague without rights', (w: World) => getFile(w, COLLEAGUE, '2026/a.txt')],
    ['putting into a file', (w: World) => putFile(w, OFFICE, '2026/a.txt/b', Buffer.from(''), 'x/y')],
    ['moving a folder into itself', (w: World) => moveFile(w, OFFICE, '2026', '2026')],
  ])('refuses %s', (_what, act) => {
    const world = anOffice();
    servicesFor(world).Drive.Files.create({ name: '2026', mimeType: FOLDER });
    putFile(world, OFFICE, '2026/a.txt', Buffer.from('x'), 'text/plain');

    expect(() => act(world)).toThrow(DriveRefusal);
  });

  it('shows each person what they may see, sorted by name', () => {
    const world = anOffice();
    const { Drive } = servicesFor(world);
    const year = Drive.Files.create({ name: '2026', mimeType: FOLDER }).id ?? '';
    const open = Drive.Files.create({ name: 'abierta', mimeType: FOLDER, parents: [year] }).id ?? '';
    Drive.Files.create({ name: 'b', parents: [open] });
    Drive.Files.create({ name: 'a', parents: [open] });
    Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: COLLEAGUE }, open);

    expect(names(tree(world, OFFICE))).toEqual({ 'Mi unidad': [{ '2026': [{ abierta: ['a', 'b'] }] }] });
    expect(names(tree(world, COLLEAGUE))).toEqual({ 'Mi unidad': [{ abierta: ['a', 'b'] }] });
    expect(names(tree(world, STRANGER))).toEqual({ 'Mi unidad': [] });
    expect(names(tree(world, OFFICE, '2026/abierta'))).toEqual({ abierta: ['a', 'b'] });
  });

  it('replaces the content of a file put a second time', () => {
    const world = anOffice();
    const first = putFile(world, OFFICE, 'a.txt', Buffer.from('uno'), 'text/plain');

    const second = putFile(world, OFFICE, 'a.txt', Buffer.from('dos'), 'text/plain');

    expect(second.id).toBe(first.id);
    expect(getFile(world, OFFICE, 'a.txt').toString()).toBe('dos');
  });

  it('reaches names that hold a slash', () => {
    const world = anOffice();
    putFile(world, OFFICE, 'a\\/b.txt', Buffer.from('x'), 'text/plain');

    const bytes = getFile(world, OFFICE, 'a\\/b.txt');

    expect(names(tree(world, OFFICE))).toEqual({ 'Mi unidad': ['a/b.txt'] });
    expect(bytes.toString()).toBe('x');
  });

  it('hides what lies in the trash until it is restored', () => {
    const world = anOffice();
    const { id } = putFile(world, OFFICE, 'a.txt', Buffer.from('x'), 'text/plain');

    trashFile(world, OFFICE, 'a.txt');
    const trashed = names(tree(world, OFFICE));
    restoreFile(world, OFFICE, id);

    expect(trashed).toEqual({ 'Mi unidad': [] });
    expect(names(tree(world, OFFICE))).toEqual({ 'Mi unidad': ['a.txt'] });
  });
});
