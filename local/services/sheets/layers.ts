// Formats and validation rules laid over whole ranges, so that a column of 100,000 cells costs one entry, and how they
// combine with what a cell has of its own: whatever was set later wins, field by field.
// Notes and values are never laid in layers.
// INVARIANT: reading a cell gives the same whether its format was laid on the range or on each of its cells.

import type { Move, Rectangle, Span } from './bounds';
import { covers, isWithin, piecesAfterMove, spanAfterDelete, spanAfterInsert } from './bounds';
import type { CellFormat, CellRecord, ValidationRule } from './cell';
import type { FieldPath } from './update-mask';
import { isUnder, withPaths } from './update-mask';

export interface FormatPatch {
  readonly kind: 'format';
  readonly paths: readonly FieldPath[];
  readonly format: CellFormat;
}

export interface RulePatch {
  readonly kind: 'rule';
  readonly rule: ValidationRule | null;
}

export type Patch = FormatPatch | RulePatch;

export interface Layer extends Rectangle {
  /** The tab's clock when it was laid. */
  readonly at: number;
  readonly patch: Patch;
}

/** The layers with a new one on top; older ones that can never be seen again are dropped. */
export function withLayer(layers: readonly Layer[], added: Layer): Layer[] {
  return [...layers.filter((layer) => !isHidden(layer, added)), added];
}

export function layersOver(layers: readonly Layer[], column: number): Layer[] {
  return layers.filter((layer) => covers(layer.columns, column));
}

/** The cell's format; `layers` are those over its column. Empty: none. */
export function formatAt(layers: readonly Layer[], row: number, cell: CellRecord): CellFormat {
  const [clock, own] = cell.t ?? [0, {}];
  return layers.reduce((format, { at, rows, patch }) => {
    if (patch.kind !== 'format' || at <= clock || !covers(rows, row)) return format;
    return withPaths(format, patch.format, patch.paths);
  }, own);
}

export function ruleAt(layers: readonly Layer[], row: number, cell: CellRecord): ValidationRule | null {
  const [clock, own] = cell.d ?? [0, null];
  return layers.reduce((rule, { at, rows, patch }) => {
    return patch.kind === 'rule' && at > clock && covers(rows, row) ? patch.rule : rule;
  }, own);
}

/**
 * After `count` rows (or columns) were inserted before `at`: a layer over `heir`, the index from which the new ones
 * inherit, takes them in. Documented for formats (InsertDimensionRequest.inheritFromBefore), assumed for rules.
 */
export function layersAfterInsert(
  layers: readonly Layer[],
  side: 'rows' | 'columns',
  at: number,
  count: number,
  heir: number,
): Layer[] {
  return layers.map((layer) => {
    const span = layer[side];
    return { ...layer, [side]: covers(span, heir) ? grown(span, count) : spanAfterInsert(span, at, count) };
  });
}

export function layersAfterDelete(
  layers: readonly Layer[],
  side: 'rows' | 'columns',
  from: number,
  to: number,
): Layer[] {
  return layers.flatMap((layer) => {
    const span = spanAfterDelete(layer[side], from, to);
    return span === undefined ? [] : [{ ...layer, [side]: span }];
  });
}

export function layersAfterMove(layers: readonly Layer[], side: 'rows' | 'columns', move: Move): Layer[] {
  return layers.flatMap((layer) => piecesAfterMove(layer[side], move).map((span) => ({ ...layer, [side]: span })));
}

function grown(span: Span, count: number): Span {
  return { from: span.from, to: span.to === null ? null : span.to + count };
}

function isHidden(layer: Layer, by: Layer): boolean {
  if (!isWithin(layer.rows, by.rows) || !isWithin(layer.columns, by.columns)) return false;
  if (layer.patch.kind === 'rule' || by.patch.kind === 'rule') return layer.patch.kind === by.patch.kind;
  const { paths } = by.patch;
  return layer.patch.paths.every((path) => paths.some((other) => isUnder(path, other)));
}
