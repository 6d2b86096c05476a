/**
 * Whether a page shows what is drawn in it unaltered. No other test notices these (measured in Chromium 156): the host moved into
 * another part of the page, a mask over the whole page, a zoom, and a picture of the page instead of the page.
 */
export function isPlainPage(host: Element, button: Element): boolean {
  const root = host.ownerDocument.documentElement;
  const { maskImage, webkitMaskBoxImageSource } = getComputedStyle(root);
  return (
    host.parentNode === root &&
    (button.currentCSSZoom ?? 1) === 1 &&
    [maskImage, webkitMaskBoxImageSource].every((mask) => !mask || mask === 'none') &&
    ![root, host].some((shown) => shown.matches(':active-view-transition'))
  );
}
