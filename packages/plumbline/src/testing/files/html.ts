/** What is wrong with the markup of a page. */
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';

const validator = new HtmlValidate(
  new FileSystemConfigLoader([esmResolver()], {
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Long titles carry the finding; search engines cut what they do not show.
      'long-title': 'off',
      // Trailing white space and quotes are the serialiser's business.
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-inline-style': 'error',
      // Our own scripts come from where the page comes from.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

/** @param page its file in the site's folder. */
export async function htmlFaults(page: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, page);
  return results.flatMap(({ messages }) => messages.map((m) => `${page}:${m.line}: ${m.message} (${m.ruleId})`));
}
