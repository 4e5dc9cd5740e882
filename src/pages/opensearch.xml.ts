import { openSearchOf } from '../publish/opensearch.ts';
import { edition } from '../site.ts';

export const GET = (): Response =>
  new Response(openSearchOf(edition), { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
