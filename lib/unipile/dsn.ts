/** Why a typed DSN cannot be used. */
export type DsnProblem = {
  readonly kind: 'dsn-refused';
  readonly why: 'empty' | 'not-an-address' | 'not-https' | 'has-credentials' | 'bad-port' | 'bad-host' | 'ip-address';
};
