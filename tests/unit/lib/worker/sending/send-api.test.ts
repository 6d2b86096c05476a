import { expect, test } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { createSendApi } from '@/lib/worker/sending/send-api';

type Deps = Parameters<typeof createSendApi>[0];

test('a send that breaks before its request is "nothing was sent", and is reported', async () => {
  const errors: unknown[] = [];
  const api = createSendApi({
    connection: {
      actingAs: async () => {
        throw new Error('storage is gone');
      },
    } as unknown as Deps['connection'],
    people: {} as Deps['people'],
    chats: {} as Deps['chats'],
    callLog: {} as Deps['callLog'],
    report: (error) => errors.push(error),
  });
  expect(await api.perform({ accountId: 'a' } as JournalEntry, [])).toMatchObject({
    ok: false,
    problem: { kind: 'not-begun', effect: 'none' },
  });
  expect(errors).toHaveLength(1);
});
