import type { Target } from '@/components/person/screen';
import type { ScreenAction } from '@/components/person/screen-actions';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Inbox } from './use-inbox';

/** The way out of a chat. */
interface ChatBack {
  readonly words: string;
  readonly leave: () => void;
  /** True where it does not lead to the list: then what is next is not for the list to say. */
  readonly isElsewhere: boolean;
}

/** What every part of the inbox draws from. */
export interface InboxProps {
  readonly ask: Ask;
  readonly inbox: Inbox;
  readonly now: number;
  readonly onScreenAction: (step: ScreenAction) => void;
  readonly onOpenPerson: (person: Target) => void;
  /** Where leaving a chat leads: to where it was opened from. */
  readonly back: ChatBack;
}
