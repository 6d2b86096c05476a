import { describe, expect, test } from 'vitest';
import type { PersonView } from '@/lib/protocol/person';
import { dsnTraitsItem } from '@/lib/storage/account/dsn-traits-item';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { chatIdOf, connect, fillInbox, outcome, sandbox, send, slug, startNewWorker, value } from './worker-rig.ts';

export type Version = 'v1' | 'v2';

/** Something that a user does, by the calls that it takes. */
export interface Journey {
  /** Calls over each version; `more`: why v2 needs one more. */
  readonly calls: { readonly v1: number; readonly v2: number; readonly more?: string };
  before?(version: Version): unknown;
  go(version: Version): unknown;
}

/** Reads somebody as the popup does that opens on them. */
export const read = (person: string) => value<PersonView>('person.read', { ref: slug(person), fresh: true });
/** Sends, and sees that it was sent. */
export const sent = async (...which: Parameters<typeof send>) =>
  expect(await outcome(await send(...which))).toMatchObject({ state: 'sent' });
/** What is learnt once of every server, such as which lists go by cursor. */
const learnt: Partial<Record<Version, Traits>> = {};
type Traits = Awaited<ReturnType<typeof dsnTraitsItem.read>>;

const readToTheEnd = async (chatId: string) => {
  let cursor: string | null = null;
  do {
    ({ cursor } = await value<{ cursor: string | null }>('inbox.messages', { chatId, cursor }));
  } while (cursor !== null);
};

const connectKnowing = async (version: Version) => {
  if (learnt[version] === undefined) {
    await connect(SAM_ACCOUNT_ID, version);
    await value('quota.reconcile');
    await fillInbox();
    await readToTheEnd(await chatIdOf('john smith'));
    learnt[version] = await dsnTraitsItem.read();
    startNewWorker();
  }
  await dsnTraitsItem.write(learnt[version]);
  await connect(SAM_ACCOUNT_ID, version);
};

/** Counts each journey over both versions. */
export function countCalls(journeys: Readonly<Record<string, Journey>>): void {
  describe.each(Object.entries(journeys))('%s', (_, { calls, before, go }) => {
    test.each(['v1', 'v2'] as const)('over %s', async (version) => {
      await connectKnowing(version);
      await before?.(version);
      sandbox.requests.length = 0;
      await go(version);
      const made = sandbox.requests.map(({ method, path }) => `${method} ${path}`);
      expect(made, made.join('\n')).toHaveLength(calls[version]);
    });
  });
}

/** The journeys that take more calls over v2, and why. */
export const costlier = (journeys: Readonly<Record<string, Journey>>) =>
  Object.entries(journeys)
    .filter(([, { calls }]) => calls.v2 > calls.v1 || calls.more !== undefined)
    .map(([journey, { calls }]) => [journey, calls.v2 - calls.v1, calls.more]);
