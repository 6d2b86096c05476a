/**
 * Judges a history by what LinkedIn saw and what the disk held, in true time. Knows nothing of how the engine works and
 * shares no code with it: these types say all that it looks at.
 */
interface Seen {
  readonly at: number;
  readonly leftAt: number;
  readonly entryId: string;
  readonly action: string;
  readonly providerId: string;
  readonly text: string | null;
}
interface Entry {
  readonly id: string;
  readonly action: string;
  readonly person: { readonly providerId: string };
  readonly text: string | null;
  readonly state: string;
  readonly place: string;
  readonly at: number;
  readonly dueAt: number;
  readonly openEndedIn?: string | undefined;
}
interface Evidence {
  /** Requests that reached the server. */
  readonly arrivals: readonly Seen[];
  /** What was done to people. */
  readonly effects: readonly Seen[];
  /** Everything ever written, in order. */
  readonly writes: readonly { readonly at: number; readonly entries: readonly Entry[] }[];
  /** What the disk holds in the end. */
  readonly entries: readonly Entry[];
  readonly undone: readonly string[];
  /** When the user pressed "Send now"; null where nothing waits for it. */
  readonly presses: readonly { readonly entryId: string; readonly at: number }[] | null;
  /** What the user said did not arrive: what follows from that is the user's own. */
  readonly denied: readonly string[];
  /** People with whom there was a chat from the start. */
  readonly inChat: readonly string[];
  /** How long ago the last send was is known only to a clock that was not moved. */
  readonly clockWasRight: boolean;
  /** When the machine stood still. */
  readonly naps: readonly { readonly at: number; readonly ms: number }[];
}
interface Caps {
  readonly invite: { readonly day: number; readonly week: number };
  readonly message: { readonly day: number };
}

const DAY = 24 * 60 * 60 * 1_000;
const TEN_MINUTES = 10 * 60 * 1_000;

/** Every promise that the history breaks; empty where all hold. */
export function brokenPromises(evidence: Evidence, caps: Caps): readonly string[] {
  return [
    ...sentTwice(evidence),
    ...sentWithoutEntry(evidence),
    ...sentUnpressed(evidence),
    ...lostEntries(evidence),
    ...wrongEndings(evidence),
    ...wrongOnTheWay(evidence),
    ...sentThoughStopped(evidence),
    ...sentAfterNap(evidence),
    ...overTheCap(evidence, caps),
    ...tooClose(evidence),
  ];
}

function sentTwice({ arrivals, effects, denied }: Evidence): string[] {
  const broken = repeated(arrivals.map(({ entryId }) => entryId)).map((id) => `${id} left twice`);
  const invited = effects
    .filter(({ action, entryId }) => action === 'invite' && !denied.includes(entryId))
    .map(({ providerId }) => providerId);
  broken.push(...repeated(invited).map((id) => `${id} was invited twice`));
  const messages = effects
    .filter(({ action, entryId }) => action === 'message' && !denied.includes(entryId))
    .sort((a, b) => a.at - b.at);
  for (const [i, one] of messages.entries()) {
    const again = messages
      .slice(i + 1)
      .some(
        ({ providerId, text, at }) =>
          providerId === one.providerId && text === one.text && at - one.at < TEN_MINUTES - 60_000,
      );
    if (again) broken.push(`${one.providerId} got the same message twice within minutes`);
  }
  return broken;
}

/** Before a request arrives the disk says `sending` for the same person and words. */
function sentWithoutEntry({ arrivals, writes }: Evidence): string[] {
  return arrivals
    .filter(({ at, entryId, providerId, action, text }) => {
      const before = writes.filter((write) => write.at <= at).flatMap(({ entries }) => entries);
      const last = before.filter(({ id, state }) => id === entryId && state === 'sending').at(-1);
      return !last || last.person.providerId !== providerId || last.action !== action || last.text !== text;
    })
    .map(({ entryId }) => `${entryId} left before it was written`);
}

/** What waits for the user leaves only after a press for it. */
function sentUnpressed({ arrivals, presses }: Evidence): string[] {
  if (presses === null) return [];
  const isPressed = ({ entryId, leftAt }: Seen) =>
    presses.some((press) => press.entryId === entryId && press.at <= leftAt);
  return arrivals
    .filter((arrival) => !isPressed(arrival))
    .map(({ entryId }) => `${entryId} left though nobody pressed`);
}

function lostEntries({ writes, entries }: Evidence): string[] {
  const kept = new Set(entries.map(({ id }) => id));
  const written = new Set(writes.flatMap((write) => write.entries.map(({ id }) => id)));
  return [...written].filter((id) => !kept.has(id)).map((id) => `${id} was lost`);
}

/** What the journal says in the end is what happened. */
function wrongEndings({ effects, entries, denied }: Evidence): string[] {
  const acted = new Set(effects.map(({ entryId }) => entryId));
  const judged = entries.filter(({ id }) => !denied.includes(id));
  return judged.flatMap((entry) => (acted.has(entry.id) ? wrongAfterEffect(entry) : wrongWithoutEffect(entry)));
}

function wrongAfterEffect({ id, state, place }: Entry): string[] {
  if (!['sent', 'confirmed', 'unconfirmed'].includes(state)) return [`${id} acted but is ${state}`];
  return place === 'released' ? [`${id} acted but gave its place back`] : [];
}

function wrongWithoutEffect({ id, state, place }: Entry): string[] {
  if (!['refused', 'not-sent', 'unconfirmed'].includes(state)) return [`${id} never acted but is ${state}`];
  return state !== 'unconfirmed' && place === 'kept' ? [`${id} is ${state} but keeps its place`] : [];
}

/** What was told on the way was true when it was told, whatever it was put right to later. */
function wrongOnTheWay({ effects, writes, denied }: Evidence): string[] {
  const actedAt = new Map(effects.map(({ entryId, at }) => [entryId, at]));
  const wrong = writes.flatMap(({ at, entries }) =>
    entries.filter(
      ({ id, state }) => WITHOUT_EFFECT.includes(state) && !denied.includes(id) && (actedAt.get(id) ?? at) < at,
    ),
  );
  return [...new Set(wrong.map(({ id, state }) => `${id} acted but was told to be ${state}`))];
}

const WITHOUT_EFFECT = ['refused', 'not-sent'];

function sentThoughStopped({ arrivals, writes, undone }: Evidence): string[] {
  const left = new Set(arrivals.map(({ entryId }) => entryId));
  const neverLeft = writes
    .flatMap((write) => write.entries)
    .filter(({ id, state }) => state === 'not-sent' && !wasSending(writes, id));
  return [...new Set([...undone, ...neverLeft.map(({ id }) => id)])]
    .filter((id) => left.has(id))
    .map((id) => `${id} left although it had been stopped`);
}

const wasSending = (writes: Evidence['writes'], entryId: string) =>
  writes.some((write) => write.entries.some(({ id, state }) => id === entryId && state === 'sending'));

/** A machine that is only busy stands still for less than this. */
const NAP = 5 * 1_000;

/** What waited by itself when the machine went to sleep does not leave once it wakes. */
function sentAfterNap({ arrivals, writes, naps, clockWasRight }: Evidence): string[] {
  if (!clockWasRight) return [];
  return arrivals.flatMap(({ entryId, leftAt }) => {
    const held = writes
      .flatMap(({ at, entries }) =>
        entries.filter(({ id, state }) => id === entryId && state === 'held').map((entry) => ({ ...entry, at })),
      )
      .at(-1);
    if (!held) return [];
    const over = naps.find(
      (nap) => nap.ms > NAP && nap.at > held.at && nap.at < held.dueAt && nap.at + nap.ms <= leftAt,
    );
    return over ? [`${entryId} left although the machine slept while it was held`] : [];
  });
}

function overTheCap({ effects, denied }: Evidence, caps: Caps): string[] {
  const counted = effects.filter(({ entryId }) => !denied.includes(entryId));
  const times = (action: string) => counted.filter((one) => one.action === action).map(({ at }) => at);
  return [
    ...fullest(times('invite'), DAY, caps.invite.day, 'invitations in 24 hours'),
    ...fullest(times('invite'), 7 * DAY, caps.invite.week, 'invitations in 7 days'),
    ...perDate(times('message'), caps.message.day, 'messages in a day'),
  ];
}

function fullest(times: readonly number[], length: number, cap: number, what: string): string[] {
  const most = Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + length).length));
  return most > cap ? [`${most} ${what}, cap ${cap}`] : [];
}

function perDate(times: readonly number[], cap: number, what: string): string[] {
  const dates = times.map((at) => new Date(at).toISOString().slice(0, 10));
  const most = Math.max(0, ...dates.map((date) => dates.filter((other) => other === date).length));
  return most > cap ? [`${most} ${what}, cap ${cap}`] : [];
}

const SECOND = 1_000;
/** The least that lies between two sends of a kind as the options offer it; what is written before each leaves takes a few ms. */
const LEAST = { invitation: 20 * SECOND, 'first message': 10 * SECOND, reply: SECOND } as const;
const WRITING = 50;

/** Two sends of a kind keep that kind's distance, and any two a reply's. */
function tooClose({ arrivals, inChat, clockWasRight }: Evidence): string[] {
  if (!clockWasRight) return [];
  const kindOf = ({ action, providerId }: Seen): keyof typeof LEAST => {
    if (action !== 'message') return 'invitation';
    return inChat.includes(providerId) ? 'reply' : 'first message';
  };
  const inOrder = arrivals.toSorted((a, b) => a.leftAt - b.leftAt);
  return inOrder.flatMap((one, i) =>
    inOrder.slice(i + 1).flatMap((next) => {
      const kind = kindOf(one) === kindOf(next) ? kindOf(next) : 'reply';
      const apart = next.leftAt - one.leftAt;
      return apart < LEAST[kind] - WRITING ? [`${next.entryId} left ${apart} ms after ${one.entryId}, too close`] : [];
    }),
  );
}

const repeated = (names: readonly string[]) => [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
