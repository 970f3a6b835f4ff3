// A small office for tests of the host: the role account that owns the script, one colleague, one outsider; the script
// is whatever the test writes.

import type { Host, HostOptions } from '../../local/host';
import { openHost } from '../../local/host';
import type { ScriptProject } from './script-project';
import { scriptProject } from './script-project';

export const ROLE = 'registro@oficina.example';
export const COLLEAGUE = 'ana.prueba@oficina.example';
export const OUTSIDER = 'olga.inventada@lejos.example';

export function hostWith(project: ScriptProject | string, options: Partial<HostOptions> = {}): Host {
  const dist = scriptProject(typeof project === 'string' ? { code: project } : project);
  const host = openHost({ data: ':memory:', dist, ...options });
  host.addAccount({ email: ROLE, name: 'Registro', delegates: [COLLEAGUE] });
  host.addAccount({ email: COLLEAGUE, name: 'Ana Prueba' });
  host.addAccount({ email: OUTSIDER, name: 'Olga Inventada' });
  host.deployCore(ROLE);
  return host;
}
