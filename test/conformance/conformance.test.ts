// Every conformance case of every service, on the local host. The same cases on Google are run by
// scripts/verify-live.ts, with an account; what was seen there is held against them here.

import { parse } from 'acorn';
import type { ConformanceCase } from '../support/conformance-case';
import { allCases, contradictions, readObserved } from '../support/evidence';
import { failureOf, sourceOf } from '../support/run-conformance';

const services = allCases();

describe('the runner', () => {
  it('fails a case whose expectation does not hold', () => {
    const wrong: ConformanceCase = {
      name: 'the e-mail is a number',
      evidence: { status: 'assumed', why: 'it is not' },
      run: new Function('expect(Session.getEffectiveUser().getEmail(), 7);') as () => void,
    };

    const failure = failureOf(wrong);

    expect(failure).toBe('Error: expected 7, got "registro@oficina.example"');
  });

  const shipped = services.flatMap(({ service, cases }) =>
    cases.map((one) => [`${service}: ${one.name}`, sourceOf(one)] as const),
  );

  it.each(shipped)('ships as ES2019 that names nothing of this process: %s', (_title, source) => {
    const parsed = (): unknown => parse(source, { ecmaVersion: 2019 });

    expect(parsed).not.toThrow();
    expect(source).not.toMatch(/\bimport_\w|\brequire\(|\bexports\./);
  });
});

describe.each(services)('$service', ({ cases }) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(failureOf(one)).toBeUndefined();
  });
});

describe('what was observed on Google', () => {
  it('contradicts no case', () => {
    expect(contradictions(services, readObserved())).toEqual([]);
  });
});
