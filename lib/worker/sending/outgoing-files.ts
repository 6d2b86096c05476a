import { fromBase64 } from '@/lib/base64';
import { attachmentsRefusal } from '@/lib/outreach/rules/attachment-rules';
import type { Problem } from '@/lib/protocol/problem';
import type { SentFiles } from '@/lib/protocol/send';
import { failed, ok, type Result } from '@/lib/result';
import type { OutgoingFile } from '@/lib/unipile/shapes/outgoing-file';

/** The files as they go out; refused where they cannot go with a message, whatever the surface let pass. */
export function outgoingFiles(sent: SentFiles): Result<readonly OutgoingFile[], Problem> {
  try {
    const files = sent.map(({ name, type, base64 }) => ({ name, content: new Blob([fromBase64(base64)], { type }) }));
    const refusal = attachmentsRefusal(
      files.map(({ name, content }) => ({ name, type: content.type, size: content.size })),
    );
    return refusal ? failed({ kind: 'attachments-refused', ...refusal }) : ok(files);
  } catch {
    // Not base64: no surface of ours sends that.
    return failed({ kind: 'request-refused' });
  }
}
