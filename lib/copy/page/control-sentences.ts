import { type PlainKey, words } from '@/lib/copy/language/say';
import type { Action } from '@/lib/outreach/journal/journal-entry';

/** What is said of a send while it goes on, and of one that went well or whose outcome is open: the keys of messages about `name`. */
export const SEND_KEYS = {
  invite: {
    doing: 'page_invite_doing',
    leaves: 'page_invite_leaves',
    spaced: 'page_invite_spaced',
    done: 'page_invite_done',
    notDone: 'page_invite_not_done',
    unknown: 'page_invite_unknown',
  },
  message: {
    doing: 'page_message_doing',
    leaves: 'page_message_leaves',
    spaced: 'page_message_spaced',
    done: 'page_message_done',
    notDone: 'page_message_not_done',
    unknown: 'page_message_unknown',
  },
  inmail: {
    doing: 'page_inmail_doing',
    leaves: 'page_inmail_leaves',
    spaced: 'page_inmail_spaced',
    done: 'page_inmail_done',
    notDone: 'page_inmail_not_done',
    unknown: 'page_inmail_unknown',
  },
  withdraw: {
    doing: 'page_withdraw_doing',
    leaves: 'page_withdraw_leaves',
    spaced: 'page_withdraw_spaced',
    done: 'page_withdraw_done',
    notDone: 'page_withdraw_not_done',
    unknown: 'page_withdraw_unknown',
  },
  accept: {
    doing: 'page_accept_doing',
    leaves: 'page_accept_leaves',
    spaced: 'page_accept_spaced',
    done: 'page_accept_done',
    notDone: 'page_accept_not_done',
    unknown: 'page_accept_unknown',
  },
  decline: {
    doing: 'page_decline_doing',
    leaves: 'page_decline_leaves',
    spaced: 'page_decline_spaced',
    done: 'page_decline_done',
    notDone: 'page_decline_not_done',
    unknown: 'page_decline_unknown',
  },
} as const satisfies Record<Action, object>;

/** The buttons without a name on them. */
export const BUTTONS = words({
  'add-note': 'page_button_add_note',
  'invite-with-note': 'page_button_invite_with_note',
  templates: 'page_button_templates',
  'with-template': 'page_button_with_template',
  cancel: 'page_button_cancel',
  undo: 'page_button_undo',
  'send-now': 'page_button_send_now',
  withdraw: 'page_button_withdraw',
  'withdraw-now': 'page_button_withdraw_now',
  keep: 'page_button_keep',
  'put-back': 'page_button_put_back',
  accept: 'page_button_accept',
  'set-up': 'page_button_set_up',
  open: 'page_button_open',
  move: 'page_button_move',
  'top-left': 'page_button_top_left',
  'top-right': 'page_button_top_right',
  'bottom-left': 'page_button_bottom_left',
  'bottom-right': 'page_button_bottom_right',
  inline: 'page_button_inline',
  done: 'page_button_done',
  hide: 'page_button_hide',
} satisfies Record<string, PlainKey>);
