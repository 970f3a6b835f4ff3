// local/README.md says of each emulated behaviour what it rests on. The table is made from the cases:
// `UPDATE_DOCS=1 npx jest test/conformance/evidence` writes it anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases, renderEvidence } from '../support/evidence';

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

  it('stands in local/README.md as the cases give it', () => {
    const readme = readFileSync(README, 'utf8');
    const [before = '', rest = ''] = readme.split(BEGIN);
    const [, after = ''] = rest.split(END);
    const current = `${before}${BEGIN}\n\n${renderEvidence(services)}\n\n${END}${after}`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(README, current);

    expect(readFileSync(README, 'utf8')).toBe(current);
  });
});
