import './skeleton.css';

/** Keeps the place of what is being read, in its size. Silent: a status beside it says what is going on. */
export function Skeleton({ shape }: { readonly shape: 'line' | 'short' | 'circle' | 'box' | 'button' }) {
  return <span class="skeleton" data-shape={shape} aria-hidden="true" />;
}

/** Three lines of a text that is being read. */
export const SkeletonLines = () => (
  <>
    <Skeleton shape="line" />
    <Skeleton shape="short" />
    <Skeleton shape="line" />
  </>
);
