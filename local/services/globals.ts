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

const ADVANCED = ['Drive', 'Gmail', 'Sheets'];

export function googleGlobals(execution: Execution, parts: RunParts): Readonly<Record<string, unknown>> {
  const { program, project, locks, lockHeldElsewhere } = parts;
  const services = [
    cacheService,
    driveService,
    formsService,
    gmailService,
    htmlService((name) => program.html(name)),
    lockService(locks, lockHeldElsewhere),
    propertiesService,
    scriptService(project),
    sessionService(program.manifest.timeZone),
    sheetsService,
    utilitiesService,
  ];
  const globals = Object.assign({}, ...services.map((service) => service(execution))) as Record<string, unknown>;
  const enabled = (program.manifest.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol);
  for (const name of ADVANCED) {
    if (!enabled.includes(name)) delete globals[name];
  }
  return globals;
}

/** A bound script has only the user interface of the spreadsheet that stands open, and pages to put there. */
export function boundGlobals(
  execution: Execution,
  program: Program,
  open: OpenSpreadsheet,
): Readonly<Record<string, unknown>> {
  return {
    ...htmlService((name) => program.html(name))(execution),
    ...spreadsheetService(open)(execution),
    ScriptApp: emulated('ScriptApp', { AuthMode: enumeration('ScriptApp.AuthMode', AUTH_MODES) }),
  };
}
