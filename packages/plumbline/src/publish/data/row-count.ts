/** The number of rows of a dataset. */
import type { Dataset } from '../../core/data/datasets.ts';
import type { Project } from '../../core/project/project.ts';
import { records } from '../../core/recording/input-records.ts';

/** Kept until the dataset changes: every build asks for all counts, and reads the rows of few datasets. */
export const rowCount = (project: Project, dataset: Dataset): number =>
  records.result(project, `rows of ${dataset.id}`, () => dataset.rows.length);
