/** Finds links of a drawing that lead nowhere from a page, an embed or a file, and images that none of them may load. */
import { isWebAddress } from '../core/input/fields/web-address.ts';
import { elementsOf, type SvgElement } from '../render/svg/svg-dom.ts';
import { quoted, type Finding } from './findings.ts';

const hrefOf = (element: SvgElement): string =>
  element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';

export function linkFindings(svg: SvgElement): Finding[] {
  const hrefs = (tag: string) =>
    [...elementsOf(svg)].flatMap((element) => (element.tagName === tag && hrefOf(element) ? hrefOf(element) : []));
  const links = hrefs('a').filter((href) => !isWebAddress(href));
  const images = hrefs('image');
  return [
    ...(links.length
      ? [
          {
            expected: 'links that start with https:// or http://',
            found: links.map(quoted),
            advice: 'Write whole addresses in "href"',
          },
        ]
      : []),
    ...(images.length
      ? [
          {
            expected: 'a drawing without image files',
            found: images.map(quoted),
            advice: 'Draw with other marks: pages and files load no images in a drawing',
          },
        ]
      : []),
  ];
}
