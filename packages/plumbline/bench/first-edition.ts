/** Times builds of the edition at the root of the repository: from nothing, after an edit, and after nothing. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { remove } from './peers/peer.ts';
import { timeBuild } from './time-build.ts';

const repository = join(import.meta.dirname, '../../..');

/** What an edition is made of. */
const parts = [
  'archive',
  'astro.config.mjs',
  'data',
  'edition.config.ts',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];

/** Copies the edition, so that its stories can be edited. */
function copyEdition(work: string): string {
  const folder = join(work, 'first-edition');
  rmSync(folder, { recursive: true, force: true });
  for (const part of parts.filter((name) => existsSync(join(repository, name))))
    cpSync(join(repository, part), join(folder, part), {
      recursive: true,
      filter: (path) => basename(path) !== '.cache',
    });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The project at an earlier commit, with its packages. Its sources are in the history of this repository. */
function checkOut(commit: string, work: string): string {
  const folder = join(work, `commit-${commit}`);
  if (existsSync(folder)) return folder;
  execFileSync('git', ['clone', '--quiet', repository, folder]);
  execFileSync('git', ['checkout', '--quiet', commit], { cwd: folder });
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  return folder;
}

/**
 * Prints the times, in one run with those of an earlier commit.
 * @param baseline commit to compare with; its build must be `npm run build`
 */
export async function timeFirstEdition(work: string, baseline: string | undefined): Promise<void> {
  const folder = copyEdition(work);
  const cold = async () => {
    remove(folder, ['.astro', '.cache', 'dist']);
    return timeBuild(folder, 'plumbline build');
  };
  const story = join(folder, 'src/content/stories', readdirSync(join(folder, 'src/content/stories'))[0]!);
  const times = {
    'from nothing': await cold(),
    'a sentence edited':
      (appendFileSync(story, '\nThis sentence is new.\n'), await timeBuild(folder, 'plumbline build')),
    'nothing changed': await timeBuild(folder, 'plumbline build'),
  };
  const before = baseline && (await timeBaseline(baseline, work));
  for (const [kind, { seconds, megabytes }] of Object.entries(times)) {
    const ratio = before ? ` (${(seconds / before).toFixed(3)} of the ${before.toFixed(1)} s of ${baseline})` : '';
    console.log(`The first edition, ${kind}: ${seconds.toFixed(2)} s${ratio}, ${megabytes} MB`);
  }
}

async function timeBaseline(commit: string, work: string): Promise<number> {
  const folder = checkOut(commit, work);
  remove(folder, ['.astro', 'dist', 'node_modules/.astro', 'node_modules/.vite']);
  return (await timeBuild(folder, 'npm run build')).seconds;
}
