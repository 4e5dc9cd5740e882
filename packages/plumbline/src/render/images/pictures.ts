/** Makes the pictures of a build on worker threads, while pages are rendered, and caches them on disk. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { cached } from '../../core/cache/disk-cache.ts';
import { packageVersion } from '../../core/cache/package-version.ts';
import { sha256Of } from '../../core/input/hash.ts';
import { countWork } from '../../core/progress/work.ts';
import type { Project } from '../../core/project/project.ts';
import { pngJob, type PngSize } from './png.ts';

const version = packageVersion('@resvg/resvg-js', import.meta.url);

let pool: Piscina | undefined;

/** As many threads as cores: this thread waits for them when it has rendered the pages. */
const workers = (): Piscina =>
  (pool ??= new Piscina({
    filename: new URL(`./rasterize${extname(import.meta.filename)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: availableParallelism(),
    // A thread that waits without its event loop does not free pictures.
    atomics: 'disabled',
    idleTimeout: 1_000,
  }));

const digests = new Map<string, string>();

function digestOf(file: string): string {
  let digest = digests.get(file);
  if (digest === undefined) {
    digest = sha256Of(readFileSync(file));
    digests.set(file, digest);
  }
  return digest;
}

/** An SVG with literal colours as PNG. @throws if a font lacks a character of the text */
export async function picture(
  { root, fonts }: Pick<Project, 'root' | 'fonts'>,
  svg: string,
  size?: PngSize,
): Promise<Buffer> {
  const job = pngJob(svg, fonts, size);
  const { font, ...options } = job.options;
  const { fontFiles = [], ...family } = font ?? {};
  const madeFrom = [version, job.svg, options, family, fontFiles.map(digestOf)];
  return cached(root, 'pictures', madeFrom, async () => {
    countWork('pictures');
    return Buffer.from((await workers().run(job)) as Uint8Array);
  });
}
