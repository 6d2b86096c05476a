/** The mark of Kith: two arcs that come from either side and meet. Decoration: the name stands beside it. `size` in px. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg class="settings-mark" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="4" />
      <path d="M3 12a6 6 0 0 1 6-6M13 4a6 6 0 0 1-6 6" />
    </svg>
  );
}
