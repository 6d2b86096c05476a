import type { Relation } from '@/lib/outreach/journal/person';

/** Whether a person's page gets the control at all: not where the user switched it off, and not on their own. */
export const isOffered = (view: {
  readonly control: { readonly shown: boolean };
  readonly relation: Relation | null;
}): boolean => view.control.shown && view.relation !== 'self';
