import { inLanguage, spoken } from '@/lib/copy/language/say';
import type { PageView } from '@/lib/protocol/page';

/** What the control on a page says by itself, in the language that is spoken: the messages whose key begins with `page_`, and no others. */
export const pageSpeech = inLanguage((locale): PageView['speech'] => {
  const texts = Object.entries(spoken().texts).filter(([key]) => key.startsWith('page_'));
  return { locale, texts: Object.fromEntries(texts) };
});
