import type { DraftLine } from '@/lib/outreach/rules/drafts/draft-lines';
import type { Cause, TodayRow } from '@/lib/outreach/today/today-rows';
import type { DraftsView } from '@/lib/protocol/person';
import { ok } from '@/lib/result';
import type { Example } from './example';
import type { Answering } from './fake-ask';
import { network } from './network-screens';
import { apiProblem, DAY, MINUTE, NOW } from './people';

const HOUR = 60 * MINUTE;
const row = (name: string | null, first: Cause, ...others: Cause[]): TodayRow => ({
  key: name ?? 'group',
  providerId: name === null ? null : `id-${name}`,
  name: name ?? 'Harbour tour, November',
  causes: [first, ...others],
});
const unread = (at: number, words: string | null): Cause => ({
  kind: 'unread',
  id: `unread ${at}`,
  chatId: 'c',
  at,
  words,
});
const reminder = (on: string, words: string | null, unlessReplyAfter: number | null = null): Cause => ({
  kind: unlessReplyAfter === null ? 'reminder' : 'no-reply',
  id: `reminder ${on}`,
  reminder: { on, unlessReplyAfter },
  words,
});
const dated = (kind: 'received' | 'old', at: number, words: string | null): Cause => ({
  kind,
  id: `${kind} ${at}`,
  at,
  words,
});
const accepted = (at: number, words: string | null): Cause => ({
  kind: 'accepted',
  id: `accepted ${at}`,
  at,
  invited: words !== null,
  words,
});

const ROWS: readonly TodayRow[] = [
  row(
    'Ines Moreau',
    unread(
      NOW - 50 * MINUTE,
      'Thursday suits me. Shall I bring the plans of the northern quay, or do you have them already by then?',
    ),
  ),
  row(null, unread(NOW - 3 * HOUR, null)),
  row('Wolfgang Amadeus von Hohenlohe-Schillingsfürst', reminder('2026-11-23', 'Ask for the second volume')),
  row(
    'Tobias Lind',
    reminder('2026-11-24', 'Could you send me the draft?', NOW - 5 * DAY),
    accepted(NOW - 6 * DAY, null),
  ),
  row('Amara Okafor', accepted(NOW - 2 * HOUR, 'Hello Amara, we met in Rotterdam.')),
  row('فاطمة الزهراء', dated('received', NOW - 2 * DAY, 'مرحبا، يسعدني التواصل معك')),
  row('Jun Ito', dated('old', NOW - 40 * DAY, null)),
];

const drafted = (fullName: string, field: DraftLine['field'], text: string, at: number): DraftLine => ({
  person: `id-${fullName}`,
  ref: { kind: 'provider-id', value: `id-${fullName}` },
  fullName,
  field,
  isReply: false,
  text,
  at,
});
const DRAFTS: DraftsView = {
  accountId: 'account-1',
  lines: [
    drafted(
      'Wolfgang Amadeus von Hohenlohe-Schillingsfürst',
      'message',
      'Thank you for the second volume. It came on Monday, and I have read as far as the chapter on the northern quay, of which I have a question or two.',
      NOW - 5 * MINUTE,
    ),
    drafted('فاطمة الزهراء', 'note', 'مرحبا، يسعدني التواصل معك', NOW - 3 * HOUR),
    drafted('jun-ito', 'ahead', 'Hello Jun', NOW - 40 * DAY),
  ],
};

const today = (rows: readonly TodayRow[], readAt: number | null = NOW - 20 * MINUTE): Answering => ({
  ...network(),
  today: () => ok({ rows, readAt }),
  'today.handle': () => ok({ rows: rows.slice(1), readAt }),
});
const example = (answering: Answering, shows: string, press: readonly string[] = []): Example => ({
  target: 'not-a-person',
  answering,
  press,
  shows,
});

/** The list of today. */
export const TODAY_SCREENS: Readonly<Record<string, Example>> = {
  today: example(today(ROWS), 'Reply'),
  'today-put-off': example(today(ROWS), 'In a week', ['Put off: Ines Moreau']),
  'today-decided': example(today(ROWS), 'Undo', ['Done: Ines Moreau']),
  'today-drafts': example({ ...today(ROWS), drafts: () => ok(DRAFTS) }, 'Copied', ['3 drafts', 'Copy']),
  'today-draft-discarded': example({ ...today([]), drafts: () => ok(DRAFTS) }, 'Undo', ['3 drafts', 'Discard']),
  'today-with-drafts': example({ ...today([]), drafts: () => ok(DRAFTS) }, '3 drafts'),
  'today-done': example(today([]), 'Look now'),
  'today-first': example({ ...today([], null), relations: () => ok({ known: 0, reading: null }) }, 'Look now'),
  'today-problem': example(
    {
      ...today(ROWS),
      'today.look': () => ok({ rows: ROWS, readAt: NOW, problem: apiProblem('unavailable', { status: 503 }) }),
    },
    'Reply',
    ['Look now'],
  ),
};
