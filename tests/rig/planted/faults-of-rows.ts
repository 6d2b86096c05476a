import type { SourceEdit } from './planted-fault.ts';

/** A fault that makes lines of the README's reliability table untrue: all of these browser tests must fail with it. */
export interface RowFault {
  readonly fault: string;
  /** Several where the line has more than one defence. */
  readonly edits: readonly SourceEdit[];
  /** What breaks, as the table's first column says it. */
  readonly rows: readonly string[];
  readonly spec: string;
  /** Finds the tests in the spec by their titles. */
  readonly titles: string;
}

/** For each kind of line one fault; a line that stayed true without its rule would prove nothing. */
export const ROW_FAULTS: readonly RowFault[] = [
  {
    fault: 'the machine’s clock is believed although the server said the time',
    rows: ['the clock is set forward two days', 'the clock is set forward 36 days'],
    edits: [
      {
        file: 'lib/outreach/journal/clock.ts',
        before: 'const now = server ?? clocks.now();',
        after: 'const now = clocks.now();',
      },
    ],
    spec: 'tests/e2e/quota-clock.spec.ts',
    titles: 'the clock is set forward',
  },
  {
    fault: 'the machine’s clock is believed, that it was set back goes unnoticed, and a place of later takes none now',
    rows: ['the clock is set back two days'],
    edits: [
      {
        file: 'lib/outreach/journal/clock.ts',
        before: 'const server = clocks.serverNow?.() ?? null;',
        after: 'const server = clocks.now() < 0 ? 0 : null;',
      },
      {
        file: 'lib/outreach/journal/clock.ts',
        before: 'movedUntil: clock - now > CLOCK_DRIFT_MS ? clock : null',
        after: 'movedUntil: clock < 0 ? clock : null',
      },
      {
        file: 'lib/outreach/quota/windows.ts',
        before: '  if (to >= now) return true;',
        after: '  if (to >= now) return false;',
      },
    ],
    spec: 'tests/e2e/quota-clock.spec.ts',
    titles: 'the clock is set back',
  },
  {
    fault: 'a place is taken on the day alone that was noted for it',
    rows: ['the machine flies across the date line'],
    edits: [
      {
        file: 'lib/outreach/quota/windows.ts',
        before: '  if (to >= now) return true;\n',
        after: '  if (day !== null && day !== calendar.dayOf(now)) return false;\n  if (to >= now) return true;\n',
      },
    ],
    spec: 'tests/e2e/quota-clock.spec.ts',
    titles: 'a flight a day back',
  },
  {
    fault: 'neither the archive nor LinkedIn’s list brings back what the store has lost',
    rows: ['the end of the stored journal is lost', 'everything stored is lost'],
    edits: [
      {
        file: 'lib/storage/journal/journal-store.ts',
        before: 'const merged = mergedEntries(stored.entries, copies);',
        after: 'const merged = mergedEntries(stored.entries, copies.slice(0, 0));',
      },
      {
        file: 'lib/outreach/sending/reconcile/elsewhere-sends.ts',
        before: 'for (const item of pending.items) see(',
        after: 'for (const item of pending.items.slice(0, 0)) see(',
      },
    ],
    spec: 'tests/e2e/storage-damage.spec.ts',
    titles: 'lost its end|once everything stored is lost',
  },
  {
    fault: 'that storage cannot be read is told as something unforeseen',
    rows: ['storage can no longer be read'],
    edits: [
      {
        file: 'lib/protocol/messaging/serve.ts',
        before: "failed(edge.problemOf?.(error) ?? { kind: 'unexpected' })",
        after: "failed({ kind: 'unexpected' })",
      },
    ],
    spec: 'tests/e2e/storage-damage.spec.ts',
    titles: 'cannot be read offers nothing',
  },
  {
    fault: 'what could not be written down counts as written',
    rows: ['storage is full'],
    edits: [
      {
        file: 'lib/outreach/sending/journal-access.ts',
        before: '    if (!done.ok) return done;\n    for (const entry of changed)',
        after: '    if (!done.ok && changed.length < 0) return done;\n    for (const entry of changed)',
      },
    ],
    spec: 'tests/e2e/storage-damage.spec.ts',
    titles: 'filled to the brim',
  },
  {
    fault: 'a request whose connection was lost did nothing',
    rows: ['the connection is cut'],
    edits: [
      { file: 'lib/unipile/http/exchange.ts', before: 'prepared.effectWhenLost(), status', after: "'none', status" },
    ],
    spec: 'tests/e2e/campaign-network.spec.ts',
    titles: 'the connection is cut at the server, which has acted',
  },
  {
    fault: 'a request that was under way when the worker ended is under way for ever',
    rows: ['Chrome ends Kith’s worker', 'the browser is killed', 'Kith is updated'],
    edits: [
      {
        file: 'lib/outreach/sending/close-interrupted.ts',
        before: "if (entry.state !== 'sending') return null;",
        after: 'if (stamp > 0) return null;',
      },
    ],
    spec: 'tests/e2e/campaign.spec.ts',
    titles: 'at the server, which has acted',
  },
  {
    fault: 'the last place is given to whoever asks, and not looked at again before a send leaves',
    rows: ['three surfaces and a double click at once'],
    edits: [
      {
        file: 'lib/outreach/sending/reserve.ts',
        before: 'return limitReached(counted, journal,',
        after: 'return now > 0 ? null : limitReached(counted, journal,',
      },
      {
        file: 'lib/outreach/sending/deliver.ts',
        before: "return over ? 'limit' : null;",
        after: 'return null;',
      },
    ],
    spec: 'tests/e2e/campaign-at-once.spec.ts',
    titles: 'three surfaces and a double click',
  },
  {
    fault: 'a computer that is offline and a server that is gone are taken for each other',
    rows: ['the computer is offline', 'the server is gone'],
    edits: [
      {
        file: 'lib/unipile/http/exchange.ts',
        before: "online?.() === false ? 'offline' : 'unavailable'",
        after: "online?.() === false ? 'unavailable' : 'offline'",
      },
    ],
    spec: 'tests/e2e/campaign-network.spec.ts',
    titles: 'before the click',
  },
];
