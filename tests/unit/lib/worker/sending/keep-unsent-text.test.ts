import { expect, test } from 'vitest';
import { draftItem } from '@/lib/storage/own-data/draft-items';
import { createKeepUnsentText } from '@/lib/worker/sending/keep-unsent-text';
import { sampleEntry } from '@/tests/unit/lib/outreach/journal/sample-entry';

const errors: unknown[] = [];
const keep = createKeepUnsentText({ draft: draftItem, now: () => 5, report: (error) => errors.push(error) });
const draft = () => draftItem('account-1', 'ACoA-ann').read();
/** Waits for the change that `keep` has begun. */
const settled = () => draftItem('account-1', 'ACoA-ann').change((kept) => kept);

test.each(['refused', 'not-sent'] as const)('the note of an invitation that is %s is a draft again', async (state) => {
  keep(sampleEntry({ state, text: 'Hello' }));
  await settled();
  expect(await draft()).toEqual({ note: { text: 'Hello', at: 5 } });
});

test('subject and text of an InMail come back, each to its field', async () => {
  keep(sampleEntry({ action: 'inmail', state: 'refused', text: 'Hello', subject: 'Lunch' }));
  await settled();
  expect(await draft()).toEqual({ message: { text: 'Hello', at: 5 }, subject: { text: 'Lunch', at: 5 } });
});

test('what is typed there already stays', async () => {
  await draftItem('account-1', 'ACoA-ann').write({ note: { text: 'Newer', at: 9 } });
  keep(sampleEntry({ state: 'refused', text: 'Hello' }));
  await settled();
  expect(await draft()).toEqual({ note: { text: 'Newer', at: 9 } });
});

test.each(['held', 'sending', 'sent', 'confirmed', 'unconfirmed'] as const)('%s puts nothing back', async (state) => {
  keep(sampleEntry({ state, text: 'Hello' }));
  await settled();
  expect(await draft()).toEqual({});
});
