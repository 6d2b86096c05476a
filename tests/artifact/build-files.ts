import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));

/** Paths of all files of the production build, relative to it. */
export const buildFiles = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(BUILD.length).replace(/^\//, ''));

/** The bytes of one file of the production build. */
export const bytesOf = (path: string): Buffer => readFileSync(`${BUILD}${path}`);

/** The text of one file of the production build. */
export const textOf = (path: string): string => bytesOf(path).toString('utf8');

/** Everything that Chrome reads as text. */
export const textFiles = buildFiles.filter((path) => /\.(js|css|html|json)$/.test(path));

export const manifest: chrome.runtime.ManifestV3 = JSON.parse(textOf('manifest.json'));

/** What every LinkedIn page loads. */
export const contentScripts: readonly string[] = (manifest.content_scripts ?? []).flatMap(({ js }) => js ?? []);

/** All that runs on LinkedIn's pages, in the order in which it may come: those after the first are brought to the pages of people alone. */
export const pageScripts: readonly string[] = [
  ...contentScripts,
  'page-panel.js',
  'page-reader.js',
  'page-rest.js',
  'page-templates.js',
];
