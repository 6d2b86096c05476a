import { words } from './language/say';

/** Said in place of what could not be drawn: one of the parts of Kith that can break one by one, or one line of a list. */
export const BROKEN = words({
  kith: 'ui_broken_kith',
  today: 'ui_broken_today',
  person: 'ui_broken_person',
  inbox: 'ui_broken_inbox',
  invitations: 'ui_broken_invitations',
  activity: 'ui_broken_activity',
  news: 'ui_broken_news',
  palette: 'ui_broken_palette',
  section: 'ui_broken_section',
  line: 'ui_broken_line',
});

export type Part = keyof typeof BROKEN;

export const BROKEN_BUTTONS = words({ again: 'ui_broken_again', without: 'ui_broken_without' });
