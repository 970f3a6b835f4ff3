import { openOffice } from '../support/office';
import { sweep } from '../support/zz-sweep';
import { formScenarios } from './form-scenarios';
jest.setTimeout(7_200_000);
const office = openOffice();
describe('deep', () => {
  it.each([...formScenarios].reverse().map((s) => [s.name, s] as const))('%s', async (_n, scenario) => {
    const swept = await sweep(office, scenario);
    expect(swept.differences).toEqual([]);
  });
});
