/** Builds the fixture edition three times: at the root, again, and under a sub-path. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { plumbline } from '../helpers/editions/command.ts';
import { edition, fixture } from '../helpers/site.ts';

export default function setup(): void {
  rmSync(edition, { recursive: true, force: true });
  cpSync(fixture, edition, { recursive: true });
  mkdirSync(join(edition, 'sub'));
  build(['--out', 'root', '--nginx', 'root.conf']);
  build(['--out', 'again']);
  build(['--out', 'sub/x', '--nginx', 'sub.conf'], { BASE_PATH: '/x/' });
}

function build(args: string[], env: Record<string, string> = {}): void {
  const output = execFileSync(process.execPath, [plumbline, 'build', ...args], {
    cwd: edition,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const warnings = output.split('\n').filter((line) => /\bwarn/i.test(line));
  if (warnings.length) throw new Error(`the build warns:\n${warnings.join('\n')}`);
}
