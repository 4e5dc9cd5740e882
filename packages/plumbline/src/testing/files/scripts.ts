/** What is wrong with the scripts that a page carries: our own small ones, each where there is something for it to do. */

/** Pages that other pages show, or that are there to be copied or kept: search engines are sent elsewhere. */
export const isCopy = (page: string): boolean => /\/embed\/|\/v\/[0-9a-z]{10}\/|republish\.html$/.test(page);

/** Scripts of a page by name: to copy a code, to tell a height, to take a chart into the hand, to search. */
function scriptsFor(page: string, html: string): string[] {
  // A frame that has moved or was removed shows no chart, and has no height to tell.
  if (page.includes('/embed/resize/')) return html.includes('<figure') ? ['embed'] : [];
  if (isCopy(page)) return [];
  const work = { copy: / data-copy[ =>]/, chart: / data-marks="/, search: / role="search"/ };
  return Object.entries(work).flatMap(([name, found]) => (found.test(html) ? name : []));
}

/** @param page its file in the site's folder. */
export function scriptFaults(page: string, html: string, base: string): string[] {
  const expected = scriptsFor(page, html).map((name) => `${base}${name}.js`);
  const tags = [...html.matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g)].map(([tag]) => tag);
  const found = tags.map((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? tag);
  return [
    ...found
      .filter((source, i) => !expected.includes(source) || found.indexOf(source) !== i)
      .map((s) => `carries ${s}`),
    ...expected.filter((source) => !found.includes(source)).map((source) => `lacks ${source}`),
    ...tags.filter((tag) => tag.includes('/chart.js"') && !/ defer[ >]/.test(tag)).map((tag) => `waits for ${tag}`),
  ];
}
