/** The fields in which text may be typed and not sent yet. */
export const DRAFT_FIELDS = ['note', 'message', 'subject', 'email'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
