// The order in which test files begin: folders whose files take longest come first, so that no long one is left to run
// alone at the end. Within a folder, as jest itself would have it.

const Sequencer = require('@jest/test-sequencer').default;

const LONGEST = ['/test/faults/crash-sweep', '/test/browser/', '/test/faults/', '/test/journeys/', '/test/rva/', '/test/google/'];

const placeOf = ({ path }) => {
  const at = LONGEST.findIndex((part) => path.includes(part));
  return at < 0 ? LONGEST.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
};
