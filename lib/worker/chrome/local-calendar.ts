import type { Calendar } from '@/lib/outreach/journal/calendar';

const two = (value: number) => String(value).padStart(2, '0');

/** The machine's own calendar, in whatever zone it is in at the moment of asking. */
export const localCalendar: Calendar = {
  dayOf(at) {
    const date = new Date(at);
    return `${localCalendar.monthOf(at)}-${two(date.getDate())}`;
  },
  monthOf(at) {
    const date = new Date(at);
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}`;
  },
  startOfNextDay(at) {
    const date = new Date(at);
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
  },
  startOfNextMonth(at) {
    const date = new Date(at);
    return new Date(date.getFullYear(), date.getMonth() + 1, 1).getTime();
  },
};
