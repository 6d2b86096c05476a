import type { ZodType } from 'zod';
import type { Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Route } from '@/lib/unipile/http/route';
import type { OutgoingFile } from '@/lib/unipile/shapes/outgoing-file';
import { learn, traitsOf } from '@/lib/unipile/v1/traits';

/** A field of a message or chat: a list repeats its name, what is nested is for `linkedin`. */
type Field = string | boolean | undefined | readonly string[] | { readonly [name: string]: Field };

/** A message or chat to post, in the API's own field names. */
interface MessagePost {
  readonly route: Route;
  readonly fields: Readonly<Record<string, Field>>;
  readonly files?: readonly OutgoingFile[] | undefined;
}

/**
 * Posts a message: as JSON where there is no file, else as multipart. A server that takes only multipart says so with a
 * 415 before it does anything; only then is the same message sent again, and the DSN remembered.
 */
export async function writeMessage<T>(
  api: Api,
  { route, fields, files = [] }: MessagePost,
  answer: ZodType<T>,
  signal: AbortSignal,
): Promise<Result<T, ApiProblem>> {
  const multipart = () => api.json({ method: 'POST', route, body: formOf(fields, files) }, answer, signal);
  if (files.length > 0 || (await traitsOf(api)).multipartWrites) return multipart();
  const asJson = await api.json({ method: 'POST', route, body: fields }, answer, signal);
  if (asJson.ok || asJson.problem.status !== 415) return asJson;
  const again = await multipart();
  if (again.ok) await learn(api, { multipartWrites: true });
  return again;
}

function formOf(fields: MessagePost['fields'], files: readonly OutgoingFile[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const [key, text] of flattened(name, value)) form.append(key, text);
  }
  for (const { name, content } of files) form.append('attachments', content, name);
  return form;
}

/** A form knows neither lists nor nesting: `attendees_ids` twice, `linkedin[inmail]`. */
function* flattened(name: string, value: Field): Generator<[string, string]> {
  if (value === undefined) return;
  if (typeof value !== 'object') yield [name, String(value)];
  else if (Array.isArray(value)) for (const one of value) yield [name, one];
  else for (const [key, nested] of Object.entries(value)) yield* flattened(`${name}[${key}]`, nested);
}
