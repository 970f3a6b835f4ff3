// `Drive.Files.list`: what the caller may see and what it asked for, page by page.
// documented: https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list
// Search is eventually consistent: a file made by the API stays out for a while (`drive.listLagMs`), by its ID it is
// there at once. The order without `orderBy` is undocumented; newest first is assumed.
// INVARIANT: pages of one query neither repeat nor skip a file while nothing changes.

import type { Execution } from '../../execution';
import type { Store } from '../../world/store';
import { ApiRefusal, onlyKnown } from '../advanced-service';
import { isListedFor, isTrashed } from './access';
import type { Options, Shape } from './drive-call';
import { answer, badRequest, notFound } from './drive-call';
import type { DriveFile } from './files';
import { allFiles, canonicalId, findFile } from './files';
import type { Term } from './query';
import { parseQuery } from './query';
import { FILE_FIELDS, toFileResource } from './resource';

const OPTIONS = [
  'q', 'fields', 'pageSize', 'pageToken', 'orderBy', 'spaces', 'corpora', 'supportsAllDrives',
  'includeItemsFromAllDrives',
];
const SHAPE: Shape = {
  fields: 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)',
  known: { kind: true, incompleteSearch: true, nextPageToken: true, files: FILE_FIELDS },
};

export function listFiles(execution: Execution, options: Options | undefined): unknown {
  onlyKnown('Drive.Files.list', options, OPTIONS);
  const { store, identity } = execution;
  const { pageSize = 100, pageToken, q, spaces = 'drive', corpora = 'user' } = options ?? {};
  if (spaces !== 'drive' || corpora !== 'user') throw new Error(`NotEmulated: Drive.Files.list ${spaces}/${corpora}`);
  // documented: 1 to 1,000; wording assumed.
  if (typeof pageSize !== 'number' || pageSize < 1 || pageSize > 1000) {
    throw badRequest(`Invalid value '${pageSize}'. Values must be within the range: [1, 1000]`);
  }
  const terms = q === undefined ? [] : parseQuery(String(q)).map((term) => resolved(execution, term));
  const found = allFiles(store)
    .filter((file) => (file.listedFrom ?? 0) <= execution.now() && file.parents.length > 0)
    .filter((file) => terms.every((term) => matches(store, file, term)))
    .filter((file) => isListedFor(store, identity.effective, file.id));
  const ordered = sorted(found, options?.orderBy);
  const from = pageToken === undefined ? 0 : readToken(String(pageToken));
  const page = ordered.slice(from, from + pageSize);
  const more = from + pageSize < ordered.length;
  const resource = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    files: page.map((file) => toFileResource(store, file, identity.effective)),
    nextPageToken: more ? makeToken(from + pageSize) : undefined,
  };
  return answer(execution, 'Files.list', resource, options, SHAPE);
}

/** Assumed: a folder that does not exist for the caller is an error of the query, with the ID left out. */
function resolved(execution: Execution, term: Term): Term {
  if (term.kind !== 'parent') return term;
  const { store, identity } = execution;
  const id = canonicalId(store, identity.effective, term.id);
  if (findFile(store, id) === undefined || !isListedFor(store, identity.effective, id)) throw notFound('');
  return { ...term, id };
}

function matches(store: Store, file: DriveFile, term: Term): boolean {
  switch (term.kind) {
    case 'parent':
      return file.parents.includes(term.id);
    case 'name':
      // documented examples compare names without regard to case only for `contains`; `=` is taken exactly (assumed).
      return file.name === term.equals;
    case 'mimeType':
      return file.mimeType === term.equals;
    case 'trashed':
      return isTrashed(store, file.id) === term.is;
    case 'appProperty':
      return file.appProperties?.[term.key] === term.value;
  }
}

type Compare = (left: DriveFile, right: DriveFile) => number;

const ORDERS: Readonly<Record<string, Compare>> = {
  createdTime: (left, right) => compare(left.createdTime, right.createdTime),
  modifiedTime: (left, right) => compare(left.modifiedTime, right.modifiedTime),
  name: (left, right) => compare(left.name, right.name),
};

function sorted(files: readonly DriveFile[], orderBy: unknown): DriveFile[] {
  const newestFirst = [...files].reverse();
  if (orderBy === undefined) return newestFirst;
  const keys = String(orderBy)
    .split(',')
    .map((key) => key.trim().split(/\s+/))
    .map(([name = '', direction]) => {
      const order = ORDERS[name];
      if (order === undefined || (direction !== undefined && direction !== 'desc')) {
        throw new Error(`NotEmulated: Drive.Files.list orderBy ${String(orderBy)}`);
      }
      return direction === 'desc' ? (left: DriveFile, right: DriveFile) => order(right, left) : order;
    });
  return newestFirst.sort((left, right) => keys.reduce((result, order) => result || order(left, right), 0));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function makeToken(from: number): string {
  return Buffer.from(`from:${from}`).toString('base64url');
}

function readToken(token: string): number {
  const from = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (from === undefined) throw new ApiRefusal(400, 'invalid', 'Invalid Value');
  return Number(from);
}
