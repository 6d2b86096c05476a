import { createHash } from 'node:crypto';

/** The pages of popup and side panel. */
const PAGE = /^\/?(?:entrypoints\/)?(?:popup|sidepanel)(?:\/index)?\.html$/;
const LINK = /<link rel="stylesheet"([^>]*) href="\/([^"]+)">/;

interface Context {
  readonly path: string;
  readonly bundle?: Readonly<Record<string, { readonly type: string; readonly source?: string | Uint8Array }>>;
}

/**
 * A Vite plugin: the style sheet of the first frame stands in the pages of popup and side panel themselves, since a file beside the page
 * costs that frame 8 ms of some 80. The link stays for the scripts to come, which bring no style sheet that a link names; a disabled one
 * loads nothing. `allowedIn` gives a content security policy that allows these styles as well, by their hash, and no others.
 */
export function firstFrameStyles() {
  const hashes = new Set<string>();
  return {
    allowedIn: (policy: string): string =>
      policy.replace(/style-src [^;]+/, (allowed) =>
        [allowed, ...[...hashes].map((hash) => `'sha256-${hash}'`)].join(' '),
      ),
    plugin: {
      name: 'first-frame-styles',
      transformIndexHtml: {
        order: 'post' as const,
        handler(html: string, { path, bundle }: Context): string {
          if (!PAGE.test(path) || bundle === undefined) return html;
          const [link, attributes = '', file = ''] = LINK.exec(html) ?? [];
          const asset = bundle[file];
          if (link === undefined || typeof asset?.source !== 'string') throw new Error(`${path} has no style sheet`);
          const css = asset.source.trim();
          hashes.add(createHash('sha256').update(css).digest('base64'));
          return html.replace(
            link,
            () => `<style>${css}</style>\n    <link rel="stylesheet" disabled${attributes} href="/${file}">`,
          );
        },
      },
    },
  };
}
