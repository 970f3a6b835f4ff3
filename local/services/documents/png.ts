// Reads a PNG and writes it again as plain opaque RGB, because the PDF library would decode transparency and
// interlacing in the background, and a service must answer at once. Transparent parts become white, as on paper.
// documented: https://www.w3.org/TR/png-3/
// INVARIANT: what comes out is a well-formed 8-bit RGB image; whatever is broken or too large is undefined.

import { crc32, deflateSync, inflateSync } from 'node:zlib';

export interface Png {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_PIXELS = 4_000_000;
/** Samples per pixel by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function flattenPng(source: Buffer): Png | undefined {
  try {
    return flatten(source);
  } catch {
    // Whatever the image's bytes did to the decoder: it is no image that can be shown.
    return undefined;
  }
}

function flatten(source: Buffer): Png | undefined {
  const chunks = readChunks(source);
  const header = chunks.get('IHDR');
  const data = chunks.get('IDAT');
  if (header === undefined || data === undefined || header.length !== 13) return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colorType = 0] = [header[8], header[9]];
  const channels = CHANNELS[colorType];
  const interlaced = header[12] !== 0;
  if (channels === undefined || interlaced || depth > 8) return undefined;
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return undefined;
  const stride = Math.ceil((width * channels * depth) / 8);
  const raw = inflateSync(data, { maxOutputLength: (stride + 1) * height });
  if (raw.length !== (stride + 1) * height) return undefined;
  unfilter(raw, stride, Math.max(1, (channels * depth) >> 3));
  const rgb = Buffer.alloc((width * 3 + 1) * height);
  const paint = painter(colorType, depth, chunks.get('PLTE'), chunks.get('tRNS'));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const row = y * (stride + 1) + 1;
      const samples = Array.from({ length: channels }, (_, c) => sample(raw, row, x * channels + c, depth));
      rgb.set(paint(samples), y * (width * 3 + 1) + 1 + x * 3);
    }
  }
  return { width, height, bytes: writePng(width, height, rgb) };
}

function readChunks(source: Buffer): Map<string, Buffer> {
  if (!source.subarray(0, 8).equals(SIGNATURE)) throw new Error('Not a PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < source.length; ) {
    const length = source.readUInt32BE(at);
    const name = source.toString('latin1', at + 4, at + 8);
    const data = source.subarray(at + 8, at + 8 + length);
    if (data.length !== length) throw new Error('Truncated');
    const before = chunks.get(name);
    chunks.set(name, before === undefined ? data : Buffer.concat([before, data]));
    at += 12 + length;
  }
  return chunks;
}

function unfilter(raw: Buffer, stride: number, pixel: number): void {
  for (let row = 0; row < raw.length; row += stride + 1) {
    const filter = raw[row];
    for (let i = 1; i <= stride; i += 1) {
      const left = i > pixel ? (raw[row + i - pixel] ?? 0) : 0;
      const up = row > 0 ? (raw[row + i - stride - 1] ?? 0) : 0;
      const corner = row > 0 && i > pixel ? (raw[row + i - stride - 1 - pixel] ?? 0) : 0;
      raw[row + i] = ((raw[row + i] ?? 0) + predicted(filter, left, up, corner)) & 255;
    }
  }
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0: return 0;
    case 1: return left;
    case 2: return up;
    case 3: return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default: throw new Error('Unknown filter');
  }
}

function sample(raw: Buffer, row: number, index: number, depth: number): number {
  if (depth === 8) return raw[row + index] ?? 0;
  const bit = index * depth;
  return ((raw[row + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

type Paint = (samples: readonly number[]) => readonly number[];

function painter(colorType: number, depth: number, palette: Buffer | undefined, alphas: Buffer | undefined): Paint {
  const onWhite = (color: readonly number[], alpha: number): number[] =>
    color.map((value) => Math.round((value * alpha + 255 * (255 - alpha)) / 255));
  const full = (1 << depth) - 1;
  return (samples) => {
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = samples;
    switch (colorType) {
      case 0: {
        const gray = Math.round((s0 * 255) / full);
        const clear = alphas !== undefined && alphas.readUInt16BE(0) === s0;
        return clear ? [255, 255, 255] : [gray, gray, gray];
      }
      case 2: {
        const clear = alphas !== undefined && [s0, s1, s2].every((s, i) => alphas.readUInt16BE(2 * i) === s);
        return clear ? [255, 255, 255] : [s0, s1, s2];
      }
      case 3: {
        const color = [0, 1, 2].map((c) => palette?.[s0 * 3 + c] ?? 0);
        return onWhite(color, alphas?.[s0] ?? 255);
      }
      case 4: return onWhite([s0, s0, s0], s1);
      default: return onWhite([s0, s1, s2], s3);
    }
  };
}

function writePng(width: number, height: number, rgb: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rgb)), end]);
}
