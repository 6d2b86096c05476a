import type { Page } from '@playwright/test';
import { askWorker, mustAsk, type WorkerAnswer } from '../rig/ask-worker.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { ApiVersion, Routes } from './api-versions.ts';

/** What the worker answers to a write: for a send the state it ended in, for any other what became of the request. */
export interface WriteAnswer extends WorkerAnswer {
  readonly state?: string;
}

/** One kind of write that Kith makes, each time to somebody else. */
export interface WriteKind {
  readonly title: string;
  readonly request: keyof Routes;
  /** Set where the other version has no such operation. */
  readonly only?: ApiVersion;
  /** Makes the write and resolves once the worker has an answer, or knows that there is none. */
  act(desk: Page, where: WriteAt, number: number): Promise<WriteAnswer>;
}

/** The Unipile that is written to, and the version in which. */
export interface WriteAt {
  readonly sandbox: Sandbox;
  readonly version: ApiVersion;
}

const MONTH_MS = 30 * 24 * 3_600_000;

const befriend = ({ state }: Sandbox, slug: string): void => {
  const at = Date.now() - MONTH_MS;
  state.relations.push({ accountId: SAM_ACCOUNT_ID, providerId: state.person(slug).providerId, at, shownFrom: at });
};

interface Prepared {
  readonly action: string;
  readonly text?: string;
  readonly subject?: string;
  readonly invitationId?: string;
  readonly files?: readonly { readonly name: string; readonly type: string; readonly base64: string }[];
  readonly quoted?: { readonly chatId: string; readonly messageId: string };
}

/** Follows a send to where it is closed. */
export const send = async (desk: Page, { state }: Sandbox, slug: string, prepared: Prepared): Promise<WriteAnswer> => {
  const answer = await askWorker<{ id: string; state: string }>(desk, 'send', {
    ref: { kind: 'public-identifier', value: slug },
    providerId: state.person(slug).providerId,
    text: null,
    subject: null,
    email: null,
    invitationId: null,
    surface: 'popup',
    // A day that was earlier shows no fewer places than there are.
    seenDay: '2020-01-01',
    sameTextAgain: false,
    ...prepared,
  });
  let entry = answer.value;
  while (entry && ['held', 'sending'].includes(entry.state))
    entry = await mustAsk(desk, 'send.follow', { entryId: entry.id, seen: entry.state });
  return entry ? { ok: entry.state === 'sent' || entry.state === 'confirmed', state: entry.state } : answer;
};

export const sending =
  (prepare: (sandbox: Sandbox, slug: string, version: ApiVersion) => Prepared): WriteKind['act'] =>
  (desk, { sandbox, version }, number) => {
    const slug = `second-${String(number).padStart(3, '0')}`;
    return send(desk, sandbox, slug, prepare(sandbox, slug, version));
  };

const LIMITS = [
  ...['invite', 'message', 'inmail', 'read'].map((counted) => ({ counted, window: 'day', max: 1_000 })),
  { counted: 'invite', window: '7d', max: 1_000 },
];

/** Lets every kind of write be made as often as a test likes. */
export const raiseLimits = async (desk: Page, { state }: Sandbox): Promise<void> => {
  state.flags.dedupe = false;
  state.account().inMailCredits = 1_000;
  for (const limit of LIMITS) await mustAsk(desk, 'settings.change', { limit });
};

/** Larger than what the network takes of a body at once. */
const FILE = { name: 'plan.pdf', type: 'application/pdf', base64: 'UGxhbnMu'.repeat(40_000) };

export const intoChat = (sandbox: Sandbox, slug: string, more: Partial<Prepared>): Prepared => {
  befriend(sandbox, slug);
  sandbox.state.receiveMessage(slug, 'Long time no see.');
  return { action: 'message', text: `Hello ${slug}`, ...more };
};

const answering = (action: 'accept' | 'decline') =>
  sending(({ state }, slug) => ({ action, invitationId: state.receiveInvitation(slug).id }));

const HOOK = 'https://hooks.example.com/';

const newWebhook = (desk: Page, number: number) =>
  askWorker(desk, 'webhooks.create', {
    requestUrl: `${HOOK}${number}`,
    source: 'account_status',
    events: ['error'],
    allAccounts: false,
  });

/** Every kind of write there is. */
export const WRITE_KINDS: readonly WriteKind[] = [
  {
    title: 'an invitation',
    request: 'invite',
    act: sending(() => ({ action: 'invite' })),
  },
  { title: 'a message', request: 'writeInChat', act: sending((sandbox, slug) => intoChat(sandbox, slug, {})) },
  {
    title: 'a message with a file',
    request: 'writeInChat',
    act: sending((sandbox, slug) => intoChat(sandbox, slug, { files: [FILE] })),
  },
  {
    title: 'a first message',
    request: 'startChat',
    act: sending((sandbox, slug) => {
      befriend(sandbox, slug);
      return { action: 'message', text: `Hello ${slug}` };
    }),
  },
  {
    title: 'an InMail',
    request: 'startChat',
    act: sending(({ state }, slug, version) => {
      Object.assign(state.person(slug), { canSendInMail: true });
      // Over v2 one of Premium has no subject.
      return { action: 'inmail', text: `Hello ${slug}`, ...(version === 'v1' && { subject: 'Hello' }) };
    }),
  },
  {
    title: 'a withdrawal',
    request: 'withdraw',
    act: sending(({ state }, slug) => ({ action: 'withdraw', invitationId: state.inviteFromPhone(slug).id })),
  },
  { title: 'an acceptance', request: 'accept', act: answering('accept') },
  { title: 'a decline', request: 'decline', act: answering('decline') },
  {
    title: 'a chat marked read',
    request: 'markChat',
    act: (desk, { sandbox: { state }, version }) => {
      const chat = state.chats.find(({ accountId }) => accountId === SAM_ACCOUNT_ID)!;
      return askWorker(desk, 'inbox.mark', { chatId: version === 'v1' ? chat.id : chat.providerId, read: true });
    },
  },
  {
    title: 'a new webhook',
    request: 'createWebhook',
    act: (desk, _, number) => newWebhook(desk, number),
  },
  {
    title: 'a deleted webhook',
    request: 'deleteWebhook',
    act: (desk, { sandbox: { state } }, number) => {
      const id = `we_${number}`;
      const same = { id, enabled: true, accountIds: null };
      state.webhooks.push({
        ...same,
        events: ['message_received'],
        requestUrl: HOOK,
        source: 'messaging',
        name: null,
        format: 'json',
        headers: [],
        data: [],
      });
      state.endpoints.push({ ...same, events: ['message.new'], url: HOOK, description: null, secret: 'wes_secret' });
      return askWorker(desk, 'webhooks.delete', { webhookId: id });
    },
  },
];
