// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { isDark, isRightToLeft, isTakenOver } from '@/components/page/panel/page-look';

beforeEach(() => {
  vi.restoreAllMocks();
  document.documentElement.className = '';
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
  document.body.removeAttribute('data-color-scheme');
});

test('a page without any mark is light', () => {
  expect(isDark(document)).toBe(false);
});

test('a page is dark by the mark on its body', () => {
  document.body.setAttribute('data-color-scheme', 'dark');
  expect(isDark(document)).toBe(true);
});

test.each(['theme--dark', 'theme--mercado-dark'])('an older page is dark by its class %s', (name) => {
  document.documentElement.className = name;
  expect(isDark(document)).toBe(true);
});

test('a light page stays light when something in it is dark', () => {
  document.body.innerHTML = '<figure data-color-scheme="dark"></figure>';
  expect(isDark(document)).toBe(false);
});

test.each([
  ['rgb(27, 31, 35)', true],
  ['rgba(0, 0, 0, 0)', false],
  ['rgb(244, 242, 238)', false],
])('without a mark the colour %s of the body decides', (colour, dark) => {
  document.body.style.backgroundColor = colour;
  expect(isDark(document)).toBe(dark);
});

// What happy-dom does not know: whether a dialog was opened as a modal.
const openDialog = (modal: boolean) => {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  const find = document.querySelector.bind(document);
  vi.spyOn(document, 'querySelector').mockImplementation((selector: string) =>
    modal && selector.split(',').includes('dialog:modal') ? dialog : find(selector),
  );
};

test('a dialog that is merely open leaves the page to us', () => {
  openDialog(false);
  expect(isTakenOver(document)).toBe(false);
});

test('a modal dialog does not', () => {
  openDialog(true);
  expect(isTakenOver(document)).toBe(true);
});

test.each(['<div role="dialog" aria-modal="true"></div>', '<div class="artdeco-modal-overlay"></div>'])(
  'nor does a layer of the page’s own that wants all attention: %s',
  (layer) => {
    document.body.innerHTML = layer;
    expect(isTakenOver(document)).toBe(true);
  },
);

test('nor does one in the root that the older app’s modals live in', () => {
  document.body.innerHTML = '<div id="interop-outlet"></div>';
  const root = document.getElementById('interop-outlet')!.attachShadow({ mode: 'open' });
  expect(isTakenOver(document)).toBe(false);
  root.innerHTML = '<div class="artdeco-modal-overlay"></div>';
  expect(isTakenOver(document)).toBe(true);
});

test('a window with a message in it is no modal', () => {
  document.body.innerHTML = '<div role="dialog" class="msg-overlay"></div>';
  expect(isTakenOver(document)).toBe(false);
});

test.each([
  ['ar', '', true],
  ['he-IL', '', true],
  ['en', 'rtl', true],
  ['pl', '', false],
  ['', '', false],
])('a page in %j with the direction %j runs from right to left: %s', (lang, dir, rtl) => {
  document.documentElement.lang = lang;
  // What happy-dom does not know: the document’s direction is its root’s.
  Object.defineProperty(document, 'dir', { value: dir, configurable: true });
  expect(isRightToLeft(document)).toBe(rtl);
});

test('nor does full screen', () => {
  Object.defineProperty(document, 'fullscreenElement', { value: document.body, configurable: true });
  expect(isTakenOver(document)).toBe(true);
});
