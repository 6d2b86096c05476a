import type { ComponentChildren } from 'preact';
import './fold.css';
import { Icon } from './icon';

interface FoldProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  /** Told each time it is opened. */
  readonly onOpen?: () => void;
}

/** More, when asked for: `summary` is always seen, `children` after a press. */
export function Fold(props: FoldProps) {
  return (
    <details class="fold" onToggle={(event) => event.currentTarget.open && props.onOpen?.()}>
      <summary>
        <Icon name="chevron" />
        <span>{props.summary}</span>
      </summary>
      <div class="fold-body">{props.children}</div>
    </details>
  );
}
