import type { Problem, ProblemKind } from '@/lib/protocol/problem';
import { API_PROBLEM_KINDS, type ApiProblemKind } from '@/lib/unipile/http/api-problem';
import { apiProblem, entry } from '@/tests/gallery/people';

export const NOW = new Date(2026, 10, 23, 14, 0).getTime();
const LATER = new Date(2026, 10, 24, 9, 12).getTime();

const pause = { why: 'account-limited', since: NOW, until: LATER } as const;

/** An invitation that can still be undone. */
const held = { ...entry({ state: 'held' }), otherAccount: null };

const others: Record<Exclude<ProblemKind, ApiProblemKind>, Problem> = {
  'another-person': { kind: 'another-person', expected: 'jane-doe', found: 'john-smith' },
  'other-address': { kind: 'other-address', expected: 'jane-doe', found: 'jane-smith' },
  'address-unproven': { kind: 'address-unproven' },
  'id-unknown': { kind: 'id-unknown' },
  yourself: { kind: 'yourself' },
  'already-connected': { kind: 'already-connected' },
  'already-pending': { kind: 'already-pending' },
  'invited-you': { kind: 'invited-you' },
  'not-connected': { kind: 'not-connected' },
  'not-pending': { kind: 'not-pending' },
  'relation-unknown': { kind: 'relation-unknown' },
  'recently-withdrawn': { kind: 'recently-withdrawn', until: LATER },
  'recently-ignored': { kind: 'recently-ignored', until: LATER },
  'recently-invited': { kind: 'recently-invited', until: LATER },
  'unconfirmed-before': { kind: 'unconfirmed-before', entryId: 'e1', action: 'invite' },
  'in-progress': { kind: 'in-progress', entryId: 'e1', action: 'message', waitsForUser: false },
  'sends-under-way': { kind: 'sends-under-way', sends: [held] },
  'limit-reached': {
    kind: 'limit-reached',
    counted: 'invite',
    window: 'day',
    used: 20,
    max: 20,
    source: 'kith-default',
    nextFreeAt: LATER,
  },
  'account-paused': { kind: 'account-paused', pause },
  'clock-moved': { kind: 'clock-moved', until: LATER },
  'quota-changed': { kind: 'quota-changed' },
  'same-text': { kind: 'same-text', at: NOW },
  'text-empty': { kind: 'text-empty' },
  'text-unseen': { kind: 'text-unseen' },
  'text-too-long': { kind: 'text-too-long', max: 300, over: 12 },
  'variable-unresolved': { kind: 'variable-unresolved', variable: 'company' },
  'change-unclear': { kind: 'change-unclear', what: 'webhook-creation' },
  'no-reply': { kind: 'no-reply', why: 'read-only' },
  'quote-elsewhere': { kind: 'quote-elsewhere' },
  'message-fixed': { kind: 'message-fixed', why: 'too-old' },
  'change-under-way': { kind: 'change-under-way' },
  'not-held': { kind: 'not-held' },
  'entry-unknown': { kind: 'entry-unknown' },
  'journal-full': { kind: 'journal-full' },
  'storage-failed': { kind: 'storage-failed' },
  'storage-unreadable': { kind: 'storage-unreadable' },
  'storage-full': { kind: 'storage-full' },
  'erasing-unfinished': { kind: 'erasing-unfinished', what: 'everything' },
  'dsn-refused': { kind: 'dsn-refused', why: 'not-https' },
  'setup-needed': { kind: 'setup-needed' },
  'key-unusable': { kind: 'key-unusable', why: 'spaces' },
  'host-not-permitted': { kind: 'host-not-permitted', host: 'unipile.example.com' },
  'no-linkedin-account': { kind: 'no-linkedin-account' },
  'account-changed': { kind: 'account-changed' },
  'not-a-person': { kind: 'not-a-person' },
  'page-changed': { kind: 'page-changed' },
  'click-not-trusted': { kind: 'click-not-trusted' },
  'page-limited': { kind: 'page-limited', why: 'many' },
  'attachments-refused': { kind: 'attachments-refused', why: 'too-large', name: 'plan.pdf' },
  'import-refused': { kind: 'import-refused', why: 'another-account' },
  'import-unfinished': { kind: 'import-unfinished' },
  'request-refused': { kind: 'request-refused' },
  'worker-silent': { kind: 'worker-silent' },
  updated: { kind: 'updated' },
  unexpected: { kind: 'unexpected' },
};

/** One problem of every kind. */
export const EVERY_PROBLEM: readonly Problem[] = [
  ...API_PROBLEM_KINDS.map((kind) => apiProblem(kind)),
  ...Object.values(others),
];
