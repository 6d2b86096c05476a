import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '@/components/ui/icon';
import './person.css';

interface NoticeScreenProps {
  readonly icon: IconName;
  readonly heading: string;
  readonly sentence: string;
  readonly children: ComponentChildren;
}

/** A screen without a person: one sentence, and below it what to do. */
export function NoticeScreen({ icon, heading, sentence, children }: NoticeScreenProps) {
  return (
    <section class="notice-screen">
      <span class="notice-screen-sign">
        <Icon name={icon} size={24} />
      </span>
      <h1>{heading}</h1>
      <p class="muted" role="status">
        {sentence}
      </p>
      {children}
    </section>
  );
}
