import { type PlainKey, words } from '@/lib/copy/language/say';

/** The sections of the options, as they follow each other on the page: what most people change comes first. */
export const OPTIONS_SECTIONS = [
  { id: 'connection', needsAccount: false },
  { id: 'limits', needsAccount: true },
  { id: 'timing', needsAccount: true },
  { id: 'templates', needsAccount: true },
  { id: 'page-control', needsAccount: true },
  { id: 'look', needsAccount: true },
  { id: 'notifications', needsAccount: true },
  { id: 'data', needsAccount: false },
  { id: 'webhooks', needsAccount: true },
  { id: 'key-guide', needsAccount: false },
] as const;

export type OptionsSection = (typeof OPTIONS_SECTIONS)[number]['id'];

export const SECTION_TITLES = words({
  connection: 'options_connection',
  limits: 'options_limits',
  timing: 'options_timing',
  templates: 'options_templates',
  'page-control': 'options_control',
  look: 'options_look',
  notifications: 'options_notifications',
  data: 'options_data',
  webhooks: 'options_webhooks',
  'key-guide': 'options_key_guide',
} satisfies Record<OptionsSection, PlainKey>);
