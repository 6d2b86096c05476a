import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import type { WEBHOOKS_REQUESTS, WebhookView } from '@/lib/protocol/webhooks';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { jsonIn } from '@/lib/unipile/http/body/json-in';
import type { UnreadAnswer } from '@/lib/unipile/http/body/unread-answer';
import { collect } from '@/lib/unipile/http/list-pages';
import { offersOf } from '@/lib/unipile/offers';
import type { WebhookEvent } from '@/lib/unipile/shapes/webhook-event';
import type { Active, Connection } from '@/lib/worker/account/connection';
import { problemOfChange } from '@/lib/worker/inbox/unclear-change';

const MAX_PAGES = 10;

/** What may be asked of webhooks: those that tell of the active account, never another account's alone. */
export function createWebhooksRequests(deps: {
  readonly connection: Pick<Connection, 'withActive' | 'accounts'>;
  /** A secret that nobody can guess, fit for a header. */
  newSecret(): string;
  /** Keeps what may be kept of a delivery that was not understood. */
  keepUnread(unread: UnreadAnswer): void;
  /** UTC ms. */
  now(): number;
}): HandlersOf<typeof WEBHOOKS_REQUESTS> {
  const { connection, newSecret, keepUnread, now } = deps;

  const listed = async ({ client, account }: Active): Promise<Result<readonly WebhookView[], Problem>> => {
    const { accountId } = account;
    const all = await collect((cursor) => client.listWebhooks({ accountId, cursor }), { maxPages: MAX_PAGES });
    if (!all.ok) return all;
    return ok(
      all.value.items
        .filter(({ tellsOf }) => tellsOf !== 'others')
        .map(({ tellsOf, ...webhook }) => ({ ...webhook, allAccounts: tellsOf === 'all' })),
    );
  };

  const ownerOf = async (event: WebhookEvent): Promise<string | null> => {
    if (event.kind === 'unknown') return null;
    const isOwner = ({ accountId, unipileId }: StoredAccount) => [accountId, unipileId].includes(event.accountId);
    return (await connection.accounts()).find(isOwner)?.name ?? null;
  };

  return {
    webhooks: () => connection.withActive(listed),
    'webhooks.create': ({ requestUrl, source, events, allAccounts }) =>
      connection.withActive(async ({ client, account, version }) => {
        const offers = offersOf(version).webhooks;
        if (!events.every((event) => Object.hasOwn(offers.events[source] ?? {}, event)))
          return failed({ kind: 'request-refused' });
        const accountId = allAccounts ? null : account.accountId;
        const secret = newSecret();
        const created = await client.createWebhook({ requestUrl, source, events, name: 'Kith', accountId, secret });
        if (!created.ok) return failed(problemOfChange(created.problem, 'webhook-creation'));
        const { header, secret: told } = created.value;
        return ok({ source, signed: offers.signed, header, secret: told });
      }),
    'webhooks.delete': ({ webhookId }) =>
      connection.withActive(async (active) => {
        const webhooks = await listed(active);
        if (!webhooks.ok) return webhooks;
        if (!webhooks.value.some((webhook) => webhook.webhookId === webhookId))
          return failed(bareProblem('not-found', 'none'));
        const deleted = await active.client.deleteWebhook({ webhookId });
        return deleted.ok ? deleted : failed(problemOfChange(deleted.problem, 'webhook-deletion'));
      }),
    async 'webhooks.check'({ delivery, signature, secret }) {
      const body = jsonIn(delivery);
      if (body === undefined) return ok({ kind: 'not-json' });
      const { checkSignature, readDelivery, unreadDelivery } = await import('@/lib/unipile/read-delivery');
      const unread = unreadDelivery(body);
      if (unread) keepUnread(unread);
      const read = readDelivery(body);
      if (!read.ok) return ok({ kind: 'unreadable' });
      const event = read.value;
      const asked = signature.trim() !== '' && secret.trim() !== '';
      const verdict = asked ? await checkSignature({ signature, secret, body: delivery, now: now() }) : null;
      return ok({ kind: 'event', event, account: await ownerOf(event), signature: verdict });
    },
  };
}
