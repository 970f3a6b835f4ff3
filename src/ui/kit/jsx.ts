// What the build writes for JSX in a page: calls of `h`, whose children are arguments and need no name. The types follow
// the automatic runtime, which says the same.

export { Fragment, h } from 'preact';
