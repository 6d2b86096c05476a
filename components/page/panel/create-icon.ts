import { MARK } from '@/components/ui/mark';
import type { ButtonId } from '@/lib/outreach/rules/control-rules';

/** Strokes on a 24 px grid, by the button that is drawn as a picture and not named in words. */
const STROKES: Partial<Record<ButtonId, string>> = {
  show: MARK,
  hide: 'M6 12h12',
  move: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  'with-template': 'm6 9 6 6 6-6',
};

/** Draws the picture of a button, in the colour of the text around it; decoration only. */
export function createIcon(document: Document, id: ButtonId): SVGElement {
  const make = (tag: 'svg' | 'path') => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const [svg, path] = [make('svg'), make('path')];
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.ariaHidden = 'true';
  path.setAttribute('d', STROKES[id] as string);
  svg.append(path);
  return svg;
}
