const two = (value: number) => String(value).padStart(2, '0');

/** The local calendar day of a moment (UTC ms), or that of so many days later, as `YYYY-MM-DD`: in order as texts are. */
export function localDay(at: number, daysLater = 0): string {
  const then = new Date(at);
  const day = new Date(then.getFullYear(), then.getMonth(), then.getDate() + daysLater);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
