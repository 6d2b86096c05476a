/** What the manifest's commands do, by their names there. */
export const COMMAND_WORDS = {
  _execute_action: 'Open Kith',
  invite: 'Open Kith on this person, ready to write a note',
  sidepanel: 'Open Kith in the side panel',
} as const;

/** The keys inside Kith; the plain ones work while nothing is being typed. */
export const KEY_WORDS = [
  { keys: ['1', '…', '5'], does: 'Choose a tab' },
  { keys: ['J', 'K'], does: 'Today and inbox: next, previous' },
  { keys: ['Enter'], does: 'Today: write, reply or answer; inbox: open' },
  { keys: ['H'], does: 'Today and inbox: put off, then 1, 3 or 7 days' },
  { keys: ['E'], does: 'Today and inbox: done, out of the list until something new comes' },
  { keys: ['R'], does: 'Inbox: reply' },
  { keys: ['L'], does: 'Inbox: labels' },
  { keys: ['Ctrl K', '⌘ K'], does: 'Search and actions: people, conversations, templates, options' },
  { keys: ['/'], does: 'Search' },
  { keys: ['Ctrl Enter', '⌘ Enter'], does: 'Send what is written, from within its box' },
  { keys: ['Esc'], does: 'Step back' },
  { keys: ['?'], does: 'Show these shortcuts' },
] as const;

export const KEYBOARD_WORDS = {
  title: 'Keyboard shortcuts',
  anywhere: 'Anywhere in Chrome',
  inKith: 'In Kith',
  unset: 'Not set',
  change: 'Chrome’s own can be changed at chrome://extensions/shortcuts. None of them sends anything by itself.',
  close: 'Close',
} as const;

export const BAR_WORDS = {
  account: 'LinkedIn account',
  palette: 'Search and actions',
  search: 'Find a relation or an address',
  as: 'As',
  openInSidePanel: 'Open in side panel',
  openAsPopup: 'Open as popup from now on',
  keptOn: (name: string): string =>
    `The tab shows another page; Kith stays with ${name} until you have written and sent, then it follows.`,
  switching: 'Changing the LinkedIn account',
} as const;
