/**
 * Lays out the drawings far from the window when the page is loaded and the browser is idle. Until then it skips them, so that the text
 * appears sooner. A picture of the whole page, by a browser or an archive, would be without them.
 */
export function layOutAll(drawings: Iterable<SVGElement>): void {
  const skipped = [...drawings].filter((one) => getComputedStyle(one).contentVisibility === 'auto');
  const next = () => {
    const drawing = skipped.shift();
    if (!drawing) return;
    drawing.style.contentVisibility = 'visible';
    requestIdleCallback(next);
  };
  if (document.readyState === 'complete') next();
  else addEventListener('load', next);
}
