// Drive as a person sees it: folders, who may open what, files to look at, and what one does with them.

import * as z from 'zod';
import type { Host } from '../../host';
import { offer, type Offered } from './mail';
import { act, look, type Visit } from './method';

type TreeNode = ReturnType<Host['people']['drive']['tree']>;
type Found = ReturnType<Host['people']['drive']['locate']>;

export type Access = ReturnType<Host['people']['drive']['access']>[number];

export interface DriveItem {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly isFolder: boolean;
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly modified: number;
  /** Null for what has no bytes of its own. */
  readonly size: number | null;
}

export interface DriveFolder {
  /** From the top to the folder itself. */
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly DriveItem[];
}

const FOLDER = 'application/vnd.google-apps.folder';
const ID = z.object({ id: z.string() });

export const driveMethods = {
  /** Without an ID, what stands at the top for this person. */
  'drive.folder': look(z.object({ id: z.string().nullable() }), folderOf),
  /** Every folder, for whoever looks for a place to move something to. */
  'drive.folders': look(z.object({}), ({ desk: { host }, as }) =>
    paths(host.people.drive.tree(as)).map((path) => ({
      id: path.at(-1)?.id ?? '',
      title: path.map(({ name }) => name).join(' › '),
    })),
  ),
  'drive.access': look(ID, ({ desk: { host }, as }, { id }) => host.people.drive.access(as, id)),
  'drive.open': look(ID, ({ desk: { host, tickets }, as }, { id }): Offered => {
    const { name, mimeType } = host.people.drive.locate(as, id);
    return offer(tickets, { name, type: mimeType, bytes: host.people.drive.get(as, id) });
  }),
  'drive.trashed': look(z.object({}), ({ desk: { host }, as }) => host.people.drive.trashed(as).map(itemOf)),
  'drive.move': act(z.object({ id: z.string(), to: z.string() }), ({ desk: { host }, as }, { id, to }) => {
    host.people.drive.move(as, id, to);
  }),
  'drive.trash': act(ID, ({ desk: { host }, as }, { id }) => void host.people.drive.trash(as, id)),
  'drive.restore': act(ID, ({ desk: { host }, as }, { id }) => void host.people.drive.restore(as, id)),
};

function folderOf({ desk: { host }, as }: Visit, { id }: { id: string | null }): DriveFolder {
  const top = host.people.drive.tree(as);
  const path = paths(top).find((each) => each.at(-1)?.id === (id ?? top.id));
  // One that is not in this person's own tree, or no folder at all, is looked for and refused in words.
  const nodes = path ?? [host.people.drive.tree(as, id ?? top.id)];
  const folder = nodes.at(-1) as TreeNode;
  return {
    path: nodes.map(({ id: each, name }) => ({ id: each, name })),
    items: [...(folder.children ?? [])]
      .map((child) => itemOf(host.people.drive.locate(as, child.id)))
      .sort((a, b) => Number(b.isFolder) - Number(a.isFolder)),
  };
}

/** The way to each folder below a node, itself first. */
function paths(node: TreeNode): TreeNode[][] {
  if (node.children === null) return [];
  return [[node], ...node.children.flatMap((child) => paths(child).map((path) => [node, ...path]))];
}

const itemOf = ({ id, name, mimeType, owner, modifiedTime, size }: Found): DriveItem => ({
  id,
  name,
  type: mimeType,
  isFolder: mimeType === FOLDER,
  owner,
  modified: Date.parse(modifiedTime),
  size: size ?? null,
});
