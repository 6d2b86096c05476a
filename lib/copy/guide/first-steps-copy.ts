import { DAY_MS } from '@/lib/durations';
import { EVERY_MS } from '@/lib/outreach/noticing/schedule';

/** Calls a day while the browser runs, in tens: each look is one. */
const CALLS_A_DAY =
  Math.round(Object.values(EVERY_MS).reduce((sum, { min, max }) => sum + DAY_MS / ((min + max) / 2), 0) / 10) * 10;

export const FIRST_STEPS = {
  title: 'First steps',
  lede: 'What makes Kith yours; do what you like, in any order. Nothing is asked of Unipile before you click.',
  dismiss: 'Hide first steps',
  done: 'Done',
  open: 'Still to do',
  connect: 'Connect your Unipile account',
  connectGo: 'Go to Connection',
  relations: 'Read your relations',
  relationsHint: 'To find them while you type. Kith reads the list page by page, with pauses; you can go on meanwhile.',
  relationsRead: 'Read relations',
  relationsOn: 'Read on',
  relationsStop: 'Stop',
  template: 'Write a first template',
  templateGo: 'Go to Templates',
  pin: 'Pin Kith to the toolbar',
  pinHint: 'Press the puzzle piece beside the address bar, then the pin beside Kith.',
  noticing: 'Let Kith notice what is new',
  noticingHint: `About ${CALLS_A_DAY} calls a day to Unipile while the browser runs, fewer with quiet hours; off, Kith asks for nothing by itself.`,
  noticingOn: 'Start noticing',
} as const;

/** How far the reading is. */
export const relationsProgress = (read: number, about: number | null): string =>
  about === null ? `${read} read so far` : `${read} of about ${about} read`;
