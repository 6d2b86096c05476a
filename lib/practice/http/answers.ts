import { errorBody, Refusal } from './api-error.ts';

/** Unknown routes answer without Unipile's envelope (unipile-v1.md 2.1). */
export function unknownRoute(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const message = `Cannot ${request.method} ${pathname}${search}`;
  return Response.json({ message, error: 'Not Found', statusCode: 404 }, { status: 404 });
}

/** What was thrown, as Unipile's error; `turn` chooses the order of its keys. */
export function errorAnswer(error: Error, turn: number): Response {
  const refusal = error instanceof Refusal ? error : new Refusal('unexpected_error', { detail: String(error.stack) });
  const body = errorBody(refusal.slug, refusal.parts, turn);
  return Response.json(body, { status: body.status });
}
