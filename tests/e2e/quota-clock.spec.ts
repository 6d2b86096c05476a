import { askToInvite } from '../rig/ask-to-invite.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { optionsOnRelaunch, setPace } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { DSN, expect, type Kith, kithIn, test, writesOf } from './kith-test.ts';
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

const limitToOne = { limit: { counted: 'invite', window: 'day', max: 1 } };

const useThePlace = async (kith: Kith): Promise<void> => {
  const { control } = await kith.visit('/in/second-001/');
  await control.click('button', 'Invite Second 001');
  await control.find('status', 'Invitation sent to Second 001');
};

const expectRefusal = async (kith: Kith, sandbox: Sandbox, words: RegExp): Promise<string> => {
  const { control } = await kith.visit('/in/jane-doe/');
  const { name } = await control.find('status', words);
  expect(await control.has('button', 'Invite Jane Doe')).toBe(false);
  const desk = await kith.open(kith.address('options.html'));
  expect(await askToInvite(desk, 'jane-doe')).toMatchObject({ ok: false, problem: { kind: 'limit-reached' } });
  expect(writesOf(sandbox)).toHaveLength(1);
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
    await mustAsk(options, 'settings.change', limitToOne);
    await useThePlace(kith);
    const clock = await moveClock(kith, ms);
    row(title, await expectRefusal(kith, sandbox, /You have used 1 of 1/));
    expect(Math.abs((await clock()) - Date.now() - ms)).toBeLessThan(HOUR_MS);
  });

for (const { from, to } of [
  { from: 'Pacific/Apia', to: 'Pacific/Midway' },
  { from: 'Pacific/Midway', to: 'Pacific/Apia' },
])
  test(`a flight from ${from} to ${to}, a day apart, frees no place`, async ({ fresh, sandbox }) => {
    await fresh.kill();
    const before = kithIn(await fresh.relaunch({ TZ: from }));
    const options = await optionsOnRelaunch(before);
    await mustAsk(options, 'connection.save', { dsn: DSN, apiKey: sandbox.apiKey, accountId: SAM_ACCOUNT_ID });
    await setPace(options, { holdMs: 0, spacingMs: { min: 0, max: 0 } });
    await mustAsk(options, 'settings.change', limitToOne);
    await useThePlace(before);
    const there = await options.evaluate(() => new Date().getDate());
    await before.kill();

    const after = kithIn(await before.relaunch({ TZ: to }));
    const here = await (await optionsOnRelaunch(after)).evaluate(() => new Date().getDate());
    expect(here).not.toBe(there);
    const says = await expectRefusal(after, sandbox, /You have used 1 of 1/);
    await after.close();
    // Which of the two windows frees last depends on the hour of the day.
    row('the machine flies across the date line', says.replace('today', 'in 24 hours'));
  });
