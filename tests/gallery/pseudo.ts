const ACCENTED: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ö', u: 'û', c: 'ç', n: 'ñ', y: 'ý' };

/** An English text as a language that needs twice the room: accented, and said twice. Parameters stay. */
export function pseudo(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : part.replace(/[aeioucny]/g, (letter) => ACCENTED[letter] ?? letter)))
    .join('');
  return `${accented} ${accented.replace(/\{(\w+)\}/g, '·')}`;
}
