// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { WebhooksSection } from '@/components/settings/webhooks-section';
import type { WebhookView } from '@/lib/protocol/webhooks';
import { ok } from '@/lib/result';
import { fakeWorker } from './fake-worker';

afterEach(cleanup);

const WEBHOOK: WebhookView = {
  webhookId: 'w1',
  name: 'Kith',
  requestUrl: 'https://example.com/unipile',
  source: 'messaging',
  enabled: true,
  allAccounts: false,
  events: ['message_received'],
  headerNames: ['Unipile-Auth'],
};

/** The section over a Unipile space with these webhooks. */
function open(first: readonly WebhookView[] = [WEBHOOK], version: 'v1' | 'v2' = 'v1') {
  let webhooks = first;
  const worker = fakeWorker({
    webhooks: () => ok(webhooks),
    'webhooks.create': ({ source, requestUrl }) => {
      webhooks = [...webhooks, { ...WEBHOOK, webhookId: 'w2', source, requestUrl }];
      return ok({ source, signed: version === 'v2', header: 'Unipile-Auth', secret: 'c2VjcmV0' });
    },
    'webhooks.delete': ({ webhookId }) => {
      webhooks = webhooks.filter((one) => one.webhookId !== webhookId);
      return ok(null);
    },
    'webhooks.check': () => ok({ kind: 'not-json' }),
  });
  const section = (accountId: string) => (
    <WebhooksSection ask={worker.ask} now={0} accountId={accountId} version={version} />
  );
  const { rerender } = render(section('sam'));
  return { ...worker, switchTo: (accountId: string) => rerender(section(accountId)) };
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const list = () => screen.findByRole('list', { name: 'Webhooks of this account' });

test('opening the options makes no call; the webhooks are read when the user asks', async () => {
  const { names } = open();
  expect(names()).toEqual([]);
  await press('Show webhooks');
  expect(within(await list()).getByText(/Messages · this account · Message received/)).toBeDefined();
});

test('a webhook is created with the usual events of its source, and shows its secret once', async () => {
  const { asked } = open([]);
  await press('Create webhook');
  type('Address of your server', ' https://example.com/unipile ');
  fireEvent.change(screen.getByRole('combobox', { name: 'What to report' }), { target: { value: 'account_status' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Account runs' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Account deleted' }));
  await press('Create webhook');
  expect(await screen.findByText('c2VjcmV0')).toBeDefined();
  expect(asked[0]).toEqual({
    name: 'webhooks.create',
    input: {
      requestUrl: 'https://example.com/unipile',
      source: 'account_status',
      events: [
        'creation_success',
        'creation_fail',
        'reconnected',
        'sync_success',
        'error',
        'credentials',
        'permissions',
        'ok',
      ],
      allAccounts: false,
    },
  });
  await press('Done');
  expect(screen.queryByText('c2VjcmV0')).toBeNull();
});

test.each(['http://example.com', 'example', ''])(
  '"%s" is no address for deliveries, and nothing is created',
  async (typed) => {
    const { names } = open();
    await press('Create webhook');
    type('Address of your server', typed);
    await press('Create webhook');
    expect(await screen.findByText(/not an https address/)).toBeDefined();
    expect(names()).toEqual([]);
  },
);

test('without an event nothing is created', async () => {
  const { names } = open();
  await press('Create webhook');
  type('Address of your server', 'https://example.com');
  fireEvent.click(screen.getByRole('checkbox', { name: /Message received/ }));
  await press('Create webhook');
  expect(await screen.findByText(/No event is chosen/)).toBeDefined();
  expect(names()).toEqual([]);
});

test('deleting asks in place, and says what it means', async () => {
  const { names } = open();
  await press('Show webhooks');
  await press(/^Delete https/);
  expect(names()).not.toContain('webhooks.delete');
  expect(await screen.findByText(/reports nothing more to this address/)).toBeDefined();
  await press('Keep it');
  await press(/^Delete https/);
  await press('Delete it');
  expect(await screen.findByText(/Nothing is reported for this account yet/)).toBeDefined();
});

test('another account shows none of what was read for the one before', async () => {
  const { switchTo } = open();
  await press('Show webhooks');
  await list();
  switchTo('alex');
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Webhooks of this account' })).toBeNull());
});

test('a pasted delivery is explained', async () => {
  open();
  type('Body of the delivery', 'event=message_received');
  await press('Check');
  expect((await screen.findByRole('alert')).textContent).toContain('This is not JSON');
});

describe('through v2', () => {
  test('only what v2 reports can be chosen, and its secret is one that signs', async () => {
    open([], 'v2');
    await press('Create webhook');
    fireEvent.change(screen.getByRole('combobox', { name: 'What to report' }), { target: { value: 'account_status' } });
    expect(screen.getByRole('checkbox', { name: 'Account signed out of LinkedIn' })).toBeDefined();
    expect(screen.queryByRole('checkbox', { name: 'Account is connecting' })).toBeNull();
    type('Address of your server', 'https://example.com/unipile');
    await press('Create webhook');
    expect(await screen.findByText(/Unipile signs each delivery with this secret/)).toBeDefined();
  });

  test('the signature of a delivery is checked with it', async () => {
    const { asked } = open([], 'v2');
    type('Body of the delivery', '{}');
    type('Its header unipile-signature', 't=1,v0=0');
    type('Secret of the webhook', 'wes_1');
    await press('Check');
    await screen.findByRole('alert');
    expect(asked.at(-1)).toEqual({
      name: 'webhooks.check',
      input: { delivery: '{}', signature: 't=1,v0=0', secret: 'wes_1' },
    });
  });

  test('one that reports of several things names no source', async () => {
    open([{ ...WEBHOOK, source: null, events: ['message_received', 'chat.update'] }], 'v2');
    await press('Show webhooks');
    expect(
      within(await list()).getByText('this account · Message received, or sent by you · chat.update'),
    ).toBeDefined();
  });
});

test('through v1, which signs nothing, there is no signature to check', () => {
  open();
  expect(screen.queryByRole('textbox', { name: 'Its header unipile-signature' })).toBeNull();
});
