import { YOU } from '@/lib/copy/person-copy';
import type { REACTIONS as GIVEN_REACTIONS, WantedReaction } from '@/lib/outreach/rules/messages/reaction-rules';
import type { Reaction } from '@/lib/unipile/shapes/message';

/** Said before the reactions to those who do not see them. */
export const REACTIONS = 'Reactions:';

/** A message that is quoted and whose words Unipile does not give. */
export const QUOTED_WITHOUT_TEXT = 'A message without text';

/** One reaction with who gave it, as far as that is known: "👍 You, Jane Doe", "🎉 3". */
export function reactionWords(
  { value, count, own, senderIds }: Reaction,
  nameOf: (senderId: string) => string,
): string {
  const names = [...(own ? [YOU] : []), ...senderIds.map(nameOf)];
  if (names.length === 0) return count === 1 ? value : `${value} ${count}`;
  const others = count - names.length;
  return `${value} ${names.join(', ')}${others > 0 ? ` +${others}` : ''}`;
}

/** What the buttons of a message do. */
export const MESSAGE_BUTTONS = {
  reply: 'Reply',
  react: 'React',
  close: 'Close',
  edit: 'Edit',
  delete: 'Delete',
  confirmDelete: 'Delete it',
  save: 'Save change',
  discard: 'Discard',
  keep: 'Keep it',
  goOn: 'Go on',
  look: 'Look again',
} as const;

/** The group of the reactions to choose from, and how each is called. */
export const REACTING = 'React to this message';
export const REACTION_NAMES = {
  '👍': 'Thumbs up',
  '❤️': 'Heart',
  '👏': 'Clapping hands',
  '😂': 'Laughing face',
  '🎉': 'Party',
  '🙏': 'Folded hands',
} as const satisfies Record<(typeof GIVEN_REACTIONS)[number], string>;

/** Where Unipile has no way to take one back. */
export const NOT_TAKEN_BACK = 'What you gave cannot be taken back from here; open LinkedIn to do that.';

/** After a reaction of which no answer says whether it was made. */
export const reactionUnclear = ({ value, on }: WantedReaction): string =>
  `It is not known yet whether your ${value} was ${on ? 'given' : 'taken back'}; what stands here is what LinkedIn shows, up to a minute late.`;

/** The message that the one being written replies to. */
export const REPLYING = {
  label: 'Reply to this message',
  end: 'Write without quoting it',
  /** Where its words are not known here. */
  earlier: 'An earlier message',
} as const;

/** The group of a message's buttons. */
export const MESSAGE_ACTIONS = 'What can be done with this message';

/** Asked once before a message is deleted. */
export const DELETE_QUESTION = 'Delete for everyone?';

/** The box with the text of a message that is edited. */
export const EDIT_BOX = 'Change of this message';

/** What was typed in place of a message and not sent. */
export const NOT_SENT_YET = 'Your change is not sent yet.';
/** The same once LinkedIn's hour is over; what was typed stands below it. */
export const NOT_SENT_IN_TIME = 'LinkedIn’s hour is over, so your change was not sent:';

/** After a change of which no answer says whether it was made. */
export const CHANGE_UNCLEAR =
  'It is not known yet whether this change was made; what stands here is what LinkedIn shows, up to a minute late.';
