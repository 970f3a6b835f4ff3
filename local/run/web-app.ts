// The web app seen from outside: opening a page (doGet) and calling a server function from it (google.script.run).
// Who may, and in whose name, follows the deployment. Documented: developers.google.com/apps-script/guides/web and
// guides/html/communication. Ten calls at a time and file inputs are not modelled.

import type { Identity } from '../execution';
import { domainOf, findAccount } from '../world/accounts';
import type { Deployment } from './deployment';
import type { Faults } from './faults';
import { illegalPath, travelled } from './page-values';
import type { Machine, RunResult } from './run';
import { refuseRun, runProgram } from './run';

export interface PageRequest {
  /** Who is logged in at the browser; undefined for nobody. */
  readonly as: string | undefined;
  readonly faults: Faults;
}

export type Parameters = Readonly<Record<string, string | readonly string[]>>;

export function openPage(
  machine: Machine,
  deployment: Deployment,
  parameters: Parameters,
  pathInfo: string | undefined,
  { as, faults }: PageRequest,
): RunResult {
  const identity = admit(machine, deployment, as);
  if (typeof identity === 'string') return refuseRun(identity);
  const event = getEvent(parameters, pathInfo);
  const result = runProgram(machine, {
    fn: 'doGet',
    args: ({ realm }) => [realm.copy(event)],
    identity,
    start: 'web-app',
    faults,
  });
  if (result.error !== undefined || result.page !== undefined) return result;
  // Wording of public reports.
  const message = 'The script completed but the returned value is not a supported return type.';
  return { ...result, value: undefined, error: { name: 'Exception', message } };
}

export function callFromPage(
  machine: Machine,
  deployment: Deployment,
  fn: string,
  args: readonly unknown[],
  { as, faults }: PageRequest,
): RunResult {
  const identity = admit(machine, deployment, as);
  if (typeof identity === 'string') return refuseRun(identity);
  // Documented: such functions are private, their names never reach the page.
  if (fn.endsWith('_')) return refuseRun(`google.script.run.${fn} is not a function`);
  const illegal = illegalPath(args);
  // Wording of public reports; the page fails before anything is sent.
  if (illegal !== undefined) return refuseRun(`Failed due to illegal value in property: ${illegal}`);
  const result = runProgram(machine, {
    fn,
    args: ({ realm }) => realm.copy(travelled(args)),
    identity,
    start: 'page-call',
    faults,
  });
  if (result.error !== undefined) return result;
  // Return values are under the same restrictions (documented); how a breach shows is assumed.
  const unreturnable = result.page === undefined ? illegalPath(result.value, 'value') : 'value';
  if (unreturnable === undefined) return { ...result, value: travelled(result.value) };
  const message = `The returned value is not a supported return type: ${unreturnable}`;
  return { ...result, value: undefined, page: undefined, error: { name: 'Exception', message } };
}

/** Whose rights a visit has, or why Google shows no page. */
function admit({ world }: Machine, deployment: Deployment, as: string | undefined): Identity | string {
  const visitor = as === undefined ? undefined : findAccount(world.store, as);
  const home = domainOf(deployment.owner);
  const allowed = deployment.access === 'MYSELF' ? visitor?.email === deployment.owner : visitor?.domain === home;
  if (visitor === undefined || !allowed) {
    return `You need access: ${as ?? 'nobody'} may not open this web app.`;
  }
  const effective = deployment.executeAs === 'USER_DEPLOYING' ? deployment.owner : visitor.email;
  // Documented: the visitor's address is blank unless owner and visitor share a domain, reference/base/session.
  return { active: visitor.domain === home ? visitor.email : '', effective };
}

function getEvent(parameters: Parameters, pathInfo: string | undefined): object {
  const entries = Object.entries(parameters).map(([name, value]): [string, readonly string[]] => [
    name,
    typeof value === 'string' ? [value] : value,
  ]);
  const pairs = entries.flatMap(([name, values]) =>
    values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  );
  return {
    queryString: pairs.length === 0 ? null : pairs.join('&'),
    parameter: Object.fromEntries(entries.map(([name, values]) => [name, values[0] ?? ''])),
    parameters: Object.fromEntries(entries),
    contextPath: '',
    contentLength: -1,
    pathInfo,
  };
}
