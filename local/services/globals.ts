// All of Google's globals for one run, of the core or of a script bound to a spreadsheet. Advanced services appear only
// where the manifest enables them, as on Google.

import type { Execution } from '../execution';
import type { Program } from '../run/program';
import { cacheService } from './cache/cache';
import { driveService } from './drive/service';
import { enumeration } from './enumeration';
import { formsService } from './forms/form-app';
import { gmailService } from './gmail/service';
import { htmlService } from './html/html';
import type { RunLocks } from './lock/lock';
import { lockService } from './lock/lock';
import { emulated } from './not-emulated';
import { propertiesService } from './properties/properties';
import type { Project } from './script/script';
import { AUTH_MODES, scriptService } from './script/script';
import { sessionService } from './session/session';
import { sheetsService } from './sheets/service';
import type { OpenSpreadsheet } from './spreadsheet/open-spreadsheet';
import { spreadsheetService } from './spreadsheet/spreadsheet-app';
import { utilitiesService } from './utilities/utilities';

export interface RunParts {
  readonly program: Program;
  readonly project: Project;
  readonly locks: RunLocks;
  /** Whether another run in progress holds the script lock. */
  readonly lockHeldElsewhere: () => boolean;
}

export function googleGlobals(execution: Execution, parts: RunParts): Readonly<Record<string, unknown>> {
  const { program, project, locks, lockHeldElsewhere } = parts;
  const services = [
    cacheService,
    (given: Execution) => advancedGlobals(given, program),
    formsService,
    htmlService((name) => program.html(name)),
    lockService(locks, lockHeldElsewhere),
    propertiesService,
    scriptService(project),
    sessionService(program.manifest.timeZone),
    utilitiesService,
  ];
  return Object.assign({}, ...services.map((service) => service(execution))) as Record<string, unknown>;
}

/** The advanced services that the manifest enables. */
function advancedGlobals(execution: Execution, program: Program): Record<string, unknown> {
  const services = [driveService, gmailService, sheetsService].map((service) => service(execution));
  const globals = Object.assign({}, ...services) as Record<string, unknown>;
  const enabled = (program.manifest.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol);
  return Object.fromEntries(Object.entries(globals).filter(([name]) => enabled.includes(name)));
}

/**
 * A bound script has the user interface of the spreadsheet that stands open, pages to put there, and the advanced
 * services it enables; of what belongs to a project of its own (properties, locks, triggers) nothing is in the slice.
 */
export function boundGlobals(
  execution: Execution,
  program: Program,
  open: OpenSpreadsheet,
): Readonly<Record<string, unknown>> {
  return {
    ...advancedGlobals(execution, program),
    ...htmlService((name) => program.html(name))(execution),
    ...spreadsheetService(open)(execution),
    ScriptApp: emulated('ScriptApp', { AuthMode: enumeration('ScriptApp.AuthMode', AUTH_MODES) }),
  };
}
