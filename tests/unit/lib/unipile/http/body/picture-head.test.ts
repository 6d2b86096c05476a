import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureHead } from '@/lib/unipile/http/body/picture-head';
import { pictureBody } from '@/tests/sandbox/bodies/picture-body';

const of = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const put = (bytes: Uint8Array, at: number, ...values: number[]) => {
  const copy = new Uint8Array(bytes);
  copy.set(values, at);
  return copy;
};

/** A progressive JPEG of 3 × 2 px up to its frame, with a comment and an EXIF segment before it. */
const JPEG = new Uint8Array([
  ...[0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xfe, 0, 5, 1, 2, 3],
  ...[0xff, 0xc2, 0, 17, 8, 0, 2, 0, 3, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
]);
const LOSSY = of('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoDAAIADsD+JaQAA3AAAAAA');
const LOSSLESS = of('UklGRhoAAABXRUJQVlA4TA0AAAAvAkAAEAcQERGIiP4HAA==');
const EXTENDED = put(of('UklGRiIAAABXRUJQVlA4WAoAAAAAAAAAAAAAAAAA'), 24, 2, 0, 0, 1, 0, 0);

describe('what a picture says at its beginning', () => {
  test.each([
    ['a PNG', new Uint8Array(pictureBody(1)), { type: 'image/png', width: 200, height: 200 }],
    ['a JPEG', JPEG, { type: 'image/jpeg', width: 3, height: 2 }],
    ['a lossy WebP', LOSSY, { type: 'image/webp', width: 3, height: 2 }],
    ['a lossless WebP', LOSSLESS, { type: 'image/webp', width: 3, height: 2 }],
    ['an extended WebP', EXTENDED, { type: 'image/webp', width: 3, height: 2 }],
  ])('%s', (_, bytes, head) => {
    expect(pictureHead(bytes)).toEqual(head);
  });

  test('bytes that stand in the middle of others', () => {
    const all = new Uint8Array(JPEG.length + 7);
    all.set(JPEG, 7);
    expect(pictureHead(all.subarray(7))).toMatchObject({ width: 3, height: 2 });
  });
});

describe('nothing else is a picture', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  test.each([
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['an SVG with a byte order mark', text('\uFEFF<?xml version="1.0"?><svg/>')],
    ['a compressed SVG', new Uint8Array(deflateSync('<svg/>'))],
    ['a page', text('<!doctype html><html><body>502 Bad Gateway</body></html>')],
    ['JSON', text('{"object":"Picture","url":"https://media.licdn.com/1.jpg"}')],
    ['a GIF', text('GIF89a\u0001\u0000\u0001\u0000')],
    ['an AVIF', text('\u0000\u0000\u0000\u001cftypavif')],
    ['a sound in the box of a WebP', text('RIFF\u0024\u0000\u0000\u0000WAVEfmt ')],
    ['nothing', new Uint8Array()],
    ['a PNG of 60,000 px', put(new Uint8Array(pictureBody(1)), 16, 0, 0, 0xea, 0x60)],
    ['a JPEG of 60,000 px', put(JPEG, JPEG.length - 14, 0xea, 0x60)],
    ['a WebP of 16 million px', put(EXTENDED, 24, 0xff, 0xff, 0xff)],
    ['a PNG without height', put(new Uint8Array(pictureBody(1)), 20, 0, 0, 0, 0)],
    [
      'a JPEG whose segments have no end',
      new Uint8Array([0xff, 0xd8, ...Array(4_000).fill([0xff, 0xe1, 0, 2]).flat()]),
    ],
  ])('%s', (_, bytes) => {
    expect(pictureHead(bytes)).toBeNull();
  });

  test('a picture that ends before it has said how large it is', () => {
    for (const whole of [new Uint8Array(pictureBody(1)).subarray(0, 24), JPEG.subarray(0, -10), LOSSY.subarray(0, 30)])
      for (let end = 0; end < whole.length; end += 1) expect(pictureHead(whole.subarray(0, end))).toBeNull();
  });

  test('whatever bytes come, nothing throws, and what is taken is small enough to be drawn', () => {
    const starts = [new Uint8Array(pictureBody(1)).subarray(0, 40), JPEG, LOSSY, LOSSLESS, EXTENDED];
    const spoilt = fc
      .tuple(fc.constantFrom(...starts), fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 6 }))
      .map(([start, changes]) => start.map((byte, at) => changes.find(([where]) => where === at)?.[1] ?? byte));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), spoilt), (bytes) => {
        const head = pictureHead(bytes);
        if (head === null) return;
        expect(Math.max(head.width, head.height)).toBeLessThanOrEqual(2_048);
        expect(Math.min(head.width, head.height)).toBeGreaterThan(0);
      }),
      { numRuns: 3_000 },
    );
  });
});
