/** Runs in the browser: finds out when the first chart is painted, and where it and the text of a story are. */

/** What a page has measured so far. */
export interface Seen {
  /** When the first chart was painted, in milliseconds from the request of the page. */
  chartAt?: number;
}

declare global {
  // Functions are sent to the browser one by one, so they share state through the window.
  var seen: Seen;
}

/** Runs before the page does. Looks at every frame, and takes the time when the frame that first has a chart is painted. */
export function watchForChart(): void {
  globalThis.seen = {};
  const look = () => {
    const charts = [...document.querySelectorAll<SVGElement | HTMLCanvasElement>('svg, canvas')];
    const isDrawn = charts.some((one) => {
      const { width, height } = one.getBoundingClientRect();
      const marks = one.querySelectorAll('path, rect, circle, line, text').length;
      return width >= 200 && height >= 100 && (one.tagName === 'CANVAS' || marks >= 10) && one.checkVisibility();
    });
    if (!isDrawn) return requestAnimationFrame(look);
    // A task after this frame.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      globalThis.seen.chartAt = performance.now();
      port1.close();
    };
    return port2.postMessage(undefined);
  };
  requestAnimationFrame(look);
}

/** Where things are on the page, in CSS pixels from its top. */
export interface Places {
  chartTop: number;
  chartBottom: number;
  /** Bottom of the tenth line of the text. */
  tenthLine: number;
}

/** @param start first words of the text, after title, standfirst and author */
export function findPlaces(start: string): Places {
  const chart = [...document.querySelectorAll('svg, canvas')].find((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width >= 200 && height >= 100;
  })!;
  const { top, bottom } = chart.getBoundingClientRect();
  const paragraphs = [...document.querySelectorAll('p')];
  const first = paragraphs.findIndex(({ textContent }) => textContent.trim().startsWith(start));
  const lines = paragraphs.slice(first).flatMap((paragraph) => {
    if (paragraph.closest('figure')) return [];
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    // Words in bold or with a link are boxes of their own on the same line.
    return [...new Set([...range.getClientRects()].map((box) => Math.round(box.bottom)))];
  });
  return { chartTop: top + scrollY, chartBottom: bottom + scrollY, tenthLine: lines[9]! + scrollY };
}
