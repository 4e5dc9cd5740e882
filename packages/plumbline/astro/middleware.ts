/** Completes every rendered page: adds language spans, the script of interactive charts, and the Content-Security-Policy. */
import { defineMiddleware } from 'astro:middleware';
import { config, project, revision } from 'plumbline/internal/current-project';
import { withChartScript } from 'plumbline/internal/publish/html/chart-script';
import { withPolicy } from 'plumbline/internal/publish/html/content-security-policy';
import { markLanguages } from 'plumbline/internal/publish/html/language-spans';
import { withRevision } from 'plumbline/internal/live/browsers';

export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const made = revision;
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const text = markLanguages(await response.text(), project.textLanguages);
  // Components set `locals` while the page is rendered.
  const page = locals.hasInteractiveChart ? withChartScript(config, text) : text;
  // No policy in development: it would block Vite's scripts and styles.
  const path = url.pathname.slice(config.base.length);
  return new Response(import.meta.env.DEV ? withRevision(page, made) : withPolicy(page, path), response);
});
