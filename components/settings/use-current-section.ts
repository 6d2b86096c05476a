import { useEffect, useRef, useState } from 'preact/hooks';

/** px below the top of the window: what has come so far up is what is being read. */
const READ_FROM = 120;

/**
 * The section that is being read: the last one whose beginning has come up, and the very last at the end of the page. Once the
 * sections are there the page goes to the one that its address names.
 */
export function useCurrentSection(ids: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const arrived = useRef(false);
  const known = ids.join(' ');

  useEffect(() => {
    const named = location.hash.slice(1);
    if (arrived.current || !known.split(' ').includes(named)) return;
    arrived.current = true;
    document.getElementById(named)?.scrollIntoView();
  }, [known]);

  useEffect(() => {
    const look = () => setCurrent(sectionRead(known.split(' ')));
    const stop = new AbortController();
    addEventListener('scroll', look, { passive: true, signal: stop.signal });
    addEventListener('resize', look, { signal: stop.signal });
    look();
    return () => stop.abort();
  }, [known]);

  return current;
}

function sectionRead(ids: readonly string[]): string | null {
  const { scrollHeight } = document.documentElement;
  if (scrollY > 0 && scrollY + innerHeight >= scrollHeight - 1) return ids.at(-1) ?? null;
  const begun = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= READ_FROM);
  return begun.at(-1) ?? ids[0] ?? null;
}
