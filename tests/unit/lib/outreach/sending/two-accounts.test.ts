import { describe, expect, it } from 'vitest';
import type { AccountJournal } from '@/lib/outreach/journal/account-journal';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import { createSendEngine } from '@/lib/outreach/sending/send-engine';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { createScriptedServer, personOf, providerIdOf } from '@/tests/simulation/scripted-server';
import { createVirtualTime } from '@/tests/simulation/virtual-time';
import { createLocks } from '@/tests/simulation/worker-life';
import { ACCOUNT, createEngineRig, intentFor, MINUTE, NOON, SECOND } from './engine-rig';

it('does not let leave what was held when LinkedIn refused the one before it for the account', async () => {
  const rig = createEngineRig({ faults: ['limited'] });
  await rig.send();
  await rig.send({ person: 'ben' });
  await rig.pass(3 * MINUTE);
  expect(rig.server.arrivals.map(({ providerId }) => providerId)).toEqual(['ACoA-ann']);
  expect(rig.entry('entry-2')).toMatchObject({ state: 'not-sent', evidence: { source: 'pause' } });
  expect(await rig.answer(rig.engine().awake(ACCOUNT))).toMatchObject({ problem: { kind: 'account-paused' } });
});

describe('of two accounts', () => {
  const OTHER = 'account-2';

  /** An engine for both; `slow` names what of the first account takes half an hour. */
  const engineFor = (slow: 'request' | 'storage' | null) => {
    const time = createVirtualTime(NOON);
    const wait = (ms: number) => new Promise<void>((resolve) => time.after(ms, resolve));
    const server = createScriptedServer(
      time,
      { nextFault: () => 'none', latency: () => 50, lag: () => 0, relationsCount: () => 500, read: () => 'whole' },
      [],
    );
    const journals = new Map<string, AccountJournal>();
    const locks = createLocks();
    let ids = 0;
    const isSlow = (what: typeof slow, accountId: string) => slow === what && accountId === ACCOUNT;
    const ports: SendPorts = {
      api: {
        ...server.api,
        async prepare(entry, files) {
          if (isSlow('request', entry.accountId)) await wait(30 * MINUTE);
          return server.api.prepare(entry, files);
        },
      },
      store: {
        load: async (accountId) => journals.get(accountId) ?? null,
        async commit({ ledger, entries }) {
          if (isSlow('storage', ledger.accountId)) await wait(30 * MINUTE);
          const before = journals.get(ledger.accountId)?.entries ?? [];
          const ids = new Set(entries.map(({ id }) => id));
          journals.set(ledger.accountId, {
            ledger,
            entries: [...before.filter(({ id }) => !ids.has(id)), ...entries],
          });
        },
      },
      isConnected: async () => true,
      calendar: localCalendar,
      settings: async () => ({
        tier: 'premium',
        limits: [],
        holdMs: 4 * SECOND,
        spacingMs: { min: 20 * SECOND, max: 60 * SECOND },
      }),
      now: time.now,
      uptime: time.now,
      random: () => 0.5,
      session: async () => 'session-1',
      newId: () => {
        ids += 1;
        return `entry-${ids}`;
      },
      sleep: wait,
      repeat: () => {},
      lock: (name, task) => locks.hold({}, name, task),
      onEntry: () => {},
    };
    const engine = createSendEngine(ports);
    const send = (accountId: string, name: string) =>
      engine.send({
        ...intentFor({ person: name }),
        accountId,
        person: personOf(accountId, providerIdOf(name), 'no-invitation', NOON),
      });
    return { server, send, pass: (ms: number) => time.runUntil(time.now() + ms) };
  };

  it.each(['request', 'storage', null] as const)('one does not wait for the other: %s', async (slow) => {
    const { server, send, pass } = engineFor(slow);
    void send(ACCOUNT, 'ann');
    await pass(10 * SECOND);
    void send(OTHER, 'ben');
    await pass(10 * SECOND);
    expect(server.arrivals.map(({ providerId }) => providerId)).toEqual(
      slow === null ? ['ACoA-ann', 'ACoA-ben'] : ['ACoA-ben'],
    );
  });
});
