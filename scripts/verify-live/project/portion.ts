// Runs the cases in portions, each well under the six minutes that Google gives an execution, and goes on where the last
// one stopped or died.
// documented: https://developers.google.com/apps-script/guides/services/quotas
// INVARIANT: a case is marked as running before it begins; one at which two executions died is given up and said so.

import { probes, services } from '../every-case';
import type { Notebook, Row } from './notebook';
import { readNotebook, writeFacts, writeRows } from './notebook';
import { paceOf, patiently } from './patience';
import { redact } from './redact';
import { sweep, tidyAfter } from './tidy';
import { takeMade, watchAt } from './watched';

interface Step {
  readonly name: string;
  readonly service: string;
  /** Runs from the menu of the spreadsheet, not here. */
  readonly bound: boolean;
  /** Whether what it answers is a measurement. */
  readonly measures: boolean;
  readonly run: () => unknown;
}

export const EDITIONS = services.reduce<Record<string, string>>(
  (all, { service, edition }) => Object.assign(all, { [service]: edition }),
  {},
);

export const STEPS: readonly Step[] = [
  ...services.reduce<Step[]>(
    (all, { service, cases }) =>
      all.concat(
        cases.map(({ name, bound = false, run }) => ({
          name: `${service}: ${name}`,
          service,
          bound,
          measures: false,
          run,
        })),
      ),
    [],
  ),
  ...probes.map(({ name, measure }) => ({ name, service: 'probes', bound: false, measures: true, run: measure })),
];

/** The longest case sleeps two minutes; none begins when less than that and a margin is left of the six. */
const BUDGET_MS = 150_000;
/** What is begun for a later look gets this long; a clock trigger may be a minute late. */
const WAIT_MS = 120_000;

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** How long to wait before the next portion; absent when none is left. */
  readonly nextInMs?: number;
}

export function runPortion(book: string): Progress {
  const startedAt = Date.now();
  const notebook = openedNotebook(book);
  watchAt(notebook.facts);
  const rows = notebook.rows.slice();
  if (rows.some(isRunning)) {
    sweep(notebook.facts);
    // What was begun is gone with it, and is begun anew.
    writeFacts(book, Object.assign({}, notebook.facts, { begunAt: undefined }));
  }
  // A step's result is written together with the mark of the next.
  let unwritten: (readonly [number, Row])[] = [];
  const pauseWith = (nextInMs: number | undefined): Progress => {
    writeRows(book, unwritten);
    return progressOf(rows, nextInMs);
  };
  for (let at = 0; at < STEPS.length; at += 1) {
    const step = STEPS[at] as Step;
    const row = rows[at] as Row;
    if (step.bound || isSettled(row)) continue;
    const waitMs = step.measures ? leftToWait(book) : 0;
    if (waitMs > 0 || Date.now() - startedAt > BUDGET_MS) return pauseWith(Math.max(0, waitMs));
    if (row.outcome !== 'corriendo otra vez') {
      const outcome = row.outcome === '' ? 'corriendo' : 'corriendo otra vez';
      writeRows(book, unwritten.concat([[at, Object.assign({}, row, { outcome })]]));
      unwritten = [];
    }
    const settled = row.outcome === 'corriendo otra vez' ? givenUp(row) : runStep(step);
    rows[at] = settled;
    unwritten.push([at, settled]);
  }
  return pauseWith(undefined);
}

/** The cases that need the spreadsheet open before a person; they make nothing. */
export function runBoundSteps(book: string): Progress {
  openedNotebook(book);
  const judged = STEPS.reduce<(readonly [number, Row])[]>(
    (all, step, at) => (step.bound ? all.concat([[at, judge(step)]]) : all),
    [],
  );
  writeRows(book, judged);
  return progressOf(
    judged.map(([, row]) => row),
    undefined,
  );
}

/** Refuses where no run stands open, or one of other cases. */
export function openedNotebook(book: string): Notebook {
  const notebook = readNotebook(book);
  if (notebook === undefined) throw new Error('Falta empezar: oprima «Empezar o seguir» en el panel.');
  if (JSON.stringify(notebook.facts.editions) !== JSON.stringify(EDITIONS)) {
    throw new Error('Los casos de este proyecto cambiaron desde que empezó: oprima «Limpiar todo» y empiece de nuevo.');
  }
  return notebook;
}

const isRunning = ({ outcome }: Row): boolean => outcome.indexOf('corriendo') === 0;
const isSettled = (row: Row): boolean => row.outcome !== '' && !isRunning(row);

const progressOf = (rows: readonly Row[], nextInMs: number | undefined): Progress => ({
  done: rows.filter(isSettled).length,
  total: rows.length,
  nextInMs,
});

/** Begins, once, what has to stand a while before it is measured. */
function leftToWait(book: string): number {
  const { facts } = openedNotebook(book);
  if (facts.begunAt !== undefined) return facts.begunAt + WAIT_MS - Date.now();
  probes.forEach(({ begin }) => begin && begin());
  writeFacts(book, Object.assign({}, facts, { begunAt: Date.now() }));
  return WAIT_MS;
}

const givenUp = ({ name }: Row): Row => ({ name, outcome: 'se cortó', said: '', date: today() });

function runStep(step: Step): Row {
  const startedAt = Date.now();
  const judged = judge(step);
  tidyAfter(step.service, takeMade());
  const early = startedAt + paceOf(step.service) - Date.now();
  if (early > 0) Utilities.sleep(early);
  return judged;
}

function judge({ name, measures, run }: Step): Row {
  try {
    const answer = patiently(run);
    return measures
      ? { name, outcome: 'medido', said: JSON.stringify(answer), date: today() }
      : { name, outcome: 'se cumple', said: '', date: today() };
  } catch (error) {
    const { name: kind = 'Error', message = String(error) } = error as { name?: string; message?: string };
    return { name, outcome: 'difiere', said: redact(`${kind}: ${message}`), date: today() };
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);
