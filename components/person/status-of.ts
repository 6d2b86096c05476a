import type { IconName } from '@/components/ui/icon';
import type { Tone } from '@/components/ui/notice';
import {
  heldHint,
  PERSON_WORDS,
  RELATION_WORDS,
  SENDING_WORDS,
  STATE_WORDS,
  sentWords,
  sinceWords,
} from '@/lib/copy/person-copy';
import { secondsUntil } from '@/lib/durations';
import { isDone, isOpenEnded } from '@/lib/outreach/journal/journal-entry';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import type { EntryView } from '@/lib/protocol/send';
import { newestEntry, type PersonScreen } from './screen';

export interface StatusLine {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly text: string;
  /** Since when it is so, in words; left out where that is not known. */
  readonly since?: string;
  /** What is heard with it, and seen elsewhere. */
  readonly heard?: string;
}

const RELATION_ICONS = {
  none: 'person',
  connected: 'check',
  pending: 'clock',
  'invited-you': 'invite',
  self: 'person',
  'recently-withdrawn': 'undo',
  'recently-ignored': 'person',
  'recently-invited': 'person',
  removed: 'person',
  'cannot-invite': 'stop',
  unclear: 'question',
} as const satisfies Record<keyof typeof RELATION_WORDS, IconName>;

/** How things stand with the person, on one line; `entry` is the send that the surface made or found open. */
export function statusOf(screen: PersonScreen, entry: EntryView | null, now: number): StatusLine {
  const { person, connectedAt } = screen.view;
  const name = person.fullName;
  if (screen.kind === 'sending') return sendingStatus(screen.entry);
  if (screen.kind === 'unconfirmed') return { icon: 'question', tone: 'warning', text: STATE_WORDS.unconfirmed };
  if (entry && isDone(entry)) {
    return { icon: 'check', tone: 'success', text: sentWords(entry.action, name) };
  }
  const relation = relationWord(screen);
  const since = relation === 'connected' && connectedAt !== null ? { since: sinceWords(connectedAt, now) } : {};
  return { icon: RELATION_ICONS[relation], tone: 'info', text: RELATION_WORDS[relation], ...since };
}

/** While it is held, for how long it was and how it is taken back: the same words all the time, so that they are announced once. */
function sendingStatus(entry: EntryView): StatusLine {
  const status = { icon: 'clock', tone: 'info', text: SENDING_WORDS[entry.action] } as const;
  if (isOpenEnded(entry)) return { ...status, text: PERSON_WORDS.openEnded, heard: heldHint(null) };
  return entry.state === 'held' ? { ...status, heard: heldHint(secondsUntil(entry.dueAt, entry.at)) } : status;
}

function relationWord(screen: PersonScreen): keyof typeof RELATION_WORDS {
  if (screen.kind === 'cannot-invite') return screen.kind;
  if (screen.kind === 'not-again') return screen.why.kind;
  // Offered all the same: when it was sent is not known, and LinkedIn takes a new one after some weeks.
  if (screen.kind === 'invite' && screen.view.person.relationDetail === 'sent-ignored') return 'recently-ignored';
  const relation = relationNow(screen.view.person, screen.view.entries);
  if (relation === 'none' && newestEntry(screen.view, isInvitation)?.accepted) return 'removed';
  return relation === 'unknown' ? 'unclear' : relation;
}

const isInvitation = ({ action, state }: EntryView) =>
  isDone({ state }) && (action === 'invite' || action === 'withdraw');
