import { MARK } from '@/components/ui/mark';

/** The mark as on the toolbar. Decoration: the name stands beside it. `size` in px. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg class="settings-mark" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="6" />
      <path d={MARK} />
    </svg>
  );
}
