import { setTimeout as sleep } from 'node:timers/promises';
import type { Pace } from '../rig/connect.ts';
import { TIMED_OUT } from './api-versions.ts';
import { AT_ONCE, type Rig } from './campaign-rig.ts';
import { type CampaignSend, prepareSend } from './campaign-send.ts';

type Action = CampaignSend['action'];

/** A send that stands in a phase. `go`: lets the server go on with what was parked there. */
interface Reached {
  readonly send: CampaignSend;
  readonly go: () => void;
}

/** A moment in the life of a send, and what a kill at that moment may lead to. */
export interface Phase {
  readonly title: string;
  /** Asks for a send and returns once it is in this phase, where it stays. */
  reach(rig: Rig, action: Action): Promise<Reached>;
  /** What the popup says of it afterwards. */
  readonly says: 'nothing' | 'interrupted' | 'not-known';
  /** Whether LinkedIn does what was asked. */
  readonly effect: boolean;
  /** What the journal says once LinkedIn's lists were read; null where it never knew of the send. */
  readonly ends: 'not-sent' | 'confirmed' | null;
}

const HOUR_MS = 3_600_000;
const NOTHING = () => {};

/** Far above what any step takes. */
const REACHED_WITHIN_MS = 20_000;

/** Waits for a phase; what is not reached by then never will be, and the pages that are open are heard on why. */
const until = async (rig: Rig, what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (const late = Date.now() + REACHED_WITHIN_MS; !(await isSo()); await sleep(20))
    if (Date.now() > late) throw new Error(`${what}: not within ${REACHED_WITHIN_MS} ms.\n${await rig.whatPagesSay()}`);
};

const untilEntryIs = (rig: Rig, send: CampaignSend, state: string): Promise<void> =>
  until(rig, `the entry is ${state}`, async () => (await rig.entriesOf(send))[0]?.state === state);

const untilArrived = async (rig: Rig, { arrived }: ReturnType<Rig['sandbox']['hold']>): Promise<void> => {
  let here = false;
  void arrived.then(() => {
    here = true;
  });
  await until(rig, 'the request arrives', () => here);
};

/** Parks a request of the send and presses the button. */
const parked =
  (match: (send: CampaignSend, rig: Rig) => Parameters<Rig['sandbox']['hold']>[0]): Phase['reach'] =>
  async (rig, action) => {
    const send = await rig.next(action);
    const press = await rig.open(send);
    const hold = rig.sandbox.hold(match(send, rig));
    await press();
    await untilArrived(rig, hold);
    return { send, go: hold.release };
  };

/** Presses the button and waits until the journal holds the send. `before`: what happens just before. */
const heldFor =
  (pace: Pace, before = async (_rig: Rig, _action: Action): Promise<void> => {}): Phase['reach'] =>
  async (rig, action) => {
    const send = await rig.next(action, pace, 'new');
    const press = await rig.open(send);
    await before(rig, action);
    await press();
    await untilEntryIs(rig, send, 'held');
    return { send, go: NOTHING };
  };

/** The server never goes on with what was parked. */
const forGood =
  (reach: Phase['reach']): Phase['reach'] =>
  async (rig, action) => ({ ...(await reach(rig, action)), go: NOTHING });

/** The answer is lost; a minute later LinkedIn's lists are asked, and the first of them is parked. */
const unconfirmedAndRead: Phase['reach'] = async (rig, action) => {
  const send = await rig.next(action);
  rig.sandbox.fault({ ...send.write, when: 'after-effect', do: TIMED_OUT[rig.version] });
  const press = await rig.open(send);
  if (action === 'message') {
    // The popup reads the conversation again by itself, which would settle it: that reading is the one that is parked.
    const writing = rig.sandbox.hold(send.write);
    await press();
    await untilArrived(rig, writing);
    const reading = rig.sandbox.hold(send.evidence);
    writing.release();
    await untilEntryIs(rig, send, 'unconfirmed');
    await untilArrived(rig, reading);
    return { send, go: reading.release };
  }
  await press();
  await untilEntryIs(rig, send, 'unconfirmed');
  // Nothing that is open reads for itself any more, and whoever looks once it is due meets the hold: Kith’s own alarm may be first.
  await rig.pass(0);
  const hold = rig.sandbox.hold(send.evidence);
  await rig.pass(60_000);
  let reached = false;
  void rig.look(() => reached);
  await untilArrived(rig, hold);
  reached = true;
  return { send, go: hold.release };
};

/** The answer has begun, and its end stays out. */
const answerUnderWay: Phase['reach'] = async (rig, action) => {
  const send = await rig.next(action);
  rig.sandbox.fault({ ...send.write, do: { kind: 'slow-body', ms: 20_000 } });
  await (await rig.open(send))();
  await until(rig, 'the answer begins', () => (rig.writesOf(send)[0]?.status ?? null) !== null);
  return { send, go: NOTHING };
};

const GAP: Pace = { holdMs: 0, spacingMs: { min: 60_000, max: 60_000 } };

/** The last of the generated people; the campaign itself begins with the first. */
const LAST_PERSON = 300;

/** The same was just done to somebody else, so that the next send of its kind waits. */
const sendBefore = async (rig: Rig, action: Action): Promise<void> => {
  const { wish } = prepareSend(rig, action, LAST_PERSON - rig.sends, 'new');
  await rig.ask('send', wish);
};

/** Every phase of a send, in order. */
export const PHASES: readonly Phase[] = [
  {
    title: 'before it is written down',
    async reach(rig, action) {
      // Lists read half a day ago are read again before a send.
      await rig.pass(13 * HOUR_MS);
      return parked((_, { routes }) => routes.sentInvitations)(rig, action);
    },
    says: 'nothing',
    effect: false,
    ends: null,
  },
  {
    title: 'held for “Undo”',
    reach: heldFor({ ...AT_ONCE, holdMs: 10_000 }),
    says: 'interrupted',
    effect: false,
    ends: 'not-sent',
  },
  {
    title: 'in the gap after the send before',
    reach: heldFor(GAP, sendBefore),
    says: 'interrupted',
    effect: false,
    ends: 'not-sent',
  },
  {
    title: 'about to leave',
    reach: forGood(parked((_, { routes }) => routes.account)),
    says: 'interrupted',
    effect: false,
    ends: 'not-sent',
  },
  {
    title: 'at the server, which never acts',
    reach: forGood(parked(({ write }) => write)),
    says: 'not-known',
    effect: false,
    ends: 'not-sent',
  },
  {
    title: 'at the server, which acts afterwards',
    reach: parked(({ write }) => write),
    says: 'not-known',
    effect: true,
    ends: 'confirmed',
  },
  {
    title: 'at the server, which has acted',
    reach: parked(({ write }) => ({ ...write, when: 'after-effect' })),
    says: 'not-known',
    effect: true,
    ends: 'confirmed',
  },
  { title: 'while its answer arrives', reach: answerUnderWay, says: 'not-known', effect: true, ends: 'confirmed' },
  {
    title: 'while LinkedIn’s lists are read for it',
    reach: unconfirmedAndRead,
    says: 'not-known',
    effect: true,
    ends: 'confirmed',
  },
];
