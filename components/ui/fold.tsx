import type { ComponentChildren } from 'preact';
import './fold.css';
import { Icon } from './icon';

/** More, when asked for: `summary` is always seen, `children` after a press. */
export function Fold(props: { readonly summary: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <details class="fold">
      <summary>
        <Icon name="chevron" />
        <span>{props.summary}</span>
      </summary>
      <div class="fold-body">{props.children}</div>
    </details>
  );
}
