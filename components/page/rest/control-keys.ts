import { letterOfKey } from '@/lib/letter-of-key';
import type { ButtonId } from '@/lib/outreach/rules/control-rules';

/** The key of each button, as ARIA writes them. No two that are shown together have the same. */
export const CONTROL_KEYS: Readonly<Record<ButtonId, string>> = {
  invite: 'I',
  'add-note': 'N',
  'invite-with-note': 'Control+Enter Meta+Enter',
  templates: 'T',
  'with-template': 'T',
  cancel: 'Escape',
  undo: 'U',
  'send-now': 'L',
  message: 'M',
  withdraw: 'W',
  'withdraw-now': 'Y',
  keep: 'Escape',
  'put-back': 'R',
  accept: 'A',
  'set-up': 'S',
  open: 'O',
  move: 'V',
  'top-left': 'Q',
  'top-right': 'E',
  'bottom-left': 'Z',
  'bottom-right': 'C',
  inline: 'P',
  done: 'Escape',
  hide: 'H',
  show: 'H',
};

const IDS = Object.keys(CONTROL_KEYS) as ButtonId[];

/** Which of the buttons that are there a key presses by its letter; null for one held down or with another. */
export function buttonOfKey(event: KeyboardEvent, isThere: (id: ButtonId) => boolean): ButtonId | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const letter = letterOfKey(event)?.toUpperCase();
  return IDS.find((id) => CONTROL_KEYS[id] === letter && isThere(id)) ?? null;
}
