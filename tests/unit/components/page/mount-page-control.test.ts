// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openPage, rig, useRig } from './control-rig';
import { entryOf, LOOK } from './page-looks';

const JANE = 'https://www.linkedin.com/in/jane-doe/';
const BOB = 'https://www.linkedin.com/in/bob-roe/';
const ref = (value: string) => ({ ref: { kind: 'public-identifier', value } });

let alive = true;

const open = (address: string) => openPage({ address, look: LOOK, alive: () => alive });

useRig({ look: LOOK, alive: () => alive });

beforeEach(() => {
  alive = true;
  document.title = 'LinkedIn';
});

describe('where it stands', () => {
  test.each(['https://www.linkedin.com/feed/', 'https://www.linkedin.com/in/me/', 'https://www.linkedin.com/in/'])(
    'nothing on %s: no element, no question, no observer, no timer',
    async (address) => {
      open(address);
      await rig.start();
      expect(rig.host()).toBeNull();
      expect([rig.asked('page.glance').length, rig.watching(), vi.getTimerCount()]).toEqual([0, 0, 0]);
    },
  );

  test('one bare element beside the body on a person’s page', async () => {
    await rig.start();
    expect(rig.host()?.outerHTML).toBe('<div></div>');
    expect(rig.host()?.shadowRoot).toBeNull();
    expect(rig.asked('page.glance')).toMatchObject([ref('jane-doe')]);
  });

  test.each([
    ['yourself', { ...LOOK, relation: 'self' as const }],
    ['a user who switched it off', { ...LOOK, control: { ...LOOK.control, shown: false } }],
  ])('nothing for %s', async (_, look) => {
    rig.replies('page.look', look);
    await rig.start();
    expect(rig.host()).toBeNull();
  });

  test.each([
    ['a guest', '<meta name="pageKey" content="public_profile_v3">'],
    [
      'anybody where there is no profile',
      '<link rel="canonical" href="https://www.linkedin.com/public-profile/settings">',
    ],
  ])('nothing for %s', async (_, head) => {
    document.head.innerHTML = head;
    await rig.start();
    expect(rig.host()).toBeNull();
    document.head.innerHTML = '';
  });

  test('what draws it is asked for on a person’s page alone, and once; so is the worker listened to', async () => {
    open('https://www.linkedin.com/feed/');
    await rig.start();
    expect([rig.asked('page.glance'), rig.listening()]).toEqual([[], 0]);
    await rig.goTo(JANE);
    await rig.goTo(BOB);
    expect(rig.listening()).toBe(1);
    expect(rig.asked('page.glance')).toMatchObject([{ bring: ['panel'] }, { bring: [] }]);
  });

  test('once built, it is looked at four times a minute, and not at all while nobody sees it', async () => {
    document.title = 'Jane Doe | LinkedIn';
    await rig.start();
    await rig.wait(15_000);
    const reading = vi.spyOn(window, 'setTimeout');
    await rig.wait(60_000);
    expect(reading).toHaveBeenCalledTimes(4);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(vi.getTimerCount()).toBe(0);
  });

  /** Has the page take it out, and tells whether it is there again. */
  const isBackAfter = async (ms: number): Promise<boolean> => {
    rig.host()?.remove();
    await rig.wait(ms);
    return rig.host() !== null;
  };

  test('it returns when the page takes it out, but not for ever', async () => {
    await rig.start();
    for (let times = 0; times < 3; times += 1) expect(await isBackAfter(1_000)).toBe(true);
    expect(await isBackAfter(5_000)).toBe(false);
  });

  test('taken out now and then it returns each time', async () => {
    await rig.start();
    for (let times = 0; times < 10; times += 1) expect(await isBackAfter(2_000)).toBe(true);
  });

  test('it goes at the first look that finds that there is no profile', async () => {
    await rig.start();
    document.head.innerHTML = '<link rel="canonical" href="https://www.linkedin.com/public-profile/settings">';
    await rig.wait(300);
    expect(rig.host()).toBeNull();
    document.head.innerHTML = '';
  });

  test('out of the back/forward cache it asks anew, which no other showing of a page needs', async () => {
    await rig.start();
    const show = async (persisted: boolean) => {
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
      await rig.wait();
    };
    await show(false);
    expect(rig.asked('page.glance')).toHaveLength(1);
    await show(true);
    expect(rig.asked('page.glance')).toHaveLength(2);
  });

  test('a page still being read is left alone until it is there', async () => {
    const readiness = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    await rig.start();
    expect(rig.asked('page.glance')).toEqual([]);
    readiness.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await rig.wait();
    expect(rig.host()).not.toBeNull();
  });

  test('a hidden tab asks nothing until it is looked at', async () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await rig.start();
    expect(rig.asked('page.glance')).toEqual([]);
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await rig.wait();
    expect(rig.buttons()).toContain('Invite jane-doe');
  });
});

describe('whose name it shows', () => {
  test('the page’s when the page proves it, as soon as it does', async () => {
    await rig.start();
    expect(rig.buttons()).toEqual(['Invite jane-doe', 'Add a note', 'Move', 'Hide']);
    document.title = 'Jane Doe | LinkedIn';
    await rig.wait(1_000);
    expect(rig.buttons()).toEqual(['Invite Jane Doe', 'Add a note', 'Move', 'Hide']);
  });

  test('the identifier for good, when the page takes longer than eight seconds', async () => {
    await rig.start();
    await rig.wait(9_000);
    document.title = 'Jane Doe | LinkedIn';
    await rig.wait(3_000);
    expect(rig.buttons()).toContain('Invite jane-doe');
  });

  test('the worker’s before the page’s', async () => {
    document.title = 'Jane Doe | LinkedIn';
    rig.replies('page.look', { ...LOOK, fullName: 'Dr. Jane Doe' });
    await rig.start();
    expect(rig.buttons()).toContain('Invite Dr. Jane Doe');
  });
});

describe('another address', () => {
  test('is another control, made from nothing', async () => {
    document.title = 'Jane Doe | LinkedIn';
    await rig.start();
    await rig.goTo(BOB);
    expect(rig.buttons()).toEqual(['Invite bob-roe', 'Add a note', 'Move', 'Hide']);
    expect(document.documentElement.querySelectorAll(':scope > div')).toHaveLength(1);
  });

  test('of the same person keeps the control and what was typed in it', async () => {
    await rig.start();
    await rig.press('Add a note');
    await rig.type('Hello');
    const asked = rig.asked('page.glance').length;
    await rig.goTo(`${JANE}overlay/contact-info/`);
    expect(rig.note()?.value).toBe('Hello');
    expect(rig.asked('page.glance')).toHaveLength(asked);
  });

  test('that is nobody’s takes everything away', async () => {
    await rig.start();
    await rig.goTo('https://www.linkedin.com/feed/');
    expect(rig.host()).toBeNull();
    expect([rig.watching(), vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('drops the answers that were meant for the one before', async () => {
    const late = Promise.withResolvers<typeof LOOK>();
    rig.replies('page.look', late.promise, { ...LOOK, fullName: 'Bob Roe' });
    await rig.start();
    await rig.goTo(BOB);
    late.resolve({ ...LOOK, fullName: 'Jane Doe', relation: 'connected' });
    await rig.wait();
    expect(rig.buttons()).toEqual(['Invite Bob Roe', 'Add a note', 'Move', 'Hide']);
  });

  test('that comes without any event is noticed within a second', async () => {
    await rig.start();
    history.pushState({}, '', BOB);
    await rig.wait(1_000);
    expect(rig.buttons()).toContain('Invite bob-roe');
  });

  test('between the drawing and the click: nothing is sent', async () => {
    await rig.start();
    await rig.wait(1_000);
    history.pushState({}, '', BOB);
    await rig.press('Invite jane-doe', { afterMs: 0 });
    expect(rig.asked('page.send')).toEqual([]);
  });
});

describe('an update of the extension under the page', () => {
  test('takes the control away, and everything with it', async () => {
    await rig.start();
    await rig.press('Add a note');
    alive = false;
    await rig.wait(1_000);
    expect(rig.host()).toBeNull();
    expect([rig.watching(), vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('is noticed as soon as the new script puts its own control in', async () => {
    await rig.start();
    await rig.wait(60_000);
    alive = false;
    document.documentElement.append(document.createElement('i'));
    await rig.wait();
    expect(rig.host()).toBeNull();
    document.documentElement.querySelector(':scope > i')?.remove();
  });
});

test('what the popup did meanwhile shows when the page has the focus again', async () => {
  await rig.start();
  rig.replies('page.look', { ...LOOK, relation: 'pending' });
  window.dispatchEvent(new Event('focus'));
  await rig.wait();
  expect(rig.status()).toBe('Invitation pending');
});

test('a send that is on its way when the page opens is picked up', async () => {
  rig.replies('page.look', { ...LOOK, entry: entryOf() });
  await rig.start();
  expect([rig.status(), rig.buttons()]).toEqual([
    'Inviting Jane Doe in 5 s “Undo” takes it back.',
    ['Undo', 'Move', 'Hide'],
  ]);
  expect(rig.asked('page.follow')).toEqual([{ entryId: 'entry-1', seen: 'held' }]);
});
