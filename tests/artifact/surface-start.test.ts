import { expect, test } from 'vitest';
import { bytesOf, textFiles, textOf } from './build-files';

// What popup and side panel load, by when. A file more costs the first frame more than its bytes do.
const MOST = {
  beforeTheFirstFrame: { scripts: 2, scriptBytes: 8_750, styleBytes: 26_500 },
  // The English texts are 100,000 of it.
  forTheFirstScreen: { scripts: 6, scriptBytes: 312_500 },
};

/** Of what is not drawn before it is asked for, each the name of a class that its code draws. */
const LATER = {
  today: 'today-rows',
  inbox: 'chat-line',
  invitations: 'invitations-lists',
  activity: 'activity-journal',
  palette: 'palette-row',
  drafts: 'draft-row',
  messages: 'chat-page',
  zod: '_zod',
};

const scripts = textFiles.filter((path) => path.startsWith('chunks/'));
const chunkNamed = (start: string): string => {
  const [found, ...others] = scripts.filter((path) => path.startsWith(`chunks/${start}-`));
  if (found === undefined || others.length > 0) throw new Error(`no one file is called ${start}`);
  return found;
};

/** A script and all that it imports before it runs. */
const withImports = (path: string, found = new Set<string>()): Set<string> => {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of textOf(path).matchAll(/\b(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
    withImports(`chunks/${name}`, found);
  return found;
};
const bytesIn = (paths: Iterable<string>): number => [...paths].reduce((sum, path) => sum + bytesOf(path).length, 0);

const firstScreen = withImports(chunkNamed('first-screen'));

test.each(['popup.html', 'sidepanel.html'])('%s loads little before its first frame, which needs no script', (page) => {
  const html = textOf(page);
  const named = (kind: RegExp) => [...html.matchAll(kind)].map(([, path]) => path as string);
  const loaded = named(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="\/([^"]+)"/g);
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]*>/g)].map(String);
  const [styles = '', ...others] = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css as string);
  const most = MOST.beforeTheFirstFrame;
  expect(new Set(loaded)).toEqual(withImports(chunkNamed('start')));
  expect(loaded.length).toBeLessThanOrEqual(most.scripts);
  expect(bytesIn(loaded)).toBeLessThanOrEqual(most.scriptBytes);
  // What stands in the page is waited for by nobody; a disabled link loads nothing.
  expect(sheets.filter((sheet) => !/ disabled /.test(sheet))).toEqual([]);
  expect(others).toEqual([]);
  expect(styles).toContain('.skeleton');
  expect(styles.length).toBeLessThanOrEqual(most.styleBytes);
  expect(html).toContain('class="skeleton"');
});

test('what draws the first screen comes in few files, and is no larger than it may be', () => {
  expect(textOf(chunkNamed('start'))).toContain(chunkNamed('first-screen').replace('chunks/', './'));
  expect(firstScreen.size).toBeLessThanOrEqual(MOST.forTheFirstScreen.scripts);
  expect(bytesIn(firstScreen)).toBeLessThanOrEqual(MOST.forTheFirstScreen.scriptBytes);
});

test('of the texts they bring those alone that one of them says', () => {
  const brought = [...firstScreen].map(textOf).join('');
  for (const key of ['button_discard', 'palette_hint', 'webhooks_copy']) expect(brought).toContain(`"${key}":`);
  for (const key of ['page_button_undo', 'badge_title', 'noticing_somebody']) expect(brought).not.toContain(key);
});

test.each(Object.entries(LATER))('the first screen brings nothing of %s', (_, mark) => {
  const elsewhere = textFiles.filter((path) => path.endsWith('.js') && !firstScreen.has(path));
  expect(elsewhere.some((path) => textOf(path).includes(mark))).toBe(true);
  expect([...firstScreen].filter((path) => textOf(path).includes(mark))).toEqual([]);
});

test.each(['options.html', 'practice.html'])('%s runs nothing of them', (page) => {
  expect(textOf(page)).not.toContain(chunkNamed('start').replace('chunks/', ''));
  expect(textOf(page)).not.toContain(chunkNamed('first-screen').replace('chunks/', ''));
});
