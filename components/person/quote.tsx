import './person.css';

interface QuoteProps {
  /** What it is, said to who comes to it by keyboard. */
  readonly label: string;
  readonly children: string;
}

/** A text as it was written, at most a few lines high. */
export function Quote({ label, children }: QuoteProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <blockquote class="sent-note" dir="auto" aria-label={label} tabIndex={0}>
      {children}
    </blockquote>
  );
}
