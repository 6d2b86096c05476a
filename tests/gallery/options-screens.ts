import type { AccountView } from '@/lib/protocol/connection';
import type { RelationsView } from '@/lib/protocol/network';
import type { SettingsView } from '@/lib/protocol/settings';
import { ok } from '@/lib/result';
import type { Answering } from './fake-ask';
import { apiProblem, CONNECTION, DAY, KEY_GONE, NOT_SET_UP, NOW, quota } from './people';

/** One example of the options page: what the worker says, and the buttons pressed one after the other. */
export interface OptionsExample {
  readonly answering: Answering;
  readonly press: readonly string[];
  /** The text of a file that is then chosen to be imported. */
  readonly file?: string;
  /** The button to wait for. */
  readonly shows: string;
}

const REFUSED = apiProblem('key-refused', { status: 401, slug: 'missing_credentials' });
const SAM: AccountView = {
  accountId: 'sandbox',
  name: 'Sam Rivers',
  publicIdentifier: 'sam-rivers',
  tier: 'premium',
  status: 'OK',
};
const LIMITS: SettingsView['limits'] = [
  { counted: 'invite', window: 'day', max: 80, ceiling: 100, source: 'unipile-advice' },
  { counted: 'invite', window: '24h', max: 80, ceiling: 100, source: 'unipile-advice' },
  { counted: 'invite', window: '7d', max: 200, ceiling: 200, source: 'unipile-advice' },
  { counted: 'message', window: 'day', max: 60, ceiling: 100, source: 'your-setting' },
  { counted: 'read', window: 'day', max: 100, ceiling: 100, source: 'kith-default' },
];

const SETTINGS: SettingsView = {
  tier: null,
  holdMs: 4_000,
  openEnded: false,
  spacingMs: { min: 20_000, max: 60_000 },
  limits: LIMITS,
  quota: { lines: quota().lines, pause: null },
  control: { shown: true, collapsed: false, position: { bottom: 24, start: 24 } },
  theme: 'system',
  language: 'browser',
  photos: true,
  colours: {},
};

const CONNECTED: Answering = {
  connection: () => ok({ ...CONNECTION, accounts: CONNECTION.account ? [CONNECTION.account] : [] }),
  'settings.read': () => ok(SETTINGS),
  noticing: () => ok({ on: true, quiet: { from: 21 * 60, to: 8 * 60 }, mayNotify: false, notices: [] }),
  templates: () =>
    ok([
      { id: 't1', field: 'note', name: 'Harbour tour', text: 'Hello {first_name|there}, we met at the harbour tour.' },
      { id: 't2', field: 'message', name: 'שלום', text: 'שלום {first_name}, תודה על השיחה.' },
    ]),
  'templates.draft': () => ok(null),
  'templates.fields': () => ok({ calendar: 'https://cal.example.com/sam-rivers/30-minutes', my_city: 'Rotterdam' }),
  webhooks: () =>
    ok([
      {
        webhookId: 'w1',
        name: 'Kith',
        requestUrl: 'https://automation.example.com/hooks/unipile/7319/incoming-messages-of-sam-rivers',
        source: 'messaging',
        enabled: true,
        allAccounts: false,
        events: ['message_received'],
        headerNames: ['X-Kith-Secret'],
      },
    ]),
  'connection.test': () =>
    ok([
      { check: 'server-answers', outcome: 'passed', problem: null },
      { check: 'key-accepted', outcome: 'failed', problem: REFUSED },
      { check: 'account-running', outcome: 'skipped', problem: null },
    ]),
};

/** What a second account brings with it. */
export const TWO_ACCOUNTS: Answering = {
  connection: () =>
    ok({ ...CONNECTION, accounts: [SAM, { ...SAM, accountId: 'alex', name: 'Alexandra Constantinopolitou' }] }),
  'settings.read': () => ok({ ...SETTINGS, colours: { alex: 'orange' } }),
};

const READING: RelationsView = {
  known: 1_200,
  reading: {
    state: 'reading',
    read: 1_200,
    about: 4_031,
    problem: null,
    nextAt: NOW,
    readAt: null,
    changes: { added: [], removed: [], renamed: [] },
  },
};

const connected = (press: readonly string[] = [], shows = 'New template'): OptionsExample => ({
  answering: CONNECTED,
  press,
  shows,
});

/** The options page, by the hash that shows it. */
export const OPTIONS_SCREENS: Readonly<Record<string, OptionsExample>> = {
  'options-welcome': { answering: { connection: () => ok(NOT_SET_UP) }, press: [], shows: 'Connect' },
  'options-key-gone': { answering: { ...CONNECTED, connection: () => ok(KEY_GONE) }, press: [], shows: 'Connect' },
  options: connected(),
  'options-first-steps': {
    ...connected([], 'Stop'),
    answering: {
      ...CONNECTED,
      guide: () => ok({ steps: true, news: false }),
      noticing: () => ok({ on: false, quiet: null, mayNotify: false, notices: [] }),
      relations: () => ok(READING),
    },
  },
  'options-writing': connected(
    ['Test connection', 'New template', 'Create webhook', 'Erase everything'],
    'Save template',
  ),
  'options-importing': {
    ...connected([], 'Import it now'),
    answering: {
      ...CONNECTED,
      'data.import': () =>
        ok({
          settings: [
            { of: 'spacing', before: { min: 20_000, max: 60_000 }, after: { min: 30_000, max: 90_000 } },
            { of: 'limit', counted: 'invite', window: 'day', before: null, after: 12 },
          ],
          control: true,
          tier: null,
          drafts: 3,
          templates: 1,
          keepsakes: 41,
          handled: 12,
          pause: true,
        }),
      'data.import.entries': () => ok({ added: 1_240, changed: 3, span: { from: NOW - 90 * DAY, to: NOW - DAY } }),
    },
    file: '{"entries":[{}]}',
  },
  'options-accounts': {
    ...connected(),
    answering: {
      ...CONNECTED,
      ...TWO_ACCOUNTS,
    },
  },
  'options-changing': connected(['Change DSN or key', 'Show webhooks'], 'Connect'),
};
