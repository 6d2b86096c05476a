import type { PersonRef } from '@/lib/linkedin/person-address';
import type { Recipient } from '@/lib/outreach/journal/journal-entry';

/** How to open the person of an entry. */
export const recipientRef = ({ publicIdentifier, providerId }: Recipient): PersonRef =>
  publicIdentifier === null
    ? { kind: 'provider-id', value: providerId }
    : { kind: 'public-identifier', value: publicIdentifier };
