import { toBase64 } from '@/lib/base64';
import { NEVER_ABORTED } from '@/lib/never-aborted';
import { idKey } from '@/lib/outreach/journal/same-person';
import { afterPhotoProblem, isStale, mayReadPhoto, saysNone, withPhotoRead } from '@/lib/outreach/people/photo-rules';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { PHOTOS_REQUESTS, PhotoView } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import { ok, type Result } from '@/lib/result';
import type { PhotosStore } from '@/lib/storage/network/photos-store';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import { offersOf } from '@/lib/unipile/offers';
import type { Picture } from '@/lib/unipile/shapes/photo';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { InboxIndex } from '@/lib/worker/inbox/chat-search';
import type { Sends } from '@/lib/worker/sending/sends';

/** Makes a picture small enough to be kept, as WebP; null where it cannot be drawn. */
export type ShrinkPhoto = (picture: Picture) => Promise<Uint8Array | null>;

interface PhotosDeps {
  readonly connection: Pick<Connection, 'withActive'>;
  readonly store: PhotosStore;
  readonly settings: Pick<StoredItem<StoredSettings>, 'read'>;
  readonly index: Pick<InboxIndex, 'known'>;
  readonly sends: Pick<Sends, 'awake'>;
  readonly shrink: ShrinkPhoto;
  now(): number;
  /** Uniform in [0, 1). */
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  report(error: unknown): void;
}

/** Between two photos: nobody looks at all of them at once. Random each time. */
const PAUSE_MS = { least: 150, spread: 450 } as const;
/** A photo is not worth more. */
const PATIENCE_MS = 10_000;

const NO_MORE: PhotoView = { photo: null, more: false };

/** The photos of people: those that are kept here, and one read after the other for those whom a surface shows. Nothing else reads any. */
export function createPhotos(deps: PhotosDeps) {
  const { connection, store, settings, index, sends, shrink, now, random, sleep, report } = deps;
  let restUntil = 0;
  let last: Promise<unknown> = Promise.resolve();

  const isOn = async () => (await settings.read()).photos !== false;

  const freshOf = async (accountId: string, people: readonly string[]) => {
    const known = await store.of(accountId, people, now());
    return new Map([...known].filter(([, photo]) => !isStale(photo, now())));
  };

  /** What the API calls those of whom it may be asked for a photo now, by `idKey`: people in chats that were read here. */
  const askable = async ({ account: { accountId }, version }: Active): Promise<ReadonlyMap<string, string>> => {
    const may = offersOf(version).photos && mayReadPhoto(await store.reads(accountId), now());
    const isAwake = may && (await sends.awake(accountId)).ok;
    return isAwake ? (await index.known(accountId)).attendees : new Map();
  };

  const pause = async () => {
    await sleep(Math.max(0, restUntil - now()), NEVER_ABORTED);
    restUntil = now() + PAUSE_MS.least + random() * PAUSE_MS.spread;
  };

  /** One call, written down before it is made. */
  const read = async (active: Active, attendeeId: string): Promise<{ readonly photo: string | null } | null> => {
    const { client, generation } = active;
    const { accountId } = active.account;
    await store.putReads(accountId, withPhotoRead(await store.reads(accountId), now()), generation);
    const picture = await client.getPhoto({ attendeeId }, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (picture.ok) {
      const small = await shrink(picture.value);
      return { photo: small && toBase64(small) };
    }
    if (saysNone(picture.problem)) return { photo: null };
    const rested = afterPhotoProblem(await store.reads(accountId), picture.problem, now());
    await store.putReads(accountId, rested, generation);
    return null;
  };

  const step = async (active: Active, providerId: string): Promise<Result<PhotoView, Problem>> => {
    const { account, generation } = active;
    const { accountId } = account;
    const person = idKey(providerId);
    if (!(await isOn())) return ok(NO_MORE);
    const before = (await freshOf(accountId, [person])).get(person);
    if (before) return ok({ photo: before.photo, more: true });
    const people = await askable(active);
    const attendeeId = people.get(person);
    if (attendeeId === undefined) return ok({ photo: null, more: people.size > 0 });
    await pause();
    if (!(await isOn())) return ok(NO_MORE);
    const found = await read(active, attendeeId);
    // It may have been switched off meanwhile, which erased them all.
    if (found === null || !(await isOn())) return ok(NO_MORE);
    await store.put(accountId, person, { photo: found.photo, readAt: now() }, generation);
    return ok({ photo: found.photo, more: true });
  };

  const handlers: HandlersOf<typeof PHOTOS_REQUESTS> = {
    'photos.kept': ({ people }) =>
      connection.withActive(async (active) => {
        if (!(await isOn())) return ok({ photos: {}, missing: [] });
        const known = await freshOf(active.account.accountId, people.map(idKey));
        const photos = people.flatMap((id) => {
          const kept = known.get(idKey(id));
          return kept ? [[id, kept.photo] as const] : [];
        });
        const unknown = people.filter((id) => !known.has(idKey(id)));
        // The index of chats is large: it is not looked at where nobody is missing.
        const may = unknown.length > 0 ? await askable(active) : new Map();
        return ok({ photos: Object.fromEntries(photos), missing: unknown.filter((id) => may.has(idKey(id))) });
      }),
    'photo.read': ({ providerId }) =>
      connection.withActive((active) => {
        const reading = last.then(() => step(active, providerId));
        last = reading.catch(() => null);
        return reading;
      }),
  };
  return {
    handlers,
    /** Erases those of accounts that are gone. They are copies: that they cannot be erased stops nobody. */
    keepOnly: (accountIds: readonly string[]): Promise<void> => store.keepOnly(accountIds).catch(report),
    /** Erases every photo; what was asked for stays counted. */
    erase: () => store.keepOnly([]),
  };
}
