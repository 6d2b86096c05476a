import { useEffect, useRef } from 'preact/hooks';
import { letterOf } from '@/components/app/shortcuts';

/** L opens the fold around the labels and leads into their box; Esc anywhere in the fold, and Enter among the labels, close it again. */
export function useLabelKey() {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const fold = around.current?.querySelector('details');
      if (!fold || letterOf(event) !== 'l') return;
      event.preventDefault();
      fold.open = true;
      fold.querySelector<HTMLElement>('.keepsake-labels input')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const fold = around.current?.querySelector('details');
    if (!fold?.open || event.isComposing || !leaves(event)) return;
    event.preventDefault();
    fold.open = false;
    fold.querySelector('summary')?.focus();
  };
  return { ref: around, onKeyDown };
}

const leaves = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Escape' || (key === 'Enter' && target instanceof Element && target.matches('.keepsake-labels input'));
