// Text in one style, and HTML's rules for the white space in it.
// documented: https://www.w3.org/TR/css-text-3/#white-space-processing
// INVARIANT: folding loses white space only, never a visible character, and keeps no-break spaces.

/** A piece of text in one style; `\n` alone is a forced line break. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly small: boolean;
}

/** Every run of HTML's white space becomes one space; control characters, which have no meaning there, go. */
export function foldText(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/[\u0000-\u001f\u007f]/g, '');
}

/** Without white space at either end or around a forced break, and never two spaces in a row. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    if (run.text === '\n') {
      trimEnd(kept);
      afterSpace = true;
      kept.push(run);
      continue;
    }
    const text: string = afterSpace ? run.text.replace(/^ /, '') : run.text;
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    kept.push({ ...run, text });
  }
  trimEnd(kept);
  while (kept.at(-1)?.text === '\n') kept.pop();
  return kept;
}

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (last === undefined || last.text === '\n' || !last.text.endsWith(' ')) return;
  runs.pop();
  if (last.text === ' ') trimEnd(runs);
  else runs.push({ ...last, text: last.text.slice(0, -1) });
}
