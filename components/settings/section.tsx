import type { ComponentChildren, RefObject } from 'preact';
import './section.css';

interface SectionProps {
  /** What the address and the list of sections lead to. */
  readonly id: string;
  readonly title: string;
  readonly lede?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly root?: RefObject<HTMLElement | null>;
}

/** One part of the options with its heading. The heading takes focus when what it heads has changed. */
export function Section({ id, title, lede, children, root }: SectionProps) {
  return (
    <section class="settings-section" id={id} aria-labelledby={`${id}-title`} ref={root ?? null}>
      <header class="settings-section-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {lede && <p class="muted">{lede}</p>}
      </header>
      {children}
    </section>
  );
}
