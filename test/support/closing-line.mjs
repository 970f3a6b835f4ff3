// Ends a test run with one plain line: `N passed, N failed, N skipped`. A file that could not run counts as failed.
// Written when the process ends, because jest's own summary comes after every reporter.

const NO_BROWSER =
  'Browser tests were skipped: there is no Chromium. Install it (Debian: apt-get install chromium) or name one in RVA_CHROMIUM.\n';

export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    const inBrowser = results.testResults.filter(({ testFilePath }) => testFilePath.includes('/test/browser/'));
    const unseen = inBrowser.some(({ numPendingTests }) => numPendingTests > 0) &&
      inBrowser.every(({ numPassingTests }) => numPassingTests === 0);
    process.once('exit', () => process.stdout.write(`${unseen ? NO_BROWSER : ''}${line}`));
  }
}
