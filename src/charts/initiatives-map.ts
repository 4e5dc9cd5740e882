import * as Plot from '@observablehq/plot';
import { feature, merge } from 'topojson-client';
import type { Feature, MultiPolygon as Parts, Polygon as Part } from 'geojson';
import type { GeometryCollection, Polygon, MultiPolygon, Topology } from 'topojson-specification';
import { defineChart } from '../model/chart.ts';
import { ink } from '../draw/ink.ts';

interface Code {
  adcode: string;
}
type Prefectures = GeometryCollection<Code>;
type Shape = Feature<Parts, Code>;
type Point = [number, number];

/** Where a map stands in the drawing: the longitude and latitude in its middle, and the pixel that shows it. */
interface Place {
  centre: Point;
  at: Point;
}
/** A name beside the map: where its leader line ends, in pixels from the prefecture's middle. */
interface Label {
  to: Point;
  /** The same for a phone, where there is less room. */
  narrow?: Point;
  anchor: 'start' | 'end' | 'middle';
}

const labels: Record<string, Label> = {
  Chengdu: { to: [-98, -104], anchor: 'middle' },
  Mianyang: { to: [40, -92], anchor: 'middle' },
  Neijiang: { to: [26, 84], anchor: 'start', narrow: [20, 78] },
  "Guang'an": { to: [22, 44], anchor: 'start', narrow: [-2, 60] },
  Bozhou: { to: [-26, -34], anchor: 'end' },
  Chizhou: { to: [-44, 28], anchor: 'end' },
  Hangzhou: { to: [-50, 50], anchor: 'end' },
  Jinhua: { to: [-62, 66], anchor: 'end' },
  Shaoxing: { to: [40, 44], anchor: 'start' },
  Huzhou: { to: [34, -40], anchor: 'start' },
};
/** Where the five steps of shade begin. */
const steps = [0, 10, 20, 30, 40];
const colour = (initiatives: number) => ink.seq[steps.findLastIndex((from) => initiatives >= from) + 1]!;
/** How many are outlined as the finding. */
const first = 4;

export default defineChart({
  dataset: 'digital-initiatives',
  files: 'prefecture-boundaries',
  title: 'The four prefectures with the most digital initiatives lie side by side around Hangzhou',
  subtitle:
    'Digital initiatives listed per prefecture, all three provinces at one scale; Anhui 2014–2021, others 2015–2022',
  alt: 'Maps of Sichuan, and of Anhui and Zhejiang as neighbours, with 48 prefectures shaded in five steps. The four darkest, outlined in red, touch each other in the north and middle of Zhejiang: Jinhua with 53 initiatives, Shaoxing with 52, Huzhou with 43 and Hangzhou with 42. In Anhui Bozhou in the far north stands out with 33. In Sichuan the high counts lie in the east, in Mianyang, Chengdu, Neijiang and Guang’an, while the large western prefectures have fewer.',
  note: 'Prefecture boundaries as of early 2016, simplified. Large areas do not mean large counts.',
  numbers: {
    four: 'digital-initiatives.leaders',
    three: 'digital-initiatives.provinces',
    '48': 'digital-initiatives.prefectures',
    '53': 'digital-initiatives[330700].initiatives',
    '52': 'digital-initiatives[330600].initiatives',
    '43': 'digital-initiatives[330500].initiatives',
    '42': 'digital-initiatives[330100].initiatives',
    '33': 'digital-initiatives[341600].initiatives',
  },
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const kmPerPixel = wide ? 2.9 : 3.2;
    const east: Place = { centre: [118.9, 30.9], at: wide ? [542, 240] : [172, 520] };
    const places: Record<string, Place> = {
      Sichuan: { centre: [102.95, 30.2], at: wide ? [194, 236] : [178, 212] },
      Anhui: east,
      Zhejiang: east,
    };
    const byCode = new Map(rows.map((row) => [row.adcode as string, row]));
    const counts = rows.map((row) => row.initiatives as number).sort((a, b) => b - a);
    const leads = (row: { [name: string]: unknown }) => (row.initiatives as number) >= counts[first - 1]!;
    const rowOf = (shape: Shape) => byCode.get(shape.properties.adcode)!;
    const maps = Object.entries(places).map(([province, place]) => {
      const key = province.toLowerCase();
      const topology = drawn(size.files[key] as Topology, place, kmPerPixel);
      return { topology, prefectures: topology.objects[key] as Prefectures };
    });
    const shapes: Shape[] = maps.flatMap(({ topology, prefectures }) =>
      feature(topology, prefectures).features.map((shape) => tidied(shape as Feature<Part | Parts, Code>)),
    );
    const named = shapes
      .filter((shape) => labels[rowOf(shape).prefecture])
      .map((shape) => {
        const { prefecture, initiatives } = rowOf(shape);
        const { to, narrow, anchor } = labels[prefecture]!;
        const [x, y] = middle(shape);
        const [dx, dy] = (!wide && narrow) || to;
        return {
          name: prefecture.replace("'", '’'),
          initiatives,
          anchor,
          x,
          y,
          x2: x + dx,
          y2: y + dy,
          top: leads(rowOf(shape)),
        };
      });
    const height = wide ? 440 : 700;
    return {
      height,
      margin: 0,
      x: { domain: [0, size.width], range: [0, size.width], axis: null },
      y: { domain: [0, height], range: [0, height], axis: null },
      marks: [
        Plot.geo(shapes, {
          fill: (shape: Shape) => colour(rowOf(shape).initiatives),
          stroke: ink.paper,
          strokeWidth: 0.75,
        }),
        Plot.geo([outline(maps[2]!, (code) => leads(byCode.get(code)!))], {
          stroke: ink.finding,
          strokeWidth: 2,
          fill: 'none',
        }),
        // A ground-coloured line under each leader keeps it visible on the darkest areas.
        ...[
          { stroke: ink.paper, strokeWidth: 2.5 },
          { stroke: ink.text, strokeWidth: 0.75 },
        ].map((style) => Plot.link(named, { x1: 'x', y1: 'y', x2: 'x2', y2: 'y2', ...style })),
        Plot.dot(named, { x: 'x', y: 'y', r: 3, fill: ink.text, stroke: ink.paper }),
        ...named.map((one) =>
          Plot.text([one], {
            x: 'x2',
            y: 'y2',
            text: () => `${one.name} ${one.initiatives}`,
            textAnchor: one.anchor,
            fontWeight: one.top ? 600 : 400,
            fill: one.top ? ink.finding : ink.text,
            ...(one.anchor === 'middle'
              ? { dy: -9 }
              : { dx: one.anchor === 'end' ? -4 : 4, dy: Math.sign(one.y2 - one.y) * 4 }),
          }),
        ),
        Plot.text(titles(wide), {
          x: 'x',
          y: 'y',
          text: 'province',
          textAnchor: 'start',
          fontSize: 14,
          fontWeight: 600,
          fill: ink.text,
        }),
        ...key(wide ? 64 : 70, counts[0]!),
        ...scaleBar(wide ? [0, 428] : [0, 688], 200 / kmPerPixel),
      ],
    };
  },
});

const titles = (wide: boolean) =>
  wide
    ? [
        { province: 'Sichuan', x: 14, y: 346 },
        { province: 'Anhui', x: 546, y: 118 },
        { province: 'Zhejiang', x: 644, y: 372 },
      ]
    : [
        { province: 'Sichuan', x: 8, y: 316 },
        { province: 'Anhui', x: 170, y: 400 },
        { province: 'Zhejiang', x: 262, y: 640 },
      ];

/** Swatches in a row, each with its bounds in words beneath. */
const key = (step: number, highest: number): Plot.Markish[] => [
  Plot.rect(steps, {
    x1: (_, i) => i * step,
    x2: (_, i) => (i + 1) * step - 2,
    y1: 2,
    y2: 13,
    fill: colour,
  }),
  Plot.text(steps, {
    x: (_, i) => i * step,
    y: 24,
    text: (from: number, i: number) =>
      i ? `${from} to ${i + 1 < steps.length ? steps[i + 1]! - 1 : highest}` : `under ${steps[1]}`,
    textAnchor: 'start',
    fontSize: 12,
    fill: ink.muted,
  }),
];

const scaleBar = ([x, y]: Point, length: number): Plot.Markish[] => [
  Plot.link([0], { x1: x, x2: x + length, y1: y, y2: y, stroke: ink.muted }),
  Plot.text(['200 km'], { x: x + length, y, dx: 6, textAnchor: 'start', fontSize: 12, fill: ink.muted }),
];

/** The outer edge around some prefectures of one map. */
function outline(
  { topology, prefectures }: { topology: Topology; prefectures: Prefectures },
  inside: (adcode: string) => boolean,
): Shape {
  const chosen = prefectures.geometries.filter((one) => inside((one.properties as Code).adcode));
  const geometry = merge(topology, chosen as (Polygon | MultiPolygon)[]);
  const edge = geometry.coordinates.map(([ring]) => ring as Point[]).sort((a, b) => area(b) - area(a))[0]!;
  return {
    type: 'Feature',
    properties: { adcode: '' },
    geometry: { type: 'MultiPolygon', coordinates: [[spaced(edge)]] },
  };
}

/** A prefecture without islets too small to see (never its largest part), and without points that fell together. */
function tidied(shape: Feature<Part | Parts, Code>): Shape {
  const { type, coordinates } = shape.geometry;
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as Point[][][];
  const size = ([ring]: Point[][]) => area(ring!);
  const largest = Math.max(...polygons.map(size));
  const seen = polygons.filter((polygon) => size(polygon) >= Math.min(largest, 4)).map((rings) => rings.map(spaced));
  return { ...shape, geometry: { type: 'MultiPolygon', coordinates: seen } };
}

/** Drops points that stand nearly on the one before: arcs too short to see leave many. */
function spaced(ring: Point[]): Point[] {
  let last = ring[0]!;
  return ring.filter((point, i) => {
    const keep = i === 0 || i === ring.length - 1 || Math.hypot(point[0] - last[0], point[1] - last[1]) > 1.5;
    if (keep) last = point;
    return keep;
  });
}

/** Middle of the box around a prefecture's largest part. */
function middle({ geometry }: Shape): Point {
  const ring = geometry.coordinates.map(([outer]) => outer as Point[]).sort((a, b) => area(b) - area(a))[0]!;
  const between = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [between(ring.map(([x]) => x)), between(ring.map(([, y]) => y))];
}

const area = (ring: Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length]![1] - y * ring[(i + 1) % ring.length]![0], 0),
  ) / 2;

/** The topology in pixels, without points the eye cannot part; shared borders stay shared because arcs are thinned, not shapes. */
function drawn(topology: Topology, { centre, at }: Place, kmPerPixel: number): Topology {
  const { scale, translate } = topology.transform!;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx, dy]): Point => {
      [x, y] = [x + dx!, y + dy!];
      const [east, south] = kilometres([x * scale[0] + translate[0], y * scale[1] + translate[1]], centre);
      return [at[0] + east / kmPerPixel, at[1] + south / kmPerPixel];
    });
    return thinned(points, 1).map(([px, py]): Point => [Math.round(px * 2) / 2, Math.round(py * 2) / 2]);
  });
  return { type: 'Topology', objects: topology.objects, arcs };
}

/** Douglas and Peucker's line: drops points that stand less than so many pixels off the line between those kept. */
function thinned(points: Point[], pixels: number): Point[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  const offsets = points.map((point) => distance(point, first, last));
  const far = offsets.indexOf(Math.max(...offsets));
  if (points.length < 3 || offsets[far]! < pixels) return [first, last];
  return [...thinned(points.slice(0, far + 1), pixels), ...thinned(points.slice(far), pixels).slice(1)];
}

/** Distance of a point from the line through two others, or from the one point where both are the same. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length ? Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length : Math.hypot(x - ax, y - ay);
}

/** Lambert's azimuthal equal-area projection: kilometres east and south of the centre. */
function kilometres([longitude, latitude]: Point, centre: Point): Point {
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
