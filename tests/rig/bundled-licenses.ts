// The terms of everything of others that the extension carries: what it depends on at run time, and WXT's own start of a script.
import { readdirSync, readFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from './root-folder.ts';

/** Every package with code in the build. */
const BUNDLED: readonly string[] = [...Object.keys(packageJson.dependencies), 'wxt', '@wxt-dev/browser'].toSorted();

/** One text with each package's name, version and licence. Throws where a package has none: it could not be shipped. */
export const bundledLicenses = (): string =>
  `Kith carries the following packages, each under its own terms.\n\n${BUNDLED.map(licenceOf).join('\n\n')}\n`;

function licenceOf(name: string): string {
  const folder = `${ROOT}node_modules/${name}/`;
  const { version, license } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as Record<string, string>;
  const file = readdirSync(folder).find((found) => /^licen[cs]e/i.test(found));
  // A package that ships none names its terms alone.
  const text = file
    ? readFileSync(folder + file, 'utf8')
        .replaceAll('\r\n', '\n')
        .trim()
    : null;
  if (!text && !license) throw new Error(`${name} has no licence`);
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${text ?? `The package holds no text of its licence; it is ${license}.`}`;
}
