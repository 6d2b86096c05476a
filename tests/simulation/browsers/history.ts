import type { Calendar } from '@/lib/outreach/journal/calendar';
import { SETTINGS } from '../history';
import { type Click, FRIENDS, TEXT_CHANGES } from '../plan';
import { createScriptedServer, type Effect, providerIdOf } from '../scripted-server';
import { createRandom, createVirtualTime, nextTurn } from '../virtual-time';
import { ACCOUNT } from '../worker-life';
import { type Browser, openBrowser, type Told } from './browser';
import type { Evidence, Wanted } from './checker';
import type { BrowsersPlan, Deed } from './plan';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 9, 24, 20);

/** What the users of one browser may still expect of it. */
interface Memory {
  /** Sends that it was told of and did not have to forget. */
  readonly knows: Set<string>;
  /** Sends that Activity must show, and those that it must not. */
  readonly shows: Set<string>;
  readonly hides: Set<string>;
  /** Those that it must not show any more once everything is erased, which was asked for. */
  readonly erasing: Set<string>;
  file: Awaited<ReturnType<Browser['exportFile']>>;
}

/** Runs one plan to its end, then lets the world heal for days so that what can be settled is. */
export async function runBrowsers(plan: BrowsersPlan): Promise<Evidence> {
  const random = createRandom(plan.seed);
  const between = (min: number, max: number) => min + Math.floor(random() * (max - min));
  let healed = false;
  const offsets = [0, 0];
  const told: Told[] = [];
  const wanted = new Map<string, Wanted>();
  const done = new Map<string, number>();
  const count = (what: string) => void done.set(what, (done.get(what) ?? 0) + 1);
  const undone: string[] = [];
  const denied: string[] = [];
  const faults = [...plan.faults];
  const browsers: Browser[] = [];

  const rest = async () => {
    do await nextTurn();
    while (browsers.some((browser) => browser.isBusy()));
  };
  const time = createVirtualTime(START, rest);
  const server = createScriptedServer(
    time,
    {
      version: plan.version,
      nextFault: () => (healed ? 'none' : (faults.shift() ?? 'none')),
      latency: () => between(1, 400),
      lag: () => between(0, plan.lag),
      relationLag: () => between(0, plan.lag),
      relationsCount: () => 500,
      given: TEXT_CHANGES[plan.given],
      dated: () => plan.dated,
      read: () => (healed || random() >= plan.badReads ? 'whole' : random() < 0.3 ? 'failed' : 'part'),
    },
    FRIENDS.map(providerIdOf),
  );
  const bad = () => !healed && random() < plan.badWrites;
  const memories = ['a', 'b'].map(
    (): Memory => ({ knows: new Set(), shows: new Set(), hides: new Set(), erasing: new Set(), file: null }),
  );
  for (const [index, name] of ['a', 'b'].entries())
    browsers.push(
      openBrowser({
        name,
        time,
        api: server.api,
        settings: SETTINGS,
        calendar: UTC,
        offset: () => offsets[index]!,
        random,
        fate: () => (bad() ? (random() < 0.5 ? 'lost' : 'torn') : 'done'),
        readable: () => !(bad() && random() < 0.3),
        restartAfter: plan.restartAfter,
        killAt: plan.killAt,
        told: (one) => void told.push(one),
        erased: () => {
          const { knows, hides, erasing } = memories[index]!;
          count('everything erased');
          knows.clear();
          for (const id of erasing) hides.add(id);
          erasing.clear();
        },
      }),
    );
  let file: Memory['file'] = null;

  /** What a worker answered; null where there was none. */
  const heard = <T>(answer: T | null): T | null => {
    if (answer === null) count('no worker');
    return answer;
  };

  const click = async ({ action, person: name, text, undoAfter }: Click, index: number) => {
    const browser = browsers[index]!;
    const at = time.now();
    const providerId = providerIdOf(name);
    const person = heard(await browser.ask(({ person }) => person(providerId)));
    if (!person?.ok) return;
    const held = heard(
      await browser.ask(({ engine }) =>
        engine.send({
          accountId: ACCOUNT,
          action,
          ref: { kind: 'public-identifier', value: name },
          person: person.value,
          providerId,
          newestMessage: null,
          lastWords: null,
          text,
          subject: null,
          email: null,
          target: { invitationId: null, chatId: null },
          surface: 'popup',
          seenDay: null,
          sameTextAgain: false,
        }),
      ),
    );
    if (!held?.ok) return held && count(`refused: ${held.problem.kind}`);
    count(`held: ${action}`);
    const { id } = held.value;
    const { knows, shows } = memories[index]!;
    const listed = server.effects.filter((effect) => server.lists(effect, at));
    wanted.set(id, {
      at,
      browser: browser.name,
      relation: person.value.relation,
      knew: new Set(knows),
      listed: plan.dated && plan.badReads === 0 ? listed : [],
    });
    knows.add(id);
    shows.add(id);
    if (undoAfter === null) return;
    time.after(undoAfter, async () => {
      const taken = await browser.ask(({ engine }) => engine.undo(ACCOUNT, id));
      if (!taken?.ok) return;
      count('taken back');
      undone.push(id);
    });
  };

  const eraseEverything = async (index: number) => {
    const { shows, erasing } = memories[index]!;
    // Until it is told to be done, either may be.
    const before = [...shows];
    shows.clear();
    for (const id of before) erasing.add(id);
    const erased = await browsers[index]!.eraseAll().catch(() => null);
    if (erased !== false) return;
    erasing.clear();
    for (const id of before) shows.add(id);
  };

  const eraseJournal = async (index: number) => {
    const { shows, hides } = memories[index]!;
    const browser = browsers[index]!;
    const before = await browser.activity().catch(() => null);
    const closed = (before?.entries ?? []).filter(({ state }) => CLOSED.includes(state)).map(({ id }) => id);
    // A send may close while it is erased.
    const open = [...shows].filter((id) => !closed.includes(id));
    shows.clear();
    const erased = await browser.eraseJournal().catch(() => null);
    if (!erased) return;
    count('journal erased');
    for (const id of closed) hides.add(id);
    const after = await browser.activity().catch(() => null);
    for (const { id } of after?.entries ?? []) if (open.includes(id)) shows.add(id);
  };

  /** What Activity shows and has to go on showing. */
  const shownIn = async (browser: Browser): Promise<readonly string[]> => {
    const { entries = [] } = (await browser.activity().catch(() => null)) ?? {};
    return browser.isErasing() ? [] : entries.map(({ id }) => id);
  };

  const importFile = async (index: number) => {
    const { knows, shows, hides } = memories[index]!;
    const chosen = file;
    if (!chosen) return;
    const taken = await browsers[index]!.importFile(chosen).catch(() => null);
    for (const { id } of chosen.entries) {
      hides.delete(id);
      if (taken) knows.add(id);
    }
    if (taken) count('file imported');
    for (const id of taken ? await shownIn(browsers[index]!) : []) shows.add(id);
  };

  const deny = async (index: number) => {
    const browser = browsers[index]!;
    const entries = await browser.ask(({ engine }) => engine.entries(ACCOUNT));
    const doubtful = entries?.ok ? entries.value.find(({ state }) => state === 'unconfirmed') : undefined;
    if (!doubtful) return;
    denied.push(doubtful.id);
    await browser.ask(({ engine }) => engine.declare(ACCOUNT, doubtful.id, false));
  };

  const run = async (deed: Deed): Promise<unknown> => {
    const browser = browsers[deed.browser]!;
    switch (deed.kind) {
      case 'click':
        return click(deed.click, deed.browser);
      case 'erase everything':
        return eraseEverything(deed.browser);
      case 'erase journal':
        return eraseJournal(deed.browser);
      case 'export':
        file = (await browser.exportFile().catch(() => null)) ?? file;
        return;
      case 'import':
        return importFile(deed.browser);
      case 'kill':
        return browser.kill();
      case 'deny':
        return deny(deed.browser);
      case 'resume':
        return browser.ask(({ engine }) => engine.resume(ACCOUNT));
      case 'settle':
        return browser.ask(({ engine }) => engine.settle(ACCOUNT));
    }
  };

  for (const deed of plan.deeds) time.after(deed.at, () => void run(deed));
  for (const { at, person, does } of plan.answers) time.after(at, () => server[does](providerIdOf(person)));
  for (const [index, moves] of plan.clocks.entries())
    for (const { at, offset } of moves)
      time.after(at, () => {
        offsets[index] = offset;
      });

  await time.runUntil(START + plan.ends);
  healed = true;
  await time.runUntil(time.now() + 10 * MINUTE);
  for (const wait of ROUNDS) {
    for (const browser of browsers) {
      void browser.ask(({ engine }) => engine.reconcile(ACCOUNT));
      void browser.ask(({ engine }) => engine.settle(ACCOUNT));
    }
    await time.runUntil(time.now() + wait);
  }
  const activities = browsers.map(async (browser, index) => {
    const shown = await browser.activity();
    return { browser: browser.name, shown: shown?.entries.map(({ id }) => id) ?? [], ...memories[index]! };
  });
  await time.runUntil(time.now() + MINUTE);
  return {
    arrivals: server.arrivals,
    effects: server.effects,
    told,
    wanted,
    done,
    answered: server.answered(),
    undone,
    denied,
    activities: await Promise.all(activities),
  };
}

const CLOSED: readonly string[] = ['sent', 'refused', 'confirmed', 'not-sent'];

/** Waits between the last looks: the growing waits of settling all end within. */
const ROUNDS = [MINUTE, 5 * MINUTE, 2 * 60 * MINUTE, DAY, DAY, DAY, DAY];

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const UTC: Calendar = {
  dayOf,
  monthOf: (at) => dayOf(at).slice(0, 7),
  startOfNextDay: (at) => (Math.floor(at / DAY) + 1) * DAY,
  startOfNextMonth: (at) => Date.UTC(new Date(at).getUTCFullYear(), new Date(at).getUTCMonth() + 1, 1),
};

export type { Effect };
