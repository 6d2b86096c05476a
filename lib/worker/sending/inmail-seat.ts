import type { UnipileClient } from '@/lib/unipile/client';

type Balance = Extract<Awaited<ReturnType<UnipileClient['getInMailBalance']>>, { ok: true }>['value'];

/** What an InMail is paid with: the product (`linkedin[api]`) and the credits left in it. */
export interface Seat {
  readonly api: 'classic' | 'sales_navigator' | 'recruiter';
  readonly credits: number;
}

/** The product to pay with: the first that has credits, else the first that the account has at all; null for none. */
export function seatOf({ premium, salesNavigator, recruiter }: Balance): Seat | null {
  const seats: readonly Seat[] = [
    ...(premium === null ? [] : [{ api: 'classic', credits: premium } as const]),
    ...(salesNavigator === null ? [] : [{ api: 'sales_navigator', credits: salesNavigator } as const]),
    ...(recruiter === null ? [] : [{ api: 'recruiter', credits: recruiter } as const]),
  ];
  return seats.find(({ credits }) => credits > 0) ?? seats[0] ?? null;
}
