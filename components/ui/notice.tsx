import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';
import './notice.css';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const SIGNS = { info: 'info', success: 'check', warning: 'warning', error: 'stop' } as const satisfies Record<
  Tone,
  IconName
>;

interface NoticeProps {
  readonly tone?: Tone;
  /** One sentence: what is so and what to do. */
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** True where it appears in answer to something the user did: then it is announced at once. */
  readonly alert?: boolean;
}

/** A sentence that stands out, told apart by its sign as well as its colour. */
export function Notice({ tone = 'info', children, actions, alert = false }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={alert ? 'alert' : undefined}>
      <Icon name={SIGNS[tone]} />
      <div class="notice-body">
        <div>{children}</div>
        {actions && <div class="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
