import { CSV_WORDS, evidenceOf, SURFACE_WORDS } from '@/lib/copy/activity-copy';
import { ACTION_WORDS, STATE_WORDS } from '@/lib/copy/person-copy';
import { isoText } from '@/lib/instant';
import { personAddress } from '@/lib/linkedin/person-address';
import type { EntryView } from '@/lib/protocol/send';
import { csvRow } from './csv';
import { recipientRef } from './recipient-ref';

const iso = (at: number | null) => (at === null ? null : isoText(at));

/** The columns in order, each with what stands in it. Times are UTC. */
const COLUMNS: Readonly<Record<keyof typeof CSV_WORDS, (entry: EntryView) => string | null>> = {
  written: ({ at }) => iso(at),
  left: ({ sentAt }) => iso(sentAt),
  action: ({ action }) => ACTION_WORDS[action],
  state: ({ state }) => STATE_WORDS[state],
  name: ({ person }) => person.fullName,
  address: ({ person }) => personAddress(recipientRef(person)),
  text: ({ text }) => text,
  subject: ({ subject }) => subject,
  surface: ({ surface }) => SURFACE_WORDS[surface],
  evidence: ({ state, evidence, sentAt }) => evidence && evidenceOf(state, evidence, sentAt),
  evidenceSeen: ({ evidence }) => iso(evidence?.at ?? null),
  problem: ({ problem }) => problem && (problem.slug ?? problem.kind),
  providerId: ({ person }) => person.providerId,
  invitationId: ({ ids }) => ids.invitationId,
  chatId: ({ ids }) => ids.chatId,
  messageId: ({ ids }) => ids.messageId,
  entryId: ({ id }) => id,
};

/** The first record. A byte order mark goes before it, since Excel reads a file without one in the machine's old encoding. */
export const journalCsvHead = (): string =>
  `\u{feff}${csvRow(Object.keys(COLUMNS).map((column) => CSV_WORDS[column as keyof typeof CSV_WORDS]))}`;

/** One entry as a record. */
export const journalCsvRow = (entry: EntryView): string =>
  csvRow(Object.values(COLUMNS).map((cellOf) => cellOf(entry)));
