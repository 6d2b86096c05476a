// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "fetch": { "disableSameOriginPolicy": true } } }
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '@/components/app/app';
import { Options } from '@/components/settings/options';
import { BROKEN } from '@/lib/copy/broken-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { seeded } from '@/tests/rig/seeded';
import { spoilJson } from '@/tests/rig/spoil-json';
import { createLocks } from '@/tests/simulation/worker-life';
import { ask, connect, sandbox, slug, useWorker, writes } from './worker-rig.ts';

// Real answers of the sandbox with anything in the place of any of their values, through client and worker onto every screen:
// nothing throws, no screen stays blank, nothing is sent.

const FIRST_SEED = Number(process.env.KITH_SEED ?? 1);
const SEEDS = Number(process.env.KITH_SEEDS ?? 3);

/** A screen has come to rest once nothing was asked for this long. */
const REST_MS = 60;

// This browser of the test has none.
const locks = createLocks();
Object.defineProperty(navigator, 'locks', {
  value: { request: (name: string, task: () => Promise<unknown>) => locks.hold(navigator, name, task) },
});

useWorker();

const thrown: unknown[] = [];
beforeEach(() => {
  thrown.length = 0;
  Object.assign(globalThis, { reportError: (error: unknown) => void thrown.push(error) });
});
afterEach(cleanup);

let open = 0;
let askedAt = 0;
const counted = (async (name: string, input: object) => {
  open += 1;
  try {
    return await ask(name, input);
  } finally {
    open -= 1;
    askedAt = performance.now();
  }
}) as unknown as Ask;

const rest = () =>
  expect.poll(() => open === 0 && performance.now() - askedAt > REST_MS, { timeout: 10_000 }).toBe(true);

const broken = (): boolean => {
  const text = document.body.textContent ?? '';
  return Object.values(BROKEN).some((sentence) => text.includes(sentence));
};

/** Looks at what stands there now. */
const expectWhole = async (where: string) => {
  await rest();
  expect(thrown, where).toEqual([]);
  expect(broken(), where).toBe(false);
  expect((document.body.textContent ?? '').length, where).toBeGreaterThan(40);
};

const HOW = { now: Date.now, openOptions: () => undefined, close: () => undefined } as const;

const OPTIONS = {
  requestHost: async () => true,
  loopbackAllowed: true,
  typedDsn: { read: () => '', write: () => undefined },
  isPinned: async () => false,
  requestNotifications: async () => true,
} as const;

test.each(Array.from({ length: SEEDS }, (_, index) => FIRST_SEED + index))(
  'spoilt with seed %i, every screen is drawn',
  async (seed) => {
    const random = seeded(seed);
    const drawn = { people: 0, chats: 0 };
    await connect();
    sandbox.fault({
      method: 'GET',
      times: Number.POSITIVE_INFINITY,
      do: { kind: 'rewritten', rewrite: (body) => spoilJson(body, random) },
    });
    for (const person of ['jane-doe', 'john-smith', 'petra-pending', 'ivan-invites']) {
      render(<App ask={counted} target={slug(person) as never} mount="popup" {...HOW} />);
      await expectWhole(`person ${person}, seed ${seed}`);
      drawn.people += screen.queryByRole('heading', { level: 1 }) ? 1 : 0;
      for (const name of ['Inbox', 'Invitations', 'Received', 'Accepted', 'Activity', 'Today'] as const) {
        // A tab's code is brought when it is opened.
        fireEvent.click(await screen.findByRole('tab', { name }));
        await expectWhole(`${name}, seed ${seed}`);
        const [chat] = name === 'Inbox' ? document.querySelectorAll<HTMLElement>('.chat-line') : [];
        if (!chat) continue;
        drawn.chats += 1;
        fireEvent.click(chat);
        await expectWhole(`a chat, seed ${seed}`);
      }
      cleanup();
    }
    render(<Options ask={counted} now={Date.now} {...OPTIONS} />);
    await expectWhole(`options, seed ${seed}`);
    expect(writes()).toEqual([]);
    // Without any the rest would prove nothing.
    expect(drawn.people * drawn.chats).toBeGreaterThan(0);
  },
);
