import type { ComponentChildren } from 'preact';

/** Said in the place of a parameter whose value is an element, such as a link: `SlotText` draws it there. */
export const SLOT = '\uFFFC';

/** A message with an element in it, wherever the language puts it. */
export function SlotText({ text, children }: { readonly text: string; readonly children: ComponentChildren }) {
  const [before, after] = text.split(SLOT);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
