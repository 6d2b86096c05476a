import type { PageView } from './views';

/** Whether a person's page gets the control at all: not where the user switched it off, and not on their own. */
export const isOffered = ({ control, relation }: PageView): boolean => control.shown && relation !== 'self';
