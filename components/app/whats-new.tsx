import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/button';
import { NEWS_WORDS, newsLines, newsTitle } from '@/lib/copy/guide/news';
import type { Ask } from '@/lib/protocol/messaging/ask';

/** What is new in this version, once after an update, until it is dismissed. */
export function WhatsNew({ ask }: { readonly ask: Ask }) {
  const [shown, show] = useState(false);
  useEffect(() => {
    void ask('guide', {}).then((answer) => answer.ok && show(answer.value.news));
  }, [ask]);
  if (!shown) return null;
  const dismiss = async () => {
    const answer = await ask('guide.over', { what: 'news' });
    if (answer.ok) show(answer.value.news);
  };
  return (
    <section class="news" aria-label={newsTitle()}>
      <div>
        <p>
          <strong>{newsTitle()}</strong>
        </p>
        <ul class="small">
          {newsLines().map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <IconButton icon="cross" label={NEWS_WORDS.dismiss} onClick={() => void dismiss()} />
    </section>
  );
}
