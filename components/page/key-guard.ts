/**
 * Keeps what is typed into `host()` from the page: LinkedIn's hotkeys take a closed shadow root for a plain element, and a page
 * listener could read or eat each letter. It works only where it is registered before the page's own listeners, at document start.
 * Listeners inside the root hear nothing either, so `onKeyDown` gets the keys; default actions (text, Tab, activation) go on.
 */
export function guardKeys(deps: {
  readonly window: Window;
  readonly host: () => EventTarget | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly signal: AbortSignal;
}): void {
  const guard = (event: KeyboardEvent) => {
    if (event.target !== deps.host()) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') deps.onKeyDown(event);
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    deps.window.addEventListener(type, guard, { capture: true, signal: deps.signal });
  }
}
