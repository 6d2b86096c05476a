import { MARK } from '@/components/ui/mark';

/** Strokes on a 24 px grid. */
const STROKES = {
  mark: MARK,
  minus: 'M6 12h12',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
} as const;

export type IconName = keyof typeof STROKES;

/** Draws a picture in the colour of the text around it; decoration only. */
export function createIcon(document: Document, name: IconName): SVGElement {
  const make = (tag: 'svg' | 'path') => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const [svg, path] = [make('svg'), make('path')];
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.ariaHidden = 'true';
  path.setAttribute('d', STROKES[name]);
  svg.append(path);
  return svg;
}
