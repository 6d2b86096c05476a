import { browser } from 'wxt/browser';
import { z } from 'zod';
import { once } from '@/lib/once';
import { readTogether } from './read-together';
import { failAs } from './storage-failure';

/**
 * How many times everything was erased here and begun anew. Whatever reads for long takes the number at its start and presents it
 * when it writes: after erasing, it writes nothing more, whether another account is connected by then or the worker was restarted.
 * The one thing that outlives erasing.
 */
export const GENERATION_KEY = 'generation';

/** `open`: whether data of an account may be stored; not between erasing and the next connection. */
const generation = once(() => z.object({ number: z.number().int().min(0), open: z.boolean() }));
type Generation = z.infer<ReturnType<typeof generation>>;

/** Only the worker changes it, so what was read once is kept, and is true at once. */
let current: Generation | null = null;

async function load(): Promise<Generation> {
  if (current === null) {
    const read = await readTogether('local', [GENERATION_KEY]).catch(failAs('storage-unreadable'));
    const stored = generation().safeParse(read[GENERATION_KEY]);
    current ??= stored.success ? stored.data : { number: 0, open: true };
  }
  return current;
}

async function next(open: boolean): Promise<void> {
  const after = { number: (await load()).number + 1, open };
  // Closed at once, and open only once that is stored: after a restart it would be closed again.
  if (!open) current = after;
  await browser.storage.local.set({ [GENERATION_KEY]: after }).catch(failAs('storage-failed'));
  current = after;
}

/** To be taken before a reading begins. */
export const takeGeneration = async (): Promise<number> => (await load()).number;

/** From here on every write of account data fails. */
export const endAccounts = (): Promise<void> => next(false);

/** An account was connected: the data of what begins from here on may be stored. */
export async function beginAccounts(): Promise<void> {
  if (!(await load()).open) await next(true);
}

/** To be called right before account data is written; rejects once everything was erased since the number was taken. */
export async function mustBeOf(taken?: number): Promise<void> {
  const { number, open } = await load();
  if (!open || (taken ?? number) !== number)
    throw new Error('Everything was erased; what was under way before is not stored any more.');
}

/** The same of what may be stored while no account is connected yet, as a first connection itself. */
export async function mustStillBe(taken: number): Promise<void> {
  if ((await takeGeneration()) !== taken) throw new Error('Everything was erased meanwhile.');
}
