/** What the signature of a delivery is worth; `stale`: it is right, but older than a receiver may take. */
export interface SignatureVerdict {
  readonly kind: 'right' | 'stale' | 'wrong' | 'unreadable';
}
