import { toBase64 } from '@/lib/base64';
import { type AttachmentsRefusal, attachmentsRefusal } from '@/lib/outreach/rules/attachment-rules';
import { plainFileName } from '@/lib/plain-file-name';
import type { Problem } from '@/lib/protocol/problem';
import type { RequestInput } from '@/lib/protocol/requests';
import { failed, ok, type Result } from '@/lib/result';

type WireFiles = NonNullable<RequestInput<'send'>['files']>;

/** The files together with the newly chosen ones; refused if they cannot go with one message. */
export function withFiles(
  attached: readonly File[],
  chosen: readonly File[],
): { readonly files: readonly File[]; readonly refusal: AttachmentsRefusal | null } {
  const files = [...attached, ...chosen.filter((file) => !attached.some((known) => isSame(known, file)))];
  const refusal = attachmentsRefusal(files);
  return refusal ? { files: attached, refusal } : { files, refusal: null };
}

const isSame = (a: File, b: File) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** The files as they travel to the worker; refused where one is gone or was changed since it was chosen. */
export async function wireFiles(files: readonly File[]): Promise<Result<WireFiles, Problem>> {
  const wired: WireFiles = [];
  for (const file of files) {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return failed({ kind: 'attachments-refused', why: 'unreadable', name: file.name });
    wired.push({
      name: (plainFileName(file.name) ?? file.name).slice(-255),
      type: file.type,
      base64: toBase64(new Uint8Array(bytes)),
    });
  }
  return ok(wired);
}
