import { pick } from '../../lib/practice/world/ids.ts';
import { person } from '../../lib/practice/world/person.ts';
import type { World } from '../../lib/practice/world/world.ts';

const HEADLINES = ['Engineer', 'Nurse', 'Teacher', 'Architect', 'Accountant', 'Photographer', 'Founder', 'Translator'];

/** `second-001` … `second-300`: 2nd degree to everybody. */
export function addSeconds(world: World): void {
  for (let n = 1; n <= 300; n += 1) {
    const number = String(n).padStart(3, '0');
    const headline = HEADLINES[pick(HEADLINES.length, 'second', number)] ?? '';
    const someone = person(`second-${number}`, { firstName: 'Second', lastName: number, headline });
    world.people.set(someone.providerId, someone);
  }
}
