import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { PAGE_MAY } from '@/lib/outreach/rules/page-powers';
import { PAGE_REQUESTS } from '@/lib/protocol/page';
import { REQUESTS } from '@/lib/protocol/requests';
import { sleep } from '@/lib/sleep';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { ask, askFrom, connect, outcome, pageOf, sandbox, setInFront, slug, useWorker, writes } from './worker-rig.ts';

useWorker();

const SLUGS = Array.from({ length: 30 }, (_, index) => `second-${String(index + 1).padStart(3, '0')}`);
const reads = () => sandbox.requests.filter(({ method }) => method === 'GET');
const wish = (who: string, change: object = {}) => ({
  ref: slug(who),
  action: 'invite',
  note: null,
  shownName: who,
  ...change,
});

describe('a renderer that was taken over', () => {
  test('sends to few people in ten minutes, whatever address it gives itself', async () => {
    await connect();
    for (const who of SLUGS) await outcome(await (await pageOf(`/in/${who}/`))('page.send', wish(who)));
    expect(writes()).toHaveLength(PAGE_MAY.sends);
    expect(await (await pageOf('/in/jane-doe/'))('page.send', wish('jane-doe'))).toMatchObject({
      problem: { kind: 'page-limited', why: 'many', sentence: expect.stringContaining('go on in Kith') },
    });
  });

  test('reads no list for a withdrawal or an answer that does not fit, and few people', async () => {
    await connect();
    for (const who of SLUGS) {
      const page = await pageOf(`/in/${who}/`);
      await page('page.send', wish(who, { action: 'withdraw' }));
      await page('page.send', wish(who, { action: 'accept' }));
      await page('page.templates', { ref: slug(who) });
    }
    expect(reads().filter(({ path }) => path.includes('invite'))).toEqual([]);
    expect(reads().length).toBeLessThanOrEqual(PAGE_MAY.reads);
  });

  test('does nothing from a tab that is not in front', async () => {
    await connect();
    const page = await pageOf('/in/jane-doe/');
    setInFront(false);
    for (const [name, input] of [
      ['page.send', wish('jane-doe')],
      ['page.templates', { ref: slug('jane-doe') }],
      ['page.open', { ref: slug('jane-doe') }],
    ] as const)
      expect(await page(name, input), name).toMatchObject({ problem: { kind: 'page-limited', why: 'not-in-front' } });
    setInFront(true);
    expect(sandbox.requests).toEqual([]);
  });

  test('sends nothing from an address that nobody looked at', async () => {
    await connect();
    expect(await askFrom('/in/jane-doe/')('page.send', wish('jane-doe'))).toMatchObject({
      problem: { kind: 'page-changed' },
    });
    expect(sandbox.requests).toEqual([]);
  });

  test('sends nothing where it went elsewhere and came back before its address had stood long enough', async () => {
    await connect();
    const jane = askFrom('/in/jane-doe/');
    await jane('page.look', { ref: slug('jane-doe') });
    const sent = jane('page.send', wish('jane-doe'));
    await sleep(100, new AbortController().signal);
    await askFrom('/in/john-smith/')('page.look', { ref: slug('john-smith') });
    await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') });
    expect(await sent).toMatchObject({ problem: { kind: 'page-changed' } });
    expect(sandbox.requests).toEqual([]);
  });

  test('sends one at a time', async () => {
    await connect();
    await ask('settings.change', { holdMs: 3_000 });
    const first = (await (await pageOf('/in/jane-doe/'))('page.send', wish('jane-doe'))) as { value: { id: string } };
    const page = await pageOf('/in/john-smith/');
    expect(await page('page.send', wish('john-smith'))).toMatchObject({
      problem: { kind: 'page-limited', why: 'under-way' },
    });
    // Nor may it take back from elsewhere what another address sent.
    expect(await page('page.undo', { entryId: first.value.id })).toMatchObject({ problem: { kind: 'entry-unknown' } });
    const hers = askFrom('/in/jane-doe/');
    expect(await hers('page.undo', { entryId: first.value.id })).toMatchObject({ value: { state: 'not-sent' } });
  });

  test('has no other send while one is handed over or under way', async () => {
    await connect();
    const read = sandbox.hold({ method: 'GET', path: '/users/:id' });
    const page = await pageOf('/in/jane-doe/');
    const first = page('page.send', wish('jane-doe'));
    await read.arrived;
    const underWay = { problem: { kind: 'page-limited', why: 'under-way' } };
    expect(await page('page.send', wish('jane-doe'))).toMatchObject(underWay);
    read.release();
    const write = sandbox.hold({ method: 'POST', path: '/users/invite' });
    expect(await first).toMatchObject({ ok: true });
    await write.arrived;
    expect(await (await pageOf('/in/second-001/'))('page.send', wish('second-001'))).toMatchObject(underWay);
    write.release();
    expect(await outcome((await first) as never)).toMatchObject({ state: 'sent' });
    expect(writes()).toEqual(['POST /users/invite']);
  });

  test('fills no storage with notes, and cannot switch the control off', async () => {
    await connect();
    for (const who of SLUGS)
      await askFrom(`/in/${who}/`)('page.draft.write', { ref: slug(who), text: 'x'.repeat(PAGE_MAY.text) });
    const stored = JSON.stringify(await browser.storage.local.get('page-notes'));
    expect(stored.length).toBeLessThan(PAGE_MAY.drafts * (PAGE_MAY.text + 200));
    const settings = { shown: false, collapsed: true, position: { bottom: 0, start: 0 } };
    expect(await askFrom('/in/jane-doe/')('page.settings', settings)).toMatchObject({
      problem: { kind: 'request-refused' },
    });
  });
});

/** What each request of a page may cause at most: the whole table. */
const POWERS: { readonly [N in keyof typeof PAGE_REQUESTS]: { readonly reads: boolean; readonly writes: boolean } } = {
  'page.glance': { reads: false, writes: false },
  'page.look': { reads: false, writes: false },
  'page.send': { reads: true, writes: true },
  'page.release': { reads: false, writes: true },
  // A read, seconds later: `worker-left-pages.test.ts`.
  'page.press': { reads: false, writes: false },
  'page.press.refused': { reads: false, writes: false },
  'page.undo': { reads: false, writes: false },
  'page.follow': { reads: false, writes: false },
  'page.open': { reads: false, writes: false },
  'page.settings': { reads: false, writes: false },
  'page.draft.read': { reads: false, writes: false },
  'page.draft.write': { reads: false, writes: false },
  'page.templates': { reads: true, writes: false },
};

const anyRef = fc.oneof(
  fc.constantFrom('jane-doe', 'john-smith', 'petra-pending', 'sam-rivers', 'carl-cannot', ...SLUGS).map(slug),
  fc.constantFrom('jane-doe', 'petra-pending').map((who) => ({ kind: 'provider-id', value: providerIdOf(who) })),
  { weight: 6, arbitrary: fc.constant('the person of the address') },
  fc.anything(),
);
const anyInput = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        ref: anyRef,
        action: fc.constantFrom('invite', 'invite', 'invite', 'withdraw', 'accept', 'message', '__proto__'),
        note: fc.oneof(
          fc.constant(null),
          fc.string({ maxLength: 200 }),
          fc.string({ minLength: 1_001, maxLength: 1_500 }),
        ),
        shownName: fc.constantFrom('Jane Doe', 'somebody', 'somebody'),
        text: fc.string({ maxLength: 2_000 }),
        entryId: fc.string(),
        seen: fc.constant('refused'),
        collapsed: fc.boolean(),
        shown: fc.boolean(),
        position: fc.record({ bottom: fc.integer({ min: -5, max: 12_000 }), start: fc.nat(9_000) }),
      },
      { requiredKeys: ['ref', 'action', 'note', 'shownName', 'text', 'entryId', 'seen', 'collapsed', 'position'] },
    ),
  },
  fc.anything(),
);

/** As much of it as the request has a place for, so that most get through the door. */
const fitted = (name: keyof typeof REQUESTS, input: unknown, path: string): unknown => {
  const { shape } = REQUESTS[name].input();
  if (typeof input !== 'object' || input === null || !('shownName' in input)) return input;
  const fits = Object.entries(input).filter(([key]) => key in shape);
  const here = slug(/[^/]+(?=\/$)/.exec(path)?.[0] ?? '');
  return Object.fromEntries(
    fits.map(([key, value]) => [
      key,
      value === 'the person of the address' ? here : value === 'somebody' ? here.value : value,
    ]),
  );
};

test('whatever a page asks, valid or not, nothing comes of it that is not in the table of its powers', async () => {
  await connect();
  // What a press causes comes seconds later, in between what others ask: `worker-left-pages.test.ts`.
  const names = (Object.keys(REQUESTS) as (keyof typeof REQUESTS)[]).filter((name) => name !== 'page.press');
  const paths = [
    '/in/jane-doe/',
    '/in/petra-pending/',
    '/in/sam-rivers/',
    '/feed/',
    ...SLUGS.map((who) => `/in/${who}/`),
  ];
  const local = await browser.storage.local.get();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom(...names), fc.constantFrom(...names.filter((name) => name in PAGE_REQUESTS)), {
        weight: 2,
        arbitrary: fc.constant('page.send' as const),
      }),
      anyInput,
      fc.constantFrom(...paths),
      fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
      async (name, input, path, isLooked) => {
        const page = isLooked && path !== '/feed/' ? await pageOf(path) : askFrom(path);
        const before = { reads: reads().length, writes: writes().length };
        const answer = await page(name, fitted(name, input, path) as object);
        const power = POWERS[name as keyof typeof POWERS];
        if (!power) expect(answer).toEqual({ ok: false, problem: { kind: 'request-refused' } });
        if (!power?.reads) expect(reads().length).toBe(before.reads);
        if (!power?.writes) expect(writes().length).toBe(before.writes);
        // A send goes on after its answer.
        if (answer.ok && name === 'page.send') await outcome(answer);
      },
    ),
    { numRuns: 4_000 },
  );
  expect(writes().length).toBeLessThanOrEqual(PAGE_MAY.sends);
  // Without any the fuzz would prove nothing.
  expect(writes().length).toBeGreaterThan(0);
  const after = await browser.storage.local.get();
  const grown = Object.keys(after).filter(
    (key) => !(key in local) && !/^(entry|reads|elsewhere):|journal|ledger|calls|page-notes|chat/.test(key),
  );
  expect(grown).toEqual([]);
  const settings = (await ask('settings.read', {})) as { value: { control: { shown: boolean } } };
  expect(settings.value.control.shown).toBe(true);
});
