// Style in fewer bytes than its source.

/** Custom properties are named for whoever reads the source; no script of a page knows them. */
export function shortNames(css) {
  const names = [...new Set(css.match(/--[a-z][a-z-]*/g))];
  const short = (name) => `--${names.indexOf(name).toString(36)}`;
  return css.replace(/--[a-z][a-z-]*/g, short).replace(/(--\w+): /g, '$1:');
}
