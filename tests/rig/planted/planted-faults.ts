import { FAULTS_OF_A_DAY } from './faults-of-a-day.ts';
import { FAULTS_OF_HOLDS } from './faults-of-holds.ts';
import { FAULTS_OF_LISTS } from './faults-of-lists.ts';
import { FAULTS_OF_MESSAGE_CHANGES } from './faults-of-message-changes.ts';
import { FAULTS_OF_OWN_DATA } from './faults-of-own-data.ts';
import { FAULTS_OF_PHOTOS } from './faults-of-photos.ts';
import { FAULTS_OF_RELATIONS } from './faults-of-relations.ts';
import { FAULTS_OF_REQUESTS } from './faults-of-requests.ts';
import { FAULTS_OF_SENDING } from './faults-of-sending.ts';
import { FAULTS_OF_STORAGE } from './faults-of-storage.ts';
import type { PlantedFault } from './planted-fault.ts';

/** Every fault that the tests must see. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...FAULTS_OF_HOLDS,
  ...FAULTS_OF_SENDING,
  ...FAULTS_OF_LISTS,
  ...FAULTS_OF_RELATIONS,
  ...FAULTS_OF_OWN_DATA,
  ...FAULTS_OF_STORAGE,
  ...FAULTS_OF_PHOTOS,
  ...FAULTS_OF_REQUESTS,
  ...FAULTS_OF_MESSAGE_CHANGES,
  ...FAULTS_OF_A_DAY,
];
