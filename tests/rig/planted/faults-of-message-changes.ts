import type { PlantedFault } from './planted-fault.ts';

const DOUBT = 'tests/contract/worker-message-doubt.test.ts';
const CHANGES = 'tests/contract/worker-message-changes.test.ts';
const REACTIONS = 'tests/contract/worker-reactions.test.ts';
const REPLIES = 'tests/contract/worker-replies.test.ts';
const FILE = 'lib/worker/inbox/message-changes.ts';

/** Faults of editing and deleting own messages, of replying to one and of reacting to one. */
export const FAULTS_OF_MESSAGE_CHANGES: readonly PlantedFault[] = [
  {
    fault: 'a change of a message leaves while the one before it may still take effect',
    file: 'lib/worker/account/kept-changes.ts',
    before: 'leaves = mayLeave(before.left, now());',
    after: 'leaves = true;',
    tests: [DOUBT],
  },
  {
    fault: 'a change of a message leaves although it could not be written down',
    file: FILE,
    before: 'await kept.leave(key, wanted);',
    after: "await kept.leave(key, wanted).catch(() => 'leaves' as const);",
    tests: [DOUBT],
  },
  {
    fault: 'a change of a message whose answer is lost counts as not made',
    file: FILE,
    before: "mayBeDone(wanted.kind === 'delete', answer.problem)",
    after: "wanted.kind === 'delete' && answer.problem.kind === 'not-found'",
    tests: [DOUBT],
  },
  {
    fault: 'a change of a message that is answered counts as made, whatever the answer shows',
    file: FILE,
    before: 'return isChanged(wanted, said) ? ok(true) : null;',
    after: 'return isChanged(wanted, said) || said ? ok(true) : null;',
    tests: [CHANGES],
  },
  {
    fault: 'the message that a send in doubt is told by can be changed',
    file: FILE,
    before: '(mayBe(entry, at) || wouldSay(wanted, entry))',
    after: 'wouldSay(wanted, entry)',
    tests: [DOUBT],
  },
  {
    fault: 'another message can be given the words that a send in doubt is told by',
    file: FILE,
    before: '(mayBe(entry, at) || wouldSay(wanted, entry))',
    after: 'mayBe(entry, at)',
    tests: [DOUBT],
  },
  {
    fault: 'a send in doubt whose message was deleted since counts as not sent',
    file: 'lib/worker/sending/send-api.ts',
    before: 'everWritten(listed.value.items, accountId);',
    after: 'everWritten(listed.value.items, accountId).filter((one) => !one.deleted);',
    tests: [DOUBT],
  },
  {
    fault: 'messages can be changed while the account rests',
    file: 'lib/worker/inbox/look-at-message.ts',
    before: 'if (!awake.ok) return awake;',
    after: '',
    tests: [CHANGES],
  },
  {
    fault: 'a reply quotes a message of another chat',
    file: 'lib/worker/sending/sends.ts',
    before: 'quoted.chatId !== target.value.chatId',
    after: "quoted.chatId === ''",
    tests: [REPLIES],
  },
  {
    fault: 'a reply leaves without what it replies to',
    file: 'lib/worker/sending/prepare-send.ts',
    before: "text: text ?? '', quotedId, attachments",
    after: "text: text ?? '', attachments",
    tests: [REPLIES],
  },
  {
    fault: 'what was replied to is lost when the text is a draft again',
    file: 'lib/worker/person/drafts.ts',
    before: 'quoted: quote && quoteName(quote)',
    after: 'quoted: null',
    tests: [REPLIES],
  },
  {
    fault: 'a text that comes back has lost what it replied to',
    file: 'lib/worker/person/drafts.ts',
    before: '...(quoted && { quoted }),',
    after: '',
    tests: ['tests/unit/lib/worker/person/drafts.test.ts'],
  },
  {
    fault: 'a draft whose files are gone is sent without a word',
    file: 'components/person/message-form.tsx',
    before: ' && lost.length === 0}',
    after: '}',
    tests: ['tests/unit/components/inbox/lost-files.test.tsx'],
  },
  {
    fault: 'a text that comes back takes the names of the files that were chosen since',
    file: 'lib/worker/person/drafts.ts',
    before: '[files, typed.files].flatMap',
    after: '[files].flatMap',
    tests: ['tests/unit/lib/worker/person/drafts.test.ts'],
  },
  {
    fault: 'words written since a message went take the place of it when it comes back',
    file: 'lib/worker/person/drafts.ts',
    before: "belowWhatCameBack(entry.text, typed.message?.text ?? '')",
    after: 'typed.message?.text ?? entry.text',
    tests: ['tests/unit/lib/worker/person/written-on.test.ts'],
  },
  {
    fault: 'what is written on before the press is answered is written over the text that goes',
    file: 'components/person/draft-keeper.ts',
    before: 'return joined([taken.message, text]);',
    after: 'return text;',
    tests: ['tests/unit/components/person/written-on.test.ts'],
  },
  {
    fault: 'of a note that two windows write at once the later text alone is kept',
    file: 'lib/outreach/rules/drafts/typed-into.ts',
    before: "if (here === over || here === '' || text.includes(here)) return text;",
    after: 'return text;',
    tests: ['tests/unit/lib/worker/person/keepsakes.test.ts'],
  },
  {
    fault: 'what is typed to one person waits for what is written to another',
    file: 'lib/worker/person/writes-in-order.ts',
    before: 'queues.get(key) ??',
    after: '[...queues.values()][0] ??',
    tests: ['tests/unit/lib/worker/person/writes-in-order.test.ts'],
  },
  {
    fault: 'what is typed while a write is on its way waits for its answer',
    file: 'components/session/steady-writes.ts',
    before: 'const writing = write();',
    after: 'const writing = underWay.size > 0 ? null : write();',
    tests: ['tests/unit/components/person/typed-on.test.ts'],
  },
  {
    fault: 'a reaction leaves while the same one before it may still take effect',
    file: 'lib/worker/account/kept-changes.ts',
    before: 'leaves = mayLeave(same, now());',
    after: 'leaves = true;',
    tests: [REACTIONS],
  },
  {
    fault: 'a reaction that is there already leaves once more',
    file: 'lib/worker/inbox/message-reactions.ts',
    before: 'hasOwn(reactions, wanted.value) === wanted.on',
    after: 'hasOwn(reactions, wanted.value) === null',
    tests: [REACTIONS],
  },
  {
    fault: 'a reaction whose answer is lost counts as refused',
    file: 'lib/worker/inbox/message-reactions.ts',
    before: 'mayBeDone(!wanted.on, answer.problem)',
    after: "!wanted.on && answer.problem.kind === 'not-found'",
    tests: [REACTIONS],
  },
  {
    fault: 'erasing the journal keeps which message was replied to',
    file: 'lib/outreach/journal/sealed-entry.ts',
    before: 'target: { invitationId: entry.target.invitationId, chatId: null },',
    after: 'target: { ...entry.target, chatId: null },',
    tests: [REPLIES],
  },
];
