/** The slowest line that is still waited for: 0.1 MB/s up. */
const BYTES_PER_MS = 100;

/** How much longer than any other a request may take that carries so many bytes of files. */
export const uploadMs = (files: readonly { readonly size: number }[]): number =>
  Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / BYTES_PER_MS);
