import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { BAR_WORDS, KEYBOARD_WORDS } from '@/lib/copy/keyboard-copy';
import { BUTTONS } from '@/lib/copy/person-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Answer } from '@/lib/protocol/requests';
import { AccountSwitch } from './account-switch';
import './app-bar.css';
import { type CommandKeys, KeyboardSheet } from './keyboard-sheet';

/** What a surface can do besides showing a person; it cannot do what is left out. */
export interface SurfaceAbilities {
  readonly switchAccount?: (accountId: string) => void;
  /** The same interface in Chrome's other place for it: the popup offers the side panel, the side panel the popup. */
  readonly changeMount?: () => void;
  readonly onWorkerWord?: OnWorkerWord;
  readonly commands?: () => Promise<readonly CommandKeys[]>;
  /** Runs a task once nothing else is to be done. */
  readonly whenIdle?: (task: () => void) => void;
}

interface AppBarProps {
  readonly ask: Ask;
  readonly mount: 'popup' | 'sidepanel';
  readonly abilities: SurfaceAbilities | undefined;
  readonly connection: Answer<'connection'> | null;
  readonly sheet: { readonly open: boolean; readonly show: (open: boolean) => void };
  /** Leads to the search among relations; null where the screen itself offers that. */
  readonly search: (() => void) | null;
  readonly openPalette: () => void;
  /** Null where the screen itself offers that. */
  readonly openOptions: (() => void) | null;
}

const NO_COMMANDS = async () => [];

/** Above the tabs: the account in use, and the buttons that lead elsewhere. */
export function AppBar({
  ask,
  mount,
  abilities = {},
  connection,
  sheet,
  search,
  openPalette,
  openOptions,
}: AppBarProps) {
  return (
    <div class="app-bar">
      <Icon name="mark" size={20} />
      {connection?.ok && <AccountSwitch ask={ask} connection={connection.value} onSwitch={abilities.switchAccount} />}
      <div class="app-bar-end">
        <span class="app-bar-palette">
          <IconButton icon="command" label={BAR_WORDS.palette} onClick={openPalette} />
        </span>
        {search && <IconButton icon="search" label={BAR_WORDS.search} onClick={search} />}
        {abilities.changeMount && (
          <IconButton
            icon="panel"
            label={mount === 'popup' ? BAR_WORDS.openInSidePanel : BAR_WORDS.openAsPopup}
            onClick={abilities.changeMount}
          />
        )}
        <IconButton icon="keyboard" label={KEYBOARD_WORDS.title} onClick={() => sheet.show(true)} />
        {openOptions && <IconButton icon="options" label={BUTTONS.options} onClick={openOptions} />}
      </div>
      {sheet.open && <KeyboardSheet commands={abilities.commands ?? NO_COMMANDS} onClose={() => sheet.show(false)} />}
    </div>
  );
}
