/** A part of the product that is judged by mutation: its files, and the tests that must notice. */
export interface MutatedPart {
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

const unitTests = (...rooms: readonly string[]): string[] =>
  rooms.map((room) => `tests/unit/lib/${room}/**/*.test.{ts,tsx}`);

/** What decides who hears what, how often and as whom, by the name that `npm run test:mutation` takes. */
export const PARTS: Readonly<Record<string, MutatedPart>> = {
  quota: { files: ['lib/outreach/quota/**/*.ts'], tests: unitTests('outreach') },
  rules: { files: ['lib/outreach/rules/**/*.ts'], tests: unitTests('outreach') },
  engine: {
    files: ['lib/outreach/{sending,journal}/**/*.ts'],
    tests: [...unitTests('outreach'), 'tests/simulation/random-histories.test.ts'],
  },
  client: {
    files: ['lib/unipile/**/*.ts'],
    tests: [...unitTests('unipile'), 'tests/contract/{client*,every-answer*}.test.ts'],
  },
  addresses: { files: ['lib/linkedin/**/*.ts'], tests: unitTests('linkedin') },
  door: { files: ['lib/protocol/**/*.ts'], tests: unitTests('protocol') },
};
