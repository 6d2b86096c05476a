import { SAM_ACCOUNT_ID } from '../../sandbox/cast.ts';
import { createRandom, nextTurn } from '../virtual-time';
import type { Evidence, Measure } from './checker';
import { openBrowser } from './lived-browser';
import { createMachine, working } from './machine';
import { anyTrouble, CREDENTIALS, createUnipile } from './unipile';
import { createUser } from './user';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 9, 24, 6);

/** What the user set: low, so that it is reached. */
export const MOST = { invites: 12, messages: 40 };
/** Hours in which Chrome ends no worker, since something looks at it from outside; its memory has to stay what it is. */
const KEPT = { from: 10, to: 16 };
const ZONES = ['Europe/Berlin', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Auckland', 'UTC'];

/** The heap once nothing can be collected any more, bytes. */
declare function gc(): void;
async function heap(): Promise<number> {
  for (let round = 0; round < 6; round += 1) {
    gc();
    await nextTurn();
  }
  return process.memoryUsage().heapUsed;
}

/**
 * So many hours, from a seed. Every two: the user is there, goes away while Kith may look for what is new, comes back, and goes away once it
 * may not. Between it all whatever can happen to a computer and a server happens.
 */
export async function liveThrough(seed: number, hours: number): Promise<Evidence> {
  const random = createRandom(seed);
  const between = (min: number, max: number) => min + random() * (max - min);
  const machine = createMachine(START);
  let storm: { readonly until: number; readonly share: number } | null = null;
  const unipile = createUnipile(machine, random, () =>
    storm && machine.now() < storm.until && random() < storm.share ? anyTrouble(random) : 'none',
  );
  const { world } = unipile;
  const browser = openBrowser({ machine, unipile, random });
  const user = createUser({ machine, browser, unipile, random, clicked: () => endSoon() });
  const quiet: { from: number; to: number; noticing: boolean; awake: boolean[] }[] = [];
  const measures: Measure[] = [];
  const happened = new Map<string, number>();
  const count = (what: string) => void happened.set(what, (happened.get(what) ?? 0) + 1);

  let isThere = false;
  let isKept = false;
  let failure: unknown = null;
  const run = (task: () => Promise<unknown>) =>
    void task().catch((error: unknown) => {
      failure ??= error;
    });
  let stay: Promise<void> = Promise.resolve();
  const come = () => {
    isThere = true;
    stay = stay.then(async () => {
      while (isThere) {
        await user.session();
        await machine.wait(between(15 * SECOND, 4 * MINUTE));
      }
    });
    run(() => stay);
  };
  /** Ends what the user is at, then leaves. */
  const leave = async () => {
    isThere = false;
    await stay;
  };

  /** Others act, too. */
  const others = () => {
    const someone = `second-${String(Math.ceil(random() * 300)).padStart(3, '0')}`;
    const account = SAM_ACCOUNT_ID;
    const sent = world.invitations.filter(
      (one) => one.accountId === account && one.direction === 'sent' && one.status === 'pending',
    );
    const invited = sent[Math.floor(random() * sent.length)];
    const invitedSlug = invited && world.people.get(invited.providerId)?.slug;
    const relation = world.relations[Math.floor(random() * world.relations.length)];
    const slug = relation?.accountId === account ? world.people.get(relation.providerId)?.slug : null;
    const draw = random();
    if (draw < 0.35 && invitedSlug) world.acceptInvitation(invitedSlug);
    else if (draw < 0.5 && invitedSlug) world.ignoreInvitation(invitedSlug);
    else if (draw < 0.8 && slug) world.receiveMessage(slug, `What they say at ${machine.now()}`);
    else if (!world.invitations.some(({ providerId }) => providerId === world.person(someone).providerId))
      world.receiveInvitation(someone);
  };

  const faults: Readonly<Record<string, () => void>> = {
    'worker killed': () => browser.end(),
    'browser killed': () => browser.restart(),
    updated: () => browser.update(),
    'clock moved': () => {
      machine.setClock([0, 0, 2 * HOUR, -3 * HOUR, 30 * HOUR, -26 * HOUR, 40 * SECOND][Math.floor(random() * 7)]!);
      browser.clockMoved();
    },
    'zone changed': () => {
      process.env.TZ = ZONES[Math.floor(random() * ZONES.length)];
    },
    stormed: () => {
      storm = { until: machine.now() + between(MINUTE, 12 * MINUTE), share: between(0.2, 1) };
    },
    lagged: () => {
      world.flags.lagMs = random() < 0.4 ? 0 : between(SECOND, 3 * MINUTE);
    },
  };
  const ENDS = ['worker killed', 'browser killed', 'updated'];

  /** Often enough it is over a send that the worker, Chrome or this version of Kith ends. */
  const endSoon = () => {
    if (random() < 0.5) return;
    const name = ENDS[Math.floor(random() * ENDS.length)]!;
    machine.at(machine.now() + between(0, 20 * SECOND), () => {
      if (isKept) return;
      count(name);
      faults[name]!();
    });
  };

  const measure = async (name: string) => {
    await browser.ask('today');
    const shown = await user.lookAtActivity();
    const { local, databases } = await browser.stored();
    const entries = shown?.map(({ id, state }) => ({ id, state })) ?? null;
    measures.push({
      name,
      at: machine.now(),
      heap: await working(heap()),
      timers: browser.timers(),
      local,
      databases,
      entries,
    });
  };

  /** For so long the machine sleeps, at moments of the hours that it is awake. */
  const naps = Array.from({ length: hours / 2 }, (_, round) => ({
    at: round * 2 * HOUR + between(5 * MINUTE, 100 * MINUTE),
    ms: round % 3 === 2 ? between(HOUR, 8 * HOUR) : between(MINUTE, 12 * MINUTE),
  }));
  const trueTime = (awake: number) =>
    naps.reduce((time, nap) => (nap.at < awake ? time + nap.ms : time), START + awake);
  const at = (awake: number, task: () => Promise<unknown>) => void machine.at(trueTime(awake), () => run(task));
  for (const nap of naps) at(nap.at, async () => machine.sleep(nap.ms));
  // Connected once, with limits that the user set.
  at(0, async () => {
    await user.insist('connection.save', { ...CREDENTIALS[seed % 2 ? 'v1' : 'v2'], accountId: SAM_ACCOUNT_ID });
    for (const window of ['day', '24h'])
      await user.insist('settings.change', { limit: { counted: 'invite', window, max: MOST.invites } });
    await user.insist('settings.change', { limit: { counted: 'message', window: 'day', max: MOST.messages } });
    await user.insist('relations.read', {});
    await user.insist('noticing.change', { on: true });
    come();
  });
  for (let hour = 0; hour < hours; hour += 2) {
    const begins = hour * HOUR;
    const isKeptThen = hour >= KEPT.from && hour < KEPT.to;
    at(begins, async () => {
      isKept = isKeptThen;
      browser.keepAwake(isKept);
    });
    for (let fault = 0; fault < 9; fault += 1) {
      const names = Object.keys(faults).filter((name) => !isKeptThen || !ENDS.includes(name));
      const name = names[Math.floor(random() * names.length)]!;
      at(begins + between(5 * MINUTE, 105 * MINUTE), async () => {
        count(name);
        faults[name]!();
      });
    }
    for (let other = 0; other < 12; other += 1) at(begins + between(0, 2 * HOUR), async () => others());
    const away = (from: number, to: number, noticing: boolean) => {
      let left = Number.POSITIVE_INFINITY;
      const awake: boolean[] = [];
      if (!(isKeptThen || noticing))
        for (const later of [20, 26, 31, 36])
          at(begins + from + later * MINUTE, async () => void awake.push(browser.timers() > 0));
      at(begins + from, async () => {
        await leave();
        await user.insist('noticing.change', { on: noticing });
        left = machine.now();
      });
      at(begins + to, async () => {
        quiet.push({ from: left, to: machine.now(), noticing, awake });
        if (!noticing) await user.insist('noticing.change', { on: true });
        come();
      });
    };
    away(45 * MINUTE, 65 * MINUTE, true);
    away(80 * MINUTE, 115 * MINUTE, false);
    for (const later of [1, 2]) at(begins + later * HOUR - SECOND, () => measure(`hour ${hour + later}`));
  }
  await machine.runUntil(trueTime(hours * HOUR));
  const ended = machine.now();

  // Then all is well for some hours, so that what can be known is.
  run(leave);
  storm = null;
  world.flags.lagMs = 0;
  machine.setClock(0);
  browser.clockMoved();
  const healing = ended;
  for (let hour = 1; hour <= 4; hour += 1)
    machine.at(healing + hour * HOUR, () => run(() => browser.ask('send.settle')));
  await machine.runUntil(healing + 6 * HOUR);
  run(() => measure('the end'));
  const kept = { drafts: new Map<string, unknown>(), remarks: new Map<string, unknown>() };
  run(async () => {
    for (const person of user.memory.drafts.keys())
      kept.drafts.set(person, (await browser.ask('draft.read', { accountId: SAM_ACCOUNT_ID, person }))?.value);
    for (const providerId of user.memory.remarks.keys())
      kept.remarks.set(
        providerId,
        (await browser.ask('keepsake.read', { accountId: SAM_ACCOUNT_ID, providerId }))?.value,
      );
  });
  await machine.runUntil(machine.now() + 10 * MINUTE);
  if (failure) throw failure;
  return {
    ...user.memory,
    seed,
    hours,
    ended,
    log: unipile.log,
    effects: world.effects,
    offShape: world.offShape,
    quiet,
    measures,
    kept,
    happened,
    lives: browser.lives(),
    reports: browser.reports,
  };
}
