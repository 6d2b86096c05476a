import { Boundary } from '@/components/ui/boundary';
import type { AppPaletteProps } from './app-palette';
import { AppPalette, DraftsSheet } from './later-parts';

/** Where the palette opens. */
export function PaletteHost(props: AppPaletteProps) {
  if (!props.app.palette.open) return null;
  return (
    <Boundary part="palette" onWithout={() => props.app.palette.show(false)}>
      <AppPalette {...props} />
    </Boundary>
  );
}

/** Where the list of drafts opens. */
export const DraftsHost = ({ app, ask, now, abilities, leave }: DraftsHostProps) => (
  <Boundary part="section" onWithout={leave}>
    <DraftsSheet ask={ask} now={now} onWorkerWord={abilities?.onWorkerWord} onOpen={app.writeTo} onClose={leave} />
  </Boundary>
);

interface DraftsHostProps extends Omit<AppPaletteProps, 'showDrafts' | 'left'> {
  readonly leave: () => void;
}
