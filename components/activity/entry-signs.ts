import type { IconName } from '@/components/ui/icon';
import type { Tone } from '@/components/ui/notice';
import type { EntryState } from '@/lib/outreach/journal/journal-entry';

/** How each state of a send is drawn, beside its words. */
export const ENTRY_SIGNS: Record<EntryState, { readonly icon: IconName; readonly tone: Tone }> = {
  held: { icon: 'clock', tone: 'info' },
  sending: { icon: 'send', tone: 'info' },
  sent: { icon: 'check', tone: 'success' },
  confirmed: { icon: 'check', tone: 'success' },
  unconfirmed: { icon: 'question', tone: 'warning' },
  refused: { icon: 'stop', tone: 'error' },
  'not-sent': { icon: 'cross', tone: 'info' },
};
