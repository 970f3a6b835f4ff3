// The only door into the local host: a world of emulated Google services on disk or in memory, and everything that
// can start the bundle in it: an editor run, a page, a page's call, the clock, a submitted form. What people do in
// Google's own screens stands under `people`.
// INVARIANT: one process acts at a time, and a killed process leaves a world that the next can go on with.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bindPeople } from './people';
import type { BoundHost } from './run/bound';
import { bindScript } from './run/bound';
import type { UnderFaults } from './run/covering';
import { followFaults } from './run/covering';
import type { Deployment } from './run/deployment';
import { deployCore, findDeployment } from './run/deployment';
import { runInEditor } from './run/editor';
import type { FaultPlan } from './run/faults';
import type { DueTask, Firing } from './run/firing';
import { fireDueEvents, fireSheetEvent, fireUntil } from './run/firing';
import type { TriggerFault } from './run/form-events';
import { announceSubmission, planTriggerFaults } from './run/form-events';
import type { PastExecution } from './run/history';
import { pastExecutions } from './run/history';
import type { Filled, Program } from './run/program';
import { readProgram } from './run/program';
import type { Machine, RunResult } from './run/run';
import type { SheetEvent } from './run/sheet-events';
import type { Parameters } from './run/web-app';
import { callFromPage, openPage } from './run/web-app';
import type { Account } from './services/drive/access';
import { googleGlobals } from './services/globals';
import { scheduledMail } from './services/gmail/scheduled';
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

export { parsePlan } from './run/faults';
export { safeName } from './services/drive/safe-name';

export interface Host {
  readonly world: World;
  readonly store: Store;
  addAccount(account: NewAccount): Account;
  accounts(): Account[];
  /** Makes the script file and its web app for the account that owns them; does nothing the second time. */
  deployCore(owner: string): Deployment;
  deployment(): Deployment | undefined;
  /**
   * Binds the door to a spreadsheet, as somebody does who pushes it into the script project of that spreadsheet.
   * @param filled what they put in the place of the texts left open in its files.
   */
  bindScript(spreadsheetId: string, filled: Filled): void;
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
    /** Lets time pass and nothing happen; what would have fallen due happens when somebody next advances the clock. */
    elapse(ms: number): void;
  };
  /** The last executions, oldest first. */
  executions(): PastExecution[];
  triggers(): InstalledTrigger[];
  /** What shall befall the events of the next form submissions, one fault each. */
  planTriggerFaults(faults: readonly TriggerFault[]): void;
  /** Tells the form's triggers of a submission; called once the response is in the form's store. */
  fireFormSubmit(formId: string, responseId: string): RunResult[];
  /** What people do in Google's own screens. */
  readonly people: ReturnType<typeof bindPeople>;
  /** Covers every run that `work` starts with one plan, calls counted through. */
  withFaults<T>(plan: FaultPlan, work: () => T): UnderFaults<T>;
  /** A point to which the world can be taken back. */
  mark(): Mark;
  close(): void;
}

/** Things that people left to the clock; a service with such things adds itself here. */
const TASKS: readonly DueTask[] = [scheduledMail];

export function openHost(options: HostOptions): Host {
  const inMemory = options.data === ':memory:';
  if (!inMemory) mkdirSync(options.data, { recursive: true });
  const turn = openTurn(inMemory ? undefined : join(options.data, 'turn.db'));
  const store = openStore(inMemory ? ':memory:' : join(options.data, 'world.db'));
  const world = turn.take(() => openWorld(store, options));

  const machine = makeMachine(world, join(options.dist, 'core'));
  const covering = followFaults();
  const deployed = (): Deployment => deploymentIn(world);
  const firing: Firing = { machine, tasks: TASKS, faults: () => covering.current() };
  const bound: BoundHost = {
    world,
    running: machine.running,
    program: (filled) => inItsZone(readProgram(join(options.dist, 'door'), filled)),
    faults: () => covering.current(),
  };
  const forVisit = ({ as, ...plan }: Visit) => ({ as, faults: covering.own(plan) });

  const fireFormSubmit = (formId: string, responseId: string): RunResult[] =>
    turn.take(() => {
      announceSubmission(world, formId, responseId);
      return fireDueEvents(firing);
    });

  const tell = { form: fireFormSubmit, sheet: (happened: SheetEvent) => fireSheetEvent(firing, happened) };
  return {
    world,
    store,
    addAccount: (account) => addAccount(store, account),
    accounts: () => allAccounts(store),
    deployCore: (owner) => turn.take(() => deployCore(world, machine.program(), owner)),
    deployment: () => findDeployment(world),
    bindScript: (spreadsheetId, filled) =>
      turn.take(() => world.store.atomic(() => bindScript(world, spreadsheetId, filled))),
    run: (fn, args, { as, effective = as, ...plan }) =>
      turn.take(() => runInEditor(machine, deployed(), { fn, args, as, effective, faults: covering.own(plan) })),
    get: (parameters, visit, pathInfo) =>
      turn.take(() => openPage(machine, deployed(), parameters, pathInfo, forVisit(visit))),
    callPage: (fn, args, visit) => turn.take(() => callFromPage(machine, deployed(), fn, args, forVisit(visit))),
    clock: {
      now: () => world.now(),
      advance: (ms) => turn.take(() => fireUntil(firing, world.now() + ms)),
      elapse: (ms) => turn.take(() => world.elapse(ms)),
    },
    executions: () => pastExecutions(store),
    triggers: () => allTriggers(store),
    planTriggerFaults: (faults) => planTriggerFaults(world, faults),
    fireFormSubmit,
    people: bindPeople(world, turn, tell, bound),
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
    program: () => inItsZone(readProgram(core)),
    globals: (execution, locks, program) => {
      const deployment = deploymentIn(world);
      return googleGlobals(execution, {
        program,
        project: { ...deployment, timeZone: program.manifest.timeZone },
        locks,
        lockHeldElsewhere: () => running.some((other) => other !== locks && other.script),
      });
    },
  };
}

/** Local time inside the script is the manifest's. The zone belongs to the process, hence to all contexts in it. */
function inItsZone(program: Program): Program {
  if (process.env['TZ'] !== program.manifest.timeZone) process.env['TZ'] = program.manifest.timeZone;
  return program;
}

function deploymentIn(world: World): Deployment {
  const deployment = findDeployment(world);
  if (deployment === undefined) throw new Error('The core is not deployed in this world');
  return deployment;
}
