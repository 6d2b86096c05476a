import type { Models, Shape } from './shape.ts';

/**
 * Where `unipile/unipile-node` (0b17e71 of autumn 2026) and answers seen live are newer than the copy. Numbers are the sections of the notes
 * on v2 that they come from.
 */

/** LinkedIn's chats are asked of an inbox; the plain routes answer 501 for it since 2026-07-06 (4.6, 4.7). */
export const NEWER_OPERATIONS = [
  {
    operation: 'get_inbox_chats_list',
    of: 'get_chats_list',
    path: '/v2/{account_id}/inboxes/{inbox_id}/chats',
    instead: '/v2/{account_id}/chats',
  },
  {
    operation: 'start_inbox_chat',
    of: 'start_chat',
    path: '/v2/{account_id}/inboxes/{inbox_id}/chats/send',
    instead: '/v2/{account_id}/chats/send',
  },
] as const;

const text = { optional: true, type: 'string' } as const satisfies Shape;
const isUser = ({ fields }: Shape) => fields?.object?.enum?.includes('User') === true;
const isMessage = ({ fields }: Shape) => fields?.object?.enum?.includes('Message') === true;
const isEndpoint = ({ fields }: Shape) => fields?.trigger_events !== undefined;
const isChat = ({ fields }: Shape) => fields?.object?.enum?.includes('Chat') === true;

/** What can be reported as well (4.9). */
const EVENTS = [
  'relation.new',
  'message.reaction.delete',
  'account.status.degraded',
  'account.status.partial',
  'account.locked',
  'account.unlocked',
  'follower.new',
];

/** The fields by which each model has changed. */
export function NEWER_MODELS(models: Models): Readonly<Record<string, NonNullable<Shape['fields']>>> {
  const each = (is: (shape: Shape) => boolean, fields: NonNullable<Shape['fields']>) =>
    Object.fromEntries(
      Object.entries(models)
        .filter(([, shape]) => is(shape))
        .map(([name]) => [name, fields]),
    );
  const events = models.CreateWebhookEndpointRequest?.fields?.trigger_events;
  return {
    // A person of a list has both names (4.4).
    ...each(isUser, { first_name: text, last_name: text }),
    // (4.8)
    ...each(isMessage, { hyperlinks: { optional: true, list: { type: 'any' } } }),
    // The last message is a preview or a whole message (4.6).
    ...each(isChat, {
      last_message: {
        optional: true,
        anyOf: [{ ref: 'GetChatsList200ResponseDataInnerLastMessage' }, { ref: 'GetMessagesList200ResponseDataInner' }],
      },
    }),
    ...each(isEndpoint, {
      trigger_events: { list: { type: 'string' }, enum: [...(events?.enum ?? []), ...EVENTS] },
    }),
    // (4.1)
    Account1: {
      is_locked: { type: 'boolean' },
      account_scope_id: { ...text, nullable: true },
      status: { type: 'string', enum: ['running', 'errored', 'disconnected', 'degraded', 'partial'] },
    },
    // Null where it is not told (4.7, 4.8).
    SendMessage200Response: { message_id: { optional: true, nullable: true, ref: 'SendMessage200ResponseMessageId' } },
    StartChat200Response: { message_id: { optional: true, nullable: true, ref: 'StartChat200ResponseMessageId' } },
    // The id of a company or school without a page is null (4.2).
    LinkedInExperienceInnerCompany: { id: { ...text, nullable: true } },
    LinkedInEducationInnerSchool: { id: { ...text, nullable: true } },
  };
}
