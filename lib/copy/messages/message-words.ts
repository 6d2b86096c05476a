import { YOU } from '@/lib/copy/person-copy';
import type { Reaction } from '@/lib/unipile/shapes/message';

/** Said before the reactions to those who do not see them. */
export const REACTIONS = 'Reactions:';

/** A message that is quoted and whose words Unipile does not give. */
export const QUOTED_WITHOUT_TEXT = 'A message without text';

/** One reaction with who gave it, as far as that is known: "👍 You, Jane Doe", "🎉 3". */
export function reactionWords(
  { value, count, own, senderIds }: Reaction,
  nameOf: (senderId: string) => string,
): string {
  const names = [...(own ? [YOU] : []), ...senderIds.map(nameOf)];
  if (names.length === 0) return count === 1 ? value : `${value} ${count}`;
  const others = count - names.length;
  return `${value} ${names.join(', ')}${others > 0 ? ` +${others}` : ''}`;
}
