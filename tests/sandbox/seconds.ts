import { pick } from '../../lib/practice/world/ids.ts';
import { person } from '../../lib/practice/world/person.ts';
import type { PersonRecord } from '../../lib/practice/world/records.ts';
import type { World } from '../../lib/practice/world/world.ts';

const HEADLINES = ['Engineer', 'Nurse', 'Teacher', 'Architect', 'Accountant', 'Photographer', 'Founder', 'Translator'];

const second = (index: number): PersonRecord => {
  const number = String(index + 1).padStart(3, '0');
  const headline = HEADLINES[pick(HEADLINES.length, 'second', number)] ?? '';
  return person(`second-${number}`, { firstName: 'Second', lastName: number, headline });
};

/** Made once for all worlds: their ids are hashes, which took most of what a sandbox took to open. */
let made: readonly PersonRecord[] | null = null;

/** `second-001` … `second-300`: 2nd degree to everybody. */
export function addSeconds(world: World): void {
  made ??= Array.from({ length: 300 }, (_, index) => second(index));
  for (const someone of made) world.people.set(someone.providerId, { ...someone, formerSlugs: [] });
}
