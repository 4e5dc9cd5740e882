import { addressOf } from '../site.ts';

export const GET = (): Response =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${addressOf('sitemap-index.xml')}\n`);
