import type { Relation } from '@/lib/outreach/journal/person';

/** Whether a person's page gets the control at all: not where the user switched it off, and not on their own. */
export const isOffered = (view: {
  readonly control: { readonly shown: boolean };
  readonly relation: Relation | null;
}): boolean => view.control.shown && view.relation !== 'self';

/** Where a click on "Move" lets the control be put, without any dragging. */
export const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof CORNERS)[number];

/** Every button that the control on a page may have. */
export type ButtonId =
  | 'invite'
  | 'add-note'
  | 'invite-with-note'
  | 'templates'
  | 'with-template'
  | 'cancel'
  | 'undo'
  | 'send-now'
  | 'message'
  | 'withdraw'
  | 'withdraw-now'
  | 'keep'
  | 'put-back'
  | 'accept'
  | 'set-up'
  | 'open'
  | 'move'
  | Corner
  | 'inline'
  | 'done'
  | 'hide'
  | 'show';

/** A button as it is drawn. Only a main one can send. */
export interface ControlButton {
  readonly id: ButtonId;
  readonly label: string;
  readonly kind: 'main' | 'quiet' | 'icon';
}
