/** Lays out boundaries in longitude and latitude in pixels of a drawing. */
import { feature, merge, transform } from 'topojson-client';
import type { Feature, MultiPolygon as Parts, Polygon as Part } from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** Longitude and latitude in degrees, or x and y in pixels. */
export type Position = [number, number];

/** Where a map is in the drawing, and its scale. */
export interface MapFrame {
  /** Longitude and latitude of the middle of the map, in degrees. */
  centre: Position;
  /** Where that point is drawn, in pixels from the top left. */
  at: Position;
  /** Kilometres per pixel. Use the same value in both layouts if possible: pages then contain identical outlines only once. */
  kmPerPixel: number;
}

/** An area of a map as GeoJSON, in pixels, with its properties from the TopoJSON file. */
export type Shape<Properties> = Feature<Part | Parts, Properties>;

/** A map in pixels. */
export interface PixelMap<Properties> {
  /** Its areas, for `Plot.geo`. */
  shapes: Shape<Properties>[];
  /** The outline around all areas for which `inside` is true. */
  edgeOf(inside: (properties: Properties) => boolean): Parts;
}

/**
 * Lays out the areas of a TopoJSON file in pixels, with Lambert's azimuthal equal-area projection. Neighbours share one border.
 * Draw them with `Plot.geo`, and `...pixelScales` in the options of the plot.
 * @param topology the parsed file, from `size.files`
 * @param object name of the object in the file
 * @param frame where the map is drawn
 * @throws TypeError if the file does not contain the object
 */
export function layoutMap<Properties extends object>(
  topology: Topology,
  object: string,
  frame: MapFrame,
): PixelMap<Properties> {
  const moved = { ...topology, arcs: arcsInPixels(topology, frame), transform: undefined } as unknown as Topology;
  const areas = moved.objects[object] as GeometryCollection<Properties>;
  return {
    shapes: feature(moved, areas).features as Shape<Properties>[],
    edgeOf(inside) {
      const chosen = areas.geometries.filter((area) => inside(area.properties as Properties));
      return merge(moved, chosen as (Polygon | MultiPolygon)[]);
    },
  };
}

/** Rounds points to half a pixel and merges those that coincide. */
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

/**
 * Kilometres east and south of a centre, by Lambert's azimuthal equal-area projection.
 * @param position longitude and latitude in degrees
 * @param centre longitude and latitude in degrees
 */
export function kilometres(position: Position, centre: Position): Position {
  const [longitude, latitude] = position;
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

/** Where to place the name of an area: the middle of the bounding box of its largest part, in pixels. */
export function centerOf({ geometry }: Shape<unknown>): Position {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const boxes = parts.map(([outer]) => {
    const [xs, ys] = [outer!.map(([x]) => x!), outer!.map(([, y]) => y!)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return { size: (right - left) * (bottom - top), middle: [(left + right) / 2, (top + bottom) / 2] as Position };
  });
  return boxes.sort((a, b) => b.size - a.size)[0]!.middle;
}
