import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { flattenPng } from '../../../local/services/documents/png';

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  /** Rows with their filter byte. */
  readonly rows: readonly (readonly number[])[];
  readonly extra?: readonly (readonly [string, readonly number[]])[];
  readonly interlaced?: boolean;
}

function png(drawing: Drawing): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(drawing.width, 0);
  header.writeUInt32BE(drawing.height, 4);
  header.set([drawing.depth, drawing.colorType, 0, 0, drawing.interlaced === true ? 1 : 0], 8);
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(drawing.extra ?? []).map(([name, data]) => chunk(name, Buffer.from(data))),
    chunk('IDAT', deflateSync(Buffer.from(drawing.rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of what was written, which has one chunk of data and no filters. */
function pixels(bytes: Buffer | undefined): number[] {
  if (bytes === undefined) throw new Error('No image');
  const at = bytes.indexOf('IDAT');
  const data = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  const stride = bytes.readUInt32BE(16) * 3 + 1;
  return [...data].filter((_, i) => i % stride !== 0);
}

const ONE = { width: 1, height: 1, depth: 8 } as const;

describe('flattenPng', () => {
  it.each([
    ['text', Buffer.from('no image at all')],
    ['an image that is cut off', png({ ...ONE, colorType: 2, rows: [[0, 1, 2, 3]] }).subarray(0, 50)],
    ['too few pixels', png({ width: 2, height: 2, depth: 8, colorType: 2, rows: [[0, 1, 2, 3]] })],
    ['an unknown filter', png({ ...ONE, colorType: 2, rows: [[9, 1, 2, 3]] })],
    ['an interlaced image', png({ ...ONE, colorType: 2, rows: [[0, 1, 2, 3]], interlaced: true })],
    ['an image of absurd size', png({ width: 60000, height: 60000, depth: 8, colorType: 2, rows: [[0, 1, 2, 3]] })],
  ])('refuses %s', (_what, bytes) => {
    expect(flattenPng(bytes)).toBeUndefined();
  });

  it.each([
    ['colours', { ...ONE, colorType: 2, rows: [[0, 10, 20, 30]] }, [10, 20, 30]],
    ['greys', { ...ONE, colorType: 0, rows: [[0, 77]] }, [77, 77, 77]],
    ['transparency as white', { ...ONE, colorType: 6, rows: [[0, 0, 0, 0, 0]] }, [255, 255, 255]],
    ['half transparency as a mixture', { ...ONE, colorType: 4, rows: [[0, 0, 128]] }, [127, 127, 127]],
    [
      'two-colour images',
      { width: 2, height: 1, depth: 1, colorType: 0, rows: [[0, 0b01000000]] },
      [0, 0, 0, 255, 255, 255],
    ],
    [
      'palettes with a transparent entry',
      {
        width: 2, height: 1, depth: 8, colorType: 3, rows: [[0, 0, 1]],
        extra: [['PLTE', [1, 2, 3, 4, 5, 6]], ['tRNS', [255, 0]]] as const,
      },
      [1, 2, 3, 255, 255, 255],
    ],
    [
      'all filters',
      {
        width: 2, height: 5, depth: 8, colorType: 0,
        rows: [[0, 10, 20], [1, 10, 10], [2, 0, 0], [3, 5, 5], [4, 0, 0]],
      },
      [10, 20, 10, 20, 10, 20, 10, 20, 10, 20].flatMap((grey) => [grey, grey, grey]),
    ],
  ])('keeps %s', (_what, drawing, expected) => {
    const flat = flattenPng(png(drawing));

    expect(pixels(flat?.bytes)).toEqual(expected);
  });
});
