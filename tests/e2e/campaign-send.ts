import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import type { RequestMatch, Sandbox } from '../sandbox/sandbox.ts';
import type { Routes } from './api-versions.ts';

export const ACTIONS = ['invite', 'message', 'withdraw'] as const;

/** One send of the campaign. */
export interface CampaignSend {
  readonly action: (typeof ACTIONS)[number];
  readonly name: string;
  readonly providerId: string;
  /** The address of the profile. */
  readonly path: string;
  readonly text: string | null;
  /** The request that does it. */
  readonly write: RequestMatch;
  /** What tells its requests from all others. */
  readonly mark: string;
  /** The request by which it is settled. */
  readonly evidence: RequestMatch;
  /** What a surface asks of the worker for it. */
  readonly wish: Readonly<Record<string, unknown>>;
}

/** Whether a message always starts its chat. */
export type Chat = 'any' | 'new';

const MONTH_MS = 30 * 24 * 3_600_000;

const EVIDENCE = {
  invite: 'sentInvitations',
  message: 'messagesAndChats',
  withdraw: 'sentInvitations',
} as const satisfies Record<CampaignSend['action'], keyof Routes>;

/** Makes the person what they have to be for it; returns the invitation to withdraw. */
const prepared: Record<
  CampaignSend['action'],
  (sandbox: Sandbox, slug: string, number: number, chat: Chat) => string | null
> = {
  invite: () => null,
  message({ state }, slug, number, chat) {
    const at = Date.now() - MONTH_MS;
    state.relations.push({ accountId: SAM_ACCOUNT_ID, providerId: state.person(slug).providerId, at, shownFrom: at });
    // Every other message goes on in a chat; the rest start one.
    if (chat === 'any' && number % 2 === 0) state.receiveMessage(slug, 'Long time no see.');
    return null;
  },
  withdraw: ({ state }, slug) => state.inviteFromPhone(slug).id,
};

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** The send of this number: each goes to somebody of their own. */
export const prepareSend = (
  { sandbox, routes }: { readonly sandbox: Sandbox; readonly routes: Routes },
  action: CampaignSend['action'],
  number: number,
  chat: Chat = 'any',
): CampaignSend => {
  const digits = String(number).padStart(3, '0');
  const slug = `second-${digits}`;
  const { providerId } = sandbox.state.person(slug);
  const text = action === 'message' ? `Hello ${digits}, lunch on Thursday?` : null;
  const invitationId = prepared[action](sandbox, slug, number, chat);
  return {
    action,
    name: `Second ${digits}`,
    providerId,
    path: `/in/${slug}/`,
    text,
    write: routes[action],
    mark: invitationId ?? text ?? providerId,
    evidence: routes[EVIDENCE[action]],
    wish: {
      ref: { kind: 'public-identifier', value: slug },
      providerId,
      action,
      text,
      subject: null,
      email: null,
      invitationId,
      surface: 'popup',
      seenDay: today(),
      sameTextAgain: false,
    },
  };
};
