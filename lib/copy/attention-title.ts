/** The title of the toolbar button: what waits for the user, in words. */
export function attentionTitle(waiting: number): string {
  if (waiting === 0) return 'Kith';
  return waiting === 1 ? 'Kith: one send is not known yet' : `Kith: ${waiting} sends are not known yet`;
}
