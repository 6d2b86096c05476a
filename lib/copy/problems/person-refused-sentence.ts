/**
 * What LinkedIn's refusal of one person means, by Unipile's slug (an open set): what is so and what to do.
 * `who` is the person's name, or words that stand for it.
 */
export const personRefusedSentence = (slug: string | null, who: string): string => {
  const sentence = slug !== null && Object.hasOwn(BY_SLUG, slug) ? BY_SLUG[slug] : undefined;
  return (sentence ?? fallback)(who);
};

const fallback = (who: string): string =>
  `LinkedIn does not allow this with ${who}; look at the profile on LinkedIn to see what is possible.`;

const unreachable = (who: string): string =>
  `LinkedIn cannot reach ${who}; the profile may be locked or closed, so look at it on LinkedIn first.`;

const BY_SLUG: Readonly<Record<string, (who: string) => string>> = {
  already_connected: (who) => `LinkedIn says that you and ${who} are connected already; send a message instead.`,
  already_invited_recently: (who) =>
    `LinkedIn takes no new invitation to ${who} so soon after the last one; try again in about three weeks.`,
  // Ambiguous by itself: it is a matter of the person only once the engine has found the invitation pending.
  cannot_resend_yet: (who) =>
    `LinkedIn already holds an invitation to ${who}, so it takes no second one; wait for the answer.`,
  cannot_resend_within_24hrs: (who) => `LinkedIn takes one invitation to ${who} in 24 hours; try again tomorrow.`,
  action_already_performed: (who) =>
    `LinkedIn says that this was done already for ${who}; reload to see how things stand.`,
  invalid_recipient: unreachable,
  user_unreachable: unreachable,
  no_connection_with_recipient: (who) =>
    `LinkedIn says that you and ${who} are not connected; send an invitation before you write.`,
  blocked_recipient: (who) =>
    `LinkedIn delivers nothing to ${who} because of a block; your own list of blocked people on LinkedIn shows whether it is yours.`,
  cannot_invite_attendee: (who) =>
    `LinkedIn takes no invitation to ${who} from you; follow the profile or ask somebody you both know.`,
  not_allowed_inmail: (who) => `LinkedIn takes no InMail to ${who} from you; send an invitation instead.`,
};
