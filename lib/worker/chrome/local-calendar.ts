import { localDay } from '@/lib/local-day';
import type { Calendar } from '@/lib/outreach/journal/calendar';

/** The machine's own calendar, in whatever zone it is in at the moment of asking. */
export const localCalendar: Calendar = {
  dayOf: (at) => localDay(at),
  monthOf: (at) => localDay(at).slice(0, 7),
  startOfNextDay(at) {
    const date = new Date(at);
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
  },
  startOfNextMonth(at) {
    const date = new Date(at);
    return new Date(date.getFullYear(), date.getMonth() + 1, 1).getTime();
  },
};
