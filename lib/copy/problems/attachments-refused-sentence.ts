import { ATTACHMENTS_MAX, type AttachmentsRefusal } from '@/lib/outreach/rules/attachment-rules';

/** Why files cannot go with a message: what is so and what to do. */
export const attachmentsRefusedSentence = ({ why, name }: AttachmentsRefusal): string => SENTENCES[why](name);

const SENTENCES = {
  kind: (name) => `LinkedIn may not take a file such as ${name}; attach a picture or a document instead.`,
  empty: (name) => `There is nothing in ${name}; choose another file.`,
  unreadable: (name) => `Chrome cannot read ${name} any more; choose it again.`,
  'too-large': (name) => `With ${name} the files come to more than the 15 MB that fit; attach a smaller one.`,
  'too-many': () => `No more than ${ATTACHMENTS_MAX} files fit into one message; send the rest with the next one.`,
} satisfies Record<AttachmentsRefusal['why'], (name: string) => string>;
