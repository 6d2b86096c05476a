import type { PlantedFault } from './planted-fault.ts';

const LEAVING = 'tests/unit/lib/unipile/http/leaving.test.ts';
const WRITE_ONCE = 'tests/unit/lib/unipile/http/write-once.test.ts';
const CLIENT_FAULTS = 'tests/contract/client-faults.test.ts';
const ACCOUNTS = 'tests/contract/worker-accounts.test.ts';
const SENDS = 'tests/contract/worker-sends.test.ts';
const PAGE = 'tests/contract/worker-page.test.ts';
const NAMES = 'tests/unit/lib/outreach/people/name-match.test.ts';
const POWERS = 'tests/contract/page-powers.test.ts';

/** Faults of `lib/unipile`, `lib/worker/sending`, `lib/worker/page` and `components/page`. */
export const FAULTS_OF_REQUESTS: readonly PlantedFault[] = [
  {
    fault: 'a write leaves on a connection that was not opened for it',
    file: 'lib/unipile/http/write-once.ts',
    before: "return seen.spares === 0 ? 'own-connection' : 'ask-again';",
    after: "return seen.spares !== null ? 'own-connection' : 'ask-again';",
    tests: [WRITE_ONCE],
  },
  {
    fault: 'a spare connection that a slow line has left open is not counted',
    file: 'lib/unipile/http/write-once.ts',
    before: '(connection.slow ? 1 : 0)',
    after: '(connection.slow ? 0 : 0)',
    tests: [WRITE_ONCE],
  },
  {
    fault: 'over HTTP/2 the body is no stream, so that it could be sent twice',
    file: 'lib/unipile/http/exchange.ts',
    before: 'const prepared = await prepare[transport.value](call, signal);',
    after: "const prepared = await prepare['own-connection'](call, signal);",
    tests: [LEAVING],
  },
  {
    fault: 'what a read showed of its connection is believed for twenty seconds',
    file: 'lib/unipile/http/write-once.ts',
    before: 'BELIEVED_MS = 2_000',
    after: 'BELIEVED_MS = 20_000',
    tests: [WRITE_ONCE],
  },
  {
    fault: 'a write is tried again',
    file: 'lib/unipile/http/api.ts',
    before: 'result.ok || isWrite(call) || tried === TRIES',
    after: 'result.ok || tried === TRIES',
    tests: [CLIENT_FAULTS],
  },
  {
    fault: 'a send that Kith ended over lets the next be asked for twice',
    file: 'components/page/rest/person-requests.ts',
    before: 'looked.entry && isOpen(looked.entry)',
    after: 'looked.entry',
    tests: ['tests/unit/components/page/stopped-send.test.ts'],
  },
  {
    fault: 'of two keys that were pasted the first is sent',
    file: 'lib/unipile/http/typed/api-key.ts',
    before: 'keys.size > 1',
    after: 'keys.size > 9',
    tests: ['tests/unit/lib/unipile/http/typed/api-key.test.ts'],
  },
  {
    fault: 'a key that was pasted in two pieces is sent as its first',
    file: 'lib/unipile/http/typed/api-key.ts',
    before: '!endsThere(text, match)',
    after: 'false && !endsThere(text, match)',
    tests: ['tests/unit/lib/unipile/http/typed/api-key.test.ts'],
  },
  {
    fault: 'a request with files has no longer than others',
    file: 'lib/unipile/client.ts',
    before: 'deadlineMs + uploadMs(filesOf(input))',
    after: 'deadlineMs + 0 * uploadMs(filesOf(input))',
    tests: [LEAVING],
  },
  {
    fault: 'a request may take two minutes, longer than an entry waits to be closed',
    file: 'lib/unipile/client.ts',
    before: 'deadlineMs = 24_000',
    after: 'deadlineMs = 120_000',
    tests: [LEAVING],
  },
  {
    fault: 'a write whose answer was lost did nothing',
    file: 'lib/unipile/http/exchange.ts',
    before: "...(call.body && { body: bodyOf(call.body) }) },\n      effectWhenLost: () => 'unknown',",
    after: "...(call.body && { body: bodyOf(call.body) }) },\n      effectWhenLost: () => 'none',",
    tests: [CLIENT_FAULTS],
  },
  {
    fault: 'a write whose answer cannot be read did nothing',
    file: 'lib/unipile/http/api.ts',
    before: "isWrite(call) ? 'unknown' : 'none', sent.value.status",
    after: "'none', sent.value.status",
    tests: ['tests/unit/lib/unipile/http'],
  },
  {
    fault: 'a stream that the network had taken whole did nothing',
    file: 'lib/unipile/http/stream-body.ts',
    before: 'isUnfinished: () => taken < bytes.length',
    after: 'isUnfinished: () => taken <= bytes.length',
    tests: [LEAVING],
  },
  {
    fault: 'a list that was cut off at the most pages counts as whole',
    file: 'lib/unipile/http/list-pages.ts',
    before: "seen.has(cursor) || seen.size >= maxPages ? 'stop' : 'more'",
    after: "seen.has(cursor) || seen.size >= maxPages ? 'end' : 'more'",
    tests: ['tests/unit/lib/unipile/http/list-pages.test.ts'],
  },
  {
    fault: 'a send is prepared as the account that is active now',
    file: 'lib/worker/sending/send-api.ts',
    before: 'await connection.actingAs(entry.accountId)',
    after: 'await connection.actingAs((await connection.account())?.accountId ?? entry.accountId)',
    tests: [ACCOUNTS],
  },
  {
    fault: 'a send leaves for the account that is active now',
    file: 'lib/worker/sending/send-api.ts',
    before: 'const prepared = await prepareSend(client, entry, files);',
    after:
      "const accountId = (await connection.account())?.accountId ?? '';\n      const prepared = await prepareSend(client, { ...entry, accountId }, files);",
    tests: [ACCOUNTS],
  },
  {
    fault: 'a send can be taken back only while its account is active',
    file: 'lib/worker/sending/sends.ts',
    before: 'for (const accountId of [...connected, ...(await disconnected())]) {',
    after: "for (const accountId of [(await connection.account())?.accountId ?? '']) {",
    tests: [ACCOUNTS],
  },
  {
    fault: 'a withdrawal that finds the invitation gone is refused for sure',
    file: 'lib/worker/sending/perform-send.ts',
    before: "answer.problem.kind === 'not-found') return",
    after: "answer.problem.kind === 'not-begun') return",
    tests: [SENDS],
  },
  {
    fault: 'a reply goes into the open chat, whoever it is with',
    file: 'lib/worker/sending/sends.ts',
    before: 'if (isGroup || !isSamePerson({ providerId: attendeeProviderId }, person))',
    after: 'if (isGroup && !isSamePerson({ providerId: attendeeProviderId }, person))',
    tests: ['tests/contract/worker-inbox.test.ts'],
  },
  {
    fault: 'an InMail is spent on a connection',
    file: 'lib/worker/sending/sends.ts',
    before: "relation === 'connected' ? failed({ kind: 'already-connected' }) : ok(NO_TARGET)",
    after: "relation === 'self' ? failed({ kind: 'already-connected' }) : ok(NO_TARGET)",
    tests: ['tests/contract/worker-inbox.test.ts'],
  },
  {
    fault: 'an InMail goes to the id of another product',
    file: 'lib/worker/sending/perform-send.ts',
    before: 'return familyOf(providerId) === FAMILY_OF_SEAT[api] ?',
    after: 'return familyOf(providerId) !== null ?',
    tests: [SENDS],
  },
  {
    fault: 'a page has somebody read while the account rests',
    file: 'lib/worker/page/page-requests.ts',
    before: 'if (!awake.ok) return awake;',
    after: "if (!awake.ok && awake.problem.kind !== 'account-paused') return awake;",
    tests: ['tests/contract/worker-rest.test.ts'],
  },
  {
    fault: 'a page sends from an address that it has had for a moment',
    file: 'lib/outreach/rules/page-powers.ts',
    before: 'lookedForMs: 1_000',
    after: 'lookedForMs: 10',
    tests: ['tests/unit/lib/outreach/rules/page-powers.test.ts', PAGE],
  },
  {
    fault: 'a page that went elsewhere and came back while it waited sends',
    file: 'lib/worker/page/page-bounds.ts',
    before: 'return (await wait()) === 0 ? inFront',
    after: 'return (await wait()) !== null ? inFront',
    tests: [PAGE, POWERS],
  },
  {
    fault: 'a page sends from a tab that is not in front',
    file: 'lib/worker/page/page-bounds.ts',
    before: "return isInFront ? ok(null) : limited('not-in-front');",
    after: "return isInFront || windowId >= 0 ? ok(null) : limited('not-in-front');",
    tests: [PAGE, POWERS],
  },
  {
    fault: 'a page takes back what it did not ask for',
    file: 'lib/worker/page/page-bounds.ts',
    before: 'askedBy[entryId] === tabId',
    after: 'askedBy[entryId] !== tabId + 1_000_000',
    tests: [PAGE, POWERS],
  },
  {
    fault: 'a page’s reads of people are not counted',
    file: 'lib/worker/page/page-requests.ts',
    before: 'const read = await bounds.read();',
    after: 'const read = ok(null);',
    tests: [PAGE, POWERS],
  },
  {
    fault: 'a page has two sends under way',
    file: 'lib/worker/page/page-bounds.ts',
    before: 'if (sending.has(tabId) || hasOneUnderWay(before, tabId, entries, now()))',
    after: 'if (sending.has(tabId) && hasOneUnderWay(before, tabId, entries, now()))',
    tests: [PAGE, POWERS],
  },
  {
    fault: 'a name on the page that is not the person’s is sent to all the same',
    file: 'lib/worker/page/page-misfit.ts',
    before: 'if (shownName !== ref.value && !isPractice(person.accountId) && !isNameOf(shownName, person))',
    after: "if (shownName === '' && !isNameOf(shownName, person))",
    tests: [PAGE, POWERS],
  },
  {
    fault: 'names that differ in an apostrophe’s first letter alone have it in common',
    file: 'lib/outreach/people/word-folding.ts',
    before: "?.map((word) => word.replace(/['·]/gu, '')) ?? [];",
    after: "?.flatMap((word) => word.split(/['·]/u)) ?? [];",
    tests: [NAMES],
  },
  {
    fault: 'letters that only look like a letter with a mark are taken for it in names',
    file: 'lib/outreach/people/word-folding.ts',
    before: String.raw`(?<![иу]\u0306|і\u0308|[гк]\u0301)`,
    after: '',
    tests: [NAMES],
  },
];
