import type { Proficiency } from './proficiency';

/** The sections of a profile that may be asked for, in the order of a profile. */
export const SECTIONS = [
  'about',
  'experience',
  'education',
  'languages',
  'skills',
  'certifications',
  'volunteering_experience',
  'projects',
] as const;
/** A section of a profile that may be asked for. */
export type Section = (typeof SECTIONS)[number];

/** Names a person: by public identifier (decoded), or by an id of the product in `linkedinApi`. */
export interface ProfileInput {
  readonly accountId: string;
  readonly identifier: string;
  readonly sections?: readonly Section[] | undefined;
  /** For `ACwA…` (Sales Navigator) and `AEMA…` (Recruiter) ids. */
  readonly linkedinApi?: 'sales_navigator' | 'recruiter' | undefined;
}

/** A person as one account sees them. */
export interface Profile {
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly headline: string | null;
  /** Null on one's own profile, and where it is none of the four. */
  readonly networkDistance: 'FIRST_DEGREE' | 'SECOND_DEGREE' | 'THIRD_DEGREE' | 'OUT_OF_NETWORK' | null;
  /** `unknown` is a value that is newer than this client. */
  readonly invitation: {
    readonly type: 'SENT' | 'RECEIVED' | 'unknown';
    readonly status: 'PENDING' | 'IGNORED' | 'WITHDRAWN' | 'unknown';
  } | null;
  /** The note of that invitation; v1 does not say it. */
  readonly invitationNote: string | null;
  readonly isSelf: boolean;
  readonly canSendInMail: boolean;
  readonly isOpenProfile: boolean;
  readonly connectionsCount: number | null;
  readonly location: string | null;
  /** Relations that the account's owner has as well. */
  readonly sharedConnectionsCount: number | null;
  readonly isOpenToWork: boolean;
  /** Since when they are connected to the account, UTC ms; v2 says it in the list of relations alone. */
  readonly connectedAt: number | null;
  /** Of the current position; null where experience was not asked for, or was throttled. */
  readonly company: string | null;
  readonly pictureUrl: string | null;
  /** The sections that came complete; a throttled one looks empty without being empty. */
  readonly sections: readonly Section[];
  readonly throttledSections: readonly string[];
}

/** The account's owner, and what their subscription lets them do. */
export interface OwnProfile {
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly headline: string | null;
  readonly premium: boolean;
  readonly openProfile: boolean;
  readonly recruiter: boolean;
  readonly salesNavigator: boolean;
  readonly pictureUrl: string | null;
}

/** One line of a profile's section, such as a position or a language. */
export interface SectionEntry {
  readonly title: string;
  readonly detail: string | null;
  /** How well a language is spoken; null for other lines, and where it is said in other words, which `detail` then holds. */
  readonly proficiency: Proficiency | null;
  /** As Unipile writes them (`M/D/YYYY`); `end` null is now, where there is a start. */
  readonly start: string | null;
  readonly end: string | null;
}

/** One section of a profile. `throttled`: LinkedIn held it back, so an empty one proves nothing. */
export interface ProfileSection {
  /** Whose it is: not always who was asked for. */
  readonly providerId: string;
  readonly text: string | null;
  readonly entries: readonly SectionEntry[];
  readonly throttled: boolean;
}
