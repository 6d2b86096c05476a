import { createMessageChanges } from '@/components/inbox/message-changes';
import type { AttachmentView, MessageView } from '@/lib/protocol/inbox';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Answer } from '@/lib/protocol/requests';
import { ok } from '@/lib/result';

interface LastMessagesDeps {
  readonly ask: Ask;
  /** The machine's clock, UTC ms. */
  readonly now: () => number;
  readonly changed: (messages: Answer<'person.messages'>) => void;
}

/** The last messages with one person, and what the user does to them. */
export function createLastMessages({ ask, now, changed }: LastMessagesDeps) {
  let person: string | null = null;
  let last: Answer<'person.messages'> | null = null;

  const put = (messages: Answer<'person.messages'>) => {
    last = messages;
    changed(messages);
  };

  const changes = createMessageChanges({
    ask,
    chatId: () => (last?.ok ? last.value.chatId : null),
    now,
    replaced: (message) => {
      if (!last?.ok) return;
      const others = last.value.messages.filter(({ messageId }) => messageId !== message.messageId);
      put(ok({ ...last.value, messages: [...others, message].toSorted((a, b) => b.at - a.at) }));
    },
  });

  const read = async (providerId: string): Promise<void> => {
    person = providerId;
    const answer = await ask('person.messages', { providerId });
    if (!answer.ok) return put(answer);
    put(ok({ ...answer.value, messages: changes.taken(answer.value) }));
  };

  return {
    changes,
    readMessages: read,
    lookAtMessages: () => (person === null ? undefined : read(person)),
    /** A file of one of them. */
    loadFile: ({ messageId, at }: MessageView, { attachmentId }: AttachmentView) =>
      ask('inbox.attachment', { chatId: (last?.ok && last.value.chatId) || '', messageId, attachmentId, at }),
  };
}
