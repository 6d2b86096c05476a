// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { Answer } from '@/lib/protocol/requests';
import { failed, ok } from '@/lib/result';
import { invitesLeftIn } from '@/lib/worker/page/invites-left';
import type { Answering } from '@/tests/gallery/fake-ask';
import { apiProblem, DAY, line, NOW, person, quota, view } from '@/tests/gallery/people';
import { box, button, closeApp, openApp, press, type } from '../app/app-rig';
import { openChat, seeEverything } from '../inbox/chat-rig';

afterEach(closeApp);

const today = line({ used: 25, max: 20, source: 'new-account', nextFreeAt: NOW + DAY / 2 });
const week = line({ window: '7d', used: 150, max: 150, nextFreeAt: NOW + 2 * DAY });
const pause = { why: 'account-limited', since: NOW, until: NOW + DAY } as const;
const open = (of: QuotaView, patch = {}) => openApp({ 'person.read': () => ok(view({ quota: of, ...patch })) });
/** The line under the person. */
const lineBelow = async () =>
  (await screen.findByText(/invitations (today|in )/, { selector: 'summary *, summary' })).textContent;
/** The sentence in place of the button. */
const said = async (start: RegExp) => (await screen.findByText(start)).textContent;

describe('one limit is named everywhere', () => {
  test('while places are left, the one with the fewest', async () => {
    const rolling = line({ window: '24h', used: 11, max: 20 });
    const of = quota(line({ used: 3, max: 20 }), rolling, line({ window: '7d', used: 41, max: 150 }));
    open(of);
    expect(await lineBelow()).toBe('11 of 20 invitations in 24 hours');
    expect(invitesLeftIn(of, NOW)).toMatchObject({ invitesLeft: '9 left in 24 hours', noInvites: null, paused: null });
  });

  test('with none left, the one that frees last: in the sentence, the line below it and on the page', async () => {
    const of = quota(today, week);
    open(of);
    const sentence = await said(/^You have used/);
    expect(sentence).toBe(
      'You have used 150 of 150 invitations in 7 days, the limit Unipile advises; the next one is free from 14:05 on Thursday.',
    );
    expect(await lineBelow()).toBe('150 of 150 invitations in 7 days · next free 14:05 on Thursday');
    expect(invitesLeftIn(of, NOW)).toMatchObject({ invitesLeft: '0 left in 7 days', noInvites: sentence });
  });

  test('with more used than it allows today, by the number that is used', async () => {
    const of = quota(today);
    open(of);
    expect(await said(/^You have used/)).toMatch(/^You have used 25 of 20 invitations today/);
    expect(await lineBelow()).toMatch(/^25 of 20 invitations today/);
  });

  test('no longer as full once its next place has come', async () => {
    open(quota({ ...today, nextFreeAt: NOW }));
    expect(await lineBelow()).toBe('25 of 20 invitations today');
    expect(await button('Invite')).toBeDefined();
  });
});

describe('the box for a message stays under the fingers, with the focus and the words', () => {
  const jane = { person: person({ relation: 'connected' }) };
  const messages = line({ counted: 'message', used: 100, max: 100, nextFreeAt: NOW + DAY / 2 });
  const BEGINS = {
    'a pause that begins': [{ ...quota(), pause }, /^Kith pauses/, failed({ kind: 'account-paused', pause } as const)],
    'a limit that is reached': [
      quota(messages),
      /^You have used/,
      failed({ kind: 'limit-reached', ...messages } as const),
    ],
  } as const;
  const SURFACES = {
    popup: (answering: Answering) => openApp(answering),
    inbox: (answering: Answering) => openChat({}, undefined, answering),
  };

  for (const surface of ['popup', 'inbox'] as const)
    test.each(Object.keys(BEGINS) as (keyof typeof BEGINS)[])(
      `in the ${surface}: %s while they are typed`,
      async (what) => {
        seeEverything();
        const [then, sentence, refusal] = BEGINS[what];
        let quotaNow: QuotaView = quota();
        const { promise: answered, resolve: answer } = Promise.withResolvers<Answer<'send'>>();
        await SURFACES[surface]({
          'person.read': () => ok(view({ ...jane, quota: quotaNow })),
          send: () => answered,
        });
        const typed = await box('Message');
        typed.focus();
        await type('Message', 'First part.');
        await press('Send message');
        await type('Message', 'Here is more');
        quotaNow = then;
        answer(refusal);
        await screen.findByText(sentence);
        const shown = await box('Message');
        expect(document.activeElement).toBe(shown);
        expect(shown.value).toBe('First part.\n\nHere is more');
        expect((await button('Send message')).disabled).toBe(true);
        await type('Message', 'And more');
        expect(await box('Message')).toBe(shown);
        expect(shown.value).toBe('And more');
      },
    );

  test('in the inbox, where who it is with cannot be read as the first key is typed', async () => {
    seeEverything();
    let problem: ReturnType<typeof apiProblem> | null = apiProblem('offline');
    await openChat({}, undefined, {
      'person.read': () => (problem ? failed(problem) : ok(view(jane))),
    });
    const typed = await box('Message');
    typed.focus();
    await type('Message', 'H');
    await screen.findByText(problemSentence(problem, { name: 'Jane Doe', now: NOW }));
    expect(await box('Message')).toBe(typed);
    expect(document.activeElement).toBe(typed);
    expect((await button('Send message')).disabled).toBe(true);
    problem = null;
    await press('Try again');
    await waitFor(async () => expect((await button('Send message')).disabled).toBe(false));
    expect(await box('Message')).toBe(typed);
  });
});

describe('the box for the note of an invitation stays under the fingers as well', () => {
  const BEGINS = {
    'a pause that begins': [{ ...quota(), pause }, /^Kith pauses/],
    'a limit that is reached': [quota(today), /^You have used/],
  } as const;

  test.each(Object.keys(BEGINS) as (keyof typeof BEGINS)[])('%s while it is typed', async (what) => {
    const [then, sentence] = BEGINS[what];
    let quotaNow: QuotaView = quota();
    openApp({ 'person.read': () => ok(view({ quota: quotaNow })) });
    const typed = await box('Note');
    typed.focus();
    await type('Note', 'Hello Jane');
    quotaNow = then;
    await press('Read again');
    await screen.findByText(sentence);
    expect(await box('Note')).toBe(typed);
    expect(document.activeElement).toBe(typed);
    expect(typed.value).toBe('Hello Jane');
    expect((await button('Invite')).disabled).toBe(true);
    await type('Note', '');
    expect(await box('Note')).toBe(typed);
  });

  test('one that was left is there with its draft', async () => {
    openApp({
      'person.read': () => ok(view({ quota: quota(today) })),
      'draft.read': () => ok({ note: { text: 'Hello Jane', at: NOW } }),
    });
    expect((await box('Note')).value).toBe('Hello Jane');
    expect((await button('Invite')).disabled).toBe(true);
  });

  test('where nothing was written there is the sentence alone', async () => {
    openApp({ 'person.read': () => ok(view({ quota: quota(today) })) });
    await said(/^You have used/);
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  });

  test.each([
    ['somebody who cannot be invited', { cannotBeInvited: true }],
    ['somebody invited a moment ago', { notAgain: { kind: 'recently-withdrawn', until: NOW + DAY } }],
    ['a relation', { person: person({ relation: 'connected' }) }],
    ['somebody who is asked already', { person: person({ relation: 'pending' }) }],
  ] as const)('there is none for %s', async (_, patch) => {
    openApp({
      'person.read': () => ok(view({ ...patch, quota: { ...quota(), pause } })),
      'draft.read': () => ok({ note: { text: 'Hello Jane', at: NOW } }),
    });
    await said(/^Kith pauses/);
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  });
});

test('a pause is said once, with its end, in the same words on the page', async () => {
  const of = { ...quota(), pause };
  open(of, { person: person({ canSendInMail: true }) });
  const sentence = await said(/^Kith pauses/);
  expect(invitesLeftIn(of, NOW).paused).toBe(sentence);
  expect(screen.queryByText('Write an InMail')).toBeNull();
});

test('a send that a limit refuses gets its reason once', async () => {
  let quotaNow = quota(line({ used: 19, max: 20 }));
  openApp({
    'person.read': () => ok(view({ quota: quotaNow })),
    send: () => {
      quotaNow = quota(today);
      return failed({ kind: 'limit-reached', ...today });
    },
  });
  await press('Invite');
  await said(/^You have used/);
  expect(screen.getAllByText(/^You have used/)).toHaveLength(1);
});

test.each(['refusal-unclear', 'unipile-limited'] as const)(
  'a send that pauses the account by %s is told of it once',
  async (why) => {
    let quotaNow: QuotaView = quota();
    openApp({
      'person.read': () => ok(view({ quota: quotaNow })),
      send: () => {
        quotaNow = { ...quota(), pause: { why, since: NOW, until: NOW + DAY } };
        return failed(apiProblem(why));
      },
    });
    await press('Invite');
    await waitFor(() => expect(document.querySelector('.person-dock .notice')).not.toBeNull());
    expect((await button('Invite')).disabled).toBe(true);
    expect(screen.queryAllByText(problemSentence(apiProblem(why), { name: person().fullName, now: NOW }))).toEqual([]);
    expect(document.querySelectorAll('.notice')).toHaveLength(1);
  },
);

test('InMails have a limit of their own, said before the click', async () => {
  const inMails = line({ counted: 'inmail', used: 12, max: 30 });
  const stranger = { person: person({ canSendInMail: true }) };
  const answers = (of: QuotaView) => ({
    'person.read': () => ok(view({ ...stranger, quota: of })),
    'inmail.balance': () => ok({ seat: 'classic', credits: 3, hasSubject: true } as const),
  });
  const unfold = async () => {
    const details = (await screen.findByText('Write an InMail')).closest('details')!;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    return within(details);
  };
  openApp(answers(quota(line(), inMails)));
  expect(await (await unfold()).findByText('12 of 30 InMails today')).toBeDefined();
  closeApp();
  openApp(answers(quota(line(), { ...inMails, used: 30, nextFreeAt: NOW + DAY / 2 })));
  const fold = await unfold();
  expect(await fold.findByText(/^You have used 30 of 30 InMails today/)).toBeDefined();
  expect(fold.queryByRole('button', { name: 'Send InMail' })).toBeNull();
});

test.each([8_012, 45_900, 120_000])(
  'a message of %i letters says by how much it is too long, and cannot be sent',
  async (letters) => {
    const { asked } = openApp({ 'person.read': () => ok(view({ person: person({ relation: 'connected' }) })) });
    await type('Message', 'x'.repeat(letters));
    const over = problemSentence({ kind: 'text-too-long', max: 8_000, over: letters - 8_000 }, { name: '', now: NOW });
    expect(await screen.findByText(over)).toBeDefined();
    fireEvent.keyDown(await box('Message'), { key: 'Enter', ctrlKey: true });
    expect((await button('Send message')).disabled).toBe(true);
    expect(asked('send')).toEqual([]);
  },
);
