#!/usr/bin/env node
// Plain JavaScript that every Node version can run, so that an old version prints a message instead of a syntax error.
import { readFileSync } from 'node:fs';
import module from 'node:module';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = engines.node.replace('>=', '');
const [major, minor] = process.versions.node.split('.').map(Number);
const [leastMajor, leastMinor] = needed.split('.').map(Number);
if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  console.error(`Plumbline needs Node ${needed} or newer; this is Node ${process.versions.node}.`);
  console.error('  Hint: Install a newer Node, or add one to the edition with "npm install node@24".');
  process.exit(2);
}
// Node keeps what it compiled, in the folder for temporary files.
module.enableCompileCache?.();
const { run } = await import('../dist/cli/index.js');
// Not awaited: Node would print a warning of its own if the command never ends.
void run(process.argv.slice(2)).then((code) => (process.exitCode = code));
