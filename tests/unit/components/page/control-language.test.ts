// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import { rig, useRig } from './control-rig';
import { entryOf, KNOWN } from './page-looks';

/** A language in which everything is English between signs of its own, so that a text of any other is seen. */
const languageOf = (locale: string) => ({
  locale,
  texts: Object.fromEntries(Object.entries(ENGLISH.texts).map(([key, text]) => [key, `‹${text}›`])),
});
const GERMAN = languageOf('de-AT');
const ARABIC = languageOf('ar');
const german = { ...KNOWN, speech: GERMAN };

useRig();

afterEach(() => speak(ENGLISH));

/** The tab becomes visible. */
const seeAgain = async () => {
  document.dispatchEvent(new Event('visibilitychange'));
  await rig.wait();
};

test('the control speaks the language of the first look, whatever the page speaks', async () => {
  rig.replies('page.look', { ...german, relation: 'pending' });
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
  await rig.start();
  expect(rig.language()).toEqual(['de-AT', 'ltr']);
  expect([rig.status(), rig.buttons()]).toEqual([
    '‹Invitation pending›',
    ['‹Withdraw invitation›', '‹Move›', '‹Hide›'],
  ]);
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('dir');
});

test('it runs from right to left in such a language, in a page that does not, which sees nothing of it', async () => {
  rig.replies('page.look', { ...KNOWN, speech: ARABIC });
  await rig.start();
  expect(rig.language()).toEqual(['ar', 'rtl']);
  expect(rig.host()?.getAttributeNames()).toEqual([]);
  await rig.press('‹Move›');
  expect(rig.buttons().slice(0, 4)).toEqual(['‹Top right›', '‹Top left›', '‹Bottom right›', '‹Bottom left›']);
});

test('another language is taken over once the tab is seen again', async () => {
  await rig.start();
  await rig.press('Add a note');
  await rig.type('Hello');
  rig.replies('page.look', german);
  await seeAgain();
  expect(rig.language()).toEqual(['de-AT', 'ltr']);
  expect(rig.buttons()).toEqual(['‹Invite›', '‹Templates›', '‹Cancel›', '‹Move›', '‹Hide›']);
  expect([rig.note()?.value, rig.note()?.ariaLabel]).toEqual(['Hello', '‹Note›']);
});

test('another language is taken over at once on a page that stays in sight, by the worker’s word', async () => {
  await rig.start();
  rig.replies('page.look', german);
  await rig.hear('look-again');
  expect(rig.buttons()).toEqual(['‹Invite Jane Doe›', '‹Add a note›', '‹Move›', '‹Hide›']);
});

test('another language is taken over while a send goes on, and the send is followed as before', async () => {
  rig.replies('page.send', entryOf());
  await rig.start();
  await rig.press('Invite Jane Doe');
  rig.replies('page.look', german);
  await seeAgain();
  expect([rig.status(), rig.buttons()]).toEqual([
    '‹Inviting Jane Doe in 5 s› ‹“Undo” takes it back.›',
    ['‹Undo›', '‹Move›', '‹Hide›'],
  ]);
  expect(rig.asked('page.follow')).toHaveLength(1);
});

test('a problem in the language before goes with it', async () => {
  await rig.start();
  await rig.press('Add a note');
  await rig.type('Hello '.repeat(80));
  await rig.press('Invite');
  expect(rig.status()).toBe('The text is 180 characters over the 300 that fit; shorten it.');
  await seeAgain();
  expect(rig.status()).toContain('The text is');
  rig.replies('page.look', german);
  await seeAgain();
  expect(rig.status()).toBe('');
});

test.each([
  ['worker-silent', '‹Kith gave no answer, so it is not known what happened; look in Activity before you try again.›'],
  ['updated', '‹Kith was updated; reload this page to go on.›'],
  ['page-changed', '‹The page has changed since it was shown, so nothing was sent; check who it is and click again.›'],
] as const)('%s is said without the worker, in the language of its last look', async (kind, sentence) => {
  rig.replies('page.look', german);
  rig.replies('page.send', { kind });
  await rig.start();
  await rig.press('‹Invite Jane Doe›');
  expect(rig.status()).toBe(sentence);
});
