/** Finds faults in the markup of a page. */
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';

const validator = new HtmlValidate(
  new FileSystemConfigLoader([esmResolver()], {
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Titles are findings, and may be long; search engines cut them.
      'long-title': 'off',
      // Trailing white space and quotes depend on the serialiser.
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-inline-style': 'error',
      // Scripts are files of the same site.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

/** @param page path of its file in the folder of the site */
export async function htmlFaults(page: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, page);
  return results.flatMap(({ messages }) => messages.map((m) => `${page}:${m.line}: ${m.message} (${m.ruleId})`));
}
