/** Checks the links and images in the texts of stories and pages. They work below every base: paths are relative, or get the base. */
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { TextLink } from '../../core/content/links/links-in-text.ts';
import { withBase } from '../../core/content/links/site-path.ts';
import type { MdxComponent } from '../../core/content/mdx.ts';
import { nearest, type Problem } from '../../core/input/problems.ts';
import { inQuotes } from '../../core/input/validate.ts';
import { isWebAddress } from '../../core/input/fields/web-address.ts';
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { fragmentsOf } from './page-fragments.ts';
import { isPublished, pathsForHints } from './published-paths.ts';

/** A story or page. */
interface Text {
  file: string;
  links: TextLink[];
  elements: MdxComponent[];
}

type Fault = Pick<Problem, 'message' | 'hint'> | undefined;

export const checkLinks = (project: Project): Problem[] => [
  ...[...project.stories.values()].flatMap((story) => problemsIn(project, story, pathOf.story(story.id))),
  ...[...project.pages.values()].flatMap((page) => problemsIn(project, page, pathOf.page(page.id))),
];

function problemsIn(project: Project, { file, links, elements }: Text, page: string): Problem[] {
  const found = links.map(({ kind, url, line }) => ({
    line,
    fault: kind === 'image' ? imageFault(project, url, file) : linkFault(project, url, page),
  }));
  // Components of the edition may do anything with a path, but no address may run a script.
  const attributes = elements.flatMap(({ attributes, line }) =>
    ['href', 'src', 'url'].map((name) => ({ line, fault: schemeFault(attributes[name] ?? '') })),
  );
  return [...found, ...attributes].flatMap(({ line, fault }) =>
    fault ? { file, place: `line ${line}`, ...fault } : [],
  );
}

/** Schemes that links may have, with the form of their addresses. */
const schemes: { [scheme: string]: (url: string) => boolean } = {
  http: isWebAddress,
  https: isWebAddress,
  mailto: (url) => /^mailto:[^\s@]+@[^\s@]+$/i.test(url),
  tel: (url) => /^tel:\+?[\d().-]+$/i.test(url),
};

const schemeOf = (url: string): string | undefined => /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();

function schemeFault(url: string): Fault {
  const scheme = schemeOf(url);
  if (scheme === undefined || schemes[scheme]?.(url)) return undefined;
  return {
    message: `expected a link that starts with https://, http://, mailto: or tel:, or a path, got ${inQuotes(url)}.`,
    hint: schemes[scheme] ? 'Correct the address.' : 'Link to a page, or write the address as text.',
  };
}

/** Pages load nothing from other sites, so an image must be a file of the edition. */
function imageFault(project: Project, url: string, file: string): Fault {
  const expected = 'expected an image of the edition';
  if (schemeOf(url) || url.startsWith('//')) {
    const hint = 'Put the file beside the text, and write its path: pages load nothing from other sites.';
    return { message: `${expected}, got ${inQuotes(url)}.`, hint };
  }
  const { base } = project.config;
  const path = decoded(withBase(url, base).replace(/[?#].*/, ''));
  const isThere = path.startsWith('/')
    ? existsSync(join(project.root, 'public', path.slice(base.length)))
    : existsSync(join(project.root, dirname(file), path));
  if (isThere && path) return undefined;
  const folder = path.startsWith('/') ? 'public/' : `${dirname(file)}/`;
  return {
    message: `${expected}, got ${inQuotes(url)}, which does not exist.`,
    hint: `Add it to ${folder}, or correct its path.`,
  };
}

function linkFault(project: Project, url: string, page: string): Fault {
  const { base } = project.config;
  const site = absoluteUrl(project.config, '');
  if (!url.startsWith(site)) {
    if (schemeOf(url)) return schemeFault(url);
    if (url.startsWith('//')) return schemeFault(`https:${url}`);
  }
  const target = new URL(withBase(url, base), site + page);
  const at = decoded(target.pathname);
  const expected = 'expected the address of a page or file of the site';
  const fault = (hint: string) => ({ message: `${expected}, got ${inQuotes(url)}.`, hint });
  if (!url.trim()) return { message: `${expected}, got nothing.`, hint: 'Write where the link leads.' };
  const rest = target.search + target.hash;
  if (!at.startsWith(base)) return fault(pathHint(project, at.slice(1), rest, page));
  const path = at.slice(base.length);
  if (!isPublished(project, path)) return fault(pathHint(project, path, rest, page));
  return fragmentFault(project, path, url, decoded(target.hash.slice(1)));
}

function fragmentFault(project: Project, path: string, url: string, fragment: string): Fault {
  if (!fragment || fragment.startsWith(':~:')) return undefined;
  const known = fragmentsOf(project, path);
  if (!known || known.includes(fragment)) return undefined;
  const close = nearest(fragment, known);
  return {
    message: `expected the fragment of a heading, chart or number, got ${inQuotes(url)}.`,
    hint: close
      ? `Write "#${close}", or link to the page.`
      : 'Copy the fragment from the page in a browser, or link to the page.',
  };
}

/** What to write for a path that is not published. */
function pathHint(project: Project, path: string, rest: string, page: string): string {
  const write = (target: string) => `Write "${relativePath(page, target)}${rest}"`;
  const candidates = [path, `${path}/`, path.replace(/(\.mdx?|\.html|\/index\.html)$/, '/'), path.replace(/\/$/, '')];
  const right = candidates.find((one) => isPublished(project, one));
  if (right !== undefined)
    return right === path
      ? `${write(right)}, which works below every base.`
      : `${write(right)}: addresses of pages end with a slash, those of files do not.`;
  if (/^www\.|^[a-z0-9-]+\.(com|org|net|eu|de|gov)\b/.test(posix.basename(path)) || path.includes('www.'))
    return 'Write the address of another site with "https://" before it.';
  const close = nearest(path, pathsForHints(project));
  return close === undefined
    ? 'Correct the path; "npx plumbline dev" shows the pages.'
    : `${write(close)}, or correct the path.`;
}

/** A path that leads from one page to another, wherever the site is. */
function relativePath(page: string, target: string): string {
  const path = posix.relative(`/${page}`, `/${target}`);
  return target.endsWith('/') || target === '' ? `${path}/`.replace(/^\/$/, './') : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
