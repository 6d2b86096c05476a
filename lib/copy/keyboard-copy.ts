import { say, words } from './language/say';

/** What the manifest's commands do, by their names there. */
export const COMMAND_WORDS = words({
  _execute_action: 'keys_open',
  invite: 'command_invite',
  control: 'command_control',
  sidepanel: 'command_sidepanel',
});

/** The keys inside Kith, as a Mac’s keyboard or another has them; the plain ones work while nothing is being typed. */
export const keyWords = (isMac: boolean): readonly { readonly keys: readonly string[]; readonly does: string }[] => [
  { keys: ['1', '…', '5'], does: say('keys_tab') },
  { keys: ['J', 'K'], does: say('keys_next_previous') },
  { keys: [say('keys_key_enter')], does: say('keys_main') },
  { keys: ['H'], does: say('keys_put_off') },
  { keys: ['E'], does: say('keys_done') },
  { keys: ['R'], does: say('keys_reply') },
  { keys: ['L'], does: say('keys_labels') },
  { keys: [isMac ? '⌘ K' : say('keys_key_ctrl_k')], does: say('keys_palette') },
  { keys: ['/'], does: say('keys_search') },
  { keys: [say(isMac ? 'keys_key_command_enter' : 'keys_key_ctrl_enter')], does: say('keys_send') },
  { keys: [say('keys_key_escape')], does: say('keys_back') },
  { keys: ['?'], does: say('keys_help') },
];

export const KEYBOARD_WORDS = words({
  title: 'keys_title',
  anywhere: 'keys_anywhere',
  inKith: 'keys_in_kith',
  unset: 'keys_unset',
  change: 'keys_change',
  close: 'keys_close',
});

export const BAR_WORDS = words({
  account: 'app_account',
  palette: 'app_palette',
  search: 'app_search',
  openInSidePanel: 'app_open_in_side_panel',
  openAsPopup: 'app_open_as_popup',
  follow: 'app_follow_tab',
  switching: 'app_switching',
});

/** The account in use, by its name or the choice of it. */
export const actingAsWords = (name: string): string => say('app_acting_as', { name });

/** Who is still shown though the tab has moved on. */
export const keptOnWords = (name: string): string => say('app_kept_on', { name });

/** In the empty box for the address of a profile; an address of LinkedIn reads the same in every language. */
export const addressExample = (example: string): string => say('app_address_example', { example });
