import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';
import type { Tone } from './notice';
import './status.css';

interface StatusProps {
  readonly icon: IconName;
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}

/** The one line that says how things stand; changes are announced politely (role status). One to a screen. */
export function Status({ icon, tone = 'info', children }: StatusProps) {
  return (
    <p class="status" role="status" data-tone={tone}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
