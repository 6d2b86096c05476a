/** What is new in a version, told once after the update to it. */
interface News {
  readonly version: string;
  /** One sentence each, for people. */
  readonly lines: readonly string[];
}

/** The present version's. Whoever raises the version writes its lines here; a test holds the two together. */
export const NEWS: News = {
  version: '0.1.0',
  lines: [
    'Today shows who needs you, one row a person.',
    'Templates open with their texts, the last used first, and can go out with an invitation in two presses.',
    'Messages of yours can be edited or deleted for an hour.',
  ],
};

export const NEWS_WORDS = { title: `New in Kith ${NEWS.version}`, dismiss: 'Dismiss what is new' } as const;

/** Whether they have not been told yet; null where no version before this one was ever seen. */
export const isNews = (seen: string | null): boolean => seen !== null && seen !== NEWS.version;
