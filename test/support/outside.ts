// The outside in memory, for effects and parts of the round: a mailbox, a drive that knows its IDs, a converter whose
// PDF is its own text. What is not needed there throws.

import type { AnyAction, Context } from '../../src/kernel/action';
import type { AnyEffect, EffectKind, EffectOrder, EffectOutcome, EffectTools } from '../../src/kernel/effect';
import type { Ports } from '../../src/kernel/ports';
import type { RoundPart } from '../../src/kernel/round';
import { contextFor } from './context';
import { mailboxAt, type Mailbox } from './mailbox';
import { act, applied, seen, type World } from './world';

export interface MadeFile {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly type: string;
  readonly base64: string;
}

export interface Outside {
  readonly tools: EffectTools;
  readonly ports: Ports;
  readonly mailbox: Mailbox;
  readonly folders: { readonly id: string; readonly name: string; readonly parent: string }[];
  readonly files: MadeFile[];
  /** Calls of files and documents, by name. */
  readonly calls: string[];
}

const never = (): never => {
  throw new Error('not part of these tests');
};

export function outsideFor(context: Context = contextFor()): Outside {
  const mailbox = mailboxAt(context.now);
  const folders: { id: string; name: string; parent: string }[] = [];
  const files: MadeFile[] = [];
  const calls: string[] = [];
  const once = <T extends { readonly id: string }>(list: T[], made: T): void => {
    if (!list.some(({ id }) => id === made.id)) list.push(made);
  };
  const ports: Ports = {
    books: { read: never, write: never },
    structure: { tabs: never, repair: never, changeViews: never },
    forms: {
      responsesSince: never,
      response: never,
      deleteResponse: never,
      prefilledUrl: never,
      asksAsMapped: never,
      look: never,
      build: never,
    },
    mail: mailbox.port,
    files: {
      reserve: never,
      shares: never,
      share: never,
      unshare: never,
      createFolder: (id, name, parent) => {
        calls.push('files.createFolder');
        once(folders, { id, name, parent });
      },
      createFile: (id, name, parent, type, base64) => {
        calls.push('files.createFile');
        once(files, { id, name, parent, type, base64 });
      },
    },
    edits: { leave: never, peek: () => [], take: () => [] },
    documents: {
      pdf: (html) => {
        calls.push('documents.pdf');
        return Buffer.from(html, 'utf8').toString('base64');
      },
    },
    lock: { acquire: never, release: never },
    clock: { now: never },
    ids: { random: never },
    secrets: { load: never, save: never },
  } as Ports;
  return { ports, mailbox, folders, files, calls, tools: { ports, context, run: never } };
}

/** An effect over a world: what it read, what it did, what it recorded. */
export function perform(
  effect: AnyEffect,
  order: EffectOrder,
  world: World,
  outside: Outside,
  context: Context = outside.tools.context,
) {
  const kind = effect as unknown as EffectKind;
  const snapshot = seen(world, kind.reads(order.payload));
  const outcome: EffectOutcome = kind.perform(order.payload, snapshot, { ...outside.tools, context });
  const changes = outcome.kind === 'later' ? [] : (outcome.changes ?? []);
  return {
    outcome,
    world: applied(world, changes, context),
    orders: outcome.kind === 'done' ? (outcome.effects ?? []) : [],
  };
}

export interface Rounded {
  readonly world: World;
  readonly orders: readonly EffectOrder[];
  /** Keys of the actions it ran. */
  readonly ran: readonly string[];
}

/** One part of the round over a world; its commands are decided one after the other, each command once. */
export function roundOver(
  part: RoundPart,
  world: World,
  outside: Outside,
  context: Context,
  done = new Set<string>(),
): Rounded {
  let at = world;
  const orders: EffectOrder[] = [];
  const ran: string[] = [];
  part.run({
    ports: outside.ports,
    context,
    timeLeft: () => true,
    read: (reads) => seen(at, reads),
    run: (commands) =>
      commands.map(({ id, action, input, actor }) => {
        if (done.has(id)) return { kind: 'done', result: null, again: true };
        done.add(id);
        ran.push(action.key);
        const its = { ...contextFor({ actor, now: context.now, today: context.today, command: id }) };
        const { decision, world: next } = act(at, action as AnyAction as never, input, its);
        at = next;
        if (!decision.ok) return { kind: 'refused', problems: decision.problems };
        orders.push(...decision.effects);
        return { kind: 'done', result: decision.result, again: false };
      }),
  });
  return { world: at, orders, ran };
}
