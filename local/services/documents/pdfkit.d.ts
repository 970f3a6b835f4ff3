// The few members of PDFKit that the renderer uses, some of them internal; PDFKit publishes no types of its own and
// its version is pinned, so that these stay true.

declare module 'pdfkit' {
  export interface Layout {
    readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[];
  }

  export interface GlyphPosition {
    advanceWidth: number;
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }

  /** The font as embedded in one document: which glyphs are in its subset and what text each stands for. */
  export interface EmbeddedFont {
    readonly font: {
      glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
      hasGlyphForCodePoint(codePoint: number): boolean;
    };
    readonly scale: number;
    readonly subset: { readonly glyphs: number[] };
    readonly unicode: (readonly number[])[];
    readonly widths: number[];
    encode(text: string, features?: readonly string[]): [string[], GlyphPosition[]];
    widthOfString(text: string, size: number, features?: readonly string[]): number;
  }

  export default class PDFDocument {
    constructor(options: {
      size: [number, number];
      margin: number;
      bufferPages: boolean;
      autoFirstPage: boolean;
      lang?: string;
      info: Record<string, string | Date>;
    });
    registerFont(name: string, path: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(points: number): this;
    text(text: string, x: number, y: number, options: { lineBreak: false }): this;
    image(source: Buffer, x: number, y: number, options: { width: number; height: number }): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    fill(): this;
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): this;
    end(): void;
    read(): Buffer | null;
    /** Internal: the font last chosen. */
    readonly _font: EmbeddedFont;
  }
}
