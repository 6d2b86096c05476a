import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './button.css';
import { Icon, type IconName } from './icon';
import { keepFocus } from './keep-focus';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  /** True while what the button asked for is under way: it keeps its size and name and cannot be pressed again. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly onClick?: () => void;
}

/** A button with words. Its accessible name is its words, busy or not. */
export function Button({ kind = 'secondary', type = 'button', busy = false, ...props }: ButtonProps) {
  const drawn = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  // A button that cannot be pressed loses the focus: it has it back once it can be pressed again.
  useLayoutEffect(() => {
    if (busy) hadFocus.current = document.activeElement === drawn.current;
    else if (hadFocus.current) keepFocus(drawn.current);
    if (!busy) hadFocus.current = false;
  }, [busy]);
  return (
    <button
      ref={drawn}
      class="button"
      data-kind={kind}
      type={type}
      disabled={busy || props.disabled}
      aria-busy={busy || undefined}
      aria-describedby={props.describedBy}
      onClick={props.onClick}
    >
      {busy ? <span class="button-spinner" aria-hidden="true" /> : props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  );
}

/** A button that is only a picture: `label` is its name and its tooltip. */
export function IconButton(props: { readonly icon: IconName; readonly label: string; readonly onClick: () => void }) {
  return (
    <button
      class="button button-icon"
      data-kind="quiet"
      type="button"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <Icon name={props.icon} size={20} />
    </button>
  );
}
