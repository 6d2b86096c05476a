import type { Target } from '@/components/person/screen';
import { IconButton } from '@/components/ui/button';
import { BAR_WORDS, KEYBOARD_WORDS } from '@/lib/copy/keyboard-copy';
import type { Answer } from '@/lib/protocol/answers';
import type { Ask } from '@/lib/protocol/ask';
import { AccountSwitch } from './account-switch';
import './app-bar.css';
import { type CommandKeys, KeyboardSheet } from './keyboard-sheet';
import { NoticedList } from './noticed-list';
import { useNoticed } from './use-noticed';

/** What a surface can do besides showing a person; what is left out it cannot. */
export interface SurfaceDoors {
  readonly switchAccount?: (accountId: string) => void;
  /** The same interface in Chrome's other place for it: the popup offers the side panel, the side panel the popup. */
  readonly changeMount?: () => void;
  readonly commands?: () => Promise<readonly CommandKeys[]>;
}

interface AppBarProps {
  readonly ask: Ask;
  readonly doors: SurfaceDoors;
  readonly mount: 'popup' | 'sidepanel';
  readonly connection: Answer<'connection'> | null;
  /** Who is shown, and their name where the tab shows somebody else by now. */
  readonly providerId: string | null;
  readonly keptOn: string | null;
  readonly sheet: { readonly open: boolean; readonly show: (open: boolean) => void };
  readonly onOpen: (target: Target) => void;
}

const NO_COMMANDS = async () => [];

/** Below the tabs: as whom, what is new, and the ways around. */
export function AppBar({ ask, doors, mount, connection, providerId, keptOn, sheet, onOpen }: AppBarProps) {
  const { notices, dismiss } = useNoticed(ask, providerId);
  return (
    <>
      <div class="app-bar">
        {connection?.ok && <AccountSwitch connection={connection.value} onSwitch={doors.switchAccount} />}
        {doors.changeMount && (
          <IconButton
            icon="panel"
            label={mount === 'popup' ? BAR_WORDS.openInSidePanel : BAR_WORDS.openAsPopup}
            onClick={doors.changeMount}
          />
        )}
        <IconButton icon="keyboard" label={KEYBOARD_WORDS.title} onClick={() => sheet.show(true)} />
      </div>
      {keptOn !== null && (
        <p class="app-kept small" role="status">
          {BAR_WORDS.keptOn(keptOn)}
        </p>
      )}
      <NoticedList notices={notices} onOpen={onOpen} onDismiss={dismiss} />
      {sheet.open && <KeyboardSheet commands={doors.commands ?? NO_COMMANDS} onClose={() => sheet.show(false)} />}
    </>
  );
}
