import { isTyping } from '@/components/app/shortcuts';

/** Up and down lead from message to message, from the end upwards; the buttons of the one that has the focus come next with Tab. */
export function moveBetweenMessages(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const { key, currentTarget: list, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if ((key !== 'ArrowUp' && key !== 'ArrowDown') || isTyping(target as Element)) return;
  const lines = [...list.querySelectorAll<HTMLElement>('.chat-message')];
  const at = lines.findIndex((line) => line.contains(list.ownerDocument.activeElement));
  // From the list itself, up is the last message: the end is what is in sight.
  const next = key === 'ArrowUp' ? lines.at(at === -1 ? -1 : at - 1) : lines[at === -1 ? lines.length : at + 1];
  if (next === undefined || (key === 'ArrowUp' && at === 0)) return;
  event.preventDefault();
  next.focus();
}
