import { expect } from 'vitest';
import { brokenPromises } from './checker';
import { CAPS, type Record, runHistory } from './history';
import type { Plan } from './plan';

/** Runs a history and expects the checker to find nothing. `name`: how to have the same one again. */
export async function judged(plan: Plan, name: string): Promise<Record> {
  const record = await runHistory(plan);
  const broken = brokenPromises(record, CAPS);
  // Told only then: of ten thousand histories that hold nobody reads the plan.
  if (broken.length > 0) expect(broken, `${name}\n${JSON.stringify(plan, null, 1)}`).toEqual([]);
  return record;
}
