import { createHash } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The `acc_…` under which v2 knows an account: 26 characters, the same for the same v1 id. */
export const accountIdV2 = (v1AccountId: string): string => {
  const bytes = createHash('sha256').update(`v2\n${v1AccountId}`).digest().subarray(0, 26);
  return `acc_${[...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
};
