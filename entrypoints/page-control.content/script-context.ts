/**
 * Stands in for WXT's context in the built content script (aliased in wxt.config.ts). WXT's own brings the 10 kB polyfill to every
 * LinkedIn page and tells each page the extension's id, by `postMessage` and a document event; Kith needs nothing of it.
 */
export class ContentScriptContext {}
