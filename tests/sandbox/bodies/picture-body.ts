import { crc32, deflateSync } from 'node:zlib';

const SIDE = 200;

/** Nobody's face: a PNG in a colour that is the person's own, darker downwards. */
export function pictureBody(memberNumber: number): Buffer<ArrayBuffer> {
  const colour = [memberNumber * 67, memberNumber * 131, memberNumber * 29].map((value) => 80 + (value % 150));
  const rows = Array.from({ length: SIDE }, (_, y) => {
    const pixel = colour.map((value) => Math.round(value * (1 - y / (2 * SIDE))));
    // Each row begins with the number of its filter: none.
    return Buffer.from([0, ...Array.from({ length: SIDE }, () => pixel).flat()]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 2], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND')]);
}

function chunk(name: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
