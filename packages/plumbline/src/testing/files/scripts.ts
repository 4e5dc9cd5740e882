/** Finds pages with scripts that they should not have, and pages that lack one. */

/** Pages without scripts for search and charts: frames, frozen versions and stories to republish. */
export const isCopy = (page: string): boolean =>
  /\/embed\/|^embeds\/resize\/|\/v\/[0-9a-z]{10}\/|republish\.html$/.test(page);

/** Scripts of a page by name: copy codes, send the height of a frame, make charts interactive, search. */
function scriptsFor(page: string, html: string): string[] {
  // A frame that has moved or was removed shows no chart.
  if (page.includes('/embed/resize/')) return html.includes('<figure') ? ['embed'] : [];
  if (page === 'embeds/resize/index.html') return ['embed'];
  if (isCopy(page)) return [];
  const work = { copy: / data-copy[ =>]/, chart: / data-marks="/, search: / role="search"/ };
  return Object.entries(work).flatMap(([name, found]) => (found.test(html) ? name : []));
}

/** @param page path of its file in the folder of the site */
export function scriptFaults(page: string, html: string, base: string): string[] {
  const expected = scriptsFor(page, html).map((name) => `${base}${name}.js`);
  const tags = [...html.matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g)].map(([tag]) => tag);
  const found = tags.map((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? tag);
  return [
    ...found.filter((source, i) => !expected.includes(source) || found.indexOf(source) !== i).map((s) => `has ${s}`),
    ...expected.filter((source) => !found.includes(source)).map((source) => `lacks ${source}`),
    ...tags.filter((tag) => tag.includes('/chart.js"') && !/ defer[ >]/.test(tag)).map((tag) => `waits for ${tag}`),
  ];
}
