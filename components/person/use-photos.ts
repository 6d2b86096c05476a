import { useEffect, useMemo } from 'preact/hooks';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { createPhotos, type Photos } from './photos';

/** The photos of a surface; those of one account are never drawn for another, whose `ask` is another. */
export function usePhotos(ask: Ask): Photos {
  const photos = useMemo(() => createPhotos({ ask }), [ask]);
  useEffect(() => photos.end, [photos]);
  return photos;
}
