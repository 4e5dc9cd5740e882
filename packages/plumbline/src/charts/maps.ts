/** Maps: boundaries in longitude and latitude laid out in pixels of a drawing. */
import { feature, merge, transform } from 'topojson-client';
import type { Feature, MultiPolygon as Parts, Polygon as Part } from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

export type Position = [number, number];

/** Where a map stands in the drawing: longitude and latitude of its middle, the pixel that shows it, and the scale. */
export interface MapFrame {
  centre: Position;
  at: Position;
  kmPerPixel: number;
}

export type Shape<Properties> = Feature<Part | Parts, Properties>;

/** A map in pixels: its areas, and the outer edge around some of them. */
interface PixelMap<Properties> {
  shapes: Shape<Properties>[];
  edgeOf(inside: (properties: Properties) => boolean): Parts;
}

/** The areas of one object of a TopoJSON file. Borders that areas share stay shared: lines are moved, not areas. */
export function layoutMap<Properties extends object>(
  topology: Topology,
  object: string,
  ground: MapFrame,
): PixelMap<Properties> {
  const moved = { ...topology, arcs: arcsInPixels(topology, ground), transform: undefined } as unknown as Topology;
  const areas = moved.objects[object] as GeometryCollection<Properties>;
  return {
    shapes: feature(moved, areas).features as Shape<Properties>[],
    edgeOf(inside) {
      const chosen = areas.geometries.filter((area) => inside(area.properties as Properties));
      return merge(moved, chosen as (Polygon | MultiPolygon)[]);
    },
  };
}

/** Points are rounded to half a pixel, where no eye tells; those that fall together become one. */
function arcsInPixels(topology: Topology, { centre, at, kmPerPixel }: MapFrame): Position[][] {
  const decoded = transform(topology.transform ?? null);
  return topology.arcs.map((arc) => {
    const points = arc.map((position, i): Position => {
      const [east, south] = kilometres(decoded(position, i > 0) as Position, centre);
      return [at[0] + half(east / kmPerPixel), at[1] + half(south / kmPerPixel)];
    });
    const apart = points.filter(([x, y], i) => x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]);
    return apart.length > 1 ? apart : [points[0]!, points.at(-1)!];
  });
}

const half = (pixels: number): number => Math.round(pixels * 2) / 2;

/** Lambert's azimuthal equal-area projection: kilometres east and south of the centre. */
export function kilometres([longitude, latitude]: Position, centre: Position): Position {
  const radians = Math.PI / 180;
  const earth = 6371;
  const [turn, phi, middle] = [(longitude - centre[0]) * radians, latitude * radians, centre[1] * radians];
  const k =
    earth * Math.sqrt(2 / (1 + Math.sin(middle) * Math.sin(phi) + Math.cos(middle) * Math.cos(phi) * Math.cos(turn)));
  return [
    k * Math.cos(phi) * Math.sin(turn),
    -k * (Math.cos(middle) * Math.sin(phi) - Math.sin(middle) * Math.cos(phi) * Math.cos(turn)),
  ];
}

/** Middle of the box around the largest part of an area: where its name points to. */
export function centerOf({ geometry }: Shape<unknown>): Position {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const boxes = parts.map(([outer]) => {
    const [xs, ys] = [outer!.map(([x]) => x!), outer!.map(([, y]) => y!)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return { size: (right - left) * (bottom - top), middle: [(left + right) / 2, (top + bottom) / 2] as Position };
  });
  return boxes.sort((a, b) => b.size - a.size)[0]!.middle;
}
