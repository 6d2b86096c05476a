import type { AttachmentRecord } from '../world/records.ts';
import { refuse } from './api-error.ts';

/** A request's body, JSON and multipart alike. */
export interface RequestBody {
  readonly kind: 'none' | 'json' | 'multipart' | 'unreadable';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly Omit<AttachmentRecord, 'id'>[];
  /** How the request log shows it. */
  readonly logged: unknown;
}

const empty = (kind: 'none' | 'unreadable', logged: unknown): RequestBody => ({ kind, fields: {}, files: [], logged });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonBody(text: string): RequestBody {
  try {
    const parsed: unknown = JSON.parse(text);
    return { kind: 'json', fields: isRecord(parsed) ? parsed : {}, files: [], logged: parsed };
  } catch {
    return empty('unreadable', text);
  }
}

/** Fields that are lists however many there are of them. */
const LISTS = new Set(['attendees_ids', 'attachments']);

/** Puts `linkedin[inmail]` under `linkedin`, and repeated or `[]` fields into lists. */
function place(fields: Record<string, unknown>, name: string, value: unknown): void {
  const nested = /^(\w+)\[(\w+)\]$/.exec(name);
  if (nested?.[1] !== undefined && nested[2] !== undefined) {
    const under = fields[nested[1]];
    fields[nested[1]] = { ...(isRecord(under) ? under : {}), [nested[2]]: value };
    return;
  }
  const key = name.replace(/\[\]$/, '');
  const before = fields[key];
  if (!LISTS.has(key)) fields[key] = value;
  else fields[key] = Array.isArray(before) ? [...before, value] : [value];
}

async function multipartBody(request: Request): Promise<RequestBody> {
  const form = await request.formData();
  const fields: Record<string, unknown> = {};
  const files: Omit<AttachmentRecord, 'id'>[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') place(fields, name, value);
    else {
      place(fields, name, { filename: value.name, type: value.type, size: value.size });
      files.push({ name: value.name, mimetype: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return { kind: 'multipart', fields, files, logged: fields };
}

/** Reads a request's body once, whatever it is; what cannot be read is kept as text. */
export async function readBody(request: Request): Promise<RequestBody> {
  if (request.method === 'GET' || request.method === 'HEAD') return empty('none', null);
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    return multipartBody(request).catch(() => empty('unreadable', null));
  }
  const text = await request.text();
  if (text === '') return empty('none', null);
  return type.startsWith('application/json') ? jsonBody(text) : empty('unreadable', text);
}

/** A text field; null where it is absent. */
export function optionalText(body: RequestBody, name: string): string | null {
  const value = body.fields[name];
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : refuse('invalid_parameters');
}

/** A text field that must be there and not empty; 400 otherwise. */
export function requiredText(body: RequestBody, name: string): string {
  if (body.kind === 'unreadable') refuse('malformed_request');
  return optionalText(body, name) || refuse('invalid_parameters');
}

/** A field that must be a list of texts with at least one; 400 otherwise. */
export function requiredTexts(body: RequestBody, name: string): string[] {
  if (body.kind === 'unreadable') refuse('malformed_request');
  const value = body.fields[name];
  const texts = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
  return texts ? value : refuse('invalid_parameters');
}

/** A field of a nested object, such as `linkedin.inmail`; null where it is absent. */
export function nestedField(body: RequestBody, name: string, key: string): unknown {
  const under = body.fields[name];
  return isRecord(under) ? (under[key] ?? null) : null;
}
