/** Builds the fixture edition four times: at the root, again, under a sub-path, and with all rules of its style sheets. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plumbline } from '../helpers/editions/command.ts';
import { edition, fixture, wholeEdition } from '../helpers/site.ts';

export default function setup(): void {
  rmSync(edition, { recursive: true, force: true });
  cpSync(fixture, edition, { recursive: true });
  mkdirSync(join(edition, 'sub'));
  build(['--out', 'root', '--nginx', 'root.conf']);
  build(['--out', 'again']);
  build(['--out', 'sub/x', '--nginx', 'sub.conf'], { BASE_PATH: '/x/' });
  buildWhole();
}

/** A page with an unknown script, which could add anything to it, keeps all rules of its style sheets. */
function buildWhole(): void {
  cpSync(fixture, wholeEdition, { recursive: true });
  const footer = [
    "---\nimport Footer from 'plumbline/components/layout/Footer.astro';\n---",
    '<Footer /><script is:inline src="/unknown.js" defer></script>',
  ].join('\n');
  mkdirSync(join(wholeEdition, 'public'), { recursive: true });
  writeFileSync(join(wholeEdition, 'public/unknown.js'), '');
  writeFileSync(join(wholeEdition, 'src/components/Footer.astro'), footer);
  build(['--out', 'site'], {}, wholeEdition);
}

function build(args: string[], env: Record<string, string> = {}, cwd = edition): void {
  const output = execFileSync(process.execPath, [plumbline, 'build', ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const warnings = output.split('\n').filter((line) => /\bwarn/i.test(line));
  if (warnings.length) throw new Error(`the build warns:\n${warnings.join('\n')}`);
}
