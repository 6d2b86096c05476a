import type { PersonRef } from '@/lib/linkedin/person-address';

interface Called {
  readonly fullName: string;
  readonly publicIdentifier?: string | null;
  readonly providerId?: string | null;
}

/**
 * The name of whom an address leads to, by the first of what is known of them that has one; '' where none does, since what stands in its
 * place is an identifier alone.
 */
export const properName = (known: readonly (Called | null | undefined)[], ref: PersonRef): string =>
  known.find((one) => one && !identifiersOf(one, ref).includes(one.fullName))?.fullName ?? '';

const identifiersOf = ({ publicIdentifier, providerId }: Called, ref: PersonRef) => [
  ref.value,
  publicIdentifier,
  providerId,
];
