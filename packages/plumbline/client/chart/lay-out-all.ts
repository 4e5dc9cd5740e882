/**
 * Lays out the drawings far from the window, each in a task of its own, when the page is loaded. Until then the browser skips them, so
 * that the text appears sooner. A picture of the whole page, by a browser or an archive, would be without them.
 */
export const layOutAll = (drawings: NodeListOf<SVGElement>): void =>
  addEventListener('load', () =>
    drawings.forEach(({ style }) => setTimeout(() => (style.contentVisibility = 'visible'))),
  );
