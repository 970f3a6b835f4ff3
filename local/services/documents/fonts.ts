// DejaVu Sans, embedded as subsets, in the four cuts the small HTML needs; and the care that every character can be
// taken out of the PDF again as the very character that went in.
// It does not look for other fonts: what DejaVu lacks is drawn as its empty box and still extracts as itself.
// INVARIANT: each glyph of the file stands for one sequence of characters only.

import type PDFDocument from 'pdfkit';
import type { EmbeddedFont, GlyphPosition } from 'pdfkit';
import { fontFile } from './library';

export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
}

const FILES: Readonly<Record<string, string>> = {
  regular: 'DejaVuSans.ttf',
  bold: 'DejaVuSans-Bold.ttf',
  italic: 'DejaVuSans-Oblique.ttf',
  boldItalic: 'DejaVuSans-BoldOblique.ttf',
};

/** Invisible signs that a shaper hides behind a space; here they keep their own (empty) place. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/u;

const RTL_THEN_SPACE = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc] $|^ .$/u;

export interface Fonts {
  choose(style: Style): void;
  widthOf(text: string, style: Style): number;
}

export function openFonts(doc: PDFDocument): Fonts {
  for (const [name, file] of Object.entries(FILES)) {
    doc.registerFont(name, fontFile(file));
  }
  const known = new WeakSet<EmbeddedFont>();
  const choose = ({ bold, italic, size }: Style): void => {
    doc.font(bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular').fontSize(size);
    if (!known.has(doc._font)) {
      known.add(doc._font);
      separateSharedGlyphs(doc._font);
    }
  };
  return {
    choose,
    widthOf: (text, style) => {
      choose(style);
      return doc._font.widthOfString(text, style.size);
    },
  };
}

/**
 * PDFKit notes one text for each glyph, the first that used it. But all characters that a font lacks share glyph 0,
 * and a few others share a drawing (a no-break space is a space). Each later one gets a copy of the glyph.
 */
function separateSharedGlyphs(font: EmbeddedFont): void {
  const encode = font.encode.bind(font);
  const measure = font.widthOfString.bind(font);
  const owner = new Map<number, number>();
  const copies = new Map<number, number>();

  const answers = new Map<number, boolean>();
  const isShared = (codePoint: number): boolean => {
    const known = answers.get(codePoint);
    if (known !== undefined) return known;
    const { id } = font.font.glyphForCodePoint(codePoint);
    const first = !owner.has(id);
    if (first) owner.set(id, codePoint);
    const shared = id === 0 || !first || INVISIBLE.test(String.fromCodePoint(codePoint));
    answers.set(codePoint, shared);
    return shared;
  };
  const advance = (codePoint: number): number =>
    INVISIBLE.test(String.fromCodePoint(codePoint))
      ? 0
      : font.font.glyphForCodePoint(codePoint).advanceWidth * font.scale;
  const copyOf = (codePoint: number): number => {
    const made = copies.get(codePoint);
    if (made !== undefined) return made;
    const gid = font.subset.glyphs.length;
    const invisible = INVISIBLE.test(String.fromCodePoint(codePoint));
    font.subset.glyphs.push(font.font.glyphForCodePoint(invisible ? 0x20 : codePoint).id);
    font.unicode[gid] = [codePoint];
    font.widths[gid] = advance(codePoint);
    copies.set(codePoint, gid);
    return gid;
  };

  font.encode = (text, features) => {
    const codes: string[] = [];
    const positions: GlyphPosition[] = [];
    for (const piece of pieces(text, isShared)) {
      if (typeof piece === 'string') {
        const [more, places] = encode(piece, features);
        codes.push(...more);
        positions.push(...places);
      } else {
        codes.push(copyOf(piece).toString(16).padStart(4, '0'));
        const width = advance(piece);
        positions.push({ advanceWidth: width, xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0 });
      }
    }
    return [codes, positions];
  };
  font.widthOfString = (text, size, features) => {
    const widths = pieces(text, isShared).map((piece) =>
      typeof piece === 'string' ? measure(piece, size, features) : (advance(piece) * size) / 1000,
    );
    return widths.reduce((sum, width) => sum + width, 0);
  };
}

/** Runs of ordinary text as strings, and each character that needs a glyph of its own as its code point. */
function pieces(text: string, isShared: (codePoint: number) => boolean): (string | number)[] {
  const found: (string | number)[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = found.length - 1;
    const before = found[last];
    if (isShared(codePoint)) found.push(codePoint);
    // A space laid out with a right-to-left word would be drawn on its other side.
    else if (typeof before === 'string' && !RTL_THEN_SPACE.test(before + character)) found[last] = before + character;
    else found.push(character);
  }
  return found;
}
