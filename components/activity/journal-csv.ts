import { ACTION_WORDS, STATE_WORDS } from '@/lib/copy/person-copy';
import { isoText } from '@/lib/instant';
import { personAddress } from '@/lib/linkedin/person-address';
import type { EntryView } from '@/lib/protocol/send';
import { csvRow } from './csv';
import { recipientRef } from './recipient-ref';

const iso = (at: number | null) => (at === null ? null : isoText(at));

/** The columns, each with its heading. Times are UTC. */
const COLUMNS: Readonly<Record<string, (entry: EntryView) => string | null>> = {
  Written: ({ at }) => iso(at),
  Left: ({ sentAt }) => iso(sentAt),
  Action: ({ action }) => ACTION_WORDS[action],
  State: ({ state }) => STATE_WORDS[state],
  Name: ({ person }) => person.fullName,
  Address: ({ person }) => personAddress(recipientRef(person)),
  Text: ({ text }) => text,
  Subject: ({ subject }) => subject,
  Surface: ({ surface }) => surface,
  Evidence: ({ evidence }) => evidence?.source ?? null,
  'Evidence seen': ({ evidence }) => iso(evidence?.at ?? null),
  Problem: ({ problem }) => problem && (problem.slug ?? problem.kind),
  'Provider id': ({ person }) => person.providerId,
  'Invitation id': ({ ids }) => ids.invitationId,
  'Chat id': ({ ids }) => ids.chatId,
  'Message id': ({ ids }) => ids.messageId,
  'Entry id': ({ id }) => id,
};

/** The first record. A byte order mark goes before it, since Excel reads a file without one in the machine's old encoding. */
export const JOURNAL_CSV_HEAD = `\u{feff}${csvRow(Object.keys(COLUMNS))}`;

/** One entry as a record. */
export const journalCsvRow = (entry: EntryView): string =>
  csvRow(Object.values(COLUMNS).map((cellOf) => cellOf(entry)));
