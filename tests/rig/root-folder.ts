import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where the builds, and what the tests leave, stand. */
export const OUTPUT = `${ROOT}.output/`;
