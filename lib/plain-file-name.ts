/** Letters that show nothing by themselves and reorder or hide others: "photo[U+202E]gpj.exe" reads as a picture. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** What a folder's name is kept apart by, and line ends. */
const NOT_IN_NAMES = /[\p{Cc}\p{Zl}\p{Zp}/\\\s]+/gu;

const MOST = 200;
/** Of a name that is too long the end stays: it says what kind of file it is. */
const END = 40;

/** The name of a file as it is shown and saved: nothing in it that is not seen, and its ending always there. Null where nothing is left. */
export function plainFileName(raw: string): string | null {
  const name = [...raw.toWellFormed().replace(UNSEEN, '').replace(NOT_IN_NAMES, ' ').trim()];
  if (name.length <= MOST) return name.join('') || null;
  return [...name.slice(0, MOST - END - 1), '…', ...name.slice(-END)].join('');
}
