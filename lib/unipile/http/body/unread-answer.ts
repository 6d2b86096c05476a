import type { Route } from '@/lib/unipile/http/route';
import { answerOutline, type Outline, slugIn } from './answer-outline';

/** An answer that was not understood, without anything of what it says about anybody. */
export interface UnreadAnswer {
  readonly version: 'v1' | 'v2';
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The route with `{}` for every id. */
  readonly path: string;
  readonly status: number;
  readonly slug: string | null;
  readonly outline: Outline;
}

/** The same answer however often it came. */
export interface CountedAnswer extends UnreadAnswer {
  readonly count: number;
  /** The local day on which it came last. */
  readonly lastDay: string;
}

/** How many different ones are kept. */
export const MOST_UNREAD = 50;

/** What may be kept of an answer. `body` undefined where it is no JSON. */
export function unreadAnswer(
  version: UnreadAnswer['version'],
  { method, route }: { readonly method: UnreadAnswer['method']; readonly route: Route },
  { status, body }: { readonly status: number; readonly body: unknown },
): UnreadAnswer {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : null;
  const outline = answerOutline(body, status >= 400);
  return { version, method, path: route.pattern, status, slug: slugIn(type), outline };
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

const nameOf = ({ version, method, path, status, slug, outline }: UnreadAnswer) =>
  JSON.stringify([version, method, path, status, slug, outline]);
