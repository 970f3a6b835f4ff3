// What a notice says, as a list of blocks, written once as plain text and once as HTML: both parts of the mail say the
// same.
// INVARIANT: every text is escaped on its way into HTML, and none can begin a new line by itself.

import { escapeHtml } from '../../kernel/text';

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Each item is one or several lines. */
  | { readonly kind: 'list' | 'steps'; readonly items: readonly (readonly string[])[] };

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items: items.map((item) => [item]) });
export const steps = (items: readonly (readonly string[])[]): Block => ({ kind: 'steps', items });

// Line separators and C0, C1 controls: a place's name typed by hand may hold anything.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
export const oneLine = (text: string): string => text.replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim();

export function asText(blocks: readonly Block[]): string {
  const parts = blocks.map((block) => {
    if (block.kind === 'heading') return oneLine(block.text).toUpperCase();
    if (block.kind === 'paragraph') return oneLine(block.text);
    return block.items.map((lines, at) => textItem(lines, block.kind === 'steps' ? `${at + 1}. ` : '- ')).join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

const textItem = (lines: readonly string[], mark: string): string =>
  lines.map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + oneLine(line)).join('\n');

export function asHtml(blocks: readonly Block[]): string {
  const body = blocks.map((block) => {
    if (block.kind === 'heading') return `<h2>${safe(block.text)}</h2>`;
    if (block.kind === 'paragraph') return `<p>${safe(block.text)}</p>`;
    const tag = block.kind === 'steps' ? 'ol' : 'ul';
    return `<${tag}>${block.items.map((lines) => `<li>${lines.map(safe).join('<br>')}</li>`).join('')}</${tag}>`;
  });
  return `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"></head><body>${body.join('')}</body></html>`;
}

export const safe = (text: string): string => escapeHtml(oneLine(text));
