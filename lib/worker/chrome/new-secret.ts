/** A secret that nobody can guess, as 43 letters, digits, `-` and `_`: 32 random bytes. */
export const newSecret = (): string =>
  crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: 'base64url', omitPadding: true });
