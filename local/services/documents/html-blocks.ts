// Reads the small HTML of documents into a list of blocks: headings, paragraphs, list items, tables, images, rules.
// What it does not know it takes for its text; scripts, styles and everything in the head are never shown, and nothing
// is fetched: an image is its own data or its alternative text.
// INVARIANT: blocks hold the text in the order of the source, white space folded as a browser folds it.

import { parseDocument } from 'htmlparser2';
import type { Png } from './png';
import { flattenPng } from './png';
import type { Run } from './text-runs';
import { foldText, trimRuns } from './text-runs';

export interface Cell {
  readonly header: boolean;
  readonly span: number;
  readonly blocks: readonly Block[];
}

export interface Row {
  /** Repeated on each page that the table reaches. */
  readonly head: boolean;
  readonly cells: readonly Cell[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly mark: string; readonly depth: number; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | { readonly kind: 'image'; readonly png: Png; readonly width: number | undefined }
  | { readonly kind: 'rule' };

export interface ParsedHtml {
  readonly title: string;
  readonly lang: string | undefined;
  readonly blocks: readonly Block[];
}

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** What surrounds the text that is being read. */
interface Place {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly small?: boolean;
  readonly heading?: 1 | 2 | 3;
  /** The list item; its mark is used up by its first line of text. */
  readonly item?: { mark: string; readonly depth: number };
  readonly listDepth?: number;
}

const NEVER_SHOWN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'svg']);
const PARAGRAPHS = new Set([
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'nav', 'address', 'blockquote', 'pre', 'dl', 'dt',
  'dd', 'figure', 'figcaption', 'form', 'fieldset', 'body', 'html', 'caption', 'h4', 'h5', 'h6',
  // Outside a table only: there they would run into each other.
  'tr', 'td', 'th',
]);
const STYLES: Readonly<Record<string, Place>> = {
  strong: { bold: true }, b: { bold: true }, em: { italic: true }, i: { italic: true }, small: { small: true },
};
const PNG_DATA = /^data:image\/png;base64,([A-Za-z0-9+/=\s]+)$/;

export function readHtml(html: string): ParsedHtml {
  const { children } = parseDocument(html);
  const title = find(children, 'title');
  return {
    title: title === undefined ? '' : foldText(textOf(title)).trim(),
    lang: find(children, 'html')?.attribs.lang || undefined,
    blocks: readBlocks(children, {}),
  };
}

function readBlocks(nodes: readonly Node[], start: Place): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];

  const addRun = (text: string, { bold = false, italic = false, small = false }: Place): void => {
    if (text !== '') runs.push({ text, bold, italic, small });
  };
  const endBlock = (place: Place): void => {
    const kept = trimRuns(runs);
    runs = [];
    if (kept.length > 0) blocks.push(textBlock(place, kept));
  };
  /** Something that stands on lines of its own. */
  const apart = (element: Element, place: Place, inner: Place): void => {
    endBlock(place);
    for (const child of element.children) visit(child, inner);
    endBlock(inner);
  };
  const visit = (node: Node, place: Place): void => {
    if (isText(node)) return addRun(foldText(node.data), place);
    if (!('attribs' in node) || NEVER_SHOWN.has(node.name)) return;
    const inner = { ...place, ...STYLES[node.name] };
    switch (node.name) {
      case 'h1': case 'h2': case 'h3':
        return apart(node, place, { ...place, heading: Number(node.name.charAt(1)) as 1 | 2 | 3 });
      case 'ul': case 'ol':
        return apart(node, place, { ...place, listDepth: (place.listDepth ?? 0) + 1 });
      case 'li':
        return apart(node, place, { ...place, item: { mark: markOf(node), depth: (place.listDepth ?? 1) - 1 } });
      case 'br':
        return addRun('\n', place);
      case 'hr':
        endBlock(place);
        return void blocks.push({ kind: 'rule' });
      case 'img': {
        const image = readImage(node);
        if (image === undefined) return addRun(node.attribs.alt ?? '', place);
        endBlock(place);
        return void blocks.push(image);
      }
      case 'table': {
        endBlock(place);
        const caption = find(node.children, 'caption');
        if (caption !== undefined) visit(caption, place);
        const rows = readRows(node.children, false);
        return void (rows.length > 0 && blocks.push({ kind: 'table', rows }));
      }
      default:
        if (PARAGRAPHS.has(node.name)) return apart(node, place, inner);
        for (const child of node.children) visit(child, inner);
    }
  };

  for (const node of nodes) visit(node, start);
  endBlock(start);
  return blocks;
}

function textBlock(place: Place, runs: readonly Run[]): Block {
  if (place.heading !== undefined) return { kind: 'heading', level: place.heading, runs };
  if (place.item === undefined) return { kind: 'paragraph', runs };
  const { mark, depth } = place.item;
  place.item.mark = '';
  return { kind: 'item', mark, depth, runs };
}

function readRows(nodes: readonly Node[], head: boolean): Row[] {
  return nodes.flatMap((node): Row[] => {
    if (!('attribs' in node) || NEVER_SHOWN.has(node.name)) return [];
    if (node.name !== 'tr') return readRows(node.children, head || node.name === 'thead');
    const cells = node.children.flatMap((cell): Cell[] => {
      if (!('attribs' in cell) || (cell.name !== 'td' && cell.name !== 'th')) return [];
      const header = cell.name === 'th';
      const span = Math.min(50, Math.max(1, Math.trunc(Number(cell.attribs.colspan)) || 1));
      return [{ header, span, blocks: readBlocks(cell.children, { bold: header }) }];
    });
    return cells.length === 0 ? [] : [{ head, cells }];
  });
}

function readImage(element: Element): Block | undefined {
  const data = PNG_DATA.exec(element.attribs.src ?? '')?.[1];
  const png = data === undefined ? undefined : flattenPng(Buffer.from(data, 'base64'));
  if (png === undefined) return undefined;
  const width = Number(element.attribs.width);
  return { kind: 'image', png, width: width > 0 ? width : undefined };
}

function markOf(item: Element): string {
  const list = item.parent;
  if (list === null || !('name' in list) || list.name !== 'ol') return '•';
  const items = list.children.filter((child) => 'name' in child && child.name === 'li');
  return `${items.indexOf(item) + 1}.`;
}

function find(nodes: readonly Node[], name: string): Element | undefined {
  for (const node of nodes) {
    if (!('attribs' in node)) continue;
    if (node.name === name) return node;
    const below = find(node.children, name);
    if (below !== undefined) return below;
  }
  return undefined;
}

function isText(node: Node): node is Extract<Node, { data: string }> {
  return node.type === 'text';
}

function textOf(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('');
}
