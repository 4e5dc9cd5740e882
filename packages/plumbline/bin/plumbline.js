#!/usr/bin/env node
// Plain JavaScript that every Node version can run, so that an old version prints a message instead of a syntax error.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = engines.node.replace('>=', '');
const [major, minor] = process.versions.node.split('.').map(Number);
const [leastMajor, leastMinor] = needed.split('.').map(Number);
if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  console.error(`Plumbline needs Node ${needed} or newer; this is Node ${process.versions.node}.`);
  console.error('  Hint: Install a newer Node, or add one to the edition with "npm install node@24".');
  process.exit(2);
}
const { supervise } = await import('../dist/cli/process/supervise.js');
process.exitCode = await supervise(process.argv.slice(2));
