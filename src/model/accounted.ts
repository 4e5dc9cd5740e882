/** The edition's list of phrases with a number in them that counts nothing in the data, each with its reason. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Problem } from './problems.ts';
import type { Accounted } from './prose.ts';
import { readAs } from './schema.ts';
import { parseYaml } from './yaml.ts';

const file = 'src/content/accounted.yaml';

const schema = z.array(
  z.strictObject({
    /** The phrase as prose prints it: "Made in China 2025". */
    text: z.string().min(1),
    /** Why it needs no source: "name of a policy". */
    reason: z.string().min(1),
  }),
);

/** An edition without the file has nothing to explain. */
export async function readAccounted(root: string, problems: Problem[]): Promise<Accounted[]> {
  const content = await readFile(join(root, file), 'utf8').catch(() => undefined);
  if (content === undefined) return [];
  return readAs(schema, parseYaml(content, file, 1, problems) ?? [], file, problems) ?? [];
}
