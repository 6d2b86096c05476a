import { type PlainKey, say, words } from '@/lib/copy/language/say';

/** What is new in a version, told once after the update to it. */
interface News {
  readonly version: string;
  /** One sentence each, for people. */
  readonly lines: readonly PlainKey[];
}

/** The present version's. Whoever raises the version writes its lines here, as new messages; a test holds the two together. */
export const NEWS: News = {
  version: '0.1.0',
  lines: ['news_today', 'news_templates', 'news_message_changes'],
};

export const newsTitle = (): string => say('news_title', { version: NEWS.version });
export const newsLines = (): readonly string[] => NEWS.lines.map((line) => say(line));
export const NEWS_WORDS = words({ dismiss: 'news_dismiss' });

/** Whether they have not been told yet; null where no version before this one was ever seen. */
export const isNews = (seen: string | null): boolean => seen !== null && seen !== NEWS.version;
