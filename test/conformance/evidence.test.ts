// local/README.md says of each emulated behaviour what it rests on. The table is made from the cases:
// `UPDATE_DOCS=1 npx jest test/conformance/evidence` writes it anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases, contradictions, readObserved, renderEvidence } from '../support/evidence';

const README = join(__dirname, '../../local/README.md');
const BEGIN = '<!-- evidence: generated from test/conformance -->';
const END = '<!-- end of evidence -->';

describe('the evidence', () => {
  const services = allCases();

  it('names each behaviour of a service once', () => {
    const doubled = services.flatMap(({ service, cases }) => {
      const names = cases.map(({ name }) => name);
      return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${service}: ${name}`);
    });

    expect(doubled).toEqual([]);
  });

  it('counts what was observed of the very cases that stand here, with its day', () => {
    const [service] = services;
    const edition = service?.edition ?? '';
    const name = service?.cases[0]?.name ?? '';
    const seenAs = (outcome: 'holds' | 'differs', of: string): Parameters<typeof renderEvidence>[1] => ({
      project: 'registro-rva/verify-live',
      format: 1,
      editions: { base: of },
      cases: { [`base: ${name}`]: { outcome, said: 'Error: otra cosa', date: '2026-12-03' } },
      probes: {},
      byHand: {},
    });

    const told = (outcome: 'holds' | 'differs', of: string): string[] =>
      renderEvidence(services, seenAs(outcome, of))
        .split('\n')
        .filter((line) => line.includes(name) || line.includes('observed on Google'));

    expect(service?.service).toBe('base');
    expect(told('holds', edition)[0]).toMatch(/^1 of \d+ behaviours have been observed on Google\.$/);
    expect(told('holds', edition)[1]).toContain(`| ${name} | observed | on 2026-12-03; assumed: `);
    expect(told('holds', 'another')[0]).toMatch(/^Nothing here has been observed/);
    expect(told('holds', 'another')[1]).toContain(`| ${name} | assumed | `);
    expect(told('differs', edition)[1]).toContain(`| ${name} | contradicted | on 2026-12-03: Error: otra cosa |`);
    expect(contradictions(services, seenAs('differs', edition))).toEqual([
      `base: ${name} — on 2026-12-03 Google answered: Error: otra cosa`,
    ]);
    expect(contradictions(services, seenAs('differs', 'another'))).toEqual([]);
  });

  it('stands in local/README.md as the cases give it', () => {
    const readme = readFileSync(README, 'utf8');
    const [before = '', rest = ''] = readme.split(BEGIN);
    const [, after = ''] = rest.split(END);
    const current = `${before}${BEGIN}\n\n${renderEvidence(services, readObserved())}\n\n${END}${after}`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(README, current);

    expect(readFileSync(README, 'utf8')).toBe(current);
  });
});
