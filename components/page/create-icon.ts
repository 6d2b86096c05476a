/** Strokes on a 24 px grid; the mark is the product's own, two meeting arcs. */
const STROKES = {
  mark: 'M4 3.5c10.5 3.5 10.5 13.5 0 17M20 3.5c-10.5 3.5-10.5 13.5 0 17',
  minus: 'M6 12h12',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
} as const;

export type IconName = keyof typeof STROKES;

/** Draws a picture in the colour of the text around it; decoration only. */
export function createIcon(document: Document, name: IconName): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', STROKES[name]);
  svg.append(path);
  return svg;
}
