/** Makes links that work on any site: in a text to republish, paths and fragments would lead to pages of the site that shows it. */

const addresses = / (href|src)="([^"]*)"(?=[^<]*>)/g;

/**
 * Completes relative addresses, and fragments of what the text does not contain.
 * @param html the text, without the ids that are not published with it @param page absolute URL of the page that it is from
 */
export const withAbsoluteLinks = (html: string, page: string): string =>
  html.replace(addresses, (attribute, name: string, address: string) => {
    const isOwn = address.startsWith('#') && html.includes(` id="${address.slice(1)}"`);
    return isOwn || !URL.canParse(address, page) ? attribute : ` ${name}="${new URL(address, page).href}"`;
  });
