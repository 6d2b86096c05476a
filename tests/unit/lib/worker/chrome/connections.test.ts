import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { createConnections } from '@/lib/worker/chrome/connections';

let rules: object[];
let attempts: number;

const dnrThat = (fails: (attempt: number) => boolean) => {
  const updateSessionRules = async (change: { addRules: object[] }) => {
    attempts += 1;
    if (fails(attempts)) throw new Error('no rule can be set');
    rules = change.addRules;
  };
  Object.assign(browser, { declarativeNetRequest: { updateSessionRules } });
};

beforeEach(() => {
  rules = [];
  attempts = 0;
  Object.assign(browser.tabs, { TAB_ID_NONE: -1 });
});

test('the rule is set once, for requests of Kith’s own that belong to no tab', async () => {
  dnrThat(() => false);
  const { closeEach } = createConnections(() => undefined);
  await Promise.all([closeEach(), closeEach()]);
  await closeEach();
  expect(attempts).toBe(1);
  expect(rules).toMatchObject([{ condition: { initiatorDomains: [browser.runtime.id], tabIds: [-1] } }]);
});

test('where the rule cannot be set requests go on, that is reported, and the next one tries again', async () => {
  const errors: unknown[] = [];
  dnrThat((attempt) => attempt === 1);
  const { closeEach } = createConnections((error) => errors.push(error));
  await closeEach();
  expect([rules.length, errors.length]).toEqual([0, 1]);
  await closeEach();
  expect([rules.length, errors.length]).toEqual([1, 1]);
});

test('a browser without such rules stops no request', async () => {
  const errors: unknown[] = [];
  Object.assign(browser, { declarativeNetRequest: undefined });
  await createConnections((error) => errors.push(error)).closeEach();
  expect(errors).toHaveLength(1);
});
