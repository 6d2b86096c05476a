// `npm run lint:firefox` hands over what Mozilla's own linter says of the build for Firefox, as JSON. It fails on whatever is said beyond
// what stands here with its reason, and where something that stands here is said no more.
import { json } from 'node:stream/consumers';

/** What the linter says of code that comes from a library and that Kith never runs. A file's name holds the hash of what is in it. */
const LOOKED_AT: readonly { readonly code: string; readonly file: RegExp; readonly because: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/common-[\w-]+\.js$/,
    because: 'Preact writes `innerHTML` where an element has `dangerouslySetInnerHTML`, and none of Kith’s has.',
  },
  {
    code: 'DANGEROUS_EVAL',
    file: /^background\.js$/,
    because: 'zod compiles its schemas with `Function` unless `jitless` is set, and Kith sets it.',
  },
];

interface Said {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

type Answer = Readonly<Record<'errors' | 'warnings' | 'notices', readonly Said[]>>;

const { errors, warnings, notices } = (await json(process.stdin)) as Answer;
const isOf = ({ code, file = '' }: Said, known: (typeof LOOKED_AT)[number]): boolean =>
  code === known.code && known.file.test(file);

const fresh = [
  ...errors,
  ...[...warnings, ...notices].filter((said) => !LOOKED_AT.some((known) => isOf(said, known))),
].map(({ code, message, file = '', line = '' }) => `${code} in ${file}:${line}: ${message}`);
const gone = LOOKED_AT.filter((known) => !warnings.some((said) => isOf(said, known))).map(
  ({ code, because }) => `${code} is said no more, so take it out of the list: ${because}`,
);
for (const line of [...fresh, ...gone]) console.error(line);
if (fresh.length + gone.length > 0) process.exit(1);
console.log(`Mozilla's linter: no error, and ${warnings.length} warnings, each of code that Kith never runs.`);
