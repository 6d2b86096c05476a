// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Answer } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';
import { failed, ok } from '@/lib/result';
import { entry, NOW, person, view } from '@/tests/gallery/people';
import { box, closeApp, openApp, press } from '../app/app-rig';

afterEach(closeApp);

const SILENT = failed({ kind: 'worker-silent' } as const);

/** Somebody to whom a message was written, and a worker that ends at the press; the next one answers with `next`. */
async function pressAndEnd(next: () => Answer<'person.read'>) {
  let ended = false;
  const { asked } = openApp({
    'person.read': () => (ended ? next() : ok(view({ person: person({ relation: 'connected' }) }))),
    'draft.read': () => ok({ message: { text: 'Hello', at: NOW } }),
    send: () => {
      ended = true;
      return SILENT;
    },
  });
  await press('Send message');
  return { asked };
}
const knows = (...entries: EntryView[]) => ok(view({ person: person({ relation: 'connected' }), entries }));

describe('a worker that ends at the press', () => {
  test('and wrote nothing down has sent nothing, which is said, with the text in its box', async () => {
    const { asked } = await pressAndEnd(() => knows());
    expect(await screen.findByText(/nothing was sent; try again/)).toBeDefined();
    expect((await box('Message')).value).toBe('Hello');
    expect(asked('send')).toHaveLength(1);
  });

  test('and wrote it down is told by what became of it', async () => {
    const stopped = entry({ action: 'message', text: 'Hello', state: 'unconfirmed' });
    await pressAndEnd(() => knows(stopped));
    expect(await screen.findByText(/not known/)).toBeDefined();
    expect(screen.queryByText(/nothing was sent; try again/)).toBeNull();
  });

  test('and cannot be asked any more leaves it unknown', async () => {
    await pressAndEnd(() => SILENT);
    expect(await screen.findByText(/gave no answer, so it is not known what happened/)).toBeDefined();
  });
});
