const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** No real count is higher. */
const MANY = 1_000_000_000;

/** "1,200": a count as text, whatever number is passed. */
export function numberWords(count: number): string {
  if (Number.isNaN(count)) return 'an unknown number of';
  return count > MANY ? `more than ${plain.format(MANY)}` : plain.format(Math.max(0, count));
}

/** "1.2 MB"; null where it is not the size of a file. */
export function sizeWords(bytes: number): string | null {
  if (!(bytes >= 0 && bytes < 1e12)) return null;
  if (bytes < 1_000) return `${plain.format(bytes)} bytes`;
  const unit = UNITS.findLast(({ from }) => bytes >= from) ?? UNITS[0];
  return `${short.format(bytes / unit.from)} ${unit.name}`;
}

const UNITS = [
  { from: 1e3, name: 'kB' },
  { from: 1e6, name: 'MB' },
  { from: 1e9, name: 'GB' },
] as const;
