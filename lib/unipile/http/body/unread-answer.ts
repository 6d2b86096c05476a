import type { Route } from '@/lib/unipile/http/route';
import { answerOutline, type Outline, slugIn, wordOutline } from './answer-outline';

/** An answer that was not understood, without anything of what it says about anybody. */
export interface UnreadAnswer {
  readonly version: 'v1' | 'v2';
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The route with `{}` for every id. */
  readonly path: string;
  readonly status: number;
  readonly slug: string | null;
  readonly outline: Outline;
  /** What of it was read, but for these words, which are newer than this client. */
  readonly newer?: readonly string[] | undefined;
}

/** The same answer however often it came. */
export interface CountedAnswer extends UnreadAnswer {
  readonly count: number;
  /** The local day on which it came last. */
  readonly lastDay: string;
}

/** How many newer words are kept of one answer. */
const MOST_NEWER = 10;

/** How many different ones are kept. */
export const MOST_UNREAD = 50;

/** What may be kept of an answer. `body` undefined where it is no JSON. */
export function unreadAnswer(
  version: UnreadAnswer['version'],
  { method, route }: { readonly method: UnreadAnswer['method']; readonly route: Route },
  { status, body, newer = [] }: { readonly status: number; readonly body: unknown; readonly newer?: readonly string[] },
): UnreadAnswer {
  const refused = status >= 400;
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : null;
  const answer = { version, method, path: route.pattern, status, slug: refused ? slugIn(type) : null };
  const words = [...new Set(newer)].slice(0, MOST_NEWER).map(wordOutline);
  return { ...answer, outline: answerOutline(body, refused), ...(words.length > 0 && { newer: words }) };
}

/** The list with one more, the latest first; the one that came longest ago goes where there are too many. */
export function withUnread(
  all: readonly CountedAnswer[],
  unread: UnreadAnswer,
  lastDay: string,
): readonly CountedAnswer[] {
  const name = nameOf(unread);
  const before = all.find((other) => nameOf(other) === name);
  const others = all.filter((other) => other !== before);
  return [{ ...unread, count: (before?.count ?? 0) + 1, lastDay }, ...others].slice(0, MOST_UNREAD);
}

/** Answers in which the same word is new are the same, however long the list is that it came in. */
const nameOf = ({ version, method, path, status, slug, outline, newer }: UnreadAnswer) =>
  JSON.stringify([version, method, path, status, slug, newer ?? outline]);
