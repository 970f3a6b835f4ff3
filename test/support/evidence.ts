// The table of evidence in local/README.md, made from the conformance cases of all services.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceCase } from './conformance-case';

const FOLDER = join(__dirname, '../conformance');

export interface ServiceCases {
  /** As Google names the service, in lower case: the name of the case file. */
  readonly service: string;
  readonly cases: readonly ConformanceCase[];
}

/** The cases of every service, by the name of their file. */
export function allCases(): ServiceCases[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.case.ts'))
    .sort()
    .map((file) => ({
      service: file.slice(0, -'.case.ts'.length),
      cases: jest.requireActual<{ cases: readonly ConformanceCase[] }>(join(FOLDER, file)).cases,
    }));
}

/** One table for each service: the behaviour and what it rests on. */
export function renderEvidence(services: readonly ServiceCases[]): string {
  return services.map(({ service, cases }) => [`### ${service}`, '', ...tableOf(cases)].join('\n')).join('\n\n');
}

function tableOf(cases: readonly ConformanceCase[]): string[] {
  const rows = cases.map(({ name, evidence }) =>
    evidence.status === 'documented'
      ? `| ${cell(name)} | documented | ${evidence.source} |`
      : `| ${cell(name)} | assumed | ${cell(evidence.why)} |`,
  );
  return ['| behaviour | evidence | source or reason |', '|---|---|---|', ...rows];
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
