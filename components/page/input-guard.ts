/** Everything that tells what is typed, composed, pasted, copied or dropped. */
const TELLING = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'drop',
] as const;

/**
 * Keeps what is written in `host()` from the page: LinkedIn's hotkeys take a closed shadow root for a plain element, and a page
 * listener could read or eat each letter. It works only where it is registered before the page's own listeners, at document start.
 * Listeners inside the root hear nothing either, so `onInput` gets the events; default actions (text, Tab, activation) go on.
 */
export function guardInput(deps: {
  readonly window: Window;
  readonly host: () => EventTarget | null;
  readonly onInput: (event: Event) => void;
  readonly signal: AbortSignal;
}): void {
  const guard = (event: Event) => {
    if (event.target !== deps.host()) return;
    event.stopImmediatePropagation();
    deps.onInput(event);
  };
  for (const type of TELLING) deps.window.addEventListener(type, guard, { capture: true, signal: deps.signal });
}
