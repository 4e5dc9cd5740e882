/** Completes every rendered page: language spans, the script of interactive charts, the style rules it uses, and its policy. */
import { defineMiddleware } from 'astro:middleware';
import { config, project, revision } from 'plumbline/internal/current-project';
import { withChartScript } from 'plumbline/internal/publish/html/chart-script';
import { withPolicy } from 'plumbline/internal/publish/html/content-security-policy';
import { markLanguages } from 'plumbline/internal/publish/html/language-spans';
import { scriptAt } from 'plumbline/internal/publish/html/scripts';
import { withUsedRules } from 'plumbline/internal/publish/html/used-rules/used-rules';
import { withRevision } from 'plumbline/internal/live/browsers';

export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const made = revision;
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const text = markLanguages(await response.text(), project.textLanguages);
  // Components set `locals` while the page is rendered.
  const page = locals.hasInteractiveChart ? withChartScript(config, text) : text;
  // Development has Vite's scripts and styles, which are not known here.
  if (import.meta.env.DEV) return new Response(withRevision(page, made), response);
  const styled = withUsedRules(page, (address) => scriptAt(config, address));
  return new Response(withPolicy(styled, url.pathname.slice(config.base.length)), response);
});
