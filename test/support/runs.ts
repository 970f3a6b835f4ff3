// How often a property is tried: a few times in every test run, many times in `npm run test:deep`.

export const runs = (count: number): { readonly numRuns: number } => ({
  numRuns: process.env['RVA_DEEP'] === '1' ? count * 20 : count,
});
