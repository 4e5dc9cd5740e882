/** Lighthouse, where it is installed: on the PATH or in node_modules. It is large and no dependency of ours. */
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';

const command = ['node_modules/.bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  .map((folder) => join(folder, 'lighthouse'))
  .find((file) => existsSync(file));

/** Why it cannot run here; nothing where it can. */
export const missing = command
  ? undefined
  : 'it is not installed: npm install --no-save lighthouse@13.5.0, or put it on the PATH';

export interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { score: number | null; scoreDisplayMode: string; displayValue?: string }>;
}

export async function report(address: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      realpathSync(command!),
      address,
      '--quiet',
      '--output=json',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH: await chromium.executablePath() }, maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as Report;
}

const judged = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Every judgement below a hundred, with what was found wanting. */
export function lighthouseFaults({ categories, audits }: Report): string[] {
  const low = judged.filter((name) => categories[name]?.score !== 1);
  if (!low.length) return [];
  const wanting = Object.entries(audits)
    .filter(([, { score, scoreDisplayMode }]) => scoreDisplayMode !== 'informative' && score !== null && score < 1)
    .map(([name, { displayValue }]) => (displayValue ? `${name} ${displayValue}` : name));
  return low.map((name) => {
    const score = categories[name]?.score ?? 0;
    return `${name}: expected 100, got ${Math.round(score * 100)} (${wanting.join(', ')})`;
  });
}
