import * as page from './page-selectors';
import type { PageReading } from './read-page';

/**
 * The row of buttons in the top card of the person of the address, by what the page says of them: the smallest part of it that holds two controls, one of them
 * the person's own. Null wherever the page does not prove whose card it is. Changes nothing.
 */
export function actionRow(document: Document, { layout, witnesses }: PageReading): Element | null {
  if (witnesses !== 'agree' || (layout !== 'sdui' && layout !== 'ember')) return null;
  const topCard = document.querySelector(layout === 'sdui' ? page.SDUI_TOP_CARD : page.EMBER_TOP_CARD);
  const own = topCard?.querySelector(layout === 'sdui' ? page.SDUI_ACTION : page.EMBER_ACTION);
  let row = own?.parentElement ?? null;
  while (row && row !== topCard && row.querySelectorAll('a,button').length < 2) row = row.parentElement;
  return row === topCard ? null : row;
}
