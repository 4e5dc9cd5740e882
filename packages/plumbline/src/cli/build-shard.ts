/** `plumbline build --shard 1/4`: makes a part of the pictures, for machines that share a cache. */
import { Problems } from '../core/input/problems.ts';
import { loadProject } from '../core/project/load.ts';
import { beginPhase, clearProgress } from '../core/progress/phases.ts';
import { lintCharts } from '../lint/lint-charts.ts';
import { cachePictures, contentOf, type Shard } from '../publish/site/shards.ts';
import { UsageError } from './command.ts';

/**
 * Checks the edition and draws the charts of one shard, and keeps their pictures in the cache.
 * @throws UsageError for a part that is none. @throws Problems with every mistake found
 */
export async function buildShard(root: string, named: string): Promise<void> {
  const shard = parseShard(named);
  beginPhase('Reading the edition');
  const project = await loadProject(root);
  const { charts, pictures } = contentOf(project, shard);
  beginPhase('Drawing the charts');
  const problems = lintCharts(project, charts);
  if (problems.length) throw new Problems(problems);
  beginPhase('Making the pictures');
  await cachePictures(pictures);
  clearProgress();
  console.log(`The ${pictures.length} pictures of part ${shard.index} of ${shard.count} are in .cache/.`);
}

function parseShard(named: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(named) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  const hint = 'Name the first of four parts as "1/4", and the last as "4/4".';
  throw new UsageError(`Expected a part such as "1/4" after "--shard", got "${named}".`, hint);
}
