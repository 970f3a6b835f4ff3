// What the build writes for an element of a page: calls of `h`, whose children are arguments and need no name, so that each
// takes fewer bytes than the automatic runtime's `jsx({…})`. The types follow that runtime, which says the same.

export { Fragment, h } from 'preact';
