import { createContext } from 'preact';
import { useContext, useEffect, useReducer, useRef } from 'preact/hooks';
import { Avatar, type AvatarSize } from '@/components/ui/avatar';
import { onScreen } from '@/components/ui/on-screen';
import type { Photos } from './photos';

/** The photos of the surface. Without any, everybody has initials. */
export const PhotosContext = createContext<Photos | null>(null);

interface PersonAvatarProps {
  /** Null in a group, and where nobody knows who it is. */
  readonly providerId: string | null;
  readonly fullName: string;
  readonly size?: AvatarSize;
}

/** Somebody's photo, once they are on screen and there is one. */
export function PersonAvatar({ providerId, fullName, size }: PersonAvatarProps) {
  const photos = useContext(PhotosContext);
  const drawn = useRef<HTMLSpanElement>(null);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (photos === null || providerId === null || drawn.current === null) return;
    let leave: (() => void) | undefined;
    const end = onScreen(drawn.current, (isOnScreen) => {
      leave?.();
      leave = isOnScreen ? photos.show({ providerId, fullName }, () => draw(undefined)) : undefined;
    });
    return () => {
      end();
      leave?.();
    };
  }, [photos, providerId, fullName]);
  const photo = providerId === null ? undefined : photos?.of(providerId);
  return <Avatar fullName={fullName} photo={photo} size={size} drawn={drawn} />;
}
