import type { ComponentChildren } from 'preact';
import './fold.css';
import { Icon } from './icon';

interface FoldProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  /** Whether it opens by itself, as it does for words that somebody has written in it; from then on it is opened and closed by hand. */
  readonly opens?: boolean;
  /** Told each time it is opened. */
  readonly onOpen?: () => void;
}

/** More, when asked for: `summary` is always seen, `children` after a press. */
export function Fold(props: FoldProps) {
  return (
    <details
      class="fold"
      open={props.opens ?? false}
      onToggle={(event) => event.currentTarget.open && props.onOpen?.()}
    >
      <summary>
        <Icon name="chevron" />
        <span>{props.summary}</span>
      </summary>
      <div class="fold-body">{props.children}</div>
    </details>
  );
}
