// A world with the office's role account, its delegate, a colleague and a mission outside, and Google's Drive and Gmail
// as a script of any of them would have them, through the real gate. All people are invented.

import type { LedgerEntry } from '../../local/execution';
import { driveService } from '../../local/services/drive/service';
import { gmailService } from '../../local/services/gmail/service';
import { addAccount } from '../../local/world/accounts';
import { openStore } from '../../local/world/store';
import type { World } from '../../local/world/world';
import { openWorld } from '../../local/world/world';
import { scriptGate } from './script-gate';

export const OFFICE = 'registro@oficina.example';
export const DELEGATE = 'dora.delegada@oficina.example';
export const COLLEAGUE = 'carlos.colega@oficina.example';
export const STRANGER = 'eva.extrana@lejos.example';
export const MISSION = 'mision.honduras@mision.example';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;
type Mail = GoogleAppsScript.Gmail.Schema.Message;

export interface DriveApi {
  readonly Files: {
    create(resource: object, blob?: unknown, options?: object): File;
    get(id: string, options?: object): File;
    list(options?: object): { files?: File[]; nextPageToken?: string };
    update(resource: object, id: string, blob?: unknown, options?: object): File;
    generateIds(options?: object): { ids: string[] };
  };
  readonly Permissions: {
    create(resource: object, fileId: string, options?: object): Permission;
    list(fileId: string, options?: object): { permissions: Permission[] };
    remove(fileId: string, permissionId: string): void;
  };
}

export interface GmailApi {
  readonly Users: {
    readonly Drafts: {
      create(resource: object, userId: string): { id: string; message: Mail };
      get(userId: string, id: string, options?: object): { id: string; message: Mail };
      list(userId: string, options?: object): { drafts?: { id: string; message: Mail }[]; nextPageToken?: string };
      remove(userId: string, id: string): void;
    };
    readonly Messages: {
      get(userId: string, id: string, options?: object): Mail;
      list(userId: string, options?: object): { messages?: Mail[]; nextPageToken?: string };
      readonly Attachments: { get(userId: string, messageId: string, id: string): { size: number; data: number[] } };
    };
    readonly Threads: { get(userId: string, id: string, options?: object): { id: string; messages: Mail[] } };
    getProfile(userId: string): GoogleAppsScript.Gmail.Schema.Profile;
  };
}

export interface Services {
  readonly Drive: DriveApi;
  readonly Gmail: GmailApi;
  readonly ledger: readonly LedgerEntry[];
}

export function anOffice(): World {
  const world = openWorld(openStore(':memory:'));
  addAccount(world.store, { email: OFFICE, name: 'Registro Tapachula', delegates: [DELEGATE] });
  addAccount(world.store, { email: DELEGATE, name: 'Dora Delegada' });
  addAccount(world.store, { email: COLLEAGUE, name: 'Carlos Colega' });
  addAccount(world.store, { email: STRANGER, name: 'Eva Extraña' });
  return world;
}

/** One run of a script that acts as this person. */
export function servicesFor(world: World, email = OFFICE): Services {
  const gate = scriptGate(world, email);
  const globals = { ...driveService(gate.execution), ...gmailService(gate.execution) };
  return { ...(globals as unknown as Omit<Services, 'ledger'>), ledger: gate.ledger };
}

/** As much of a blob as Drive asks for. */
export function aBlob(text: string, type = 'text/plain'): { getBytes(): number[]; getContentType(): string } {
  return { getBytes: () => [...new Int8Array(Buffer.from(text))], getContentType: () => type };
}

/** What a refused call says, and under which HTTP code. */
export function refusal(work: () => unknown): { name: string; message: string; code: unknown } {
  try {
    work();
  } catch (error) {
    const { name, message, details } = error as Error & { details?: { code: unknown } };
    return { name, message, code: details?.code };
  }
  throw new Error('It was not refused');
}
