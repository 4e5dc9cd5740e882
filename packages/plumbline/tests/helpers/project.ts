/** The edition from which the built site was made. */
import { loadProject } from '../../src/core/project/load.ts';

export const project = await loadProject(process.cwd());
