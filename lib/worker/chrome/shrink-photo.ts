import { PHOTO } from '@/lib/outreach/people/photo-rules';
import type { ShrinkPhoto } from '@/lib/worker/person/photos';

/** From what looks well to what still shows a face. */
const QUALITIES = [0.8, 0.6, 0.4, 0.2] as const;

/**
 * Draws the middle of a picture anew, small: what is kept was made here, and nothing of the file that came is. On white, since a picture may
 * have holes.
 */
export const shrinkPhoto: ShrinkPhoto = async ({ bytes, type, width, height }) => {
  const side = Math.min(width, height);
  const [x, y] = [Math.floor((width - side) / 2), Math.floor((height - side) / 2)];
  const size = { resizeWidth: PHOTO.side, resizeHeight: PHOTO.side, resizeQuality: 'high' } as const;
  // Whatever follows its beginning, a file that cannot be decoded is no photo.
  const bitmap = await createImageBitmap(new Blob([bytes], { type }), x, y, side, side, size).catch(() => null);
  const canvas = new OffscreenCanvas(PHOTO.side, PHOTO.side);
  const context = canvas.getContext('2d');
  if (!bitmap || !context) return null;
  context.fillStyle = 'white';
  context.fillRect(0, 0, PHOTO.side, PHOTO.side);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  for (const quality of QUALITIES) {
    const small = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (small.size <= PHOTO.bytes) return new Uint8Array(await small.arrayBuffer());
  }
  return null;
};
