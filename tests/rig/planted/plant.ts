import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { edited, type SourceEdit } from './planted-fault.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Plants a fault in what is loaded or built; no file is touched. */
export const plant = (edits: readonly SourceEdit[]): Plugin => ({
  name: 'planted-fault',
  enforce: 'pre',
  transform(code, id) {
    const own = edits.filter(({ file }) => id.split('?')[0] === `${ROOT}${file}`);
    return own.length > 0 ? own.reduce((source, edit) => edited(edit, source), code) : undefined;
  },
});
