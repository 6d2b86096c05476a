import { z } from 'zod';
import { toBase64 } from '@/lib/base64';
import { id } from '@/lib/unipile/http/fields';
import type { SentMessage } from '@/lib/unipile/shapes/message';
import type { OutgoingFile } from '@/lib/unipile/shapes/outgoing-file';

/** What was sent, by its ids: a list where files have gone as messages of their own. */
export const sentMessage = z
  .unknown()
  .optional()
  .transform((value): SentMessage => {
    const [messageId = null, ...more] = [value].flat().flatMap((one) => id.safeParse(one).data ?? []);
    return { messageId, ...(more.length > 0 && { moreMessageIds: more }) };
  });

/** The files of a message as v2 takes them: in the JSON, as base64. */
export async function outgoing(files: readonly OutgoingFile[] = []) {
  if (files.length === 0) return {};
  const attachments = files.map(async ({ name, content }) => ({
    content: toBase64(new Uint8Array(await content.arrayBuffer())),
    content_type: content.type || 'application/octet-stream',
    filename: name,
  }));
  return { attachments: await Promise.all(attachments) };
}
