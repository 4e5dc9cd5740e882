/** docs/reference/ is generated; checks that it is up to date. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referencePages } from '../../scripts/reference/pages.ts';

const folder = join(import.meta.dirname, '../../docs/reference');
const pages = referencePages();
const advice = 'run "npm run reference -w plumbline" and commit the result';

test('docs/reference contains the pages of the reference and no others', () => {
  expect(readdirSync(folder).sort(), advice).toEqual([...pages.keys()].sort());
});

test.each([...pages.keys()])('docs/reference/%s is up to date with schemas and comments', (name) => {
  expect(readFileSync(join(folder, name), 'utf8'), advice).toBe(pages.get(name));
});
