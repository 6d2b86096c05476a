import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { dyingWorker, letWorkersDie } from './dying-worker.ts';
import FROZEN from './stored-by-0-1-0.json';
import {
  ask,
  askFrom,
  connect,
  connections,
  hostAccess,
  outcome,
  ready,
  sandbox,
  send,
  slug,
  startWorker,
  takeReports,
  typed,
  useWorker,
  value,
  writes,
} from './worker-rig.ts';

useWorker();
afterEach(() => void vi.restoreAllMocks());

/** All that `chrome.storage` holds, which a script of a page reads in some browsers. */
const inChromeStorage = async () =>
  JSON.stringify([await browser.storage.local.get(), await browser.storage.session.get()]);
const keysInVault = async () => {
  const db = await openDB('vault');
  const keys = db.objectStoreNames.contains('keys') ? await db.getAll('keys') : [];
  db.close();
  return keys.map(({ apiKey }) => apiKey as string);
};
/** What a browser does that needs room, and a user who clears what sites have stored. */
const evict = () => {
  globalThis.indexedDB = new IDBFactory();
  startWorker();
};
const canAct = () => expect(ask('connection.test', {})).resolves.toMatchObject({ value: PASSED });
const PASSED = Array.from({ length: 6 }, () => ({ outcome: 'passed' }));

describe('the key', () => {
  test('is in none of what chrome.storage holds, nor is the address that it goes to', async () => {
    await connect();
    await value('person.read', { ref: slug('jane-doe'), fresh: true });
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
    expect(await inChromeStorage()).not.toContain(sandbox.apiKey);
    expect(await inChromeStorage()).not.toContain(new URL(sandbox.origin).host);
    expect(await keysInVault()).toEqual([sandbox.apiKey]);
  });

  test('opens no database for a look at a page', async () => {
    await connect();
    startWorker();
    const opening = vi.spyOn(indexedDB, 'open');
    await connections.read();
    await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') });
    expect(opening.mock.calls.map(([name]) => name)).not.toContain('vault');
  });

  test('that is replaced leaves no copy of the one before', async () => {
    await connect();
    await connect(SAM_ACCOUNT_ID, 'v2');
    expect(await keysInVault()).toEqual([sandbox.apiKeyV2]);
    await canAct();
  });

  test('of two connections made at once one is whole', async () => {
    const save = (accountId: string, version: 'v1' | 'v2') => ask('connection.save', { ...typed(version), accountId });
    await Promise.all([save(SAM_ACCOUNT_ID, 'v1'), save(ALEX_ACCOUNT_ID, 'v1')]);
    expect(await keysInVault()).toEqual([sandbox.apiKey]);
    await canAct();
  });

  test('is gone once it is disconnected, and once everything is erased', async () => {
    await connect();
    await value('connection.erase');
    expect(await keysInVault()).toEqual([]);
    await connect();
    await value('data.erase');
    expect(await keysInVault()).toEqual([]);
  });

  test('that was proven while everything was erased is not kept', async () => {
    await connect();
    const hold = sandbox.hold({ method: 'GET', path: '/accounts' });
    const saving = ask('connection.save', { ...typed(), accountId: SAM_ACCOUNT_ID });
    await hold.arrived;
    await value('data.erase');
    hold.release();
    expect(await saving).toMatchObject({ problem: { kind: 'storage-failed' } });
    expect([await keysInVault(), await value('connection')]).toMatchObject([[], { account: null }]);
  });

  test('whose first connection was cut off or could not be stored is not left behind', async () => {
    const full = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('no room'));
    expect(await ask('connection.save', { ...typed(), accountId: SAM_ACCOUNT_ID })).toMatchObject({
      problem: { kind: 'storage-failed' },
    });
    full.mockRestore();
    startWorker();
    await connections.forgetOtherKeys();
    expect(await keysInVault()).toEqual([]);
  });

  test('that cannot be put away is not taken for stored, and the one before goes on', async () => {
    await connect();
    const before = await value('connection');
    startWorker();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await ask('connection.save', { ...typed('v2'), accountId: SAM_ACCOUNT_ID })).toMatchObject({
      problem: { kind: 'storage-failed' },
    });
    full.mockRestore();
    expect(await value('connection')).toEqual(before);
    await canAct();
  });
});

describe('where an account is disconnected while a send of it is under way', () => {
  const exchanged = () =>
    connections.change((now) => {
      const accounts = now?.accounts.filter(({ accountId }) => accountId === ALEX_ACCOUNT_ID) ?? [];
      return now && { ...now, accountId: ALEX_ACCOUNT_ID, accounts };
    });

  test.each([
    ['by “Disconnect”', () => value('connection.erase')],
    ['by another key, which does not see it', exchanged],
  ])('%s, that is said and nothing is blamed on Unipile', async (_, disconnect) => {
    await connect();
    const hold = sandbox.hold({ method: 'GET', path: '/users/:id' });
    const sending = send('jane-doe');
    await hold.arrived;
    await disconnect();
    hold.release();
    expect(await outcome(await sending)).toEqual({ refused: 'account-gone' });
    expect(writes()).toEqual([]);
  });
});

describe('where the browser has removed the key', () => {
  test('that is said, who the user is stays, and nothing leaves', async () => {
    await connect();
    evict();
    expect(await value('connection')).toMatchObject({ dsn: null, keyEnd: null, account: { name: 'Sam Rivers' } });
    expect(await ask('person.read', { ref: slug('jane-doe'), fresh: true })).toMatchObject({
      problem: { kind: 'key-gone' },
    });
    expect(await ask('connection.test', {})).toMatchObject({
      value: [{ outcome: 'failed', problem: { kind: 'key-gone' } }, {}, {}, {}, {}, {}],
    });
    expect(await send('jane-doe')).toMatchObject({ ok: false });
    expect(sandbox.requests).toEqual([]);
  });

  test('connecting again is all it takes: nobody is invited twice', async () => {
    await connect();
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
    evict();
    await connect();
    expect(await send('jane-doe')).toMatchObject({ problem: { kind: 'already-pending' } });
    expect(writes()).toEqual([]);
  });

  test('a send that is under way by then is not sent', async () => {
    await connect();
    const hold = sandbox.hold({ method: 'GET', path: '/users/:id' });
    const sending = send('jane-doe');
    await hold.arrived;
    const db = await openDB('vault');
    await db.clear('keys');
    db.close();
    hold.release();
    expect(await outcome(await sending)).toEqual({ refused: 'key-gone' });
    expect(writes()).toEqual([]);
  });

  test('nor is one where Chrome lets Kith reach Unipile no more, which is said', async () => {
    await connect();
    const hold = sandbox.hold({ method: 'GET', path: '/users/:id' });
    const sending = send('jane-doe');
    await hold.arrived;
    hostAccess.granted = false;
    hold.release();
    expect(await outcome(await sending)).toEqual({ refused: 'host-closed' });
    expect(writes()).toEqual([]);
    hostAccess.granted = true;
  });

  test('where its database does not open, that is another thing and said as such', async () => {
    await connect();
    startWorker();
    await ready;
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await expect(connections.readWithKey()).rejects.toMatchObject({ kind: 'storage-unreadable' });
  });
});

describe('a key that 0.1.0 left in chrome.storage', () => {
  beforeEach(letWorkersDie);

  test('is used from the first moment, and leaves no copy once it is moved', async () => {
    await leave();
    await canAct();
    await value('connection.choose', { accountId: ALEX_ACCOUNT_ID });
    await connections.moveKey();
    expect(await inChromeStorage()).not.toContain(sandbox.apiKey);
    expect(await keysInVault()).toEqual([sandbox.apiKey]);
    expect(await value('connection')).toMatchObject({ account: { accountId: ALEX_ACCOUNT_ID } });
    await canAct();
  });

  test('is moved once wherever the worker that moves it is ended, and serves meanwhile', async () => {
    await leave();
    const whole = dyingWorker(0);
    await whole.run(moved);
    expect(whole.writes()).toBeGreaterThanOrEqual(3);
    for (let diesAt = 1; diesAt <= whole.writes(); diesAt += 1) {
      await leave();
      const first = dyingWorker(diesAt);
      await Promise.race([first.run(moved), first.died]);
      startWorker();
      await canAct();
      await moved();
      await connections.forgetOtherKeys();
      expect([await keysInVault(), await inChromeStorage()], `before write ${diesAt}`).toEqual([
        [sandbox.apiKey],
        expect.not.stringContaining(sandbox.apiKey),
      ]);
      await canAct();
    }
  });

  test('stays where it is while no database opens, and serves from there', async () => {
    await leave();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await expect(connections.moveKey()).rejects.toMatchObject({ kind: 'storage-failed' });
    await canAct();
    takeReports();
  });

  /** Puts the connection where 0.1.0 left it. */
  async function leave(): Promise<void> {
    await browser.storage.local.clear();
    globalThis.indexedDB = new IDBFactory();
    const { value: before, ...packed } = FROZEN.local.connection;
    const connection = { ...packed, value: { ...before, dsn: sandbox.origin, apiKey: sandbox.apiKey } };
    await browser.storage.local.set({ connection });
    startWorker();
  }
});

async function moved(): Promise<void> {
  startWorker();
  await connections.moveKey();
}
