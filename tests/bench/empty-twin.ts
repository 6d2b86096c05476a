import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * An extension with the manifest of another and nothing in it: the mere presence of a content script costs a page more than most
 * scripts do (mv3: 70 ms on one machine), so this is what ours is held against. `worker`: all that its background script does.
 */
export const makeEmptyTwin = (extension: string, folder: string, worker = ''): string => {
  const { name, version, manifest_version, minimum_chrome_version, content_scripts, permissions, host_permissions } =
    JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const scripts: readonly { js: readonly string[] }[] = content_scripts;
  const manifest = {
    name: `${name} (empty)`,
    version,
    manifest_version,
    minimum_chrome_version,
    content_scripts,
    permissions,
    host_permissions,
    background: { service_worker: 'background.js' },
    action: { default_popup: 'popup.html' },
  };
  rmSync(folder, { recursive: true, force: true });
  for (const path of scripts.flatMap(({ js }) => js)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  writeFileSync(join(folder, 'background.js'), worker);
  // A word, since a page without any is never painted.
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>Empty</title><p>Empty</p>');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, name: 'Empty' }));
  return folder;
};
