import { type AboutPerson, sayAbout } from './about-person';

/**
 * What LinkedIn's refusal of one person means, by Unipile's slug (an open set): what is so and what to do.
 * `name` is the person's; '' where there is none.
 */
export const personRefusedSentence = (slug: string | null, name: string): string => {
  const sentence = slug !== null && Object.hasOwn(BY_SLUG, slug) ? BY_SLUG[slug] : undefined;
  return sayAbout(sentence ?? FALLBACK, name);
};

const FALLBACK: AboutPerson = ['problem_person_refused', 'problem_person_refused_unnamed'];
const UNREACHABLE: AboutPerson = ['problem_person_unreachable', 'problem_person_unreachable_unnamed'];

const BY_SLUG: Readonly<Record<string, AboutPerson>> = {
  already_connected: ['problem_person_connected', 'problem_person_connected_unnamed'],
  already_invited_recently: ['problem_person_invited_recently', 'problem_person_invited_recently_unnamed'],
  // Ambiguous by itself: it is a matter of the person only once the engine has found the invitation pending.
  cannot_resend_yet: ['problem_person_invited', 'problem_person_invited_unnamed'],
  cannot_resend_within_24hrs: ['problem_person_invited_today', 'problem_person_invited_today_unnamed'],
  action_already_performed: ['problem_person_done', 'problem_person_done_unnamed'],
  invalid_recipient: UNREACHABLE,
  user_unreachable: UNREACHABLE,
  no_connection_with_recipient: ['problem_person_not_connected', 'problem_person_not_connected_unnamed'],
  blocked_recipient: ['problem_person_blocked', 'problem_person_blocked_unnamed'],
  cannot_invite_attendee: ['problem_person_takes_no_invitation', 'problem_person_takes_no_invitation_unnamed'],
  not_allowed_inmail: ['problem_person_takes_no_inmail', 'problem_person_takes_no_inmail_unnamed'],
};
