import type { Target } from '@/components/person/screen';
import type { ScreenAction } from '@/components/person/screen-actions';
import type { Inbox } from './use-inbox';

/** What every part of the inbox draws from. */
export interface InboxProps {
  readonly inbox: Inbox;
  readonly now: number;
  readonly onScreenAction: (step: ScreenAction) => void;
  readonly onOpenPerson: (person: Target) => void;
}
