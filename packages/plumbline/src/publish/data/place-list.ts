/** The places of a map as a list in groups, with their names in the language of the place. */
import { typographic } from '../../charts/text-styles.ts';
import type { Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { datasetOf } from '../../core/project/lineage.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { drawnRowsOf } from '../chart-states.ts';
import { columnsOf } from './columns.ts';
import { formatCell } from '../format.ts';

export interface PlaceEntry {
  name: string;
  localName?: string;
  value: string;
  /** Position of the row among those drawn. */
  row: number;
}

interface PlaceGroup {
  /** Blank if the chart has no groups. */
  name: string;
  localName?: string;
  /** The unit of the values, if they are numbers. */
  unit: string | undefined;
  /** In drawing order. */
  places: PlaceEntry[];
}

/** Empty if the chart has no places, or its rows may not be published. */
export function placeList(project: Project, chart: Chart, view?: string): PlaceGroup[] {
  const dataset = datasetOf(project, chart);
  if (!chart.places || isWithheld(project, dataset)) return [];
  const { name, localName, value, group, localGroup } = chart.places;
  const rows = drawnRowsOf(project, chart, view);
  const { field, unit } = columnsOf(dataset, rows).find((column) => column.field.name === value)!;
  const word = (row: number, of: string) => typographic(String(rows[row]![of] ?? ''));
  const groups = Map.groupBy(rows.keys(), (row) => (group ? word(row, group) : ''));
  return [...groups].map(([title, members]) => ({
    name: title,
    ...(localGroup && { localName: word(members[0]!, localGroup) }),
    unit,
    places: members.map((row) => ({
      name: word(row, name),
      ...(localName && { localName: word(row, localName) }),
      value: formatCell(project.language, rows[row]![value] ?? null, field),
      row,
    })),
  }));
}
