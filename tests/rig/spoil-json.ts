/** What no schema promises and an answer may hold all the same. */
export const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  1,
  -1,
  1e18,
  -1e300,
  -1e18,
  1e300,
  '🎉',
  '',
  '1e18',
  'not a date',
  '2026-11-20T08:00:00',
  '%',
  'Zo%C3%AB',
  '<img src=x onerror=alert(1)>',
  '\u202egpj.exe',
  '\ud800',
  '{first_name}',
  '=1+1',
  '🎉'.repeat(2_000),
  'a'.repeat(30_000),
  [],
  [null, 7, ['x']],
  {},
  { toString: 1, constructor: 2, length: -1 },
];

type Spot = { readonly holder: Record<string, unknown>; readonly key: string };

function* spotsIn(value: unknown): Generator<Spot> {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    yield { holder, key };
    yield* spotsIn(holder[key]);
  }
}

/** The same JSON with something else in the place of a few of its values, wherever they stand. `random` in [0, 1). */
export function spoilJson(json: unknown, random: () => number): unknown {
  const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const root = { json: structuredClone(json) };
  const spots = [...spotsIn(root)];
  const times = 1 + Math.floor(random() * Math.min(12, 1 + spots.length / 8));
  for (let time = 0; time < times; time += 1) {
    const { holder, key } = oneOf(spots);
    holder[key] = structuredClone(oneOf(HOSTILE));
  }
  return root.json;
}
