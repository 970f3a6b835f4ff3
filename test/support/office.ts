// The sample office, installed by the product's own installer on the local host, with short verbs for what happens in
// it: somebody sends the form, a colleague uses a page, a delegate sends a draft, time passes, somebody looks.
// Everything goes through the entry points of the bundle or through Google's own screens; nothing here writes.

import { resolve } from 'node:path';
import type { Host } from '../../local/host';
import { openHost } from '../../local/host';
import { responsesOf } from '../../local/services/forms/response-store';
import { installOffice } from '../../scripts/rva/install';
import { bookId, formMap, rowsOf } from '../../scripts/rva/registry';
import { Refusal, sessionOver, type DriveNode, type RunResult, type Session } from '../../scripts/rva/session';
import { sampleOffice } from '../../scripts/sample/office';
import type { Outcome } from '../../src/kernel/outcome';
import type { FormMap } from '../../src/kernel/ports';
import type { SpokenProblem } from '../../src/kernel/problem';
import { effectsOf, waitingOf } from '../../src/kernel/system-tables';
import type { RowOf, Table } from '../../src/kernel/table';
import { speak } from './speak';
import { books, registro } from '../../src/programme/books';
import { cases } from '../../src/programme/cases/tables';
import type { ActAnswer, AskAnswer, Served, ShowAnswer } from '../../src/ui/served';

export const OWNER = sampleOffice.roleAccount;
export const ANA = 'ana@oim.example';
export const PILAR = 'pilar@oim.example';
export const OLGA = 'olga@oim.example';
export const MONICA = 'monica@oim.example';
export const ADA = 'ada@oim.example';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Longer than the time from one round to the next. */
export const ROUND = 6 * MINUTE;

/** What the build made. */
export const DIST = resolve(__dirname, '../../dist');
const START = Date.UTC(2026, 10, 23, 15, 0, 0);

export type Answers = Readonly<Record<string, string | readonly string[]>>;
type Args = Readonly<Record<string, string>>;

export interface Sent {
  readonly response: string;
  /** Number of the case it became; null when it did not. */
  readonly case: string | null;
  /** The open waiting item it became. */
  readonly waiting: RowOf<ReturnType<typeof waitingOf>> | null;
  readonly runs: readonly RunResult[];
}

export interface Office {
  readonly host: Host;
  readonly session: Session;
  /** The public form in Spanish: its ID, and which item asks what. */
  readonly formId: string;
  readonly formMap: FormMap;
  /** A respondent sends the form: answers by question key. */
  submit(answers: Answers, language?: string): Sent;
  /** Opens a page as a browser does. */
  open(page: string, args?: Args, as?: string): Served;
  show(page: string, args?: Args, as?: string): ShowAnswer;
  /** Opens a page and carries out one of its acts; throws a Refusal with the problems when it is refused. */
  act<R>(page: string, act: string, input: unknown, options?: { readonly args?: Args; readonly as?: string }): R;
  /** Carries out any action; for offices over `coreWithCommands`. */
  command<R>(action: string, input: unknown, options?: { readonly id?: string; readonly as?: string }): R;
  ask<R>(page: string, inquiry: string, input: unknown, as?: string, args?: Args): R;
  /** Codes of the problems that refused it. */
  refused(work: () => unknown): readonly string[];
  rows<T extends Table>(table: T): readonly RowOf<T>[];
  archived<T extends Table>(table: T): readonly RowOf<T>[];
  waiting(state?: 'open' | 'settled' | 'discarded'): readonly RowOf<ReturnType<typeof waitingOf>>[];
  /** Effects of all books that are still to do. */
  pending(): readonly RowOf<ReturnType<typeof effectsOf>>[];
  /** Spreadsheet ID of a book. */
  bookId(book: { readonly key: string }): string;
  /** The role account's drive. */
  tree(): DriveNode;
  /** Paths of everything below the role account's drive; folders end in `/`. */
  paths(): readonly string[];
  drafts(): ReturnType<Host['people']['mail']['list']>;
  sent(): ReturnType<Host['people']['mail']['list']>;
  /** Response IDs in the store of the public form. */
  responses(): readonly string[];
  /** Lets time pass; every run must end well unless the caller looks at them. */
  later(ms: number): readonly RunResult[];
  /** The same, but nothing runs meanwhile, as when Google is down; then one round. */
  muchLater(ms: number): readonly RunResult[];
}

export interface OfficeOptions {
  /** Where the build stands; the real one by default. */
  readonly dist?: string;
}

/** An empty world at the same moment each time, with everybody's accounts and nothing installed. */
export const emptyHost = (dist = DIST): Host => openHost({ data: ':memory:', dist, start: START, seed: 7 });

export function openOffice({ dist }: OfficeOptions = {}): Office {
  const host = emptyHost(dist);
  installOffice(sessionOver(host, { data: ':memory:', json: true }), sampleOffice);
  return officeOn(host);
}

/** Verbs over a host on which the office is installed. */
export function officeOn(host: Host): Office {
  const session = sessionOver(host, { data: ':memory:', json: true, as: OWNER });
  const rows = <T extends Table>(table: T): readonly RowOf<T>[] =>
    rowsOf(session, table, OWNER) as readonly unknown[] as readonly RowOf<T>[];
  const waiting: Office['waiting'] = (state = 'open') => rows(waitingOf(registro)).filter((row) => row.state === state);
  const later = (ms: number): readonly RunResult[] => {
    const runs = host.clock.advance(ms);
    for (const run of runs) session.noted(run);
    return runs;
  };
  const spanish = formMap(session, 'intake', 'es');
  const { formId } = spanish;
  let commands = 0;
  const mailbox = (box: 'drafts' | 'sent') => host.people.mail.list(OWNER, OWNER, box);

  const open: Office['open'] = (page, args = {}, as = ANA) => {
    const run = host.get({ page, ...args }, { as });
    session.noted(run);
    const found = /window\.PAGE=(\{.*?\});<\/script>/s.exec(run.page?.html ?? '');
    if (found === null) throw new Error(`the page ${page} brings no data`);
    return JSON.parse(found[1] as string) as Served;
  };

  return {
    host,
    session,
    formId,
    formMap: spanish,
    submit: (answers, language = 'es') => {
      const map = formMap(session, 'intake', language);
      const items = new Map(Object.entries(map.items).map(([item, question]) => [question, item]));
      const given = Object.fromEntries(Object.entries(answers).map(([key, answer]) => [items.get(key) ?? key, answer]));
      const sent = host.people.forms.submit('', map.formId, given);
      if (!('responseId' in sent)) throw new Error(`the form refuses: ${JSON.stringify(sent)}`);
      const { responseId: response, runs = [] } = sent;
      return {
        response,
        case: rows(cases).find((row) => row.response === response)?.number ?? null,
        waiting: waiting().find((row) => row.response === response) ?? null,
        runs,
      };
    },
    open,
    show: (page, args = {}, as = ANA) => session.noted(host.callPage('pageShow', [page, args], { as })) as ShowAnswer,
    act: <R>(page: string, act: string, input: unknown, { args = {}, as = ANA }: { args?: Args; as?: string } = {}) => {
      const served = open(page, args, as);
      if (served.problems.length > 0) throw new Refusal(served.problems);
      const call = ['pageAct', [page, act, input, served.token, args], { as }] as const;
      const answer = session.noted(host.callPage(...call)) as ActAnswer;
      if (answer.kind === 'refused') throw new Refusal(answer.problems);
      return answer.result as R;
    },
    command: <R>(action: string, input: unknown, { id, as = ANA }: { id?: string; as?: string } = {}) => {
      commands += 1;
      const args = [action, input, as, id ?? `command-${commands}`];
      const outcome = session.noted(host.run('runCommand', args, { as: OWNER })) as Outcome<R>;
      if (outcome.kind === 'refused') throw new Refusal(outcome.problems.map(speak));
      return outcome.result;
    },
    ask: <R>(page: string, inquiry: string, input: unknown, as = ANA, args: Args = {}) => {
      const answer = session.noted(host.callPage('pageAsk', [page, inquiry, input, args], { as })) as AskAnswer;
      if (answer.kind === 'refused') throw new Refusal(answer.problems);
      return answer.answer as R;
    },
    refused: (work) => problemsOf(work).map(({ code }) => code),
    rows,
    archived: (table) => rows({ ...table, title: table.archive ?? '' }),
    waiting,
    pending: () => books.flatMap((book) => rows(effectsOf(book))),
    bookId: ({ key }) => bookId(session, key, OWNER),
    tree: () => host.people.drive.tree(OWNER),
    paths: () => pathsOf(host),
    drafts: () => mailbox('drafts'),
    sent: () => mailbox('sent'),
    responses: () => storedResponses(host, formId),
    later,
    muchLater: (ms) => {
      host.world.elapse(ms);
      return later(ROUND);
    },
  };
}

/** The problems with which some work was refused; none when it was not. */
export function problemsOf(work: () => unknown): readonly SpokenProblem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}

function pathsOf(host: Host): string[] {
  const walk = (node: DriveNode, at: string): string[] => {
    const path = `${at}${node.name}${node.children === null ? '' : '/'}`;
    return [path, ...(node.children ?? []).flatMap((child) => walk(child, path))];
  };
  return (host.people.drive.tree(OWNER).children ?? []).flatMap((child) => walk(child, ''));
}

/** From the store itself: nobody but the role account's script may look into it. */
const storedResponses = ({ store }: Host, formId: string): string[] => responsesOf(store, formId).map(({ id }) => id);

/** Spreadsheet ID of a book. */
export const spreadsheetOf = (office: Office, book: { readonly key: string }): string => office.bookId(book);
