// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { WhatsNew } from '@/components/app/whats-new';
import { NEWS_WORDS, newsLines, newsTitle } from '@/lib/copy/guide/news';
import { fakeWorker, gives } from '../settings/fake-worker';

afterEach(cleanup);

test('what is new stands there until it is dismissed', async () => {
  const { ask, asked } = fakeWorker({
    guide: gives({ steps: false, news: true }),
    'guide.over': gives({ steps: false, news: false }),
  });
  render(<WhatsNew ask={ask} />);
  expect(await screen.findByText(newsLines()[0] as string)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: NEWS_WORDS.dismiss }));
  await waitFor(() => expect(screen.queryByRole('region', { name: newsTitle() })).toBeNull());
  expect(asked.at(-1)).toEqual({ name: 'guide.over', input: { what: 'news' } });
});

test('where nothing is, there is nothing', async () => {
  const { ask, names } = fakeWorker({ guide: gives({ steps: true, news: false }) });
  render(<WhatsNew ask={ask} />);
  await waitFor(() => expect(names()).toEqual(['guide']));
  expect(screen.queryByRole('region')).toBeNull();
});
