/** The machine's calendar: local day and month of a moment, and when the local day or month after it begins. */
export interface Calendar {
  dayOf(at: number): string;
  monthOf(at: number): string;
  startOfNextDay(at: number): number;
  startOfNextMonth(at: number): number;
}
