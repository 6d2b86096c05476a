/** The headings of what the palette offers. */
export const PALETTE_GROUPS = {
  used: 'Last used',
  action: 'Actions',
  person: 'People',
  chat: 'Conversations',
  template: 'Templates',
  option: 'Options',
} as const;

export const PALETTE_WORDS = {
  placeholder: 'A person, a conversation, an action…',
  results: 'Found',
  nothing: 'Nothing is called like that; type a part of a name or of what you want to do.',
  hint: 'Nothing is sent from here.',
  comparing: 'Comparing with LinkedIn’s lists …',
  compared: 'The numbers are those of LinkedIn’s own lists now.',
} as const;

/** What the palette can do, where nothing else has a word for it already. */
export const PALETTE_ACTIONS = {
  goTo: (tab: string): string => `Go to ${tab}`,
  invite: (name: string): string => `Invite ${name}`,
  write: (name: string): string => `Write to ${name}`,
  withdraw: (name: string): string => `Withdraw the invitation to ${name}`,
  answer: (name: string): string => `Answer the invitation of ${name}`,
  attach: 'Attach files',
  reconcile: 'Compare the limits with LinkedIn’s lists',
  export: 'Export everything',
  options: (section: string): string => `Options: ${section}`,
} as const;
