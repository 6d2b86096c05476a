import { Boundary } from '@/components/ui/boundary';
import { lazyPart } from '@/components/ui/lazy-part';
import type { AppPaletteProps } from './app-palette';

/** Brings the palette's code, which is no part of the first frame. */
export const loadPalette = () => import('./app-palette');

const AppPalette = lazyPart<AppPaletteProps>(async () => (await loadPalette()).AppPalette, null);

/** Where the palette opens. */
export function PaletteHost(props: AppPaletteProps) {
  if (!props.app.palette.open) return null;
  return (
    <Boundary part="palette" onWithout={() => props.app.palette.show(false)}>
      <AppPalette {...props} />
    </Boundary>
  );
}
