import { type KeyWith, say } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { ATTACHMENTS_MAX, type AttachmentsRefusal } from '@/lib/outreach/rules/attachment-rules';
import { plainFileName } from '@/lib/plain-file-name';

/** Why files cannot go with a message: what is so and what to do. */
export const attachmentsRefusedSentence = ({ why, name }: AttachmentsRefusal): string =>
  why === 'too-many'
    ? sayCount('problem_files_too_many', ATTACHMENTS_MAX)
    : say(ABOUT_FILE[why], { file: plainFileName(name) ?? name });

const ABOUT_FILE = {
  kind: 'problem_file_kind',
  empty: 'problem_file_empty',
  unreadable: 'problem_file_unreadable',
  'too-large': 'problem_file_too_large',
} as const satisfies Record<Exclude<AttachmentsRefusal['why'], 'too-many'>, KeyWith<'file'>>;
