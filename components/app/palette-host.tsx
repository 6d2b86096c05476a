import { useEffect, useState } from 'preact/hooks';
import type { AppPalette, AppPaletteProps } from './app-palette';

/** Brings the palette's code, which is no part of the first frame. */
export const loadPalette = () => import('./app-palette');

/** Where the palette opens. */
export function PaletteHost(props: AppPaletteProps) {
  const { open } = props.app.palette;
  const [loaded, setLoaded] = useState<{ readonly AppPalette: typeof AppPalette } | null>(null);
  useEffect(() => {
    if (open && !loaded) void loadPalette().then(setLoaded);
  }, [open, loaded]);
  return open && loaded ? <loaded.AppPalette {...props} /> : null;
}
