import type { Explained } from './judge.ts';

const inFolder =
  (folder: string) =>
  (file: string, line: string, mutators: readonly string[], why: string): Explained => ({
    file: `${folder}/${file}`,
    line,
    mutators,
    why,
  });
const quota = inFolder('lib/outreach/quota');
const linkedin = inFolder('lib/linkedin');
const door = inFolder('lib/protocol');

const CONDITION = 'ConditionalExpression';
const TEXT = 'StringLiteral';
const LIST = 'ArrayDeclaration';
const OPTIONAL = 'OptionalChaining';

/** Every change that survives, and why no test can notice it. */
export const EXPLAINED: readonly Explained[] = [
  quota('gentle-start.ts', 'relationsCount === null ||', [CONDITION], 'Null is also less than any number.'),
  quota(
    'spacing.ts',
    'leaves === null ? []',
    [CONDITION, LIST],
    'A moment that is none, or of 1970, is behind every hold and near no send.',
  ),
  quota(
    'spacing.ts',
    "'first-message': spanOf(",
    ['ObjectLiteral', TEXT],
    'What is no invitation and no reply has this pace.',
  ),
  quota(
    'spacing.ts',
    'reply: spanOf(',
    ['ObjectLiteral', TEXT],
    'Any chat that is not null makes a reply, whatever its id.',
  ),
  quota('taken-places.ts', 'ledger.elsewhere : []', [LIST], 'A text in the list has no note, so it is passed over.'),
  quota(
    'windows.ts',
    'if (to >= now) return true',
    ['EqualityOperator'],
    'What ends now is of today, and of each rolling window.',
  ),
  quota(
    'windows.ts',
    'tries < 3',
    ['EqualityOperator', 'AssignmentOperator'],
    'The fallback names the same date as another try would.',
  ),

  linkedin(
    'action-row.ts',
    "layout !== 'sdui'",
    [CONDITION],
    'On other layouts no part of the page is a card of these two.',
  ),
  linkedin('action-row.ts', 'topCard?.querySelector', [OPTIONAL], 'Where the page agrees by its card there is one.'),
  linkedin('name-in-title.ts', '.exec(title.trim())', ['Regex'], 'The name begins at the first letter all the same.'),
  linkedin(
    'name-in-title.ts',
    'const isPlain =',
    ['Regex'],
    'Both ways split plain words alike; the plain one is faster.',
  ),
  linkedin(
    'name-in-title.ts',
    'lower.split(',
    ['Regex'],
    'Empty words are dropped, so one mark at a time parts the same words.',
  ),
  linkedin('name-in-title.ts', '·.*$/', ['Regex'], 'There is no line end left, so the rest reaches to the end anyway.'),
  linkedin('pasted-address.ts', "[host = '', ...parts]", [TEXT], 'A split text has a first part.'),
  linkedin('pasted-address.ts', "NAMES_LINKEDIN.test(path[1] ?? '')", [TEXT], 'Neither names LinkedIn.'),
  linkedin(
    'pasted-address.ts',
    'const address = bare',
    ['Regex'],
    'A scheme in the middle leaves a host that is not LinkedIn’s, with it or without.',
  ),
  linkedin(
    'pasted-address.ts',
    'end < 0 ?',
    ['EqualityOperator'],
    'A text that begins with its query has no host either way.',
  ),
  linkedin('pasted-address.ts', 'id !== undefined &&', [CONDITION], 'The word "undefined" is no id.'),
  linkedin(
    'pasted-address.ts',
    'const worldwide =',
    ['Regex'],
    'A host with more behind it is not LinkedIn’s, by either name.',
  ),
  linkedin(
    'person-address.ts',
    "path = '/', query = ''",
    [TEXT, LIST],
    'No address has these, or the path is emptied next.',
  ),
  linkedin('person-address.ts', "decodeOnce(names[0] ?? '')", [TEXT], 'There is one name at this point.'),
  linkedin('person-address.ts', 'vanityName=', ['Regex'], 'The part ends where the greedy dot does.'),
  linkedin('person-address.ts', 'one === other ||', [CONDITION], 'The same object has the same key; this is faster.'),
  linkedin('read-page.ts', "getAttribute('href') ?? ''", [TEXT], 'Only links with an address are chosen.'),
  linkedin('read-page.ts', "getAttribute('componentkey') ?? ''", [TEXT], 'Such a key names nobody.'),
  linkedin('read-page.ts', "exec(href)?.[1] ?? ''", [TEXT], 'A text with spaces is nobody’s name.'),
  linkedin('read-page.ts', 'return [...(member ?', [LIST], 'A key of no kind is compared with nothing.'),
  linkedin('read-page.ts', "if (layout !== 'sdui') return []", [LIST], 'A key of no kind is compared with nothing.'),
  linkedin('read-page.ts', 'personKey(ref) : []', [LIST], 'A key of no kind is compared with nothing.'),
  linkedin(
    'read-page.ts',
    'includes(\'"objectUrn"\')',
    [CONDITION, OPTIONAL, TEXT],
    'It only spares reading JSON that has no number in it.',
  ),
  linkedin('read-page.ts', 'number !== undefined', [CONDITION], 'No member has the number "undefined".'),
  linkedin(
    'read-page.ts',
    "typeof value === 'object'",
    [CONDITION, 'LogicalOperator'],
    'JSON with that word in it is an object or a list.',
  ),
  linkedin(
    'read-page.ts',
    'topCard?.querySelector(heading)',
    [OPTIONAL],
    'Where the page agrees by its card there is one.',
  ),
  linkedin('read-page.ts', 'document.defaultView?.', [OPTIONAL], 'A page that is shown has a view.'),
  linkedin('read-page.ts', 'return Boolean(style)', [OPTIONAL], 'It is asked for first whether there is a style.'),
  linkedin(
    'read-page.ts',
    "layout === 'ember' ?",
    [CONDITION],
    'A page with such a card is of that layout, or is believed in nothing.',
  ),
  linkedin('read-page.ts', "own.indexOf(':')", ['ArithmeticOperator', TEXT], 'The kinds differ in their first letter.'),
  linkedin('wrapped-address.ts', '__;', ['Regex'], 'The greedy dot takes the line ends too, so it reaches to the end.'),
  linkedin('wrapped-address.ts', "split('#', 1) : []", [LIST], 'A text without LinkedIn in it is passed over.'),
  linkedin(
    'wrapped-address.ts',
    'linkedin\\.(?:com|cn)',
    ['Regex'],
    'An address with http fits the second half of the pattern.',
  ),
  linkedin(
    'wrapped-address.ts',
    'catch {',
    ['BlockStatement'],
    'What is not a text with LinkedIn in it is passed over.',
  ),
  linkedin('wrapped-address.ts', "return ''", [TEXT], 'What is not a text with LinkedIn in it is passed over.'),

  door(
    'messaging/ask-ahead.ts',
    '=> chrome.runtime',
    ['ArrowFunction'],
    'Every surface of the browser tests asks through it.',
  ),
  door(
    'messaging/ask-ahead.ts',
    '=> performance.now()',
    ['ArrowFunction'],
    'It only says for how long an answer is kept, in the browser.',
  ),
  door(
    'messaging/ask-ahead.ts',
    'runtime()?.sendMessage',
    [OPTIONAL],
    'It is asked for first whether the runtime is there.',
  ),
  door(
    'messaging/ask.ts',
    'await runtime()?.sendMessage',
    [OPTIONAL],
    'It is asked for first whether the runtime is there.',
  ),
  door(
    'messaging/ask.ts',
    "typeof value === 'object'",
    [CONDITION, 'LogicalOperator'],
    'What has no members throws, and that is silence too.',
  ),
  door(
    'messaging/serve.ts',
    'edge.accountId?.()',
    [OPTIONAL],
    'The worker hands it in; what it throws is answered as a problem.',
  ),
  door(
    'messaging/steady-ask.ts',
    'answer.value.account === null ||',
    [CONDITION],
    'Where there is no account there is no DSN either.',
  ),
];
