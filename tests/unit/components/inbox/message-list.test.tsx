// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MessageList } from '@/components/inbox/message-list';
import type { MessageView } from '@/lib/protocol/inbox';

/** Says of every page and of the button before the first whether it is near what is in sight. */
let tell: (near: boolean) => void;

beforeEach(() => {
  const observers: ((near: boolean) => void)[] = [];
  tell = (near) => act(() => observers.forEach((told) => void told(near)));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: readonly object[]) => void) {
        observers.push((isIntersecting) => callback([{ isIntersecting, boundingClientRect: { height: 40 } }]));
      }
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const PAGE = ['Hello', 'Lunch on Thursday?'].map((text, index) => ({ messageId: `m${index}`, text }) as MessageView);
const PAGES = [PAGE];

function open() {
  const line = vi.fn(({ text }: MessageView) => <li>{text}</li>);
  const list = () => (
    <MessageList pages={PAGES} more={false} reading={false} onEarlier={() => {}}>
      {line}
    </MessageList>
  );
  const { rerender } = render(list());
  return { line, again: () => rerender(list()) };
}

test('an unchanged page is not made again when the list is drawn again', () => {
  const { line, again } = open();
  expect(line).toHaveBeenCalledTimes(2);
  again();
  expect(line).toHaveBeenCalledTimes(2);
});

test('of a page that is far out of sight nothing is kept but its height, and it is made anew when it comes near', () => {
  const { line } = open();
  tell(false);
  expect(screen.queryByText('Hello')).toBeNull();
  expect(document.querySelector<HTMLElement>('.chat-page')?.style.blockSize).toBe('40px');
  tell(true);
  expect(screen.getByText('Hello')).toBeTruthy();
  expect(line).toHaveBeenCalledTimes(4);
});
