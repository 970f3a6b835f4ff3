// Who leaves soon is called: an ordinary reason for *Llamar hoy*, set by the round some working days before departure.
// A command of its own for each case and date keeps a second round from setting what somebody has taken away.
// INVARIANT: the mark is the same one that other reasons set, and no column tells which of them it was.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, SYSTEM, type Command } from '../../kernel/action';
import { update } from '../../kernel/change';
import { defineRoundPart } from '../../kernel/round';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { addWorkingDays } from '../../kernel/time';
import { registro } from '../books';
import { cases, people } from '../cases/tables';
import { settingOf } from '../directory/configuration';
import { configuration } from '../directory/tables';
import { ridersIn } from '../travel/riders';
import { movements, travellers } from '../travel/tables';

const theCase = z.object({ case: z.string() });
type TheCase = z.infer<typeof theCase>;

export const callBeforeDeparture = defineAction<TheCase, null>({
  key: 'call-before-departure',
  title: 'Llamar antes de la salida',
  roles: ['sistema'],
  books: [registro],
  input: theCase as Schema<TheCase>,
  reads: (input) => ({ rows: [{ table: cases, where: ({ id }) => id === input.case }] }),
  decide: (snapshot, input) => {
    const open = snapshot.rows(cases).filter(({ id, callToday }) => id === input.case && !callToday);
    return decided(
      null,
      open.map((row) => update(cases, row, { callToday: true })),
    );
  },
});

const reads: Reads = { whole: [configuration], index: [movements, people, travellers, cases] };

interface Due {
  readonly case: string;
  readonly departsOn: string;
}

function dueCases(snapshot: Snapshot, today: string): Due[] {
  const settings = snapshot.rows(configuration);
  const ahead = settingOf(settings, 'callBeforeDeparture');
  const workingDays = settingOf(settings, 'workingDays');
  const near = snapshot
    .index(movements)
    .filter(({ state, departsOn }) => state === 'planned' && departsOn !== null && today <= departsOn)
    .filter(({ departsOn }) => addWorkingDays(departsOn ?? '', -ahead, workingDays) <= today);
  const quiet = new Set(
    snapshot
      .index(cases)
      .filter(({ callToday }) => !callToday)
      .map(({ id }) => id),
  );
  const { going } = ridersIn(snapshot);
  const due = near.flatMap(({ id, departsOn }) =>
    going
      .filter((traveller) => traveller.movement === id && quiet.has(traveller.case))
      .map((traveller) => ({ case: traveller.case, departsOn: departsOn ?? '' })),
  );
  return due.filter((one, at) => due.findIndex((other) => other.case === one.case) === at);
}

const commandFor = ({ case: id, departsOn }: Due): Command => ({
  id: `call:${id}:${departsOn}`,
  action: callBeforeDeparture,
  input: { case: id },
  actor: SYSTEM,
});

export const callsBeforeDeparture = defineRoundPart({
  key: 'calls-before-departure',
  title: 'Llamadas antes de la salida',
  run: ({ read, run, context }) => {
    const due = dueCases(read(reads), context.today);
    if (due.length > 0) run(due.map(commandFor));
  },
});
