// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { localDay } from '@/lib/local-day';
import type { ChatLine } from '@/lib/protocol/inbox';
import { failed, ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { chatView } from '@/tests/gallery/inbox-examples';
import { entry, NOW, person, view } from '@/tests/gallery/people';
import { box, button, closeApp, openApp } from '../app/app-rig';

beforeEach(() => {
  // Nothing is ever out of sight here.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(closeApp);

const chat = (name: string, change: Partial<ChatLine> = {}) =>
  chatView({ chatId: name, name, attendeeProviderId: `id-${name}`, ...change });

/** The inbox with Ann, Bo and Cy in it, over a worker that keeps what is decided; the keyboard is on Ann. */
async function openInbox(answering: Answering = {}, chats = [chat('Ann'), chat('Bo'), chat('Cy')]) {
  const away = new Set<string>();
  const app = openApp({
    'inbox.list': () => {
      const left = chats.filter(({ chatId }) => !away.has(chatId));
      return ok({ total: left.length, from: 0, chats: left });
    },
    'inbox.fill': () => ok({ known: 3, done: true }),
    'inbox.handle': ({ chatId, until }) => {
      if (until === 'again') away.delete(chatId);
      else away.add(chatId);
      return ok(null);
    },
    'inbox.chat': ({ chatId }) => ok({ chat: chat(chatId), people: [], open: [] }),
    'inbox.messages': () => ok({ messages: [], cursor: null, clock: NOW, takesReactionsBack: true }),
    'person.read': () => ok(view({ person: person({ relation: 'connected' }) })),
    ...answering,
  });
  const tab = await screen.findByRole('tab', { name: 'Inbox' });
  tab.focus();
  fireEvent.click(tab);
  await within(await screen.findByRole('region', { name: 'Conversations' })).findByText('Ann');
  strike('j');
  await waitFor(() => expect(at()).toBe('Ann'));
  return app;
}

const strike = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
/** Whose line of the list has the keyboard. */
const at = () => document.activeElement?.closest('li')?.querySelector('bdi')?.textContent;
const names = () =>
  within(screen.getByRole('region', { name: 'Conversations' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('bdi')?.textContent);
const NOTHING_LEFT = /There is no conversation yet/;
const inChat = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('in the list', () => {
  test('J and K go through it, and stop at its ends', async () => {
    await openInbox();
    for (const [key, name] of [
      ['k', 'Ann'],
      ['j', 'Bo'],
      ['J', 'Cy'],
      ['j', 'Cy'],
      ['k', 'Bo'],
    ] as const) {
      strike(key);
      expect(at()).toBe(name);
    }
  });

  test('E is done with one: it is gone at once, the keyboard is on the next, and Undo brings it back', async () => {
    const { asked } = await openInbox();
    strike('e');
    await waitFor(() => expect(names()).toEqual(['Bo', 'Cy']));
    expect(at()).toBe('Bo');
    expect(screen.getByText('Done with Ann')).toBeDefined();
    expect(asked('inbox.handle')).toEqual([{ chatId: 'Ann', at: NOW, until: null }]);
    fireEvent.click(await button('Undo'));
    await waitFor(() => expect(names()).toEqual(['Ann', 'Bo', 'Cy']));
  });

  test('a letter that is no command begins a search, so that a name that is typed puts nobody away', async () => {
    const { asked } = await openInbox();
    strike('p');
    expect(document.activeElement).toBe(await box('Search conversations'));
    for (const key of 'eh') strike(key);
    expect(asked('inbox.handle')).toEqual([]);
    expect(names()).toEqual(['Ann', 'Bo', 'Cy']);
  });

  test('E that is held down is done with one alone', async () => {
    const { asked } = await openInbox();
    strike('e');
    strike('e', { repeat: true });
    expect(asked('inbox.handle')).toHaveLength(1);
  });

  test('after the last one the keyboard is on the sentence that says so', async () => {
    await openInbox({}, [chat('Ann')]);
    strike('e');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText(NOTHING_LEFT)));
  });

  test('what could not be stored is back, and says why', async () => {
    await openInbox({ 'inbox.handle': () => failed({ kind: 'storage-full' }) });
    strike('e');
    await waitFor(() => expect(names()).toEqual(['Ann', 'Bo', 'Cy']));
    expect(screen.getByRole('alert')).toBeDefined();
    expect(screen.queryByText('Done with Ann')).toBeNull();
  });

  test('H asks until when, and 3 puts off for three days; Esc leaves it', async () => {
    const { asked } = await openInbox();
    strike('h');
    await waitFor(async () => expect(document.activeElement).toBe(await button('Tomorrow')));
    strike('Escape');
    await waitFor(() => expect(at()).toBe('Ann'));
    strike('h');
    await waitFor(async () => expect(document.activeElement).toBe(await button('Tomorrow')));
    strike('3');
    await waitFor(() => expect(names()).toEqual(['Bo', 'Cy']));
    expect(at()).toBe('Bo');
    expect(asked('inbox.handle')).toEqual([{ chatId: 'Ann', at: NOW, until: localDay(NOW, 3) }]);
  });

  test('L labels the person, and Enter leads back', async () => {
    const { asked } = await openInbox({
      'keepsake.write': ({ change }) =>
        ok({ remark: '', reminder: null, labels: change.labels ?? [], labelsInUse: change.labels ?? [] }),
    });
    strike('l');
    const labels = await box('Labels');
    await waitFor(() => expect(document.activeElement).toBe(labels));
    fireEvent.input(labels, { target: { value: 'investor' } });
    strike('Enter');
    await waitFor(() => expect(at()).toBe('Ann'));
    expect(asked('keepsake.write')).toMatchObject([
      { person: { providerId: 'id-Ann', fullName: 'Ann' }, change: { labels: ['investor'] } },
    ]);
  });

  test('R opens one, ready to write, and nobody is labelled in a group', async () => {
    await openInbox({}, [chat('Ann', { isGroup: true, attendeeProviderId: null }), chat('Bo')]);
    strike('l');
    expect(screen.queryByRole('group', { name: 'Labels of Ann' })).toBeNull();
    strike('j');
    strike('r');
    await inChat('Bo');
    await waitFor(async () => expect(document.activeElement).toBe(await box('Message')));
  });

  test('one that was put away and found again is brought back by E', async () => {
    const { asked } = await openInbox({}, [chat('Ann', { away: true })]);
    strike('e');
    await screen.findByText('Ann is back in the inbox');
    expect(asked('inbox.handle')).toMatchObject([{ chatId: 'Ann', until: 'again' }]);
  });
});

describe('in a conversation', () => {
  const openChat = async (answering: Answering = {}) => {
    const app = await openInbox(answering);
    fireEvent.click(document.activeElement!);
    await inChat('Ann');
    await waitFor(async () => expect(document.activeElement).toBe(await box('Message')));
    return app;
  };
  /** Out of the box, as a click on the messages leads. */
  const leaveBox = () => (document.activeElement as HTMLElement).blur();

  test('while something is typed letters are letters', async () => {
    const { asked } = await openChat();
    for (const key of 'jkehrl') strike(key);
    expect(screen.getByRole('heading', { level: 1, name: 'Ann' })).toBeDefined();
    expect(asked('inbox.handle')).toEqual([]);
  });

  test('J and K go on to the next and back, R is back in the box', async () => {
    await openChat();
    leaveBox();
    strike('j');
    await inChat('Bo');
    leaveBox();
    strike('k');
    await inChat('Ann');
    leaveBox();
    strike('r');
    expect(document.activeElement).toBe(await box('Message'));
  });

  test('E and the button are done with it and open the next one; after the last the list is there', async () => {
    const { asked } = await openChat();
    leaveBox();
    strike('e');
    await inChat('Bo');
    fireEvent.click(await button('Done: Bo'));
    await inChat('Cy');
    fireEvent.click(await button('Put off: Cy'));
    fireEvent.click(await button('In a week'));
    const nothing = await screen.findByText(NOTHING_LEFT);
    expect(asked('inbox.handle')).toMatchObject([
      { chatId: 'Ann', until: null },
      { chatId: 'Bo', until: null },
      { chatId: 'Cy', until: localDay(NOW, 7) },
    ]);
    expect(document.activeElement).toBe(nothing);
  });

  describe('after a reply, letters are no commands, since they may be what is written on to the same person', () => {
    const writtenOn = async () => {
      for (const key of 'here, at 3, is her letter') strike(key);
      await inChat('Ann');
      expect(screen.getByRole('tab', { name: 'Inbox' }).getAttribute('aria-selected')).toBe('true');
    };
    const reply = async () => {
      fireEvent.input(await box('Message'), { target: { value: 'Yes' } });
      fireEvent.click(await button('Send message'));
    };
    const held = entry({ action: 'message', state: 'held' });

    test('while the press has no answer yet: the box is empty, and takes them', async () => {
      await openChat({ send: () => new Promise(() => {}) });
      await reply();
      await waitFor(async () => expect((await box('Message')).value).toBe(''));
      expect((await box('Message')).readOnly).toBe(false);
      await writtenOn();
    });

    test('while it is held', async () => {
      const { asked } = await openChat({ send: () => ok(held), 'send.follow': () => new Promise(() => {}) });
      await reply();
      await button('Undo');
      await writtenOn();
      expect(asked('inbox.handle')).toEqual([]);
    });

    test('once it is sent: the box has the keyboard again', async () => {
      const sent = entry({ action: 'message', state: 'sent', text: 'Yes' });
      const { asked } = await openChat({ send: () => ok(held), 'send.follow': () => ok(sent) });
      await reply();
      await button('Next: Bo');
      expect(document.activeElement).toBe(await box('Message'));
      await writtenOn();
      expect(asked('inbox.handle')).toEqual([]);
    });

    test('where it is not known what became of it', async () => {
      const unclear = entry({ action: 'message', state: 'unconfirmed', text: 'Yes' });
      const asking = Promise.withResolvers<ReturnType<typeof ok<typeof unclear>>>();
      const { asked } = await openChat({ send: () => ok(held), 'send.follow': () => asking.promise });
      await reply();
      await button('Undo');
      asking.resolve(ok(unclear));
      await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
      await writtenOn();
      expect(asked('inbox.handle')).toEqual([]);
    });
  });
});
