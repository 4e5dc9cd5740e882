/** The table of headers and the moved URLs, as a file that a server block of nginx includes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionConfig } from '../../../core/project/config.ts';
import { hrefFor } from '../../urls.ts';
import { headerRules, patternSource, type HeaderRule } from './headers.ts';
import type { Move } from '../redirects.ts';

const template = join(import.meta.dirname, '../../../../deploy/nginx.conf.template');

/** It depends on the base, not on the folder that is served. */
export function nginxFile(config: EditionConfig, moves: Move[]): string {
  const rules = headerRules(config.base);
  const parts: Record<string, string> = {
    base: config.base,
    ...typeParts(config.base, rules),
    moves: moves.map((move) => redirect(config, move)).join('\n') || '# None has.',
    headers: headerNames(rules)
      .flatMap((name) => headerLines(config.base, rules, name))
      .join('\n'),
  };
  return readFileSync(template, 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name]!);
}

const redirect = (config: EditionConfig, { path, to }: Move): string =>
  `location = "${hrefFor(config, path)}" { return 301 "${hrefFor(config, to)}$is_args$args"; }`;

/**
 * Types by file extension in one block; those of other paths in locations, of which nginx takes the first that matches.
 */
function typeParts(base: string, rules: HeaderRule[]) {
  const typed = rules.flatMap(({ at, headers: { 'Content-Type': value } }) => {
    if (value === undefined) return [];
    const [type = '', charset] = value.split('; ');
    return at.map((pattern) => ({ pattern, type, charset }));
  });
  const isExtension = ({ pattern }: { pattern: string }) => /^\*\.\w+$/.test(pattern);
  const byType = Map.groupBy(typed.filter(isExtension), ({ type }) => type);
  const names = (some: typeof typed) => [...new Set(some.map(({ type }) => type))].join(' ');
  return {
    types: [...byType]
      .map(([type, of]) => `${type} ${of.map(({ pattern }) => pattern.slice('*.'.length)).join(' ')};`)
      .join('\n    '),
    typeLocations: typed
      .filter((one) => !isExtension(one))
      .reverse()
      .map(({ pattern, type }) => `location ~ "${uriPattern(base, [pattern])}" { types {} default_type ${type}; }`)
      .join('\n'),
    typesWithCharset: names(typed.filter(({ charset }) => charset)),
    compressedTypes: names(typed.filter(({ type, charset }) => charset || /[/+](json|xml)$/.test(type))),
  };
}

/** All headers except the type, which nginx sets itself. */
const headerNames = (rules: HeaderRule[]): string[] =>
  [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== 'Content-Type');

/** The value of a header: everywhere, then on single paths. */
function headerLines(base: string, [everywhere, ...rules]: HeaderRule[], name: string): string[] {
  const exceptions: { value: string; at: string[] }[] = [];
  for (const { at, headers } of rules) {
    const value = headers[name];
    const last = exceptions.at(-1);
    if (value === undefined) continue;
    if (last?.value === value) last.at.push(...at);
    else exceptions.push({ value, at: [...at] });
  }
  const value = everywhere!.headers[name] ?? '';
  if (!exceptions.length) return [`add_header ${name} ${quote(value)} always;`];
  const variable = `$plumbline_${name.toLowerCase().replaceAll('-', '_')}`;
  return [
    `set ${variable} ${quote(value)};`,
    ...exceptions.map((one) => `if ($uri ~ "${uriPattern(base, one.at)}") { set ${variable} ${quote(one.value)}; }`),
    `add_header ${name} ${variable} always;`,
  ];
}

/** Matches paths as nginx sees them while it answers: pages by their files. */
function uriPattern(base: string, at: string[]): string {
  const sources = at.map((pattern) => patternSource(pattern).replace(/\/$/, '/(index\\.html)?'));
  return `^${patternSource(base)}${sources.length > 1 ? `(${sources.join('|')})` : sources[0]}$`;
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
