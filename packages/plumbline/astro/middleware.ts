/** Completes every rendered page: language spans, the script of interactive charts, the policy that allows the styles it has. */
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
  // Set by the components while the text above was rendered.
  const page = locals.hasInteractiveChart ? withChartScript(config, text) : text;
  // Vite's scripts and styles in development would need a looser policy.
  const path = url.pathname.slice(config.base.length);
  return new Response(import.meta.env.DEV ? withRevision(page, made) : withPolicy(page, path), response);
});
