import { beforeEach, describe, expect, test } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { draftItem } from '@/lib/storage/own-data/draft-items';
import { createDrafts } from '@/lib/worker/person/drafts';
import { sampleEntry } from '@/tests/unit/lib/outreach/journal/sample-entry';

const NOW = 5;
let journal: readonly JournalEntry[] = [];
const drafts = createDrafts({
  whoIs: async () => null,
  item: draftItem,
  entries: async () => journal,
  changed: () => {},
  now: () => NOW,
  report: (error) => {
    throw error;
  },
});
const keep = (entry: JournalEntry) => drafts.onEntry(entry);
const draft = () => draftItem('account-1', 'ACoA-ann').read();

beforeEach(() => {
  journal = [];
});

/** Waits for the change that `keep` has begun. */
const written = () => draftItem('account-1', 'ACoA-ann').change((kept) => kept);

describe('what is written on while a message goes', () => {
  const message = (patch: Partial<JournalEntry>) => sampleEntry({ action: 'message', text: 'First', at: 3, ...patch });
  const typed = (text: string, over: string, after?: string) =>
    drafts.write('account-1', 'ACoA-ann', { field: 'message', text, over, after });
  const words = async () => (await draft()).message?.text;

  test.each(['refused', 'not-sent'] as const)(
    'stands below it once it is %s, however often that is told',
    async (state) => {
      await typed('Next', '');
      for (const _ of ['told', 'told again']) keep(message({ state }));
      await written();
      expect(await draft()).toEqual({ message: { text: 'First\n\nNext', at: NOW } });
    },
  );

  test('a short one is kept, though the words written since have its letters', async () => {
    await typed('I am looking for it', '');
    keep(message({ state: 'not-sent', text: 'ok' }));
    await written();
    expect(await words()).toBe('ok\n\nI am looking for it');
  });

  test('before the press is answered stays alone once it is held', async () => {
    await typed('First', '');
    await typed('First\n\nNe', 'First');
    keep(message({ state: 'held' }));
    await written();
    expect(await words()).toBe('Ne');
  });

  test('stays alone where it arrives after the send was held', async () => {
    journal = [message({ state: 'held' })];
    await typed('First\n\nNe', 'First');
    expect(await words()).toBe('Ne');
  });

  test.each([
    ['before', ''],
    ['after', 'First'],
  ])('stays alone at the second key as at the first, where the send was held %s them', async (_when, stored) => {
    if (stored === '') journal = [message({ state: 'held' })];
    const key = (text: string, over: string) =>
      drafts.write('account-1', 'ACoA-ann', { field: 'message', text, over, below: 'First' });
    if (stored !== '') await typed(stored, '');
    await key('First\n\nN', 'First');
    journal = [message({ state: 'held' })];
    keep(message({ state: 'held' }));
    await written();
    await key('First\n\nNa', 'First\n\nN');
    expect(await draft()).toEqual({ message: { text: 'Na', at: NOW } });
    await key('First\n\nMore', 'First\n\nNa');
    expect(await draft()).toEqual({ message: { text: 'More', at: NOW } });
  });

  test('is a text of its own where it begins as what went, and was not written below it', async () => {
    journal = [message({ state: 'held' })];
    await typed('First\n\nof all', 'First\n\nof al');
    expect(await words()).toBe('First\n\nof all');
  });

  test('is kept where it is the same words again', async () => {
    journal = [message({ id: 'send-1', state: 'held' })];
    await typed('First', 'Firs', 'send-1');
    expect(await words()).toBe('First');
    journal = [message({ id: 'send-1', state: 'sent', closedAt: NOW - 1 })];
    await typed('First', 'Firs', 'send-1');
    expect(await words()).toBe('First');
  });

  test('goes with a later send that carries it', async () => {
    journal = [
      message({ id: 'send-1', state: 'sent', closedAt: NOW - 1 }),
      message({ state: 'held', text: 'Next', at: 4 }),
    ];
    await typed('Next', 'Nex', 'send-1');
    expect(await words()).toBeUndefined();
  });

  test.each([
    ['the next word', 'Next wo', 'Next'],
    ['the first letters', 'N', ''],
  ])('stays below a text that came back unseen by who typed %s', async (_what, text, over) => {
    await typed(over, '');
    const back = message({ state: 'not-sent', closedAt: NOW - 1 });
    keep(back);
    await written();
    journal = [back];
    await typed(text, over);
    expect(await draft()).toEqual({ message: { text: `First\n\n${text}`, at: NOW } });
  });
});
