import { person } from './world/person.ts';
import type { AccountRecord, PersonRecord } from './world/records.ts';

const OWNER = person('robin-practice', { firstName: 'Robin', lastName: 'Practice', headline: 'Nobody real' });

/** The account that practice acts as: nobody's, and it says so. */
export const practiceAccount = (id: string, createdAt: number): AccountRecord => ({
  id,
  type: 'LINKEDIN',
  name: 'Robin Practice',
  providerId: OWNER.providerId,
  createdAt,
  premium: true,
  status: 'OK',
  restricted: false,
  invitationLimit: 200,
  invitationsUsed: 0,
  noteMax: 300,
  noteLimit: null,
  notesUsed: 0,
  inMailCredits: 15,
  inMailSeat: 'premium',
});

/** Somebody made up who has a part when practice begins. */
export interface Part {
  readonly person: PersonRecord;
  /** What was said with them, the last by them; where there is none they are no relation. */
  readonly said?: readonly string[];
  readonly invited?: 'by-them' | 'by-you';
}

const made = (slug: string, firstName: string, lastName: string, headline: string): PersonRecord =>
  person(slug, { firstName, lastName, headline });

/** Everybody with a part. */
export const PARTS: readonly Part[] = [
  {
    person: made('mira-example', 'Mira', 'Example', 'Product designer at Sample Works'),
    said: ['Hi Mira, good to be connected.', 'Likewise! Do you have the date of the talk?'],
  },
  {
    person: made('tomas-example', 'Tomas', 'Example', 'Head of research at Placeholder Labs'),
    said: ['How did the workshop go?', 'Very well, thank you. Shall I send you the slides?'],
  },
  {
    person: made('aiko-example', 'Aiko', 'Example', 'Founder of Made Up Ltd'),
    said: ['Thank you for the introduction.', 'You are welcome.'],
  },
  { person: made('leo-example', 'Leo', 'Example', 'Analyst at Sample Works'), invited: 'by-them' },
  { person: made('nadia-example', 'Nadia', 'Example', 'Editor at Placeholder Press'), invited: 'by-you' },
];

export const OWNER_OF_PRACTICE: PersonRecord = OWNER;

/** Whoever an address names, with the name that it shows: nothing is read of the real person. */
export function strangerAt(slug: string): PersonRecord {
  const words = slug
    .normalize('NFC')
    .split('-')
    .filter((word) => /^\p{L}[\p{L}\p{M}]*$/u.test(word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const [firstName = slug, ...others] = words;
  return person(slug, { firstName, lastName: others.join(' '), headline: 'Made up for practice' });
}
