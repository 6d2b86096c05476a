import type { Page } from '@playwright/test';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { askToInvite } from '../rig/ask-to-invite.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { optionsOnInstall, optionsOnRelaunch } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { ROUTES } from './api-versions.ts';
import { expect, type Kith, kithIn, test, writesOf } from './kith-test.ts';
import { recordRow } from './reliability-row.ts';

test.use({ sandboxOptions: { relations: 0 } });

const HOUR_MS = 3_600_000;

/** Sets the clock that the running worker reads, and gives it to look at; the page's own and the server's stay right. */
const moveClock = async (kith: Kith, ms: number): Promise<() => Promise<number>> => {
  const worker = kith.context.serviceWorkers()[0] ?? (await kith.context.waitForEvent('serviceworker'));
  await worker.evaluate((shift) => {
    const trueNow = Date.now;
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...parts: unknown[]) {
        // @ts-expect-error Date takes what it takes.
        super(...(parts.length === 0 ? [trueNow() + shift] : parts));
      }
      static override now = () => trueNow() + shift;
    } as DateConstructor;
  }, ms);
  return () => worker.evaluate(() => Date.now());
};

/** Has the worker live through a sleep in which its timer stood: that is behind every other clock afterwards. */
const sleepFor = async (kith: Kith, ms: number): Promise<void> => {
  const worker = kith.context.serviceWorkers()[0] ?? (await kith.context.waitForEvent('serviceworker'));
  await worker.evaluate((slept) => {
    const timer = performance.now.bind(performance);
    performance.now = () => timer() - slept;
  }, ms);
};

const limitTo = (max: number) => ({ limit: { counted: 'invite', window: 'day', max } });

/** Invites the person of this number. */
const useAPlace = async (kith: Kith, number: number): Promise<void> => {
  const { control } = await kith.visit(`/in/second-00${number}/`);
  await control.click('button', `Invite Second 00${number}`);
  await control.find('status', `Invitation sent to Second 00${number}`);
};

/** How far the machine's clock is from UTC, in hours; not the day, which may change while the test runs. */
const hoursFromUtc = (page: Page): Promise<number> => page.evaluate(() => new Date().getTimezoneOffset() / -60);

/** All places are used, and said to be; gives the sentence. */
const expectRefusal = async (kith: Kith, sandbox: Sandbox, used: number): Promise<string> => {
  const { control } = await kith.visit('/in/jane-doe/');
  const { name } = await control.find('status', new RegExp(`You have used ${used} of ${used}`));
  expect(await control.has('button', 'Invite Jane Doe')).toBe(false);
  const desk = await kith.open(kith.address('options.html'));
  expect(await askToInvite(desk, 'jane-doe')).toMatchObject({ ok: false, problem: { kind: 'limit-reached' } });
  expect(writesOf(sandbox)).toHaveLength(used);
  return name;
};

const row = (fault: string, says: string) =>
  recordRow({ fault, when: 'with no place left', send: 'invitation', says, server: 'nothing', ends: 'no send' });

for (const { title, ms } of [
  { title: 'the clock is set back two days', ms: -48 * HOUR_MS },
  { title: 'the clock is set forward two days', ms: 48 * HOUR_MS },
  { title: 'the clock is set forward 36 days', ms: 36 * 24 * HOUR_MS },
])
  test(`${title}: no place is free any earlier`, async ({ kith, sandbox }) => {
    const options = await kith.open(kith.address('options.html'));
    await mustAsk(options, 'settings.change', limitTo(1));
    await useAPlace(kith, 1);
    const clock = await moveClock(kith, ms);
    row(title, await expectRefusal(kith, sandbox, 1));
    expect(Math.abs((await clock()) - Date.now() - ms)).toBeLessThan(HOUR_MS);
  });

test('a worker that lived through two days of sleep asks once what time it is, and what is due by then is shown', async ({
  kith,
  desk,
  sandbox,
}) => {
  const person = { providerId: providerIdOf('jane-doe'), publicIdentifier: 'jane-doe', fullName: 'Jane Doe' };
  const on = await desk.evaluate(() => new Date().toLocaleDateString('sv'));
  await mustAsk(desk, 'keepsake.write', {
    accountId: SAM_ACCOUNT_ID,
    person,
    change: { reminder: { on, unlessReplyAfter: null } },
  });
  await mustAsk(desk, 'connection.test', {});
  await sleepFor(kith, 48 * HOUR_MS);
  sandbox.requests.length = 0;
  const panel = await kith.open(kith.address('sidepanel.html'));
  await expect(panel.getByText('Jane Doe').first()).toBeVisible();
  expect(sandbox.requests.map(({ path }) => path)).toEqual([expect.stringContaining('/accounts/')]);
});

test('a pause that ran out while the computer slept is over in the window that shows it', async ({
  kith,
  desk,
  sandbox,
}) => {
  const away = { kind: 'status', status: 503, slug: 'no_client_session', headers: { 'retry-after': '12' } } as const;
  sandbox.fault({ ...ROUTES.v1.invite, do: away });
  await askToInvite(desk, 'second-001');
  await expect.poll(() => writesOf(sandbox).length).toBe(1);
  const panel = await kith.open(kith.address('sidepanel.html#/in/jane-doe/'));
  const pause = panel.getByText(/Kith pauses because/).first();
  await expect(pause).toBeVisible();
  await sleepFor(kith, 48 * HOUR_MS);
  await expect(async () => {
    await panel.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(panel.getByRole('button', { name: 'Invite', exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(pause).toBeHidden();
});

test.describe('on a machine that flies across the date line', () => {
  test.use({ timeZone: 'Pacific/Apia' });

  test('a flight a day back frees no place, and the flight home frees none either', async ({ own, sandbox }) => {
    // Three browsers, one after the other.
    test.setTimeout(90_000);
    const options = await optionsOnInstall(own);
    await mustAsk(options, 'settings.change', limitTo(1));
    await useAPlace(own, 1);
    expect(await hoursFromUtc(options)).toBe(13);
    await own.kill();

    const away = kithIn(await own.relaunch({ TZ: 'Pacific/Midway' }));
    const optionsAway = await optionsOnRelaunch(away);
    expect(await hoursFromUtc(optionsAway)).toBe(-11);
    const says = await expectRefusal(away, sandbox, 1);
    // Which of the two windows frees last depends on the hour of the day.
    row('the machine flies across the date line', says.replace('today', 'in 24 hours'));

    // What is used on the earlier day counts on the later one as well.
    await mustAsk(optionsAway, 'settings.change', limitTo(2));
    await useAPlace(away, 2);
    await away.kill();
    const home = kithIn(await away.relaunch({ TZ: 'Pacific/Apia' }));
    expect(await hoursFromUtc(await optionsOnRelaunch(home))).toBe(13);
    await expectRefusal(home, sandbox, 2);
    await home.close();
  });
});
