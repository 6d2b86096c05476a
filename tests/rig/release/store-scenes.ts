/** Pixels of a screenshot and of the small promotional tile, as the Chrome Web Store takes them. */
export const SCREENSHOT = { width: 1280, height: 800 } as const;
export const TILE = { width: 440, height: 280 } as const;

/** What lies over the page: the popup, hanging from the toolbar's end of it, or the side panel beside it. As data URLs of pictures. */
interface Over {
  readonly popup?: string;
  readonly panel?: string;
}

const document = (body: string): string =>
  `<!doctype html><style>
    body { margin: 0; overflow: hidden; position: relative; }
    img { position: absolute; top: 0; display: block; }
    .popup { top: 12px; right: 24px; border-radius: 8px; box-shadow: 0 8px 40px #0006, 0 0 0 1px #0002; }
    .panel { right: 0; box-shadow: -1px 0 #0003; }
    .tile { display: grid; place-content: center; justify-items: center; gap: 16px; height: 100vh; background: #eef3f0;
      color: #123a2a; font: 600 44px/1 system-ui, sans-serif; }
    .tile img { position: static; width: 96px; }
  </style>${body}`;

/** A screenshot of the store: a page as large as the picture, with what lies over it. */
export const scene = (page: string, { popup, panel }: Over = {}): string =>
  document(
    `<img src="${page}">${popup ? `<img class="popup" src="${popup}">` : ''}${panel ? `<img class="panel" src="${panel}">` : ''}`,
  );

export const tile = (icon: string, name: string): string =>
  document(`<div class="tile"><img src="${icon}">${name}</div>`);
