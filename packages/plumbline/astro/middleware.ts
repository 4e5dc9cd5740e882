/** What is done to every page when it is rendered: its Chinese is marked, its charts get their script, and its policy completed with the styles it has. */
import { defineMiddleware } from 'astro:middleware';
import { markLanguages } from 'plumbline/internal/publish/html/language-spans';
import { withChartScript } from 'plumbline/internal/publish/html/chart-script';
import { withPolicy } from 'plumbline/internal/publish/html/content-security-policy';
import { config } from 'plumbline/internal/current-project';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const page = withChartScript(config, markLanguages(await response.text()));
  // Only what is built has a policy.
  const path = url.pathname.slice(config.base.length);
  return new Response(import.meta.env.DEV ? page : withPolicy(page, path), response);
});
