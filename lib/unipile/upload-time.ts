/** The slowest upload that is still waited for: 0.1 MB/s. */
const BYTES_PER_MS = 100;

/** How much longer than others a request with this many bytes of files may take. */
export const uploadMs = (files: readonly { readonly size: number }[]): number =>
  Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / BYTES_PER_MS);
