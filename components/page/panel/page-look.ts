/** LinkedIn's own theme marks: SDUI on `body`, Ember on `html`, the layer of older modals on itself (seen 2026-05). */
const DARK = 'body[data-color-scheme="dark"],html.theme--dark,html.theme--mercado-dark,#interop-outlet.theme--dark';

/** Layers that ask for all attention: a native modal, ARIA's mark, and the older app's overlay, which is open in the page or in this root. */
const MODAL = '[role="dialog"][aria-modal="true"],.artdeco-modal-overlay,dialog:modal';
const MODAL_ROOT = '#interop-outlet';

/** Whether the page's own marks say that it is dark. */
export const isMarkedDark = (document: Document): boolean => document.querySelector(DARK) !== null;

/** Whether the page is dark: by its marks, else by its actual colour, which may force a style calculation. */
export function isDark(document: Document): boolean {
  if (isMarkedDark(document)) return true;
  const background = document.body && document.defaultView?.getComputedStyle(document.body).backgroundColor;
  const [red = 255, green = 255, blue = 255, alpha = 1] = (background || '').match(/[\d.]+/g)?.map(Number) ?? [];
  return alpha > 0.5 && 0.299 * red + 0.587 * green + 0.114 * blue < 100;
}

/** Whether the page's language runs from right to left: LinkedIn's messages then stand at the left. */
export const isRightToLeft = (document: Document): boolean =>
  document.dir === 'rtl' || /^(?:ar|fa|he|iw|ur)\b/.test(document.documentElement.lang);

/** Whether the control must be hidden now: a native modal would make it unreachable, and it has no business in full screen. */
export function isTakenOver(document: Document): boolean {
  const roots = [document, document.querySelector(MODAL_ROOT)?.shadowRoot];
  return Boolean(document.fullscreenElement) || roots.some((root) => root?.querySelector(MODAL));
}
