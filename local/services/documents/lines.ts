// Breaks styled text into lines of a given width. Breaks at spaces, after zero-width spaces and between ideographs;
// a word wider than the line is cut where it must be. No hyphenation, no justification.
// Right-to-left words that stand together on a line are put in their visual order, each such stretch drawn by itself
// (readers of PDF turn it back again); that is all the bidi there is.
// INVARIANT: the lines together hold every character of the runs but the spaces at which they were broken.

import type { Fonts, Style } from './fonts';
import type { Run } from './text-runs';

export interface Piece {
  readonly text: string;
  readonly style: Style;
}

export interface PlacedPiece extends Piece {
  /** From the line's left end. */
  readonly x: number;
}

export interface Line {
  readonly pieces: readonly PlacedPiece[];
  readonly size: number;
}

/** What a block says of all its text. */
interface Base {
  readonly size: number;
  readonly bold: boolean;
}

/** A part of a word in one style, with its trailing space if it has one. */
interface Chunk extends Piece {
  readonly width: number;
  /** Width without the trailing space. */
  readonly inked: number;
}

const SMALL = 0.8;
const BREAKS = /(?<=[ \u200b])|(?<=[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60])/u;
const ENDS_WORD = /[ \u200b\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]$/u;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

function styleOf(run: Run, size: number, bold: boolean): Style {
  return { bold: bold || run.bold, italic: run.italic, size: run.small ? size * SMALL : size };
}

export function breakLines(fonts: Fonts, runs: readonly Run[], base: Base, width: number): Line[] {
  const lines: Line[] = [];
  let line: Chunk[] = [];
  let used = 0;
  const endLine = (): void => {
    lines.push(finished(fonts, line, base.size));
    line = [];
    used = 0;
  };

  for (const word of words(fonts, runs, base)) {
    if (word === 'break') {
      endLine();
      continue;
    }
    const inked = word.reduce((sum, chunk, i) => sum + (i === word.length - 1 ? chunk.inked : chunk.width), 0);
    if (used > 0 && used + inked > width) endLine();
    for (const chunk of inked > width ? word.flatMap((part) => cut(fonts, part, width)) : word) {
      if (used > 0 && used + chunk.inked > width) endLine();
      line.push(chunk);
      used += chunk.width;
    }
  }
  if (line.length > 0) endLine();
  return lines;
}

/** The widths between which a column of this text may be set: its widest word, and itself unbroken. */
export function widthRange(fonts: Fonts, runs: readonly Run[], base: Base): [number, number] {
  let [narrowest, widest, current] = [0, 0, 0];
  for (const word of words(fonts, runs, base)) {
    if (word === 'break') {
      current = 0;
      continue;
    }
    const width = word.reduce((sum, chunk) => sum + chunk.width, 0);
    current += width;
    narrowest = Math.max(narrowest, width);
    widest = Math.max(widest, current);
  }
  return [narrowest, widest];
}

function words(fonts: Fonts, runs: readonly Run[], base: Base): (Chunk[] | 'break')[] {
  const found: (Chunk[] | 'break')[] = [];
  let word: Chunk[] = [];
  const endWord = (): void => {
    if (word.length > 0) found.push(word);
    word = [];
  };
  for (const run of runs) {
    if (run.text === '\n') {
      endWord();
      found.push('break');
      continue;
    }
    const style = styleOf(run, base.size, base.bold);
    for (const text of run.text.split(BREAKS)) {
      word.push(measured(fonts, text, style));
      if (ENDS_WORD.test(text)) endWord();
    }
  }
  endWord();
  return found;
}

function measured(fonts: Fonts, text: string, style: Style): Chunk {
  const width = fonts.widthOf(text, style);
  const inked = text.endsWith(' ') ? fonts.widthOf(text.slice(0, -1), style) : width;
  return { text, style, width, inked };
}

function cut(fonts: Fonts, chunk: Chunk, width: number): Chunk[] {
  const parts: Chunk[] = [];
  let part = '';
  for (const character of chunk.text) {
    if (part !== '' && fonts.widthOf(part + character, chunk.style) > width) {
      parts.push(measured(fonts, part, chunk.style));
      part = '';
    }
    part += character;
  }
  return [...parts, measured(fonts, part, chunk.style)];
}

function finished(fonts: Fonts, chunks: readonly Chunk[], size: number): Line {
  const pieces: PlacedPiece[] = [];
  let x = 0;
  for (const group of directions(chunks)) {
    pieces.push(...placed(fonts, isRtl(group[0]) ? reversed(group) : group, x));
    x += group.reduce((sum, chunk) => sum + chunk.width, 0);
  }
  const last = pieces.at(-1);
  if (last !== undefined) pieces[pieces.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
  return { pieces, size: Math.max(0, ...pieces.map((piece) => piece.style.size)) || size };
}

/** Stretches of one direction. */
function directions(chunks: readonly Chunk[]): Chunk[][] {
  const groups: Chunk[][] = [];
  for (const chunk of chunks) {
    const last = groups.at(-1);
    if (last !== undefined && isRtl(last[0]) === isRtl(chunk)) last.push(chunk);
    else groups.push([chunk]);
  }
  return groups;
}

function isRtl(chunk: Chunk | undefined): boolean {
  return RTL.test(chunk?.text ?? '');
}

/** Neighbours of one style become one piece, with the real spaces between the words. */
function placed(fonts: Fonts, chunks: readonly Piece[], start: number): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  let x = start;
  for (const { text, style } of chunks) {
    const last = pieces.at(-1);
    if (last === undefined || !sameStyle(last.style, style)) {
      x = last === undefined ? start : last.x + fonts.widthOf(last.text, last.style);
      pieces.push({ text, style, x });
    } else pieces[pieces.length - 1] = { ...last, text: last.text + text };
  }
  return pieces;
}

/** The words from last to first, each with the space that stood before it; the last space stays at the right end. */
function reversed(chunks: readonly Chunk[]): Piece[] {
  const spaceBefore = (i: number): string => ((i === 0 ? chunks.at(-1) : chunks[i - 1])?.text.endsWith(' ') ? ' ' : '');
  return chunks.map(({ text, style }, i) => ({ text: text.replace(/ $/, '') + spaceBefore(i), style })).reverse();
}

function sameStyle(left: Style, right: Style): boolean {
  return left.bold === right.bold && left.italic === right.italic && left.size === right.size;
}
