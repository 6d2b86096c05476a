import { COLOUR_WORDS } from '@/lib/copy/look/look-copy';
import type { AccountColour } from '@/lib/protocol/settings';
import './account-dot.css';

const COLOURS = Object.keys(COLOUR_WORDS) as readonly AccountColour[];

/** The colour of each account: the user's choice, else the first that no other account has. */
export function accountColours(
  accountIds: readonly string[],
  chosen: Readonly<Record<string, AccountColour>>,
): ReadonlyMap<string, AccountColour> {
  const taken = new Set(accountIds.flatMap((accountId) => chosen[accountId] ?? []));
  return new Map(
    accountIds.map((accountId, at) => {
      const colour =
        chosen[accountId] ?? COLOURS.find((free) => !taken.has(free)) ?? COLOURS[at % COLOURS.length] ?? 'grey';
      taken.add(colour);
      return [accountId, colour];
    }),
  );
}

/** An account's colour, beside its name. */
export const AccountDot = ({ colour }: { readonly colour: AccountColour }) => (
  <span class="account-dot" data-colour={colour} aria-hidden="true" />
);
