import { say, words } from '@/lib/copy/language/say';

/** The headings of what the palette offers. */
export const PALETTE_GROUPS = words({
  used: 'palette_group_used',
  action: 'palette_group_action',
  person: 'palette_group_person',
  chat: 'palette_group_chat',
  template: 'palette_group_template',
  option: 'palette_group_option',
});

export const PALETTE_WORDS = words({
  placeholder: 'palette_placeholder',
  results: 'palette_results',
  nothing: 'palette_nothing',
  hint: 'palette_hint',
  comparing: 'palette_comparing',
  compared: 'palette_compared',
});

/** The actions that lead to the tabs. */
export const GO_TO_WORDS = words({
  today: 'palette_go_to_today',
  person: 'palette_go_to_person',
  inbox: 'palette_go_to_inbox',
  invitations: 'palette_go_to_invitations',
  activity: 'palette_go_to_activity',
});

/** What the palette can do, where nothing else has a word for it already. */
export const PALETTE_ACTIONS = words({
  attach: 'palette_attach',
  reconcile: 'palette_reconcile',
  export: 'palette_export',
});

export type PersonStep = 'invite' | 'write' | 'withdraw' | 'answer';

const STEPS = {
  invite: 'palette_invite',
  write: 'palette_write',
  withdraw: 'palette_withdraw',
  answer: 'palette_answer',
} as const satisfies Record<PersonStep, string>;

/** What the person shown can be asked, by their name. */
export const stepWords = (step: PersonStep, name: string): string => say(STEPS[step], { name });

/** Leads to a section of the options. */
export const optionsWords = (section: string): string => say('palette_options', { section });

/** Leads to the profile of an address. */
export const openAddressWords = (address: string): string => say('palette_open_address', { address });
