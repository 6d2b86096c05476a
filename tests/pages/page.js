// Runs in our LinkedIn pages as LinkedIn's own script does: moves between pages without loading, and looks about.
(() => {
  const policy = trustedTypes.createPolicy('jSecure', { createHTML: (text) => text });
  const seen = { messages: [], keys: [], caughtRoots: 0, addedNodes: [] };
  const windowKeysAtStart = new Set(Object.getOwnPropertyNames(window));

  const show = async () => {
    const address = location.href;
    const answer = await fetch(address);
    const text = await answer.text();
    const next = new DOMParser().parseFromString(policy.createHTML(text), 'text/html');
    if (location.href !== address) return;
    if (answer.redirected) history.replaceState(null, '', answer.url);
    if (next.documentElement.dataset.renderer !== document.documentElement.dataset.renderer) return location.reload();
    // The newest title goes in front of the older ones, which stay.
    document.head.prepend(next.querySelector('title'));
    const { lang, dir } = next.documentElement;
    Object.assign(document.documentElement, { lang, dir });
    for (const id of ['root', 'layers']) document.getElementById(id).replaceWith(next.getElementById(id));
  };

  /** Changes the address at once and the page later, as LinkedIn does. */
  const goTo = async (path, lateMs = 0) => {
    history.pushState(null, '', path);
    await new Promise((resolve) => setTimeout(resolve, lateMs));
    await show();
  };

  /**
   * Changes the address at once; title and page follow when they like, be it after those of the next address. Null: never.
   * What they show is the page of `shown`, which may be another than the address says.
   */
  const wander = async (path, { shown, titleMs, rootMs }) => {
    history.pushState(null, '', path);
    const text = await (await fetch(shown)).text();
    const next = new DOMParser().parseFromString(policy.createHTML(text), 'text/html');
    const later = (ms, change) => ms !== null && setTimeout(change, ms);
    later(titleMs, () => document.head.prepend(next.querySelector('title').cloneNode(true)));
    later(rootMs, () => document.getElementById('root').replaceWith(next.getElementById('root')));
  };

  addEventListener('popstate', show);
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="/in/"], a[href="/feed/"], a[href="/mynetwork/"]');
    if (link === null || link === undefined) return;
    event.preventDefault();
    goTo(link.getAttribute('href'));
  });

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    seen.caughtRoots += 1;
    return attachShadow.call(this, options);
  };
  addEventListener('message', ({ data }) => seen.messages.push(JSON.stringify(data)), true);
  for (const kind of ['keydown', 'keypress', 'keyup'])
    addEventListener(kind, (event) => seen.keys.push(`${kind} ${event.key}`), true);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.nodeType === 1 && node.localName !== 'body') seen.addedNodes.push(node.outerHTML);
  }).observe(document.documentElement, { childList: true });

  const fetchFrom = (id) => async (file) =>
    fetch(`chrome-extension://${id}/${file}`).then(
      () => [file, 'found'],
      () => [file, 'blocked'],
    );

  /** All that the page can find out about the extension. */
  const look = async (extensionId, files) => ({
    ...seen,
    runtime: typeof globalThis.chrome?.runtime,
    windowKeys: Object.getOwnPropertyNames(window).filter((key) => !windowKeysAtStart.has(key)),
    markup: document.documentElement.outerHTML,
    text: document.documentElement.innerText,
    stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    resources: performance.getEntriesByType('resource').map(({ name }) => name),
    files: Object.fromEntries(await Promise.all(files.map(fetchFrom(extensionId)))),
  });

  Object.assign(window, { goTo, wander, look });
})();
