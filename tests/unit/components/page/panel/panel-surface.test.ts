// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPanelSurface, type PanelView } from '@/components/page/panel/panel-surface';
import { createNoteEditor } from '@/components/page/rest/note-editor';

const OFFER: PanelView = {
  locale: 'en-GB',
  dir: 'ltr',
  status: '',
  announced: '',
  buttons: [
    { id: 'invite', label: 'Invite Jane Doe', kind: 'main' },
    { id: 'hide', label: 'Hide', kind: 'icon' },
  ],
};

const onButton = vi.fn();
let root: ShadowRoot;
let surface: ReturnType<typeof createPanelSurface>;

beforeEach(() => {
  vi.clearAllMocks();
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attachShadow.call(this, init);
    return root;
  });
  surface = createPanelSurface(window, { onPress: vi.fn(), onButton });
  vi.mocked(Element.prototype.attachShadow).mockRestore();
  document.documentElement.append(surface.host);
  surface.render(OFFER);
});

// happy-dom fails on the focus of an element that has left with its root.
afterEach(() => (document.activeElement as HTMLElement | null)?.blur());
afterEach(() => surface.host.remove());

// Chrome searches a page for forms to fill in whenever a text field comes into it.
test('there is no text field before a note is wanted', () => {
  expect(root.querySelector('textarea')).toBeNull();
  const editor = createNoteEditor(surface);
  surface.render(OFFER, () => editor.render(null));
  expect(root.querySelector('textarea')).toBeNull();
  const note = { to: 'To Jane Doe', text: '', count: '0 / 300', over: false };
  surface.render(OFFER, () => editor.render(note));
  expect(root.querySelector('textarea')).not.toBeNull();
});

test('the root is closed to the page', () => {
  expect([root.mode, surface.host.shadowRoot]).toEqual(['closed', null]);
});

test('a name is text, whatever it holds', () => {
  const name = '<img src=x onerror=alert(1)>';
  surface.render({ ...OFFER, buttons: [{ id: 'invite', label: `Invite ${name}`, kind: 'main' }] });
  expect(root.querySelector('img')).toBeNull();
  expect(surface.button('invite')?.textContent).toBe(`Invite ${name}`);
});

test('a button that stays is the same element, with its focus', () => {
  const invite = surface.button('invite');
  invite?.focus();
  surface.render({ ...OFFER, buttons: [{ id: 'invite', label: 'Invite Jane', kind: 'main' }] });
  expect(surface.button('invite')).toBe(invite);
  expect(root.activeElement).toBe(invite);
});

test('each button is told of when it comes and when it goes', () => {
  const hide = surface.button('hide');
  expect(onButton.mock.calls.map(([, shown]) => shown)).toEqual([true, true]);
  surface.render({ ...OFFER, buttons: OFFER.buttons.slice(0, 1) });
  expect(onButton).toHaveBeenLastCalledWith(hide, false);
});

test('the focus of a button that goes passes to the first one left', () => {
  surface.button('invite')?.focus();
  surface.render({ ...OFFER, buttons: [{ id: 'undo', label: 'Undo', kind: 'quiet' }] });
  expect(root.activeElement).toBe(surface.button('undo'));
});

test('the status is announced when its sentence changes, not for each second', () => {
  const status = root.querySelector('[role=status]');
  surface.render({ ...OFFER, status: 'Inviting Jane Doe in 2 s', announced: 'Inviting Jane Doe' });
  expect([status?.textContent, status?.ariaLive]).toEqual(['Inviting Jane Doe in 2 s', 'polite']);
  surface.render({ ...OFFER, status: 'Inviting Jane Doe in 1 s', announced: 'Inviting Jane Doe' });
  expect([status?.textContent, status?.ariaLive]).toEqual(['Inviting Jane Doe in 1 s', 'off']);
});
