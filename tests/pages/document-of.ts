import { html } from './html.ts';
import type { PageParts } from './page-parts.ts';

/** LinkedIn's own policy, as its pages sent it in 2026: no inline script but with the nonce, Trusted Types required. */
export const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src-elem 'nonce-${nonce}' 'strict-dynamic'`,
    "script-src-attr 'none'",
    // The older app's frame is shown and hidden by its style attribute.
    "style-src 'self'; style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "frame-src 'self'",
    // LinkedIn asks for the files of thousands of extensions by address.
    "connect-src 'self' chrome-extension:",
    "require-trusted-types-for 'script'",
    "trusted-types 'allow-duplicates' default jSecure highcharts dompurify",
  ].join('; ');

const NAVIGATION = html`<a href="/feed/">Home</a><a href="/mynetwork/">My network</a><h2 class="hidden">0 notifications</h2>`;
const NOTHING = html``;

const bodyOf = {
  sdui: ({ main }: PageParts) => html`<body data-rehydrated="true">
    <div id="root" data-strictmode="true"><nav data-testid="primary-nav">${NAVIGATION}</nav>${main}</div>
    <div id="interop-outlet" class="theme--light" data-testid="interop-shadowdom"></div>`,
  ember: ({ main }: PageParts) => html`<body class="render-mode-BIGPIPE ember-application">
    <div class="application-outlet" id="root"><header id="global-nav">${NAVIGATION}</header>${main}</div>`,
  guest: ({ main }: PageParts) => html`<body>
    <div id="root"><nav class="nav"><a href="/login">Sign in</a></nav>${main}</div>`,
  sales: ({ main }: PageParts) => html`<body class="ember-application">
    <div id="root"><header><a href="/sales/home">Sales Navigator</a></header>${main}</div>`,
} as const;

/** The whole document of a page. */
export const documentOf = (parts: PageParts, nonce: string): string => {
  const { renderer, title, language = 'en', head = NOTHING, layers = NOTHING } = parts;
  const classes = renderer === 'ember' ? 'theme theme--mercado artdeco' : '';
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" class="${classes}" data-renderer="${renderer}">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    ${head}
    <link rel="stylesheet" href="/static/page.css">
    <link rel="icon" href="data:,">
    <script nonce="${nonce}" src="/static/page.js"></script>
  </head>
  ${bodyOf[renderer](parts)}
    <div id="layers">${layers}</div>
    <aside class="dock">Messaging</aside>
  </body>
</html>`.markup;
};
