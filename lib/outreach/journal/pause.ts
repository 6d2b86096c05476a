/** An account-level stop. `until` null: until the user resumes. */
export interface Pause {
  readonly why: 'account-limited' | 'account-restricted' | 'provider-error';
  readonly since: number;
  readonly until: number | null;
}
