import { XMLParser } from 'fast-xml-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { openSearchOf } from '../../../../src/publish/metadata/opensearch.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const { config } = await loadProject(await copyEdition(afterAll));

interface Description {
  OpenSearchDescription: { ShortName: string; Description: string; Url: { '@_template': string; '@_type': string }[] };
}
const read = (changes: Partial<typeof config> = {}) =>
  (new XMLParser({ ignoreAttributes: false }).parse(openSearchOf({ ...config, ...changes })) as Description)
    .OpenSearchDescription;

describe('openSearchOf(edition)', () => {
  test('opens the search page with the query, under the base', () => {
    const [page] = read({ base: '/x/' }).Url;
    expect(page).toEqual({ '@_type': 'text/html', '@_template': 'https://tiny.example/x/search/?q={searchTerms}' });
  });

  test('shortens the title of the edition to sixteen characters', () => {
    expect(read().ShortName).toBe('The Tiny File');
    expect(read({ title: 'The Long Running File' }).ShortName).toBe('The Long Running');
    expect(read({ title: 'Wirtschaftsnachrichten' }).ShortName).toBe('Wirtschaftsnachr');
  });

  test('escapes the description of the edition', () => {
    expect(read({ description: 'Bridges & <towns>' }).Description).toBe('Bridges & <towns>');
  });
});
