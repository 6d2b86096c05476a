/** What was typed into a box, and what who typed last knew to stand in it. */
interface TypedInto {
  readonly text: string;
  readonly over: string;
}

/**
 * A box after something was typed into it, where the box itself has room for what another window wrote there meanwhile: behind what was typed,
 * with `between` before it. Nothing else keeps both without asking: somebody who reads two texts in one box sees at once what to delete, and a
 * window that has only one of them cannot know which is meant. An address that is two is none, and goes nowhere before that.
 */
export function typedInto(here: string, { text, over }: TypedInto, between: string): string {
  if (here === over || here === '' || text.includes(here)) return text;
  // What a write before this one has put behind the text stays behind it.
  const behind = over !== '' && here.startsWith(over + between) ? here.slice(over.length + between.length) : here;
  if (text === '') return behind;
  return text.includes(behind) ? text : text + between + behind;
}
