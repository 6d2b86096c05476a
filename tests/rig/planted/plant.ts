import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type PlantedFault, withFault } from './planted-fault.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Plants the fault in what is loaded or built; no file is touched. */
export const plant = (fault: PlantedFault): Plugin => ({
  name: 'planted-fault',
  enforce: 'pre',
  transform: (code, id) => (id.split('?')[0] === `${ROOT}${fault.file}` ? withFault(fault, code) : undefined),
});
