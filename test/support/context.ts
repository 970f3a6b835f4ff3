// The context of a decision in tests: a fixed moment, named people, names that follow from the command.

import type { Actor, Context, Installation } from '../../src/kernel/action';
import { moduleForms } from '../../src/programme/counselling/modules/all';
import { SYSTEM } from '../../src/kernel/action';
import { speak } from './speak';
import { sheetWords } from '../../src/ui/por-corregir/words';

/** Named people with fixed rights; all invented. */
export const ana: Actor = { email: 'ana@oim.example', roles: ['operaciones'], office: 'office-tap' };
export const pilar: Actor = { email: 'pilar@oim.example', roles: ['proteccion'], office: 'office-tap' };
export const olga: Actor = { email: 'olga@oim.example', roles: ['oficial-nacional'], office: 'office-tap' };
export const ada: Actor = { email: 'ada@oim.example', roles: ['administrador'], office: 'office-tap' };
export const roleAccount: Actor = { email: 'registro@oim.example', roles: ['sistema'], office: null };

export interface ContextParts {
  readonly actor?: Actor;
  readonly now?: string;
  readonly today?: string;
  readonly zone?: string;
  readonly command?: string;
  /** First number drawn of every sequence. */
  readonly firstNumber?: number;
  /** Item maps of the installed forms. */
  readonly forms?: Installation['forms'];
  /** Whom who acts opened today. */
  readonly opened?: readonly string[];
}

export function contextFor({
  actor = SYSTEM,
  now = '2026-11-23T16:00:00Z',
  today = now.slice(0, 10),
  zone = 'America/Mexico_City',
  command = 'command-1',
  firstNumber = 1,
  forms = [],
  opened = [],
}: ContextParts = {}): Context {
  let drawn = firstNumber - 1;
  let reserved = 0;
  return {
    actor,
    now,
    today,
    zone,
    command,
    id: (kind, n = 1) => `${kind}:${command}:${n}`,
    hasOpened: (person) => opened.includes(person),
    lot: (text) => text.length,
    proof: (text) => [...text].reverse().join(''),
    next: () => (drawn += 1),
    asked: moduleForms,
    words: sheetWords(speak),
    reserveFileId: () => `file:${command}:${(reserved += 1)}`,
    office: {
      roleAccount: roleAccount.email,
      forms,
      books: { registro: 'book-registro', proteccion: 'book-proteccion' },
      folders: { cases: 'folder-cases', movements: 'folder-movements', confidential: 'folder-confidential' },
    },
  };
}
