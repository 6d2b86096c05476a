/** The parts of Kith that can break one by one, as they are called inside a sentence. */
export const PARTS = {
  kith: 'Kith',
  today: 'the list of today',
  person: 'this person',
  inbox: 'the inbox',
  invitations: 'the invitations',
  activity: 'the activity',
  news: 'what is new',
  palette: 'the search over everything',
  section: 'this part of the options',
  line: 'this line',
} as const;

export type Part = keyof typeof PARTS;

/** Said in place of what could not be drawn. */
export const brokenSentence = (part: Part): string =>
  `Kith cannot show ${part === 'kith' ? 'its window' : PARTS[part]} because of something in it that it did not expect; nothing is lost, and everything else goes on.`;

/** Said in place of one line of a list; the other lines are shown. */
export const BROKEN_LINE = 'This line cannot be shown; nothing is lost, and the others can be used.';

export const BROKEN_BUTTONS = { again: 'Try again', without: 'Go on without it' } as const;
