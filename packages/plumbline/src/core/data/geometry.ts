/** Checks the boundaries in datasets of plain files, so that a damaged file is reported instead of the chart that draws it. */
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';

/** What datapackage.json says about a file. */
interface FileResource {
  path: string;
  format: string;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 1 && value.every(Number.isFinite);

/** Reports a file that is TopoJSON or GeoJSON by its name or format, but cannot be drawn. @param value its parsed content */
export function checkGeometry({ path, format }: FileResource, value: unknown, file: string, problems: Problem[]): void {
  const is = (kind: string, ending: RegExp) => format.toLowerCase() === kind || ending.test(path);
  const [expected, found] = is('topojson', /\.topo(\.)?json$/i)
    ? ['TopoJSON', topologyFault(value)]
    : is('geojson', /\.geo(\.)?json$/i)
      ? ['GeoJSON', geometryFault(value)]
      : ['', undefined];
  if (!found) return;
  const hint = 'Export the file again, or restore the last one that could be drawn.';
  problems.push({ file, message: `expected ${expected}, got ${found}.`, hint });
}

/** What is found instead of a topology; undefined if all of it can be drawn. */
function topologyFault(value: unknown): string | undefined {
  if (!isObject(value) || value['type'] !== 'Topology') return typeOf(value);
  const { arcs, objects } = value;
  if (!isObject(objects) || !Object.keys(objects).length) return 'a topology without "objects"';
  if (!Array.isArray(arcs)) return 'a topology without "arcs"';
  const broken = arcs.findIndex((arc) => !Array.isArray(arc) || arc.length < 2 || !arc.every(isPosition));
  if (broken >= 0) return `an arc that is not a line, ${inQuotes(arcs[broken])}, at place ${broken + 1} in "arcs"`;
  for (const [name, object] of Object.entries(objects)) {
    try {
      feature(value as unknown as Topology, object as Topology['objects'][string]);
    } catch {
      return `an object that names arcs that are not in the file, "${name}"`;
    }
  }
  return undefined;
}

const geometries = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

/** What is found instead of GeoJSON; undefined if all of it can be drawn. */
function geometryFault(value: unknown): string | undefined {
  if (!isObject(value)) return typeOf(value);
  const { type, features, geometry, coordinates, geometries: parts } = value;
  if (type === 'FeatureCollection' && Array.isArray(features)) return firstFault(features);
  if (type === 'GeometryCollection' && Array.isArray(parts)) return firstFault(parts);
  // A feature without a place has no geometry.
  if (type === 'Feature') return geometry === null ? undefined : geometryFault(geometry);
  if (!geometries.includes(String(type))) return typeOf(value);
  const isSound = Array.isArray(coordinates) && coordinates.flat(3).every((one) => Number.isFinite(one));
  return isSound ? undefined : `${inQuotes(type)} with coordinates that are not numbers`;
}

function firstFault(values: unknown[]): string | undefined {
  for (const value of values) {
    const fault = geometryFault(value);
    if (fault) return fault;
  }
  return undefined;
}

/** The type that a value names, in quotes. */
const typeOf = (value: unknown): string =>
  isObject(value) && 'type' in value
    ? `the type ${inQuotes(value['type'])}`
    : `JSON without a type, ${inQuotes(value)}`;
