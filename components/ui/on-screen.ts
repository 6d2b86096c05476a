/** Tells of an element whenever it comes onto the screen or leaves it, and once it was painted first; returns what ends that. */
export function onScreen(element: Element, moved: (isOnScreen: boolean) => void): () => void {
  const observer = new IntersectionObserver((seen) => moved(seen.at(-1)?.isIntersecting === true));
  observer.observe(element);
  return () => observer.disconnect();
}
