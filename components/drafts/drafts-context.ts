import { createContext } from 'preact';

/** Opens the list of drafts, from wherever there is a reason to; null where there is none. */
export const DraftsContext = createContext<(() => void) | null>(null);
