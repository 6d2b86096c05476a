import { Boundary } from '@/components/ui/boundary';
import type { AppPaletteProps } from './app-palette';
import { AppPalette } from './later-parts';

/** Where the palette opens. */
export function PaletteHost(props: AppPaletteProps) {
  if (!props.app.palette.open) return null;
  return (
    <Boundary part="palette" onWithout={() => props.app.palette.show(false)}>
      <AppPalette {...props} />
    </Boundary>
  );
}
