// Triggers only say "look now": losing, doubling, delaying or reordering one changes nothing of what stands in the end.
// proves: src/kernel/round.ts

import { formMap } from '../../scripts/rva/registry';
import { familyOfFour, someoneElse } from '../support/family';
import { openOffice, ROUND } from '../support/office';
import { settledIn } from '../support/settled-state';
import { differing } from '../support/sweep';

const MINUTE = 60_000;

describe('two applications', () => {
  const office = openOffice();
  const { host } = office;
  const { formId } = formMap(office.session, 'intake', 'es');
  const settled = settledIn(office);
  // Both stand in the form's store, and nobody knows yet.
  host.planTriggerFaults([{ kind: 'lose' }, { kind: 'lose' }]);
  const [family, adult] = [familyOfFour(), someoneElse()].map((each) => office.submit(each).response);
  const mark = host.mark();
  const tell = (...responses: readonly (string | undefined)[]): void => {
    for (const response of responses) host.fireFormSubmit(formId, response ?? '');
  };

  tell(family, adult);
  office.later(3 * ROUND);
  const expected = settled.byResponse();
  const undisturbed = settled.defects();

  beforeEach(() => mark.rewind());
  afterAll(() => host.close());

  it('become two cases', () => {
    expect(undisturbed).toEqual([]);
    expect(expected['cases']).toHaveLength(2);
  });

  it.each([
    ['the first is lost', [{ kind: 'lose' }, { kind: 'none' }]],
    ['both are lost', [{ kind: 'lose' }, { kind: 'lose' }]],
    ['both come twice', [{ kind: 'double' }, { kind: 'double' }]],
    ['the first comes after a round', [{ kind: 'delay', ms: 7 * MINUTE }, { kind: 'none' }]],
    ['the second overtakes the first', [{ kind: 'reorder' }, { kind: 'none' }]],
    ['the first comes twice and late', [{ kind: 'delay', ms: 1 }, { kind: 'double' }]],
  ] as const)('end in the same registry when %s', (_what, faults) => {
    host.planTriggerFaults(faults);

    tell(family, adult);
    office.later(4 * ROUND);

    expect(differing(settled.byResponse(), expected)).toEqual([]);
    expect(settled.defects()).toEqual([]);
  });
});
