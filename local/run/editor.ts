// A run from the script editor: any global function, as whoever may view the project.
// Documented: who has view access may run it, developers.google.com/apps-script/guides/collaborating.

import { canRead } from '../services/drive/access';
import type { Deployment } from './deployment';
import type { Faults } from './faults';
import { travelled } from './page-values';
import type { Machine, RunResult } from './run';
import { refuseRun, runProgram } from './run';

export interface EditorRequest {
  readonly fn: string;
  readonly args: readonly unknown[];
  readonly as: string;
  /** Whose rights the run has where they are not the person's own: the core used as a library by another script. */
  readonly effective: string;
  readonly faults: Faults;
}

export function runInEditor(machine: Machine, { scriptId }: Deployment, request: EditorRequest): RunResult {
  const { fn, args, as, effective, faults } = request;
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
