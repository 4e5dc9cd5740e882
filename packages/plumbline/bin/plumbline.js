#!/usr/bin/env node
// Plain JavaScript for any Node, so that an old one gets a sentence and not a syntax error.
const [major] = process.versions.node.split('.');
if (Number(major) < 24) {
  console.error(`Plumbline needs Node 24 or newer; this is Node ${process.versions.node}.`);
  console.error('Hint: Install a newer Node, or add one to the edition with "npm install node@24".');
  process.exit(2);
}
const { run } = await import('../dist/cli/index.js');
process.exitCode = await run(process.argv.slice(2));
