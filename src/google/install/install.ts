// The installer: goes through the steps until all are done or its time is over, then goes on by itself in another run.
// It refuses any account but the owner of this script, and may be started again at any time.
// INVARIANT: one run works at a time; a run that dies is followed by another, asked for before the work began.

import type { InstallStatus } from '../../kernel/install-status';
import { problem, type Problem } from '../../kernel/problem';
import { createAttempt, type Attempt } from '../attempt';
import { recognise } from '../failures';
import { report } from '../report';
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
/** Longer than any run can take: if it comes to this, the run is dead. */
const SAFETY_MS = LIMIT_MS + NEXT_RUN_MS;

/** Starts, or goes on. @param setUp the first configuration, when the caller has it. */
export function install(plan: InstallPlan, setUp?: unknown): InstallStatus {
  const startedAt = Date.now();
  const attempt = createAttempt(startedAt + BUDGET_MS);
  const who = ownership(attempt);
  const progress = openProgress(attempt);
  if (!who.isHere)
    return {
      ...statusOf(plan, progress, who, []),
      problems: [plan.words.speak(problem('install.not-owner', null, { account: who.owner }))],
    };
  if (setUp !== undefined && setUp !== null) keepSetUp(setUp);
  if (progress.now()?.state !== 'working') progress.change({ state: 'working', done: [], problems: [] });
  return work(plan, startedAt, attempt, progress, who);
}

/** What the trigger calls when a run ended before the installation did. */
export function continueInstall(plan: InstallPlan): void {
  const startedAt = Date.now();
  const attempt = createAttempt(startedAt + BUDGET_MS);
  const who = ownership(attempt);
  const progress = openProgress(attempt);
  if (!who.acts || progress.now()?.state !== 'working') return stopGoingOn(plan.handlers.goOn, attempt);
  work(plan, startedAt, attempt, progress, who);
}

/** How far it is; changes nothing. */
export function installStatus(plan: InstallPlan): InstallStatus {
  const attempt = createAttempt(0);
  return statusOf(plan, openProgress(attempt), ownership(attempt), []);
}

function work(
  plan: InstallPlan,
  startedAt: number,
  attempt: Attempt,
  progress: ProgressKeeper,
  who: Ownership,
): InstallStatus {
  if ((progress.now()?.busyUntil ?? 0) > startedAt) return statusOf(plan, progress, who, []);
  progress.change({ busyUntil: startedAt + LIMIT_MS });
  goOnAfter(plan.handlers.goOn, SAFETY_MS, attempt);

  const ports = createPorts({ patienceUntil: startedAt + BUDGET_MS });
  const deadlineMs = startedAt + BUDGET_MS;
  const kernel = { registry: plan.registry, ports, deadline: deadlineMs };
  const at: Installing = {
    plan,
    kernel,
    progress,
    attempt,
    roleAccount: who.owner,
    zone: Session.getScriptTimeZone(),
    deadlineMs,
  };
  let steps = firstSteps(at);
  let outcome = runSteps(steps, progress, deadlineMs);
  if (outcome.kind === 'done') {
    outcome = outcomeOf({
      key: 'forms',
      title: plan.words.forms,
      run: () => {
        const last = lastSteps(at);
        steps = [...steps, ...last];
        return runSteps(last, progress, deadlineMs);
      },
    });
  }
  finish(plan, progress, attempt, outcome);
  return statusOf(plan, progress, who, steps);
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
    progress.change({ busyUntil: 0 });
    goOnAfter(plan.handlers.goOn, Math.max(NEXT_RUN_MS, outcome.waitMs), attempt);
    return;
  }
  const problems = outcome.kind === 'stopped' ? outcome.problems : [];
  progress.change({ busyUntil: 0, state: outcome.kind === 'done' ? 'ready' : 'stopped', problems });
  stopGoingOn(plan.handlers.goOn, attempt);
}
