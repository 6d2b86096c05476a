import { LOOK_WORDS } from '@/lib/copy/look/look-copy';
import { NOTICING_WORDS } from '@/lib/copy/noticing-copy';
import { TEMPLATES_HEADING } from '@/lib/copy/templates-copy';
import { WEBHOOKS_WORDS } from '@/lib/copy/webhooks-copy';

/** The sections of the options, as they follow each other on the page: what most people change comes first. */
export const OPTIONS_SECTIONS = [
  { id: 'connection', title: 'Connection', needsAccount: false },
  { id: 'limits', title: 'Limits', needsAccount: true },
  { id: 'timing', title: 'Timing', needsAccount: true },
  { id: 'templates', title: TEMPLATES_HEADING, needsAccount: true },
  { id: 'page-control', title: 'Page control', needsAccount: true },
  { id: 'look', title: LOOK_WORDS.title, needsAccount: true },
  { id: 'notifications', title: NOTICING_WORDS.title, needsAccount: true },
  { id: 'data', title: 'Your data', needsAccount: false },
  { id: 'webhooks', title: WEBHOOKS_WORDS.title, needsAccount: true },
  { id: 'key-guide', title: 'Where the key is found', needsAccount: false },
] as const;

export type OptionsSection = (typeof OPTIONS_SECTIONS)[number]['id'];
