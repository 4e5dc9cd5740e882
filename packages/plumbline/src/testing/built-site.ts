/** The edition in the working folder, and the site that `build-site.ts` builds from it before the tests. */
import { loadProject } from '../core/project/load.ts';
import type { Project } from '../core/project/project.ts';

/** Folder of the site, from the folder of the edition. */
export const siteFolder = '.test/site';

export interface BuiltSite {
  project: Project;
  folder: string;
  /** Path of the site below its origin. */
  base: string;
}

/** @throws Problems with every mistake in the edition. */
export async function readBuiltSite(): Promise<BuiltSite> {
  const project = await loadProject(process.cwd());
  return { project, folder: siteFolder, base: project.config.base };
}
