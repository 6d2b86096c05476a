/**
 * How an address names a person. `value` is decoded once: a public identifier in NFC as written,
 * the others case-sensitive 39-character ids (`ACoA…` provider-id, `ACwA…` lead-id, `AEMA…` recruiter-id).
 */
export interface PersonRef {
  readonly kind: 'public-identifier' | 'provider-id' | 'lead-id' | 'recruiter-id';
  readonly value: string;
}
