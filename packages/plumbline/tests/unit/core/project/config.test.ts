import { expect, onTestFinished, test, vi } from 'vitest';
import { copyEdition, reportOf } from '../../../fixtures/copy-edition.ts';

test('the tiny edition has no problems', async () => {
  expect(await reportOf(await copyEdition(onTestFinished))).toBeUndefined();
});

test.each([
  ['SITE', '', 'expected an origin such as "https://example.org", got "".', 'site'],
  ['SITE', 'preview', 'expected an origin such as "https://example.org", got "preview".', 'site'],
  ['BASE_PATH', '', 'expected a path with a slash at both ends, got "".', 'base'],
])('%s="%s" is reported as a mistake in the environment', async (name, value, message, field) => {
  vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const hint = `Set it to such a value, or unset it: then "${field}" in edition.config.ts applies.`;
  expect(await reportOf(await copyEdition(onTestFinished))).toBe(
    `environment variable ${name}: ${message}\n  Hint: ${hint}\n1 problem. Nothing was published.`,
  );
});
