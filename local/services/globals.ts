// All of Google's globals for one run. Advanced services appear only where the manifest enables them, as on Google.

import type { Execution } from '../execution';
import type { Program } from '../run/program';
import { cacheService } from './cache/cache';
import { driveService } from './drive/service';
import { formsService } from './forms/form-app';
import { gmailService } from './gmail/service';
import { htmlService } from './html/html';
import type { RunLocks } from './lock/lock';
import { lockService } from './lock/lock';
import { propertiesService } from './properties/properties';
import type { Project } from './script/script';
import { scriptService } from './script/script';
import { sessionService } from './session/session';
import { sheetsService } from './sheets/service';
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
