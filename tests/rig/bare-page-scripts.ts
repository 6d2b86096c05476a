/** The entry points that WXT makes around the scripts of LinkedIn's pages. */
const AROUND_PAGE_SCRIPTS = /virtual:wxt-(?:unlisted-script|content-script-isolated-world)-entrypoint.*\/page-/;
const CONTENT_SCRIPT = /\/entrypoints\/page-control\.content\/index\.ts$/;
/** All that stands before what it does: where it runs, which the manifest says. */
const OPTIONS = /(defineContentScript\(\{)[\s\S]*?(\n\s*main\()/;

/**
 * A Vite plugin: LinkedIn's pages are brought what their scripts do and nothing else. WXT's own code around each of them, half a
 * kilobyte, repeats in the console what Chrome reports of an error anyway.
 */
export const barePageScripts = () => ({
  name: 'bare-page-scripts',
  // WXT reads the options from the same file, by way of Vite's server.
  apply: 'build' as const,
  enforce: 'pre' as const,
  transform: (code: string, id: string) => {
    const entry = AROUND_PAGE_SCRIPTS.test(id) && /^import definition from .*$/m.exec(code)?.[0];
    if (entry) return `${entry}\nexport default definition.main();`;
    return CONTENT_SCRIPT.test(id) ? code.replace(OPTIONS, '$1$2') : undefined;
  },
});
