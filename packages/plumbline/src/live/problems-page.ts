/** The page at every address as long as the edition has had problems since the server was started. */
import { formatProblem, type Problem } from '../core/input/problems.ts';
import { html } from '../publish/html/html.ts';
import { revision } from '../current-project.ts';
import { withRevision } from './browsers.ts';

export function problemsPage(problems: readonly Problem[]): string {
  const report = problems.map(formatProblem).join('\n');
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Problems</title>
        <script type="module" src="/@vite/client"></script>
      </head>
      <body>
        <pre>${report}</pre>
      </body>
    </html>`;
  return withRevision(page.text, revision);
}
