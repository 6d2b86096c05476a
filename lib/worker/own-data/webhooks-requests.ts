import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import type { WEBHOOKS_REQUESTS, WebhookView } from '@/lib/protocol/webhooks';
import { failed, ok, type Result } from '@/lib/result';
import { jsonIn } from '@/lib/unipile/http/body/json-in';
import { bareProblem } from '@/lib/unipile/http/exchange';
import { collect } from '@/lib/unipile/http/list-pages';
import { readDelivery } from '@/lib/unipile/read-delivery';
import type { Active, Connection } from '@/lib/worker/account/connection';

/** Unipile signs no delivery: this header carries the secret that tells a real one (the name is that of Unipile's own example). */
const SECRET_HEADER = 'Unipile-Auth';
/** Unipile sends no Content-Type of its own, and many receivers read no body without one. */
const JSON_HEADER = { key: 'Content-Type', value: 'application/json' } as const;

const MAX_PAGES = 10;

/** What may be asked of webhooks: those that tell of the active account, never another account's alone. */
export function createWebhooksRequests(deps: {
  readonly connection: Pick<Connection, 'withActive' | 'accounts'>;
  /** A secret that nobody can guess, fit for a header. */
  newSecret(): string;
}): HandlersOf<typeof WEBHOOKS_REQUESTS> {
  const { connection, newSecret } = deps;

  const listed = async ({ client, account }: Active): Promise<Result<readonly WebhookView[], Problem>> => {
    const all = await collect((cursor) => client.listWebhooks({ cursor }), { maxPages: MAX_PAGES });
    if (!all.ok) return all;
    return ok(
      all.value.items
        .filter(({ accountIds }) => accountIds.length === 0 || accountIds.includes(account.accountId))
        .map(({ accountIds, ...webhook }) => ({ ...webhook, allAccounts: accountIds.length === 0 })),
    );
  };

  return {
    webhooks: () => connection.withActive(listed),
    'webhooks.create': ({ requestUrl, source, events, allAccounts }) =>
      connection.withActive(async ({ client, account }) => {
        const secret = newSecret();
        const created = await client.createWebhook({
          requestUrl,
          source,
          events,
          name: 'Kith',
          headers: [{ key: SECRET_HEADER, value: secret }, JSON_HEADER],
          ...(allAccounts ? {} : { accountIds: [account.accountId] }),
        });
        return created.ok ? ok({ source, header: SECRET_HEADER, secret }) : created;
      }),
    'webhooks.delete': ({ webhookId }) =>
      connection.withActive(async (active) => {
        const webhooks = await listed(active);
        if (!webhooks.ok) return webhooks;
        if (!webhooks.value.some((webhook) => webhook.webhookId === webhookId))
          return failed(bareProblem('not-found', 'none'));
        return active.client.deleteWebhook({ webhookId });
      }),
    async 'webhooks.check'({ delivery }) {
      const body = jsonIn(delivery);
      if (body === undefined) return ok({ kind: 'not-json' });
      const read = readDelivery(body);
      if (!read.ok) return ok({ kind: 'unreadable' });
      const event = read.value;
      const owner =
        event.kind === 'unknown'
          ? undefined
          : (await connection.accounts()).find(({ accountId }) => accountId === event.accountId);
      return ok({ kind: 'event', event, account: owner?.name ?? null });
    },
  };
}
