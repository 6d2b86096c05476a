import type { PlantedFault } from './planted-fault.ts';

const ENGINE = 'tests/unit/lib/outreach/sending/send-engine.test.ts';
const TWO_ACCOUNTS = 'tests/unit/lib/outreach/sending/two-accounts.test.ts';
const TRUE_TIME = 'tests/unit/lib/outreach/sending/true-time.test.ts';
const SETTLE = 'tests/unit/lib/outreach/sending/settle/settle-unconfirmed.test.ts';
const SETTLE_RULES = 'tests/unit/lib/outreach/sending/settle/settle-rules.test.ts';
const ELSEWHERE = 'tests/unit/lib/outreach/sending/reconcile/elsewhere-sends.test.ts';
const RECONCILE = 'tests/unit/lib/outreach/sending/reconcile';
const HISTORIES = 'tests/simulation/random-histories.test.ts';

/** Faults of `lib/outreach`. */
export const FAULTS_OF_SENDING: readonly PlantedFault[] = [
  {
    fault: 'a refusal that was about the person lifts whatever pause there is',
    file: 'lib/outreach/sending/cannot-resend.ts',
    before: 'ledger.pause?.since === refused.closedAt',
    after: 'ledger.pause !== null',
    tests: ['tests/unit/lib/outreach/sending/cannot-resend.test.ts'],
  },
  {
    fault: 'profile reads are forgotten after half a day',
    file: 'lib/outreach/sending/count-read.ts',
    before: 'FORGET_MS = 72 *',
    after: 'FORGET_MS = 12 *',
    tests: ['tests/unit/lib/outreach/sending/count-read.test.ts'],
  },
  {
    fault: 'a pause that has ended stays',
    file: 'lib/outreach/quota/quota.ts',
    before: 'pause !== null && (pause.until === null || pause.until > now) ? pause : null',
    after: 'now > 0 ? pause : null',
    tests: ['tests/unit/lib/outreach/quota', ENGINE],
  },
  {
    fault: 'a send still leaves long after it was due',
    file: 'lib/outreach/sending/deliver.ts',
    before: 'TOO_LATE_MS = 2 *',
    after: 'TOO_LATE_MS = 30 *',
    tests: [ENGINE],
  },
  {
    fault: 'invitations made elsewhere are remembered for a shorter time than they can show again',
    file: 'lib/outreach/sending/reconcile/elsewhere-sends.ts',
    before: 'REMEMBER_MS = 2 * LOOK_BACK_MS',
    after: 'REMEMBER_MS = LOOK_BACK_MS',
    tests: [ELSEWHERE],
  },
  {
    fault: 'a slow request of one account holds the sends of another',
    file: 'lib/outreach/sending/deliver.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    before: '`send:${entry.accountId}`',
    after: "'send'",
    tests: [TWO_ACCOUNTS],
  },
  {
    fault: 'two accounts share the lock of one journal',
    file: 'lib/outreach/sending/journal-access.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    before: '`journal:${accountId}`',
    after: "'journal'",
    tests: [TWO_ACCOUNTS],
  },
  {
    fault: 'what is held leaves during a pause',
    file: 'lib/outreach/sending/deliver.ts',
    before: '&& !paused && !over',
    after: '&& !(paused && over) && !over',
    tests: [TWO_ACCOUNTS],
  },
  {
    fault: 'what is held leaves though the limit was reached meanwhile',
    file: 'lib/outreach/sending/deliver.ts',
    before: '&& !paused && !over',
    after: '&& !paused && !(paused && over)',
    tests: [ENGINE],
  },
  {
    fault: 'two sends leave at once: the second does not wait for its distance',
    file: 'lib/outreach/quota/spacing.ts',
    before: 'Math.max(0, last + minSpacingMs - stamp)',
    after: 'Math.min(0, last + minSpacingMs - stamp)',
    tests: [ENGINE],
  },
  {
    fault: 'a send that a dead worker held stays held',
    file: 'lib/outreach/sending/close-interrupted.ts',
    before: "if (entry.state === 'held') return",
    after: "if (entry.state === 'held' && stamp < 0) return",
    tests: [ENGINE],
  },
  {
    fault: 'an answer that was lost counts as a refusal',
    file: 'lib/outreach/sending/close-by-answer.ts',
    before: "problem.effect === 'unknown'",
    after: "problem.effect === 'unknown' && problem.kind === 'timed-out'",
    tests: ['tests/unit/lib/outreach/sending/close-by-answer.test.ts'],
  },
  {
    fault: 'a success without an id counts as sent',
    file: 'lib/outreach/sending/close-by-answer.ts',
    before: 'return ids.invitationId !== null;',
    after: 'return true;',
    tests: ['tests/unit/lib/outreach/sending/close-by-answer.test.ts'],
  },
  {
    fault: 'absence disproves after four minutes',
    file: 'lib/outreach/sending/settle/settle-rules.ts',
    before: 'ABSENCE_COUNTS_AFTER_MS = DAY_MS',
    after: 'ABSENCE_COUNTS_AFTER_MS = 4 * MINUTE_MS',
    tests: [HISTORIES],
  },
  {
    fault: 'one reading without a trace is enough',
    file: 'lib/outreach/sending/settle/settle-rules.ts',
    before: 'absence: HOUR_MS, contradiction: MINUTE_MS',
    after: 'absence: 0, contradiction: 0',
    tests: [SETTLE_RULES],
  },
  {
    fault: 'a message with other words that is gone again no longer leaves a doubt',
    file: 'lib/outreach/sending/settle/settle-rules.ts',
    before: 'if (entry.checks.unlike !== undefined) return',
    after: 'if (entry.checks.unlike === finding.source) return',
    tests: [SETTLE_RULES],
  },
  {
    fault: 'words are known only in the form in which they were sent',
    file: 'lib/outreach/sending/settle/text-likeness.ts',
    before: 'folded(shown) === whole || isStartOf(whole, shown)',
    after: 'shown === sent && whole !== null',
    tests: ['tests/unit/lib/outreach/sending/settle/text-likeness.test.ts'],
  },
  {
    fault: 'one message proves two sends',
    file: 'lib/outreach/sending/settle/message-evidence.ts',
    before: ' && !known.has(messageId)',
    after: " && messageId !== ''",
    tests: [SETTLE],
  },
  {
    fault: 'a list that stops short proves that nothing is there',
    file: 'lib/outreach/sending/settle/evidence.ts',
    before: "says === 'as-if-undone' && sent.ok && sent.value.complete",
    after: "says === 'as-if-undone' && sent.ok",
    tests: [SETTLE],
  },
  {
    fault: 'an invitation that was ignored never arrived',
    file: 'lib/outreach/rules/relation-details.ts',
    before: "'sent-ignored': meaning('none', 'happened-if-new'",
    after: "'sent-ignored': meaning('none', 'as-if-undone'",
    tests: [HISTORIES],
  },
  {
    fault: 'a send found after all stays without its place',
    file: 'lib/outreach/journal/transitions.ts',
    before: "place === 'released' ? 'kept' : place",
    after: "place === 'none' ? 'kept' : place",
    tests: [SETTLE_RULES, SETTLE],
  },
  {
    fault: 'the last places are filled by an old reading of LinkedIn’s lists',
    file: 'lib/outreach/sending/reconcile/list-age.ts',
    before: 'sendsSince(journal, reconciledAt) + 1 >= max - used',
    after: 'sendsSince(journal, reconciledAt) > max',
    tests: [RECONCILE],
  },
  {
    fault: 'old invitations without a date fill the first day',
    file: 'lib/outreach/sending/reconcile/elsewhere-sends.ts',
    before: 'see(ofPending(item, now), first ? null : now)',
    after: 'see(ofPending(item, now), now)',
    tests: [ELSEWHERE],
  },
  {
    fault: 'an invitation made elsewhere gets younger with every reading',
    file: 'lib/outreach/sending/reconcile/same-send.ts',
    before: ': Math.min(known.at, send.at)',
    after: ': Math.max(known.at, send.at)',
    tests: [ELSEWHERE],
  },
  {
    fault: 'lists that were not read to their end count as read',
    file: 'lib/outreach/sending/reconcile/reconcile-quota.ts',
    before: 'reconciledAt: complete ? now : ledger.reconciledAt',
    after: 'reconciledAt: now',
    tests: [RECONCILE, ENGINE],
  },
  {
    fault: 'a machine that runs ahead is believed although the server said the time',
    file: 'lib/outreach/journal/clock.ts',
    before: 'const now = server ?? clocks.now();',
    after: 'const now = clocks.now();',
    tests: ['tests/unit/lib/outreach/journal/clock.test.ts', TRUE_TIME],
  },
  {
    fault: 'a clock that was set back is not noticed',
    file: 'lib/outreach/journal/clock.ts',
    before: 'movedUntil: clock - now > CLOCK_DRIFT_MS ? clock : null',
    after: 'movedUntil: clock - now > CLOCK_DRIFT_MS * 1e6 ? clock : null',
    tests: ['tests/unit/lib/outreach/journal/clock.test.ts', ENGINE],
  },
  {
    fault: 'a machine hours ahead is not compared with the server before a send',
    file: 'lib/outreach/journal/clock.ts',
    before: 'Math.abs(now - sureAt) > SURE_FOR_MS',
    after: 'Math.abs(now - sureAt) < 0',
    tests: ['tests/unit/lib/outreach/sending/reconcile/reconcile-quota.test.ts'],
  },
  {
    fault: 'a flight west gives the day’s places back',
    file: 'lib/outreach/quota/windows.ts',
    before: 'return day === today || calendar.dayOf(from) === today || calendar.dayOf(to) === today;',
    after: 'return calendar.dayOf(from) === today;',
    tests: ['tests/unit/lib/outreach/quota'],
  },
  {
    fault: 'a pause is shorter than the server asked for',
    file: 'lib/outreach/quota/back-off.ts',
    before: 'Math.floor((random * full) / 2), problem.retryAfterMs ?? 0)',
    after: 'Math.floor((random * full) / 2), 0)',
    tests: ['tests/unit/lib/outreach/quota/back-off.test.ts'],
  },
  {
    fault: 'the same words go out again after a minute without a question',
    file: 'lib/outreach/rules/person-rules.ts',
    before: 'SAME_TEXT_MS = 10 *',
    after: 'SAME_TEXT_MS = 1 *',
    tests: ['tests/unit/lib/outreach/rules/person-rules.test.ts', ENGINE],
  },
  {
    fault: 'an erased send no longer stands in the way of the same one',
    file: 'lib/outreach/journal/sealed-entry.ts',
    before: 'return seal !== undefined && namesOf(other)',
    after: 'return seal === undefined && namesOf(other)',
    tests: ['tests/unit/lib/storage/journal', 'tests/contract/worker-own-data.test.ts'],
  },
  {
    fault: 'one person under two ids is two people',
    file: 'lib/outreach/journal/same-person.ts',
    before: 'if (idKey(one.providerId) === idKey(other.providerId)) return true;',
    after: 'if (one.providerId === other.providerId) return true;',
    tests: ['tests/unit/lib/outreach', 'tests/contract/worker-sends.test.ts'],
  },
  {
    fault: 'one click is written without the person being the one that was shown',
    file: 'lib/outreach/rules/identity.ts',
    before: 'if (person.accountId !== accountId || !isNamedBy(ref, person))',
    after: 'if (person.accountId !== accountId)',
    tests: ['tests/unit/lib/outreach/rules/identity.test.ts', ENGINE],
  },
];
