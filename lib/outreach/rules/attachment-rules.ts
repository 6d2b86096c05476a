import type { Attachment } from '@/lib/outreach/journal/journal-entry';

/** The most that LinkedIn takes with one message, in bytes (Unipile's guide on attachments); counted over all files, to be safe. */
export const ATTACHMENTS_MAX_BYTES = 15 * 1024 * 1024;

/** More than anybody attaches by hand, few enough to look through. */
export const ATTACHMENTS_MAX = 10;

/** The kinds of file that may go, by ending: what people send each other and can open; nothing that runs. */
export const ATTACHMENT_ENDINGS = [
  ...['jpg', 'jpeg', 'png', 'gif', 'webp', 'mp4'],
  ...['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'odp', 'rtf', 'txt', 'csv'],
] as const;

/** Why files cannot go with a message; `name` is the first file that stands in the way. */
export interface AttachmentsRefusal {
  readonly why: 'kind' | 'empty' | 'too-large' | 'too-many' | 'unreadable';
  readonly name: string;
}

/** What is wrong with the files of one message; null where they may go. */
export function attachmentsRefusal(files: readonly Attachment[]): AttachmentsRefusal | null {
  let bytes = 0;
  for (const [index, { name, size }] of files.entries()) {
    bytes += size;
    if (!hasKnownEnding(name)) return { why: 'kind', name };
    if (size === 0) return { why: 'empty', name };
    if (bytes > ATTACHMENTS_MAX_BYTES) return { why: 'too-large', name };
    if (index >= ATTACHMENTS_MAX) return { why: 'too-many', name };
  }
  return null;
}

const ENDINGS: ReadonlySet<string> = new Set(ATTACHMENT_ENDINGS);
const hasKnownEnding = (name: string) => ENDINGS.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
