import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

test('what is written in the note is not heard by the page, and what the page writes there is not sent unread', async ({
  kith,
  sandbox,
}) => {
  const { page, control } = await kith.visit('/in/jane-doe/');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of [
      'keydown',
      'beforeinput',
      'input',
      'textInput',
      'compositionupdate',
      'compositionend',
      'paste',
      'copy',
      'cut',
      'drop',
    ])
      for (const target of [window, document]) target.addEventListener(type, () => heard.push(type), true);
  });
  await control.click('button', 'Add a note');
  await control.type('textbox', 'Note', 'Hello');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '에', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: '에이' });
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+X');
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => control.has('StaticText', 'Hello에이')).toBe(true);
  expect(await page.evaluate('heard')).toEqual([]);

  await page.evaluate(() => {
    window.addEventListener('pointerdown', () => document.execCommand('insertText', false, ' Buy this'), true);
  });
  await control.click('button', 'Invite');
  await control.find('status', /was changed by this page/);
  expect(writesOf(sandbox)).toEqual([]);
});

test('a note that the page writes over is not kept as it has it, and comes back in the user’s own words', async ({
  kith,
  sandbox,
}) => {
  const { page, control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Add a note');
  await control.type('textbox', 'Note', 'My own forty letters');
  await expect.poll(() => control.has('StaticText', 'My own forty letters')).toBe(true);
  await page.evaluate(() => {
    document.execCommand('selectAll');
    document.execCommand('insertText', false, 'PAGE WORDS');
  });
  await control.find('status', /was changed by this page/);
  expect(await control.has('StaticText', 'PAGE WORDS')).toBe(true);

  await page.reload();
  await control.click('button', 'Add a note');
  await expect.poll(() => control.has('StaticText', 'My own forty letters')).toBe(true);
  await page.evaluate(() => {
    document.execCommand('selectAll');
    document.execCommand('insertText', false, 'PAGE WORDS');
  });
  await control.click('button', 'Put back my words');
  await expect.poll(() => control.has('StaticText', 'My own forty letters')).toBe(true);
  expect(await control.has('StaticText', 'PAGE WORDS')).toBe(false);
  await control.click('button', 'Invite');
  await expect.poll(() => writesOf(sandbox).length).toBe(1);
  expect(writesOf(sandbox)).toMatchObject([{ body: { message: 'My own forty letters' } }]);
});
