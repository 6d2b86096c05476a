import type { PlantedFault } from './planted-fault.ts';

const PHOTOS = 'tests/contract/worker-photos.test.ts';
const HEAD = 'tests/unit/lib/unipile/http/body/picture-head.test.ts';
const RULES = 'tests/unit/lib/outreach/people/photo-rules.test.ts';
const ON_SCREEN = 'tests/unit/components/person/photos.test.ts';

/** Faults of the photos of people: of what is asked, of what is believed, and of what is kept. */
export const FAULTS_OF_PHOTOS: readonly PlantedFault[] = [
  {
    fault: 'photos are read while the account rests',
    file: 'lib/worker/person/photos.ts',
    before: 'const isAwake = may && (await sends.awake(accountId)).ok;',
    after: 'const isAwake = may;',
    tests: [PHOTOS],
  },
  {
    fault: 'a photo that arrives once photos are switched off is kept',
    file: 'lib/worker/person/photos.ts',
    before: 'if (found === null || !(await isOn())) return ok(NO_MORE);',
    after: 'if (found === null) return ok(NO_MORE);',
    tests: [PHOTOS],
  },
  {
    fault: 'that somebody has no photo is forgotten, so that it is asked again each time',
    file: 'lib/worker/person/photos.ts',
    before: 'if (saysNone(picture.problem)) return { photo: null };',
    after: 'if (saysNone(picture.problem)) return null;',
    tests: [PHOTOS],
  },
  {
    fault: 'photos are read several at once',
    file: 'lib/worker/person/photos.ts',
    before: 'const reading = last.then(() => step(active, providerId));',
    after: 'const reading = step(active, providerId);',
    tests: [PHOTOS],
  },
  {
    fault: 'erasing the photos that are kept makes room for more reads',
    file: 'lib/outreach/people/photo-rules.ts',
    before: 'recent(reads, now).length < PHOTO.aDay',
    after: 'reads.at.length < 10 * PHOTO.aDay',
    tests: [PHOTOS, RULES],
  },
  {
    fault: 'a picture of any size is decoded',
    file: 'lib/unipile/http/body/picture-head.ts',
    before: 'px > 0 && px <= MOST_PX',
    after: 'px > 0',
    tests: [HEAD, PHOTOS],
  },
  {
    fault: 'whatever the server calls a picture is believed to be one',
    file: 'lib/unipile/v1/chats.ts',
    before: 'const head = pictureHead(bytes);',
    after: "const head = pictureHead(bytes) ?? ({ type: 'image/png', width: 1, height: 1 } as const);",
    tests: [PHOTOS],
  },
  {
    fault: 'who has left the screen is read all the same',
    file: 'components/person/photos.ts',
    before: 'missing = missing.filter((id) => shown.has(id));',
    after: 'missing = missing.filter(() => true);',
    tests: [ON_SCREEN],
  },
];
