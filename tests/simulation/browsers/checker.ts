/**
 * Judges a history of two browsers by what LinkedIn saw and what their users were told, in true time. Knows nothing of how the engine
 * works and shares no code with it: these types say all that it looks at.
 */
interface Seen {
  readonly at: number;
  readonly entryId: string;
  readonly action: string;
  readonly providerId: string;
  readonly text: string | null;
}

/** What was so when the user clicked. */
export interface Wanted {
  readonly at: number;
  readonly browser: string;
  /** What LinkedIn said of the two. */
  readonly relation: string;
  /** The sends that this browser had not been made to forget. */
  readonly knew: ReadonlySet<string>;
  /** The invitations that LinkedIn's list showed, with their dates. */
  readonly listed: readonly Seen[];
}

export interface Evidence {
  /** Requests that reached the server. */
  readonly arrivals: readonly Seen[];
  /** What was done to people. */
  readonly effects: readonly Seen[];
  readonly told: readonly {
    readonly at: number;
    readonly browser: string;
    readonly entry: {
      readonly id: string;
      readonly state: string;
      readonly action: string;
      readonly person: { readonly providerId: string };
      readonly text: string | null;
    };
  }[];
  readonly wanted: ReadonlyMap<string, Wanted>;
  /** What came about, and how often. */
  readonly done: ReadonlyMap<string, number>;
  readonly answered: readonly { readonly providerId: string; readonly at: number }[];
  readonly undone: readonly string[];
  /** What the user said did not arrive: what follows from that is the user's own. */
  readonly denied: readonly string[];
  /** In the end, by browser: what Activity shows, must show and must not. */
  readonly activities: readonly {
    readonly browser: string;
    readonly shown: readonly string[];
    readonly shows: ReadonlySet<string>;
    readonly hides: ReadonlySet<string>;
  }[];
}

interface Caps {
  readonly invite: { readonly day: number; readonly week: number };
  readonly message: { readonly day: number };
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The same words later than this are taken for meant. */
const AT_ONCE = 9 * MINUTE;

/** Every promise that the history breaks; empty where all hold. */
export function brokenPromises(evidence: Evidence, caps: Caps): readonly string[] {
  return [
    ...sentTwice(evidence),
    ...toldUnsent(evidence),
    ...toldSent(evidence),
    ...sentThoughStopped(evidence),
    ...overTheCap(evidence, caps),
    ...lost(evidence),
  ];
}

/** Nobody gets the same thing twice from somebody who could have known. */
function sentTwice(evidence: Evidence): string[] {
  const { arrivals, effects, wanted } = evidence;
  const broken = repeated(arrivals.map(({ entryId }) => entryId)).map((id) => `${id} left twice`);
  for (const later of effects) {
    const want = wanted.get(later.entryId);
    if (!want) continue;
    if (later.action === 'invite' && ['pending', 'connected'].includes(want.relation))
      broken.push(`${later.entryId} invites ${later.providerId}, who LinkedIn said is ${want.relation}`);
    for (const { entryId } of sameBefore(later, want, evidence))
      broken.push(`${entryId} went out again as ${later.entryId}`);
  }
  return broken;
}

/** The sends before one that are the same, and that its browser knew of. */
const sameBefore = (later: Seen, { knew }: Wanted, { effects, denied, answered }: Evidence): readonly Seen[] =>
  effects.filter(
    (earlier) =>
      earlier !== later &&
      earlier.at <= later.at &&
      earlier.providerId === later.providerId &&
      earlier.action === later.action &&
      knew.has(earlier.entryId) &&
      !denied.includes(earlier.entryId) &&
      isTheSame(earlier, later, effects, answered),
  );

/**
 * A message is the same within minutes, with the same words; an invitation for weeks, and for as long as it is pending: LinkedIn takes
 * none from somebody who was accepted.
 */
function isTheSame(earlier: Seen, later: Seen, effects: readonly Seen[], answered: Evidence['answered']): boolean {
  if (later.action === 'message') return earlier.text === later.text && later.at - earlier.at < AT_ONCE;
  if (later.action !== 'invite') return false;
  const ended = [...effects.filter(({ action }) => action === 'withdraw'), ...answered].some(
    ({ providerId, at }) => providerId === earlier.providerId && at >= earlier.at && at <= later.at,
  );
  return later.at - earlier.at < 20 * DAY || !ended;
}

/** Nothing that arrives is told not to have been sent, unless that is put right before more goes out to the person. */
function toldUnsent({ told, effects, denied }: Evidence): string[] {
  return told
    .filter(({ entry: { id, state } }) => ['not-sent', 'refused'].includes(state) && !denied.includes(id))
    .flatMap(({ at, browser, entry: { id, state } }) => {
      const effect = effects.find(({ entryId }) => entryId === id);
      if (!effect) return [];
      const right = told.find(
        (other) =>
          other.browser === browser && other.entry.id === id && other.at > at && other.entry.state === 'confirmed',
      );
      const more = effects.find(
        ({ entryId, providerId, action, at: then }) =>
          entryId !== id && providerId === effect.providerId && action === effect.action && then > at,
      );
      return right && (!more || right.at < more.at) ? [] : [`${id} acted but was told to be ${state} in ${browser}`];
    });
}

/** What is told to have been sent is there: by this send, or by another of the same to the same person. */
function toldSent({ told, effects }: Evidence): string[] {
  return told
    .filter(({ at, entry }) => {
      if (entry.state !== 'sent' && entry.state !== 'confirmed') return false;
      return !effects.some((effect) => effect.at <= at && (effect.entryId === entry.id || isLike(effect, entry)));
    })
    .map(({ browser, entry: { id, state } }) => `${id} did not act but was told to be ${state} in ${browser}`);
}

const isLike = (effect: Seen, { action, person, text }: Evidence['told'][number]['entry']): boolean =>
  effect.action === action && effect.providerId === person.providerId && (action !== 'message' || effect.text === text);

function sentThoughStopped({ arrivals, undone }: Evidence): string[] {
  const left = new Set(arrivals.map(({ entryId }) => entryId));
  return undone.filter((id) => left.has(id)).map((id) => `${id} left although it was taken back`);
}

/**
 * What a browser knew of, or could see in LinkedIn's list, is together with its own next send never more than the limit. Two
 * invitations to one person are one.
 */
function overTheCap({ effects, wanted, denied }: Evidence, caps: Caps): string[] {
  return effects.flatMap((effect) => {
    const want = wanted.get(effect.entryId);
    if (!want || effect.action === 'withdraw') return [];
    const known = effects.filter(({ entryId }) => want.knew.has(entryId) && !denied.includes(entryId));
    const before = [...known, ...want.listed].filter(({ action, at }) => action === effect.action && at <= effect.at);
    return fullWindows(effect, before, caps).map((what) => `${effect.entryId} is one too many: ${what}`);
  });
}

function fullWindows(effect: Seen, before: readonly Seen[], caps: Caps): string[] {
  if (effect.action === 'message') {
    const today = before.filter(({ at }) => dateOf(at) === dateOf(effect.at));
    const count = new Set([effect, ...today].map(({ entryId }) => entryId)).size;
    return count > caps.message.day ? [`${count} messages in a day`] : [];
  }
  return [
    { length: DAY, cap: caps.invite.day, what: '24 hours' },
    { length: 7 * DAY, cap: caps.invite.week, what: '7 days' },
  ].flatMap(({ length, cap, what }) => {
    const within = before.filter(({ at }) => at > effect.at - length);
    const count = new Set([effect, ...within].map(({ providerId }) => providerId)).size;
    return count > cap ? [`${count} invitations in ${what}`] : [];
  });
}

function lost({ activities }: Evidence): string[] {
  return activities.flatMap(({ browser, shown, shows, hides }) => [
    ...[...shows].filter((id) => !shown.includes(id)).map((id) => `${id} was lost in ${browser}`),
    ...shown.filter((id) => hides.has(id)).map((id) => `${id} was erased in ${browser} and is still shown`),
  ]);
}

const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const repeated = (names: readonly string[]) => [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
