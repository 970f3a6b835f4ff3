// Where tests in a browser run: when one fails, its message also says where the open pages stood, so that a failure
// that comes once in many runs can be understood from its report alone.
// INVARIANT: no content of a page, only its places and what the workbench says; reports hold no people.

const { TestEnvironment } = require('jest-environment-node');

module.exports = class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent({ name, error }) {
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    const stood = await Promise.all([...(this.global.openPages ?? [])].map(standing));
    if (typeof error?.stack === 'string') error.stack = [...stood, error.stack].join('\n\n');
  }
};

const standing = (page) =>
  page
    .evaluate(() => {
      const texts = (selector) => [...document.querySelectorAll(selector)].map((each) => each.innerText.slice(0, 200));
      const here = document.activeElement;
      return [
        `place: ${location.hash}`,
        `focus: ${here?.tagName} ${here?.getAttribute('aria-label') ?? here?.id ?? ''}`,
        `regions: ${[...document.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')).join(', ')}`,
        `buttons: ${texts('main button').length}, of them off: ${texts('main button:disabled').join(', ')}`,
        `said: ${texts('[role=alert], [role=status], .complaint').join(' / ')}`,
      ].join('\n');
    })
    .then((text) => `A page stood here:\n${text}`)
    .catch(({ message }) => `A page could not be asked: ${message}`);
