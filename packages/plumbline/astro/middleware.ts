/** What is done to every page when it is rendered: its Chinese is marked, its charts get their script, and its policy completed with the styles it has. */
import { defineMiddleware } from 'astro:middleware';
import { markChinese } from 'plumbline/internal/publish/html/language-spans';
import { withHand } from 'plumbline/internal/publish/html/chart-script';
import { withPolicy } from 'plumbline/internal/publish/html/content-security-policy';
import { edition } from 'plumbline/internal/current-project';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const page = withHand(edition, markChinese(await response.text()));
  // Only what is built has a policy.
  const path = url.pathname.slice(edition.base.length);
  return new Response(import.meta.env.DEV ? page : withPolicy(page, path), response);
});
