/** Shows the built site at its real address, without a network. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from 'playwright-core';

/** Answers requests to the site from its folder; for `page.route`. */
export const answerFrom =
  ({ folder, base }: { folder: string; base: string }) =>
  (route: Route): Promise<void> => {
    const { pathname } = new URL(route.request().url());
    const path = pathname.slice(base.length);
    const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    return pathname.startsWith(base) && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  };
