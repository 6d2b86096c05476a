import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MARK } from '@/components/ui/mark';
import { codeUnder } from '@/tests/unit/house/source-files';

/** The two arcs as numbers: quarters of circles of radius 9 on a grid of 24. */
const ARCS = [...MARK.matchAll(/M([\d.]+) ([\d.]+)a9 9 0 0 1 ?(-?\d+) ?-?\d+/g)].map(([, x, y, across]) => {
  const [startX, startY, way] = [Number(x), Number(y), Number(across) / 9];
  return (part: number) => {
    const angle = (part * Math.PI) / 2;
    return [startX + way * 9 * (1 - Math.cos(angle)), startY - way * 9 * Math.sin(angle)] as const;
  };
});

/** Pixels of an 8-bit RGBA picture that is not interlaced. */
function pixelsOf(file: string, margin: number) {
  const png = readFileSync(file);
  const width = png.readUInt32BE(16);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * 4;
  const rows: Uint8Array[] = [];
  for (let y = 0; y * (line + 1) < raw.length; y++) {
    const filter = raw[y * (line + 1)] ?? 0;
    const row = Uint8Array.from(raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)));
    for (let x = 0; x < line; x++) row[x] = ((row[x] ?? 0) + predicted(filter, row, rows.at(-1), x)) & 255;
    rows.push(row);
  }
  const pixel = (grid: number) => margin + Math.floor((grid * (width - 2 * margin)) / 24);
  return (x: number, y: number) => [...(rows[pixel(y)] ?? [])].slice(pixel(x) * 4).slice(0, 4);
}

function predicted(filter: number, row: Uint8Array, above: Uint8Array | undefined, x: number): number {
  const [left, up, corner] = [row[x - 4] ?? 0, above?.[x] ?? 0, above?.[x - 4] ?? 0];
  const guess = left + up - corner;
  const nearest = [left, up, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0] ?? 0;
  return [0, left, up, (left + up) >> 1, nearest][filter] ?? 0;
}

test.each([
  [32, 0],
  [48, 0],
  // The web store asks for a margin around the largest.
  [128, 16],
])('the icon of %d px is the mark: light along both arcs, dark beside them', (size, margin) => {
  const at = pixelsOf(`public/icon/${size}.png`, margin);
  expect(ARCS).toHaveLength(2);
  for (const arc of ARCS)
    for (const part of [0.1, 0.35, 0.65, 0.9]) {
      const [red = 0] = at(...arc(part));
      expect(red).toBeGreaterThan(160);
    }
  for (const [x, y] of [
    [5, 6],
    [19, 18],
    [12, 4],
    [12, 20],
  ] as const)
    expect(at(x, y)[0]).toBeLessThan(40);
  expect(at(0, 0)[3]).toBe(0);
});

test('no other file draws it', () => {
  const drawers = codeUnder('components').filter((file) =>
    /a9 9 0 0 1 9-9M|a6 6 0 0 1 6-6M/.test(readFileSync(file, 'utf8')),
  );
  expect(drawers).toEqual(['components/ui/mark.ts']);
});
