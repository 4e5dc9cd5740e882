/**
 * Tests run under Node itself, as chart modules and the build do: no module runner between, no globals.
 * (With a global `it` in sight Plot draws half a pixel off what we publish.)
 */
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const generator = 'packages/plumbline/tests';

const project = (name: string, include: string): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [include] },
});

/** Tests that read a built site, each worker with a browser of its own. */
const browserProject = (name: string, include: string, globalSetup: string): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include: [include],
    globalSetup,
    // After the projects that use every core.
    sequence: { groupOrder: 1 },
    // What is read of the edition is read once for all files.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes, however slowly: only what never comes takes so long.
    expect: { poll: { timeout: 30_000 } },
  },
});

export default defineConfig({
  test: {
    environment: 'node',
    globals: false,
    // On two cores both: by default vitest uses one.
    maxWorkers: '100%',
    // Machines are slow at times; a test that hangs is found all the same.
    testTimeout: 30_000,
    // Not UTC, with summer time: whatever depends on the machine's clock shows itself.
    env: { TZ: 'America/St_Johns' },
    // What imports the package gets its TypeScript, as the tests beside it do: one instance of each module.
    execArgv: ['--conditions=source'],
    experimental: { viteModuleRunner: false, nodeLoader: false },
    projects: [
      project('unit', `${generator}/unit/**/*.test.ts`),
      project('problems', `${generator}/problems/*.test.ts`),
      project('cli', `${generator}/cli/*.test.ts`),
      project('charts', 'tests/charts/**/*.test.ts'),
      project('stories', 'tests/stories/**/*.test.ts'),
      browserProject('site', `${generator}/site/**/*.test.ts`, `${generator}/site/setup.ts`),
      browserProject('pages', 'tests/{site,pictures}/*.test.ts', 'plumbline/testing/build-site'),
    ],
  },
});
