import type { Page } from 'playwright';

interface Filling {
  readonly accountId: string;
  readonly entries: number;
}

/** Writes past sends into the archive, an hour apart and more than a month old, as years of use would leave them. */
export const fillJournal = (page: Page, filling: Filling): Promise<void> =>
  page.evaluate(async ({ accountId, entries }) => {
    const HOUR = 60 * 60 * 1_000;
    const newest = Date.now() - 40 * 24 * HOUR;
    const entryAt = (index: number) => {
      const at = newest - (entries - 1 - index) * HOUR;
      return {
        version: 1,
        id: `filled-${index}`,
        accountId,
        action: index % 3 === 0 ? 'invite' : 'message',
        person: { providerId: `ACoA${index}`, publicIdentifier: `person-${index}`, fullName: `Person ${index}` },
        text: index === 0 ? 'The oldest of them all' : `Hello, this is text number ${index}`,
        subject: null,
        attachments: [],
        email: null,
        target: { invitationId: null, chatId: null },
        surface: 'popup',
        state: 'confirmed',
        at,
        day: '',
        month: '',
        dueAt: at,
        holdUntil: at,
        sentAt: at,
        closedAt: at,
        place: 'kept',
        ids: { invitationId: String(index), chatId: null, messageId: null },
        usage: null,
        problem: null,
        evidence: { source: 'answer', at },
        checks: { count: 0, nextAt: null },
      };
    };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('journal');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = db.transaction('entries', 'readwrite');
    for (let index = 0; index < entries; index += 1) transaction.objectStore('entries').put(entryAt(index));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
  }, filling);
