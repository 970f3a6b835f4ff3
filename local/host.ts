// The only door into the local host: a world of emulated Google services on disk or in memory, and everything that
// can start the bundle in it: an editor run, a page, a page's call, the clock, a submitted form. What people do in
// Google's own screens is in each service's person side and takes `host.world`.
// INVARIANT: one process acts at a time, and a killed process leaves a world that the next can go on with.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment } from './run/deployment';
import { deployCore, findDeployment } from './run/deployment';
import type { FaultPlan, Faults } from './run/faults';
import { followPlan } from './run/faults';
import type { DueTask, Firing } from './run/firing';
import { fireDueEvents, fireUntil } from './run/firing';
import type { TriggerFault } from './run/form-events';
import { announceSubmission, planTriggerFaults } from './run/form-events';
import type { PastExecution } from './run/history';
import { pastExecutions } from './run/history';
import { travelled } from './run/page-values';
import { readProgram } from './run/program';
import type { Machine, RunResult } from './run/run';
import { refuseRun, runProgram } from './run/run';
import type { Parameters } from './run/web-app';
import { callFromPage, openPage } from './run/web-app';
import { canRead } from './services/drive/access';
import type { Account } from './services/drive/access';
import { googleGlobals } from './services/globals';
import type { InstalledTrigger } from './services/script/triggers';
import { allTriggers } from './services/script/triggers';
import type { NewAccount } from './world/accounts';
import { addAccount, allAccounts } from './world/accounts';
import type { Mark, Store } from './world/store';
import { openStore } from './world/store';
import { openTurn } from './world/turn';
import type { World } from './world/world';
import { openWorld } from './world/world';

export interface HostOptions {
  /** Directory of the world's state, made when missing; ':memory:' for one that ends with the process. */
  readonly data: string;
  /** What the build made: the folder that holds `core` and `door`. */
  readonly dist: string;
  /** Epoch milliseconds and seed of a new world. */
  readonly start?: number;
  readonly seed?: number;
}

/** Faults for one run; without them those of `withFaults` hold. */
export interface Visit extends FaultPlan {
  /** E-mail of the person at the keyboard; undefined for nobody (pages only). */
  readonly as: string | undefined;
}

export interface EditorRun extends Visit {
  readonly as: string;
  /** Whose rights the run has where they are not the person's own: the core used as a library by another script. */
  readonly effective?: string;
}

export interface UnderFaults<T> {
  readonly result: T;
  /** Service calls counted, over all runs. */
  readonly calls: number;
  /** How many of the planned faults were carried out. */
  readonly fired: number;
}

export interface Host {
  readonly world: World;
  readonly store: Store;
  addAccount(account: NewAccount): Account;
  accounts(): Account[];
  /** Makes the script file and its web app for the account that owns them; does nothing the second time. */
  deployCore(owner: string): Deployment;
  deployment(): Deployment | undefined;
  /** Runs a global function as from the script editor. */
  run(fn: string, args: readonly unknown[], options: EditorRun): RunResult;
  /** Opens the web app in a browser. */
  get(parameters: Parameters, visit: Visit, pathInfo?: string): RunResult;
  /** google.script.run from an open page. */
  callPage(fn: string, args: readonly unknown[], visit: Visit): RunResult;
  readonly clock: {
    now(): number;
    /** Lets time pass; what falls due happens on the way. */
    advance(ms: number): RunResult[];
  };
  /** The last executions, oldest first. */
  executions(): PastExecution[];
  triggers(): InstalledTrigger[];
  /** What shall befall the events of the next form submissions, one fault each. */
  planTriggerFaults(faults: readonly TriggerFault[]): void;
  /** Tells the form's triggers of a submission; called once the response is in the form's store. */
  fireFormSubmit(formId: string, responseId: string): RunResult[];
  /** Covers every run that `work` starts with one plan, calls counted through. */
  withFaults<T>(plan: FaultPlan, work: () => T): UnderFaults<T>;
  /** A point to which the world can be taken back. */
  mark(): Mark;
  close(): void;
}

/** Things that people left to the clock; a service with such things adds itself here. */
const TASKS: readonly DueTask[] = [];

export function openHost(options: HostOptions): Host {
  const inMemory = options.data === ':memory:';
  if (!inMemory) mkdirSync(options.data, { recursive: true });
  const turn = openTurn(inMemory ? undefined : join(options.data, 'turn.db'));
  const store = openStore(inMemory ? ':memory:' : join(options.data, 'world.db'));
  const world = turn.take(() => openWorld(store, options));

  const machine = makeMachine(world, join(options.dist, 'core'));
  const covering = followFaults();
  const deployed = (): Deployment => {
    const deployment = findDeployment(world);
    if (deployment === undefined) throw new Error('The core is not deployed in this world');
    return deployment;
  };
  const firing: Firing = { machine, tasks: TASKS, faults: () => covering.current() };
  const forVisit = ({ as, ...plan }: Visit) => ({ as, faults: covering.own(plan) });

  return {
    world,
    store,
    addAccount: (account) => addAccount(store, account),
    accounts: () => allAccounts(store),
    deployCore: (owner) => turn.take(() => deployCore(world, machine.program(), owner)),
    deployment: () => findDeployment(world),
    run: (fn, args, visit) => turn.take(() => editorRun(machine, deployed(), fn, args, visit, covering.own(visit))),
    get: (parameters, visit, pathInfo) =>
      turn.take(() => openPage(machine, deployed(), parameters, pathInfo, forVisit(visit))),
    callPage: (fn, args, visit) => turn.take(() => callFromPage(machine, deployed(), fn, args, forVisit(visit))),
    clock: {
      now: () => world.now(),
      advance: (ms) => turn.take(() => fireUntil(firing, world.now() + ms)),
    },
    executions: () => pastExecutions(store),
    triggers: () => allTriggers(store),
    planTriggerFaults: (faults) => planTriggerFaults(world, faults),
    fireFormSubmit: (formId, responseId) =>
      turn.take(() => {
        announceSubmission(world, formId, responseId);
        return fireDueEvents(firing);
      }),
    withFaults: (plan, work) => covering.cover(plan, work),
    mark: () => store.mark(),
    close: () => {
      store.close();
      turn.close();
    },
  };
}

function makeMachine(world: World, core: string): Machine {
  const running: Machine['running'] = [];
  return {
    world,
    running,
    program: () => {
      const program = readProgram(core);
      // Local time inside the script is the manifest's. The zone belongs to the process, hence to all contexts in it.
      process.env['TZ'] = program.manifest.timeZone;
      return program;
    },
    globals: (execution, locks, program) => {
      const deployment = findDeployment(world);
      if (deployment === undefined) throw new Error('The core is not deployed in this world');
      return googleGlobals(execution, {
        program,
        project: { ...deployment, timeZone: program.manifest.timeZone },
        locks,
        lockHeldElsewhere: () => running.some((other) => other !== locks && other.script),
      });
    },
  };
}

/** Which plan covers a run: its own, or the one `withFaults` laid over everything. */
function followFaults() {
  let covering: Faults | undefined;
  // Whoever acts between two calls of a run is outside its plan; its runs would otherwise be interrupted in turn.
  const outside = (faults: Faults): Faults => ({
    ...faults,
    interrupt: (...call) => {
      const outer = covering;
      covering = undefined;
      try {
        faults.interrupt(...call);
      } finally {
        covering = outer;
      }
    },
  });
  return {
    current: (): Faults => covering ?? followPlan(),
    own: (plan: FaultPlan): Faults =>
      plan.plan === undefined && plan.interrupt === undefined ? (covering ?? followPlan()) : outside(followPlan(plan)),
    cover: <T>(plan: FaultPlan, work: () => T): UnderFaults<T> => {
      const outer = covering;
      const faults = outside(followPlan(plan));
      covering = faults;
      try {
        const result = work();
        return { result, calls: faults.calls(), fired: faults.fired.length };
      } finally {
        covering = outer;
      }
    },
  };
}

function editorRun(
  machine: Machine,
  { scriptId }: Deployment,
  fn: string,
  args: readonly unknown[],
  { as, effective = as }: EditorRun,
  faults: Faults,
): RunResult {
  // Documented: who may view the project may run it, guides/collaborating "Collaborate with a shared folder".
  if (!canRead(machine.world.store, as, scriptId)) return refuseRun(`You need access: ${as} may not open this script.`);
  const result = runProgram(machine, {
    fn,
    args: ({ realm }) => realm.copy(travelled(args)),
    identity: { active: as, effective },
    start: 'editor',
    faults,
  });
  return 'value' in result ? { ...result, value: travelled(result.value) } : result;
}
