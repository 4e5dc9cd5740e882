/** The functions of a chart, which are loaded when they are first called if the texts of its module are known. */
import type { ChartDefinition } from './chart-definition.ts';
import { defaultOf } from '../input/import-module.ts';

/** By place in the definition: `plot`, `rows`, `views.north.rows`. */
type Functions = Record<string, (...args: never[]) => unknown>;

/** The functions of a module with this code. They are the same for everyone, so that drawings can be kept. */
interface Loaded {
  code: string;
  functions: Functions;
}

const loaded = new Map<string, Loaded>();

/** The parts of a definition that may have functions, each with its place. */
const partsOf = (chart: ChartDefinition): [prefix: string, part: object][] => [
  ['', chart],
  ...Object.entries(chart.views ?? {}).map(([id, view]): [string, object] => [`views.${id}.`, view]),
];

function functionsIn(chart: ChartDefinition): Functions {
  const all = partsOf(chart).flatMap(([prefix, part]) =>
    Object.entries(part).map(([name, value]) => [`${prefix}${name}`, value] as const),
  );
  return Object.fromEntries(all.filter(([, value]) => typeof value === 'function')) as Functions;
}

/** Remembers the functions of a definition that was loaded. @returns their places */
export function rememberFunctions(path: string, code: string, chart: ChartDefinition): string[] {
  const functions = functionsIn(chart);
  loaded.set(path, { code, functions });
  return Object.keys(functions);
}

/**
 * Adds functions to a definition that was kept as JSON.
 * @param places of the functions @param path of the module @param code its hash
 */
export function addFunctions(chart: ChartDefinition, places: string[], path: string, code: string): ChartDefinition {
  let own = loaded.get(path);
  if (own?.code !== code) loaded.set(path, (own = { code, functions: callLater(places, path, code) }));
  const { functions } = own;
  for (const [prefix, part] of partsOf(chart)) {
    for (const place of places.filter((one) => one.slice(0, one.lastIndexOf('.') + 1) === prefix))
      Object.assign(part, { [place.slice(prefix.length)]: functions[place] });
  }
  return chart;
}

function callLater(places: string[], path: string, code: string): Functions {
  let functions: Functions | undefined;
  const call = (place: string, args: unknown[]) => {
    functions ??= functionsIn(defaultOf(path, code) as ChartDefinition);
    return functions[place]!(...(args as never[]));
  };
  return Object.fromEntries(places.map((place) => [place, (...args: unknown[]) => call(place, args)])) as Functions;
}
