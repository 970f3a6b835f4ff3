// The installer: goes through the steps until all are done or its time is over, then goes on by itself in another run.
// It refuses any account but the owner of this script, and may be started again at any time.
// INVARIANT: one run works at a time; a run that dies is followed by another, asked for before the work began.

import type { InstallStatus } from '../../kernel/install-status';
import { problem, type Problem } from '../../kernel/problem';
import { createAttempt, type Attempt } from '../attempt';
import { recognise } from '../failures';
import { report } from '../report';
import { linkColumns } from '../../kernel/derive/links';
import { createPorts } from '../ports';
import { ownership, type Ownership } from './owner';
import { stopped, type InstallPlan, type Step, type StepOutcome } from './plan';
import { keepSetUp, openProgress, type ProgressKeeper } from './progress';
import { statusOf } from './status';
import { firstSteps, lastSteps, type Installing } from './steps';
import { goOnAfter, stopGoingOn } from './triggers';

/** A run may take six minutes (documented: quotas); the last step begun must still end in time. */
const BUDGET_MS = 4.5 * 60_000;
const LIMIT_MS = 6 * 60_000;
const NEXT_RUN_MS = 60_000;
const CLAIM_WAIT_MS = 10_000;
/** Longer than any run can take: if it comes to this, the run is dead. */
const SAFETY_MS = LIMIT_MS + NEXT_RUN_MS;

/** One run of the installer, or one look at it. */
interface Run {
  readonly plan: InstallPlan;
  readonly startedAt: number;
  readonly attempt: Attempt;
  readonly progress: ProgressKeeper;
  readonly who: Ownership;
}

function begin(plan: InstallPlan, patienceMs: number): Run {
  const startedAt = Date.now();
  const attempt = createAttempt(startedAt + patienceMs);
  return { plan, startedAt, attempt, progress: openProgress(attempt), who: ownership(attempt) };
}

const tell = ({ plan, progress, who }: Run, steps: readonly Step[] = []): InstallStatus =>
  statusOf(plan, progress, who, steps);

/** Starts, or goes on. @param setUp the first configuration, when the caller has it. */
export function install(plan: InstallPlan, setUp?: unknown): InstallStatus {
  const run = begin(plan, BUDGET_MS);
  if (!run.who.isHere) {
    const refused = problem('install.not-owner', null, { account: run.who.owner });
    return { ...tell(run), problems: [plan.words.speak(refused)] };
  }
  if (setUp !== undefined && setUp !== null) keepSetUp(setUp);
  return work(run);
}

/** What the trigger calls when a run ended before the installation did. */
export function continueInstall(plan: InstallPlan): void {
  const run = begin(plan, BUDGET_MS);
  if (run.who.acts && run.progress.now()?.state === 'working') work(run);
  else stopGoingOn(plan.handlers.goOn, run.attempt);
}

/** How far it is; changes nothing. */
export const installStatus = (plan: InstallPlan): InstallStatus => tell(begin(plan, 0));

function work(run: Run): InstallStatus {
  const { plan, startedAt, attempt, progress, who } = run;
  if (!claim(run)) return tell(run);
  goOnAfter(plan.handlers.goOn, SAFETY_MS, attempt);

  const deadlineMs = startedAt + BUDGET_MS;
  const { registry } = plan;
  const ports = createPorts({ patienceUntil: deadlineMs, links: linkColumns(registry.tables) });
  const kernel = { registry, ports, deadline: deadlineMs };
  const zone = Session.getScriptTimeZone();
  const at: Installing = { plan, kernel, progress, attempt, roleAccount: who.owner, zone, deadlineMs };
  let steps = firstSteps(at);
  let outcome = runSteps(steps, progress, deadlineMs);
  if (outcome.kind === 'done') {
    const forms = (): StepOutcome => {
      const last = lastSteps(at);
      steps = [...steps, ...last];
      return runSteps(last, progress, deadlineMs);
    };
    outcome = outcomeOf({ key: 'forms', title: plan.words.forms, run: forms });
  }
  finish(plan, progress, attempt, outcome);
  return tell(run, steps);
}

/** Takes the installation for this run; false while another run is at work. */
function claim({ startedAt, attempt, progress }: Run): boolean {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(CLAIM_WAIT_MS)) return false;
  // Read again: another run may have claimed it since.
  const now = openProgress(attempt).now();
  const isFree = (now?.busyUntil ?? 0) <= startedAt;
  const afresh = now?.state === 'working' ? {} : ({ state: 'working', done: [], problems: [] } as const);
  if (isFree) progress.change({ ...now, ...afresh, busyUntil: startedAt + LIMIT_MS, dueBy: startedAt + SAFETY_MS });
  lock.releaseLock();
  return isFree;
}

function runSteps(steps: readonly Step[], progress: ProgressKeeper, deadlineMs: number): StepOutcome {
  for (const step of steps) {
    if (progress.now()?.done.includes(step.key) === true) continue;
    if (Date.now() >= deadlineMs) return { kind: 'later', waitMs: 0 };
    const outcome = outcomeOf(step);
    if (outcome.kind !== 'done') return outcome;
    progress.change({ done: [...(progress.now()?.done ?? []), step.key] });
  }
  return { kind: 'done' };
}

function outcomeOf(step: Step): StepOutcome {
  try {
    return step.run();
  } catch (error) {
    const failure = recognise(error, step.key)?.failure;
    if (failure?.retryable === true) return { kind: 'later', waitMs: 0 };
    return stopped(failure === undefined ? failedProblem(step, error) : problem(failure.code));
  }
}

const failedProblem = (step: Step, error: unknown): Problem =>
  problem('install.failed', null, { step: step.title, reference: report(`install ${step.key}`, error) });

function finish(plan: InstallPlan, progress: ProgressKeeper, attempt: Attempt, outcome: StepOutcome): void {
  if (outcome.kind === 'later') {
    const waitMs = Math.max(NEXT_RUN_MS, outcome.waitMs);
    progress.change({ busyUntil: 0, dueBy: Date.now() + waitMs });
    goOnAfter(plan.handlers.goOn, waitMs, attempt);
    return;
  }
  const problems = outcome.kind === 'stopped' ? outcome.problems : [];
  progress.change({ busyUntil: 0, state: outcome.kind === 'done' ? 'ready' : 'stopped', problems });
  stopGoingOn(plan.handlers.goOn, attempt);
}
