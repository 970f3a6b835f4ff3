// Fails any test during which something was printed: silence keeps personal data out of reports and noise out of
// results. It replaces the console of the test's own realm; the console of a sealed run is another object.

const printed: string[] = [];

for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
  console[method] = (...parts: unknown[]): void => {
    printed.push(`console.${method}: ${parts.map(String).join(' ')}`);
  };
}

afterEach(() => {
  const lines = printed.splice(0);
  if (lines.length > 0) throw new Error(`A test must not print.\n${lines.join('\n')}`);
});
