import { DAY_MS } from '@/lib/durations';

/**
 * How long the absence of traces proves nothing. Unipile shows messages and invitations seconds to many minutes late, and learns of
 * a new relation, which takes an invitation off the list, up to 8 hours late. This is three times that, to outlast an outage of a
 * night.
 */
export const ABSENCE_COUNTS_AFTER_MS = DAY_MS;
