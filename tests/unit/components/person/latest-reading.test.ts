import { expect, test } from 'vitest';
import { createLatestReading } from '@/components/person/latest-reading';

/** A reading whose answers come when the test says so, in whichever order. */
const openReading = () => {
  const answers: ((found: string | null) => void)[] = [];
  const taken: string[] = [];
  const latest = createLatestReading<string>({
    read: () => new Promise((resolve) => answers.push(resolve)),
    take: (found) => taken.push(found),
  });
  const answer = async (asked: number, found: string | null) => {
    answers[asked - 1]?.(found);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { latest, taken, answer, asked: () => answers.length };
};

test('what was read is taken', async () => {
  const { latest, taken, answer } = openReading();
  void latest.look();
  await answer(1, 'read');
  expect(taken).toEqual(['read']);
});

test('of two readings under way the later one counts, whichever answers first', async () => {
  const { latest, taken, answer } = openReading();
  void latest.look();
  void latest.look();
  await answer(2, 'later');
  await answer(1, 'earlier');
  expect(taken).toEqual(['later']);
});

test('what is typed while it reads overtakes the reading', async () => {
  const { latest, taken, answer } = openReading();
  void latest.look();
  latest.overtake();
  await answer(1, 'before the typing');
  expect(taken).toEqual([]);
});

test('what is written while it reads overtakes the reading, and what was missed is read afterwards', async () => {
  const { latest, taken, answer } = openReading();
  void latest.look();
  await latest.during(() => Promise.resolve());
  await answer(1, 'before the writing');
  latest.catchUp();
  await answer(2, 'after it');
  expect(taken).toEqual(['after it']);
});

test('nothing is read while something is being written, also where that fails', async () => {
  const { latest, asked } = openReading();
  const written = latest.during(async () => {
    await latest.look();
    expect([asked(), latest.isWriting()]).toEqual([0, true]);
    throw new Error('the window is gone');
  });
  await expect(written).rejects.toThrow('the window is gone');
  latest.catchUp();
  expect([asked(), latest.isWriting()]).toEqual([1, false]);
});

test('where nothing was missed, nothing is read again', async () => {
  const { latest, answer, asked } = openReading();
  void latest.look();
  await answer(1, 'read');
  latest.catchUp();
  expect(asked()).toBe(1);
});

test('a reading that failed is still missed', async () => {
  const { latest, taken, answer } = openReading();
  void latest.look();
  await answer(1, null);
  latest.catchUp();
  await answer(2, 'read');
  expect(taken).toEqual(['read']);
});
