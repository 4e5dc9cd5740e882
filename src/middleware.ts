/** What is done to every page when it is rendered: its Chinese is marked, its charts get their script, and its policy completed with the styles it has. */
import { defineMiddleware } from 'astro:middleware';
import { markChinese } from './publish/chinese.ts';
import { withHand } from './publish/hand.ts';
import { withPolicy } from './publish/policy.ts';
import { edition } from './site.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const page = withHand(edition, markChinese(await response.text()));
  // Only what is built has a policy.
  const path = url.pathname.slice(edition.base.length);
  return new Response(import.meta.env.DEV ? page : withPolicy(page, path), response);
});
