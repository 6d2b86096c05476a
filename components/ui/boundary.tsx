import { Component, type ComponentChildren } from 'preact';
import { BROKEN, BROKEN_BUTTONS, type Part } from '@/lib/copy/broken-copy';
import { Button } from './button';
import { Notice } from './notice';

interface BoundaryProps {
  readonly part: Part;
  /** Lets the user continue without the broken part; if missing, the part just disappears. */
  readonly onWithout?: () => void;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  readonly broken: boolean;
  readonly leftOut: boolean;
}

const WHOLE: BoundaryState = { broken: false, leftOut: false };

/** Wraps one part of a surface. If it cannot be drawn, a sentence says so in its place, and the parts beside it are not affected. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state = WHOLE;

  override componentDidCatch(error: unknown): void {
    this.setState({ broken: true });
    // A fault of Kith's own: reported in full, for the browser's console and its listeners.
    reportError(error);
  }

  override render({ part, onWithout, children }: BoundaryProps, { broken, leftOut }: BoundaryState) {
    if (leftOut) return null;
    if (!broken) return children;
    if (part === 'line') return <p class="line-broken small muted">{BROKEN.line}</p>;
    return (
      <Notice
        tone="error"
        alert
        actions={
          <>
            <Button onClick={() => this.setState(WHOLE)}>{BROKEN_BUTTONS.again}</Button>
            {part !== 'kith' && (
              <Button onClick={onWithout ?? (() => this.setState({ leftOut: true }))}>{BROKEN_BUTTONS.without}</Button>
            )}
          </>
        }
      >
        {BROKEN[part]}
      </Notice>
    );
  }
}
