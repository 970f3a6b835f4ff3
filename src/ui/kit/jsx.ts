// What the build writes for an element of a page: `h(…)` takes fewer bytes at each than the automatic runtime's `jsx({…})`.

export { Fragment, h } from 'preact';
