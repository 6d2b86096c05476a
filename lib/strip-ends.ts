/**
 * A text without the characters at its ends that are `padding` (tested one by one). A pattern anchored only at the end would
 * start over at every run of them: 40,000 spaces took 2.8 seconds.
 */
export function stripEnds(text: string, start: RegExp, end: RegExp = start): string {
  let from = 0;
  let to = text.length;
  while (from < to && start.test(text.charAt(from))) from += 1;
  while (to > from && end.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
