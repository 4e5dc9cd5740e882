/** Completes the policy of every page when it is rendered and its styles are known. Only what is built has one. */
import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from './publish/policy.ts';
import { edition } from './site.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(withPolicy(await response.text(), url.pathname.slice(edition.base.length)), response);
});
