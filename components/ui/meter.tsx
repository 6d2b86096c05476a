import './meter.css';

/** How much of `max` is used, as a thin line. Decoration: the figures always stand beside it in words. */
export function Meter({ used, max }: { readonly used: number; readonly max: number }) {
  return (
    <progress
      class="meter"
      aria-hidden="true"
      value={Math.min(used, max)}
      max={Math.max(max, 1)}
      data-full={used >= max}
    />
  );
}
