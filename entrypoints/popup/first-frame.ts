/** Frames may be kept back, as from a window that is only just opening, ms. */
const AT_LATEST_MS = 50;

/** Resolves once the first frame is drawn, which needs no script; at once where none will be, since nobody sees this page. */
export function firstFrame(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, AT_LATEST_MS);
    // What a frame asks for in a task of its own comes after that frame.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
