import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { personKey } from '@/lib/linkedin/person-address';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { DraftField } from '@/lib/outreach/rules/drafts/draft-fields';
import { draftItem } from '@/lib/storage/own-data/draft-items';
import { createDrafts } from '@/lib/worker/person/drafts';
import { sampleEntry } from '@/tests/unit/lib/outreach/journal/sample-entry';

const NOW = 5;
const errors: unknown[] = [];
let journal: readonly JournalEntry[] = [];
let told = 0;
const drafts = createDrafts({
  whoIs: async () => null,
  item: draftItem,
  entries: async () => journal,
  changed: () => {
    told += 1;
  },
  now: () => NOW,
  report: (error) => errors.push(error),
});
const keep = (entry: JournalEntry) => drafts.onEntry(entry);
/** Written by a surface that knew what stood there. */
const write = async (field: DraftField, text: string) =>
  drafts.write('account-1', 'ACoA-ann', { field, text, over: (await draft())[field]?.text ?? '' });
const draft = () => draftItem('account-1', 'ACoA-ann').read();
const stored = (text: string) => draftItem('account-1', 'ACoA-ann').write({ note: { text, at: 1 } });

beforeEach(() => {
  journal = [];
  told = 0;
});

/** Waits for the change that `keep` has begun. */
const written = () => draftItem('account-1', 'ACoA-ann').change((kept) => kept);

test.each(['refused', 'not-sent'] as const)('the note of an invitation that is %s is a draft again', async (state) => {
  keep(sampleEntry({ state, text: 'Hello' }));
  await written();
  expect(await draft()).toEqual({ note: { text: 'Hello', at: 5 } });
});

test('the note of an invitation that was found on LinkedIn after all is no draft any more', async () => {
  await stored('Hello');
  keep(sampleEntry({ state: 'confirmed', text: 'Hello', checks: { count: 1, nextAt: null, putRightAt: 4 } }));
  await written();
  expect(await draft()).toEqual({});
});

test('subject and text of an InMail come back, each to its field', async () => {
  keep(sampleEntry({ action: 'inmail', state: 'refused', text: 'Hello', subject: 'Lunch' }));
  await written();
  expect(await draft()).toEqual({ message: { text: 'Hello', at: 5 }, subject: { text: 'Lunch', at: 5 } });
});

test('what a message replied to comes back with its own text, above what was written since', async () => {
  const target = { invitationId: null, chatId: 'chat-1', quotedId: 'm-1' };
  const reply = sampleEntry({ action: 'message', state: 'not-sent', text: 'Yes', target });
  keep(reply);
  await written();
  expect(await draft()).toEqual({ message: { text: 'Yes', at: 5 }, quoted: { text: 'chat-1 m-1', at: 5 } });
  await draftItem('account-1', 'ACoA-ann').write({ message: { text: 'Something else', at: 9 } });
  keep(reply);
  await written();
  expect(await draft()).toEqual({
    message: { text: 'Yes\n\nSomething else', at: NOW },
    quoted: { text: 'chat-1 m-1', at: NOW },
  });
});

test('what the words written since reply to is what the text replies to', async () => {
  const target = { invitationId: null, chatId: 'chat-1', quotedId: 'm-1' };
  const newer = { message: { text: 'Something else', at: 9 }, quoted: { text: 'chat-1 m-2', at: 9 } };
  await draftItem('account-1', 'ACoA-ann').write(newer);
  keep(sampleEntry({ action: 'message', state: 'not-sent', text: 'Yes', target }));
  await written();
  expect((await draft()).quoted).toEqual({ text: 'chat-1 m-2', at: 9 });
});

describe('the names of the files of a message', () => {
  const attachments = [{ name: 'cv.pdf', type: 'application/pdf', size: 4 }];
  const sent = (patch: Partial<JournalEntry>) =>
    sampleEntry({ action: 'message', text: 'My CV is attached', attachments, ...patch });

  test('go with the send that carries the files', async () => {
    await draftItem('account-1', 'ACoA-ann').write({
      message: { text: 'My CV is attached', at: 1 },
      files: { text: 'cv.pdf', at: 1 },
    });
    keep(sent({ state: 'held' }));
    await written();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  test('stay where a send goes without them', async () => {
    await draftItem('account-1', 'ACoA-ann').write({ files: { text: 'cv.pdf', at: 1 } });
    keep(sent({ state: 'held', attachments: [] }));
    await written();
    expect(await draft()).toEqual({ files: { text: 'cv.pdf', at: 1 } });
  });

  test('come back with their own text, before those that were chosen since', async () => {
    keep(sent({ state: 'not-sent' }));
    await written();
    expect(await draft()).toEqual({
      message: { text: 'My CV is attached', at: NOW },
      files: { text: 'cv.pdf', at: NOW },
    });
    await draftItem('account-1', 'ACoA-ann').write({
      message: { text: 'Something else', at: 9 },
      files: { text: 'photo.png', at: 9 },
    });
    keep(sent({ state: 'not-sent' }));
    await written();
    expect(await draft()).toEqual({
      message: { text: 'My CV is attached\n\nSomething else', at: NOW },
      files: { text: 'cv.pdf/photo.png', at: NOW },
    });
  });

  test('are none again when a closing surface writes them late', async () => {
    journal = [sent({ state: 'held' })];
    await write('files', 'cv.pdf');
    expect(await draft()).toEqual({});
  });

  test('stay where the same file goes with the next message as well', async () => {
    journal = [sent({ state: 'sent', closedAt: NOW - 1 })];
    await write('files', 'cv.pdf');
    await write('message', 'Once more');
    expect(await draft()).toEqual({ files: { text: 'cv.pdf', at: NOW }, message: { text: 'Once more', at: NOW } });
  });
});

describe('where another note is typed by then, that stays', () => {
  test.each(['refused', 'not-sent'] as const)('and what was %s is kept beside it, once', async (state) => {
    await draftItem('account-1', 'ACoA-ann').write({ note: { text: 'Newer', at: 9 } });
    for (const _ of ['told', 'told again']) keep(sampleEntry({ state, text: 'Hello' }));
    await written();
    expect(await draft()).toEqual({ note: { text: 'Newer', at: 9 }, otherNote: { text: 'Hello', at: NOW } });
  });

  test('and what stood beside it does too', async () => {
    await draftItem('account-1', 'ACoA-ann').write({
      note: { text: 'Newer', at: 9 },
      otherNote: { text: 'Elsewhere', at: 8 },
    });
    keep(sampleEntry({ state: 'not-sent', text: 'Hello' }));
    await written();
    expect(await draft()).toEqual({
      note: { text: 'Newer', at: 9 },
      otherNote: { text: 'Elsewhere\n\nHello', at: NOW },
    });
  });

  test('and holds what comes back, where it goes on from there', async () => {
    await draftItem('account-1', 'ACoA-ann').write({ note: { text: 'Hello again', at: 9 } });
    keep(sampleEntry({ state: 'not-sent', text: 'Hello' }));
    await written();
    expect(await draft()).toEqual({ note: { text: 'Hello again', at: 9 } });
  });
});

test.each(['sending', 'sent', 'confirmed', 'unconfirmed'] as const)('%s puts nothing back', async (state) => {
  keep(sampleEntry({ state, text: 'Hello' }));
  await written();
  expect(await draft()).toEqual({});
});

test('what a send takes along is no draft from the moment it is in the journal, and leaves no trace', async () => {
  await stored('Hello ');
  keep(sampleEntry({ state: 'held', text: 'Hello' }));
  await written();
  expect(await draft()).toEqual({});
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test('a text changed since the click stays', async () => {
  await stored('Hello again');
  keep(sampleEntry({ state: 'held', text: 'Hello' }));
  await written();
  expect(await draft()).toMatchObject({ note: { text: 'Hello again' } });
});

test('taken back, it is a draft again', async () => {
  await stored('Hello');
  keep(sampleEntry({ state: 'held', text: 'Hello' }));
  keep(sampleEntry({ state: 'not-sent', text: 'Hello' }));
  await written();
  expect(await draft()).toEqual({ note: { text: 'Hello', at: NOW } });
});

test('a draft that was written by the address alone goes with the send as well', async () => {
  const byAddress = draftItem('account-1', personKey({ kind: 'public-identifier', value: 'ann' }));
  await byAddress.write({ note: { text: 'Hello', at: 1 } });
  const sent = sampleEntry({ state: 'held', text: 'Hello' });
  keep({ ...sent, person: { ...sent.person, publicIdentifier: 'ann' } });
  await byAddress.change((kept) => kept);
  expect(await byAddress.read()).toEqual({});
});

describe('what a closing surface still writes', () => {
  test.each(['held', 'sending', 'unconfirmed'] as const)('is no draft again while the send is %s', async (state) => {
    journal = [sampleEntry({ state, text: 'Hello' })];
    await write('note', 'Hello');
    expect(await draft()).toEqual({});
  });

  test('is no draft again just after the send was proven', async () => {
    journal = [sampleEntry({ state: 'sent', text: 'Hello', closedAt: NOW - 1 })];
    await write('note', 'Hello');
    expect(await draft()).toEqual({});
  });

  test('is not kept beside the text of another window either', async () => {
    journal = [sampleEntry({ state: 'held', text: 'Hello' })];
    await stored('Hello');
    await drafts.write('account-1', 'ACoA-ann', { field: 'note', text: 'More', over: '' });
    expect(await draft()).toEqual({ note: { text: 'More', at: NOW } });
  });

  test('is one where the send did not happen, was long ago, or had other words', async () => {
    for (const entry of [
      sampleEntry({ state: 'refused', text: 'Hello' }),
      sampleEntry({ state: 'sent', text: 'Hello', closedAt: NOW - 60_000 }),
      sampleEntry({ state: 'held', text: 'Hello you' }),
    ]) {
      journal = [entry];
      await write('note', 'Hello');
      expect(await draft()).toEqual({ note: { text: 'Hello', at: NOW } });
    }
  });
});

describe('the surfaces are told', () => {
  test('of a text that was typed', async () => {
    await write('note', 'Hello');
    expect(told).toBe(1);
  });

  test.each(['held', 'not-sent'] as const)('of one whose send is %s', async (state) => {
    await stored('Hello');
    keep(sampleEntry({ state, text: 'Hello' }));
    await written();
    await expect.poll(() => told).toBeGreaterThan(0);
  });
});

test('what has left is kept nowhere, not even beside another text', async () => {
  await draftItem('account-1', 'ACoA-ann').write({
    note: { text: 'More', at: 1 },
    otherNote: { text: 'Hello', at: 1 },
  });
  keep(sampleEntry({ state: 'held', text: 'Hello' }));
  await written();
  expect(await draft()).toEqual({ note: { text: 'More', at: 1 } });
});

test('a draft keeps what somebody was called who had been read, until nothing is left of it', async () => {
  const ann = 'ACoAAB1x2y3Bq0Zt9w8v7u6t5s4r3q2p1oNmLkJ';
  const whom = { providerId: ann, publicIdentifier: 'ann', fullName: 'Ann Archer' };
  let called: typeof whom | null = whom;
  const named = createDrafts({
    item: draftItem,
    entries: async () => [],
    changed: () => undefined,
    whoIs: async () => called,
    now: () => NOW,
    report: (error) => errors.push(error),
  });
  await named.write('account-1', ann, { field: 'note', text: 'Hello', over: '' });
  called = null;
  await named.write('account-1', ann, { field: 'note', text: 'Hello Ann', over: 'Hello' });
  expect(await draftItem('account-1', ann).read()).toEqual({ note: { text: 'Hello Ann', at: NOW }, whom });
  await named.write('account-1', ann, { field: 'note', text: '', over: 'Hello Ann' });
  expect(await draftItem('account-1', ann).read()).toEqual({});
});
