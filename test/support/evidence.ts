// The table of evidence in local/README.md, made from the conformance cases of all services and, where somebody has run
// them on Google, from what was observed there (test/conformance/observed.json, taken by scripts/verify-live.ts).
// INVARIANT: an observation counts only for the text of the cases that was run.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionOf } from '../../scripts/verify-live/every-case.mjs';
import type { Judged, Observed } from '../../scripts/verify-live/observed';
import { OBSERVED } from '../../scripts/verify-live/observed';
import type { ConformanceCase } from './conformance-case';

const FOLDER = join(__dirname, '../conformance');

export interface ServiceCases {
  /** As Google names the service, in lower case: the name of the case file. */
  readonly service: string;
  /** Changes with the text of the cases. */
  readonly edition: string;
  readonly cases: readonly ConformanceCase[];
}

/** The cases of every service, by the name of their file. */
export function allCases(): ServiceCases[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.case.ts'))
    .sort()
    .map((file) => ({
      service: file.slice(0, -'.case.ts'.length),
      edition: editionOf(readFileSync(join(FOLDER, file), 'utf8')),
      cases: jest.requireActual<{ cases: readonly ConformanceCase[] }>(join(FOLDER, file)).cases,
    }));
}

/** What was seen on Google; undefined while nobody has looked. */
export function readObserved(): Observed | undefined {
  const file = join(FOLDER, 'observed.json');
  return existsSync(file) ? OBSERVED.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Cases that Google did not answer as they expect, each with what it said. */
export function contradictions(services: readonly ServiceCases[], observed: Observed | undefined): string[] {
  return services.flatMap((service) =>
    service.cases.flatMap(({ name }) => {
      const seen = seenOf(service, name, observed);
      return seen?.outcome === 'differs'
        ? [`${service.service}: ${name} — on ${seen.date} Google answered: ${seen.said ?? ''}`]
        : [];
    }),
  );
}

/** One table for each service: the behaviour and what it rests on. */
export function renderEvidence(services: readonly ServiceCases[], observed: Observed | undefined): string {
  const tables = services.map((each) => [`### ${each.service}`, '', ...tableOf(each, observed)].join('\n'));
  return [standing(services, observed), ...tables].join('\n\n');
}

function standing(services: readonly ServiceCases[], observed: Observed | undefined): string {
  const seen = services.flatMap((service) => service.cases.map(({ name }) => seenOf(service, name, observed)));
  const held = seen.filter((each) => each?.outcome === 'holds').length;
  return held === 0
    ? 'Nothing here has been observed on Google yet; the cases are written so that they can be run there.'
    : `${held} of ${seen.length} behaviours have been observed on Google.`;
}

function seenOf({ service, edition }: ServiceCases, name: string, observed: Observed | undefined): Judged | undefined {
  return observed?.editions[service] === edition ? observed.cases[`${service}: ${name}`] : undefined;
}

function tableOf(service: ServiceCases, observed: Observed | undefined): string[] {
  const rows = service.cases.map(({ name, evidence }) => {
    const reason = evidence.status === 'documented' ? evidence.source : cell(evidence.why);
    const seen = seenOf(service, name, observed);
    if (seen?.outcome === 'holds')
      return `| ${cell(name)} | observed | on ${seen.date}; ${evidence.status}: ${reason} |`;
    if (seen?.outcome === 'differs')
      return `| ${cell(name)} | contradicted | on ${seen.date}: ${cell(seen.said ?? '')} |`;
    return `| ${cell(name)} | ${evidence.status} | ${reason} |`;
  });
  return ['| behaviour | evidence | source or reason |', '|---|---|---|', ...rows];
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
