// Opening a module: for whom, by whom, once.
// proves: src/programme/counselling/open-module.ts

import { cases } from '../../../src/programme/cases/tables';
import { openModule } from '../../../src/programme/counselling/open-module';
import { interviews } from '../../../src/programme/counselling/tables';
import { aCase } from '../../support/builders';
import { ana, contextFor, olga } from '../../support/context';
import { interviewing, LINE, PERSON, type Interviewing } from '../../support/interview-world';
import { act, allowed, codesOf, rowsIn } from '../../support/world';

const open = (setting: Interviewing = {}, person = PERSON, actor = ana) =>
  act(interviewing(setting), openModule, { person, module: 'identity' }, contextFor({ actor }));

describe('openModule', () => {
  it('refuses somebody whom no open case has', () => {
    expect(codesOf(open({}, 'case-9-P1').decision)).toEqual(['case.not-open']);
  });

  it('refuses a case of another office', () => {
    const rows = [[cases, [aCase({ office: 'office-tij' })]]] as const;

    expect(codesOf(open({ rows }).decision)).toEqual(['case.other-office']);
  });

  it('refuses somebody who has left the case', () => {
    expect(codesOf(open({ person: { status: 'withdrawn' } }).decision)).toEqual(['interview.person-left']);
  });

  it('writes a line that is good for thirty days, and no code', () => {
    const { world } = open({ line: null });

    expect(rowsIn(world, interviews)).toMatchObject([
      {
        person: PERSON,
        module: 'identity',
        officer: 'ana@oim.example',
        state: 'open',
        expires: '2026-12-23T16:00:00Z',
      },
    ]);
    expect(JSON.stringify(world)).not.toContain('/weivretni');
  });

  it('gives an open link of the same officer again', () => {
    const { decision, world } = open();

    expect(allowed(decision).result).toEqual({ interview: LINE });
    expect(rowsIn(world, interviews)).toHaveLength(1);
  });

  it.each([
    ['another officer goes on', {}, olga],
    ['the link is over', { line: { expires: '2026-11-23T16:00:00Z' } }, ana],
    ['it was received', { line: { state: 'received' } }, ana],
  ] as const)('gives a new one when %s', (_what, setting, actor) => {
    const { decision, world } = open(setting, PERSON, actor);

    expect(allowed(decision).result.interview).not.toBe(LINE);
    expect(rowsIn(world, interviews)).toHaveLength(2);
  });
});
