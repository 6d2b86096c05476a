import { listWords } from '@/lib/copy/language/list-words';
import { type PlainKey, say, words } from '@/lib/copy/language/say';
import { numberWords } from '@/lib/copy/number-words';
import { CONVERSATION_WORDS } from '@/lib/copy/person-copy';
import type { REACTIONS as GIVEN_REACTIONS, WantedReaction } from '@/lib/outreach/rules/messages/reaction-rules';
import type { Reaction } from '@/lib/unipile/shapes/message';

/** What is said of a message, and asked about it. */
export const MESSAGE = words({
  /** Before the reactions, to those who do not see them. */
  reactions: 'message_reactions',
  /** One that is quoted and whose words Unipile does not give. */
  quotedWithoutText: 'message_quoted_without_text',
  /** The group of its buttons. */
  actions: 'message_actions',
  /** The group of the reactions to choose from. */
  reacting: 'message_reacting',
  /** Where Unipile has no way to take a reaction back. */
  notTakenBack: 'message_reaction_not_taken_back',
  /** Asked once before it is deleted. */
  deleteQuestion: 'message_delete_question',
  /** The box with its text while it is edited. */
  editBox: 'message_edit_box',
  /** What was typed in its place and not sent. */
  notSentYet: 'message_not_sent_yet',
  /** The same once LinkedIn's hour is over; what was typed stands below it. */
  notSentInTime: 'message_not_sent_in_time',
  /** After a change of which no answer says whether it was made. */
  changeUnclear: 'message_change_unclear',
  /** Once it is sure that it was not. */
  changeNotMade: 'message_change_not_made',
});

/** One reaction with who gave it, as far as that is known: "👍 You, Jane Doe", "🎉 3". */
export function reactionWords(
  { value: reaction, count, own, senderIds }: Reaction,
  nameOf: (senderId: string) => string,
): string {
  const known = [...(own ? [CONVERSATION_WORDS.you] : []), ...senderIds.map(nameOf)];
  if (known.length === 0)
    return count === 1 ? reaction : say('message_reaction_count', { reaction, number: numberWords(count) });
  const names = listWords(known);
  const others = count - known.length;
  return others > 0
    ? say('message_reaction_by_more', { reaction, names, more: numberWords(others) })
    : say('message_reaction_by', { reaction, names });
}

/** What the buttons of a message do. */
export const MESSAGE_BUTTONS = words({
  reply: 'message_button_reply',
  react: 'message_button_react',
  close: 'message_button_close',
  edit: 'message_button_edit',
  delete: 'message_button_delete',
  confirmDelete: 'message_button_confirm_delete',
  save: 'message_button_save',
  discard: 'message_button_discard',
  keep: 'message_button_keep',
  goOn: 'message_button_go_on',
  look: 'message_button_look',
});

/** How each of the reactions to choose from is called. */
export const REACTION_NAMES = words({
  '👍': 'message_reaction_thumbs_up',
  '❤️': 'message_reaction_heart',
  '👏': 'message_reaction_clapping',
  '😂': 'message_reaction_laughing',
  '🎉': 'message_reaction_party',
  '🙏': 'message_reaction_folded_hands',
} satisfies Record<(typeof GIVEN_REACTIONS)[number], PlainKey>);

/** After a reaction of which no answer says whether it was made. */
export const reactionUnclear = ({ value: reaction, on }: WantedReaction): string =>
  say(on ? 'message_reaction_unclear_given' : 'message_reaction_unclear_taken_back', { reaction });

/** A day after such a reaction, where LinkedIn has shown nothing of it. */
export const reactionNotMade = ({ value: reaction, on }: WantedReaction): string =>
  say(on ? 'message_reaction_not_made_given' : 'message_reaction_not_made_taken_back', { reaction });

/** The message that the one being written replies to. */
export const REPLYING = words({
  label: 'message_replying',
  end: 'message_replying_end',
  /** Where its words are not known here. */
  earlier: 'message_replying_earlier',
});
