// One configuration for every test. Sources are turned into CommonJS by esbuild, without type checks: those are
// `tsc -p`, a step of their own. INVARIANT: a test that prints fails, whatever it prints.

// Local time inside a script is the manifest's time zone. A running process takes it from its environment, which
// jest hides from the tests, so it is set here for all of them.
process.env.TZ = 'America/Mexico_City';

/** Packages that ship ES modules only; everything else in node_modules runs as published. */
const ESM_ONLY = ['@noble/hashes', 'preact'];

export default {
  testEnvironment: 'node',
  // Two cores are the least that anyone works on; jest would leave one of them to itself. A third worker has something to
  // do while another waits for the browser.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  // An installation takes seconds where the machine is busy; no test asserts a time.
  testTimeout: 120_000,
  // A sweep leaves much behind; a fresh worker costs less than a heap that only grows.
  workerIdleMemoryLimit: '1.5GB',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json', 'node'],
  transform: { '\\.(ts|tsx|js|mjs)$': '<rootDir>/test/support/esbuild-transform.cjs' },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  reporters: [['default', { summaryThreshold: 1000 }], '<rootDir>/test/support/closing-line.mjs'],
  setupFilesAfterEnv: ['<rootDir>/test/support/fail-on-console.ts'],
};
