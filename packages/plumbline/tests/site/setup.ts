/** Builds the real edition three times into .test/: at the root, again, and under a sub-path. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { plumbline } from '../helpers/editions/command.ts';

export default function setup(): void {
  rmSync('.test', { recursive: true, force: true });
  mkdirSync('.test/sub', { recursive: true });
  build(['--out', '.test/root', '--nginx', '.test/root.conf']);
  build(['--out', '.test/again']);
  build(['--out', '.test/sub/x', '--nginx', '.test/sub.conf'], { BASE_PATH: '/x/' });
}

function build(args: string[], env: Record<string, string> = {}): void {
  const output = execFileSync(process.execPath, [plumbline, 'build', ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const warnings = output.split('\n').filter((line) => /\bwarn/i.test(line));
  if (warnings.length) throw new Error(`the build warns:\n${warnings.join('\n')}`);
}
