import type { PlantedFault } from './planted-fault.ts';

const ENGINE = 'tests/unit/lib/outreach/sending/send-engine.test.ts';
const TWO_ACCOUNTS = 'tests/unit/lib/outreach/sending/two-accounts.test.ts';
const TRUE_TIME = 'tests/unit/lib/outreach/sending/true-time.test.ts';
const SETTLE = 'tests/unit/lib/outreach/sending/settle/settle-unconfirmed.test.ts';
const SETTLE_RULES = 'tests/unit/lib/outreach/sending/settle/settle-rules.test.ts';
const USER_WORD = 'tests/contract/worker-user-word.test.ts';
const HISTORIES = 'tests/simulation/random-histories.test.ts';

/** Faults of `lib/outreach`, without those of LinkedIn's lists. */
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
    before: "if (activePause(journal.ledger, clock.stamp) !== null) return 'pause';",
    after: '',
    tests: [TWO_ACCOUNTS],
  },
  {
    fault: 'what is held leaves though the limit was reached meanwhile',
    file: 'lib/outreach/sending/deliver.ts',
    before: "return over ? 'limit' : null;",
    after: 'return null;',
    tests: [ENGINE],
  },
  {
    fault: 'two sends leave at once: the second does not wait for its distance',
    file: 'lib/outreach/quota/spacing.ts',
    before: 'return Math.max(0, ...free.map((at) => at - stamp));',
    after: 'return Math.min(0, ...free.map((at) => at - stamp));',
    tests: [ENGINE, 'tests/unit/lib/outreach/sending/deliver.test.ts'],
  },
  {
    fault: 'a second invitation is planned without any distance',
    file: 'lib/outreach/quota/spacing.ts',
    before: 'let dueAt = Math.max(holdUntil, ...behindOwn);',
    after: 'let dueAt = Math.min(holdUntil, ...behindOwn);',
    tests: [ENGINE, 'tests/unit/lib/outreach/sending/deliver.test.ts', 'tests/unit/lib/outreach/quota'],
  },
  {
    fault: 'a send that a dead worker held stays held',
    file: 'lib/outreach/sending/close-interrupted.ts',
    before: "if (entry.state === 'held') return",
    after: "if (entry.state === 'held' && stamp < 0) return",
    tests: [ENGINE],
  },
  {
    fault: 'a send that Kith ended over is told after the next one to that person as well',
    file: 'lib/outreach/noticing/stopped-sends.ts',
    before: 'a.at - b.at).at(-1)',
    after: 'a.at - b.at).findLast((entry) => stopOf(entry) !== null)',
    tests: ['tests/unit/lib/outreach/noticing/stopped-sends.test.ts'],
  },
  {
    fault: 'an answer that was lost counts as a refusal',
    file: 'lib/outreach/sending/close-by-answer.ts',
    before: "problem.effect === 'unknown'",
    after: "problem.effect === 'unknown' && problem.kind === 'timed-out'",
    tests: ['tests/unit/lib/outreach/sending/close-by-answer.test.ts'],
  },
  {
    fault: 'what was refused goes out again unlooked at',
    file: 'lib/outreach/sending/settle/came-to-nothing.ts',
    before: "if (state !== 'refused' ||",
    after: "if (state === 'refused' ||",
    tests: ['tests/contract/worker-refusals.test.ts'],
  },
  {
    fault: 'the user’s word that a send did not arrive wins against what LinkedIn shows',
    file: 'lib/outreach/sending/settle/user-word.ts',
    before: 'const look = happened ? ok(null)',
    after: 'const look = !happened ? ok(null)',
    tests: [USER_WORD],
  },
  {
    fault: 'a conversation that was read settles nothing',
    file: 'lib/outreach/sending/settle/seen-messages.ts',
    before: "if (finding.kind !== 'happened' ||",
    after: "if (finding.kind === 'happened' ||",
    tests: [USER_WORD],
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
    file: 'lib/outreach/journal/evidence-lag.ts',
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
    file: 'lib/outreach/people/text-likeness.ts',
    before: 'folded(shown) === whole || isStartOf(whole, shown)',
    after: 'shown === sent && whole !== null',
    tests: ['tests/unit/lib/outreach/people/text-likeness.test.ts'],
  },
  {
    fault: 'one message proves two sends',
    file: 'lib/outreach/sending/settle/message-evidence.ts',
    before: ' && !known.has(message.messageId)',
    after: " && message.messageId !== ''",
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
    fault: 'what is left of an erased send is looked for on LinkedIn',
    file: 'lib/outreach/sending/settle/settle-rules.ts',
    before: 'sealed === undefined && (state',
    after: 'sealed?.length !== 0 && (state',
    tests: ['tests/unit/lib/storage/journal/journal-erase.test.ts'],
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
    fault: 'words that stand last in a chat, written on a phone, go out again without a question',
    file: 'lib/outreach/rules/person-rules.ts',
    before: 'lastWords?.own && isAlike',
    after: '!lastWords?.own && isAlike',
    tests: ['tests/contract/worker-same-words.test.ts'],
  },
  {
    fault: 'an erased send no longer stands in the way of the same one',
    file: 'lib/outreach/journal/sealed-entry.ts',
    before: 'return seal !== undefined && namesOf(other)',
    after: 'return seal === undefined && namesOf(other)',
    tests: ['tests/unit/lib/storage/journal', 'tests/contract/worker-own-data.test.ts'],
  },
];
