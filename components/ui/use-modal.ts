import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A dialog over all that is below it, open before it is drawn; once it is closed the keyboard is where it was before. */
export function useModal(onClose: () => void) {
  const sheet = useRef<HTMLDialogElement>(null);
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => sheet.current?.showModal(), []);
  const close = () => {
    sheet.current?.close();
    if (before instanceof HTMLElement) before.focus();
    onClose();
  };
  return {
    sheet,
    close,
    /** Chrome itself may end a dialog, for a press of Escape that no key was seen of. */
    onCancel: (event: Event) => {
      event.preventDefault();
      close();
    },
  };
}
