import type { Page } from 'playwright';

/** A letter that nothing but the fonts of that language's script have. */
const LETTERS: Readonly<Record<string, string>> = { ja: 'あ', zh_CN: '们', ar: 'ع' };
/** A private letter, which no font has: what is drawn instead of a missing one. */
const MISSING = '\u{f0000}';

/** The languages of these whose letters this machine's fonts lack: a browser draws boxes for them. */
export const missingLetters = (page: Page, codes: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    ({ codes, letters, missing }) => {
      const pixels = (letter: string): string => {
        const canvas = new OffscreenCanvas(40, 40);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.font = '24px system-ui, sans-serif';
        context.fillText(letter, 4, 30);
        return context.getImageData(0, 0, 40, 40).data.join();
      };
      return codes.filter((code) => letters[code] !== undefined && pixels(letters[code]) === pixels(missing));
    },
    { codes, letters: LETTERS, missing: MISSING },
  );
