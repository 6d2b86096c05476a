import type { ApiProblem, ApiProblemKind } from '@/lib/unipile/http/api-problem';
import type { FailedAnswer } from '@/lib/unipile/http/dialect';
import { cleanText } from './clean-text';

/** What a failed answer means; `effect` only where its type says more about it than the status does. */
export interface Meaning {
  readonly kind: ApiProblemKind;
  readonly effect?: ApiProblem['effect'];
}

const BY_STATUS = new Map<number, ApiProblemKind>([
  [401, 'key-refused'],
  [404, 'not-found'],
  [408, 'timed-out'],
  [429, 'account-limited'],
  [501, 'not-offered'],
  [504, 'timed-out'],
]);

const isRefusal = (status: number) => status >= 400 && status < 500 && status !== 408;

/** How one version of the API names what went wrong. */
interface ErrorNames {
  /** The type of an error body as it is looked up; null where it is none. */
  readonly slugOf: (type: unknown) => string | null;
  /** What a type means; undefined where the status has to say it. */
  readonly meaningOf: (slug: string, answer: FailedAnswer) => Meaning | undefined;
}

/** The problem behind an error answer: by type where it is known, else by status; never by its texts. */
export function problemIn(answer: FailedAnswer, { slugOf, meaningOf }: ErrorNames): ApiProblem {
  const { status, body, retryAfterMs, write } = answer;
  const envelope: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const slug = slugOf(envelope.type);
  const byStatus: Meaning = { kind: BY_STATUS.get(status) ?? (isRefusal(status) ? 'bad-request' : 'unavailable') };
  const { kind, effect = isRefusal(status) ? 'none' : 'unknown' } = (slug && meaningOf(slug, answer)) || byStatus;
  return {
    kind,
    slug,
    status,
    title: shortened(envelope.title),
    // A route that is not there is told by what is in front of Unipile's own answers.
    detail: shortened(envelope.detail ?? envelope.message),
    retryAfterMs,
    effect: write ? effect : 'none',
  };
}

/** Whether the type of an error answer says what it means, or, where it has none, its status does. */
export function isUnderstood(answer: FailedAnswer, { slugOf, meaningOf }: ErrorNames): boolean {
  const { status, body } = answer;
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  const slug = slugOf(type);
  if (slug !== null) return meaningOf(slug, answer) !== undefined;
  return type === undefined && (BY_STATUS.has(status) || !isRefusal(status));
}

const shortened = (text: unknown) => (typeof text === 'string' ? cleanText(text, 300) : null);
