import { speculationRules } from '../publish/speculation.ts';
import { edition } from '../site.ts';

export const GET = (): Response =>
  new Response(speculationRules(edition), { headers: { 'Content-Type': 'application/speculationrules+json' } });
