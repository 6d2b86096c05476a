// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { chatView } from '@/tests/gallery/inbox-examples';
import { apiProblem, entry, line, NOW, person, quota, view } from '@/tests/gallery/people';
import { box, button, closeApp, press, type } from '../app/app-rig';
import { openChat, seeEverything } from './chat-rig';

beforeEach(seeEverything);
afterEach(closeApp);

const inMail = (answering: Answering = {}) =>
  openChat({ chat: chatView({ contentType: 'inmail', subject: 'Your talk' }) }, undefined, {
    'person.read': () => ok(view({ person: person() })),
    ...answering,
  });

describe('a conversation that began with an InMail', () => {
  test('has the form of one from its opening on, before the person is read', async () => {
    const { asked } = await inMail();
    await button('Send InMail');
    const { providerId } = person();
    expect(asked('person.read')).not.toContainEqual({ ref: { kind: 'provider-id', value: providerId }, fresh: false });
  });

  test.each([
    ['is no relation', {}, /^3 of 30 InMail/],
    ['turns out to be a relation', { relation: 'connected' }, 'Send message'],
  ] as const)('keeps the box under the fingers while the person is read, who %s', async (_, known, shows) => {
    const inMails = line({ counted: 'inmail', used: 3, max: 30 });
    await inMail({ 'person.read': () => ok(view({ person: person(known), quota: quota(inMails) })) });
    const before = await box('Message');
    before.focus();
    await type('Message', 'And one more thing.');
    await screen.findByText(shows);
    expect(await box('Message')).toBe(before);
    expect(document.activeElement).toBe(before);
    expect(before.value).toBe('And one more thing.');
  });

  test('goes on by InMail, without a subject', async () => {
    const { asked } = await inMail();
    await type('Message', 'And one more thing.');
    await press('Send InMail');
    await waitFor(() =>
      expect(asked('send')).toMatchObject([
        { action: 'inmail', text: 'And one more thing.', subject: null, chatId: 'chat-1' },
      ]),
    );
  });

  test('keeps the words where the person cannot be read, and says why', async () => {
    await inMail({ 'person.read': () => failed(apiProblem('timed-out')) });
    await type('Message', 'And one more thing.');
    await screen.findByRole('alert');
    expect((await box('Message')).value).toBe('And one more thing.');
    expect((await button('Send InMail')).disabled).toBe(true);
  });

  test('says beside the next InMail that it waits for the one above', async () => {
    const held = entry({ action: 'inmail', state: 'held', text: 'I liked it.', dueAt: NOW + 5_000 });
    await inMail({ 'person.read': () => ok(view({ person: person(), entries: [held] })) });
    await type('Message', 'And one more thing.');
    await screen.findByText('You can send this once it is clear what became of the message above.');
    expect((await button('Send InMail')).disabled).toBe(true);
  });
});
