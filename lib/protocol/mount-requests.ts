import { z } from 'zod';

/** Where Chrome shows Kith when its toolbar button is clicked. */
export const MOUNTS = ['popup', 'sidepanel'] as const;

/** What may be asked about where Kith shows. */
export const MOUNT_REQUESTS = {
  /** From the next click on the toolbar button on. */
  'mount.choose': { from: 'extension', input: z.strictObject({ mount: z.enum(MOUNTS) }) },
} as const;
