// The folders of an installation: IDs are reserved and written down, then made; made again they stay as they are.

import type { Attempt } from '../attempt';
import { createFiles } from '../files';
import { DONE, type FolderPlan, type StepOutcome } from './plan';
import type { ProgressKeeper } from './progress';

export const folderKey = (key: string): string => `folder:${key}`;

export function makeFolders(progress: ProgressKeeper, folders: readonly FolderPlan[], attempt: Attempt): StepOutcome {
  const files = createFiles(attempt);
  const made = progress.now()?.made ?? {};
  const missing = folders.filter(({ key }) => made[folderKey(key)] === undefined);
  if (missing.length > 0) {
    const reserved = files.reserve(missing.length);
    const added = Object.fromEntries(missing.map(({ key }, at) => [folderKey(key), reserved[at] as string]));
    progress.change({ made: { ...made, ...added } });
  }
  for (const { key, title, parent } of folders) {
    files.createFolder(idOfFolder(progress, key), title, parent === null ? 'root' : idOfFolder(progress, parent));
  }
  return DONE;
}

export function idOfFolder(progress: ProgressKeeper, key: string): string {
  const id = progress.now()?.made[folderKey(key)];
  if (id === undefined) throw new Error(`no folder ${key}`);
  return id;
}
