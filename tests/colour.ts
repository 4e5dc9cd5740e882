/** Colour as eyes see it: WCAG contrast, simulated colour vision, perceived difference. */
type Triple = [number, number, number];
export type Vision = keyof typeof visions;

/** Machado, Oliveira and Fernandes 2009, severity 1.0, for linear sRGB. */
const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} satisfies Record<string, Triple[]>;

const dot = (row: Triple, v: Triple): number => row[0] * v[0] + row[1] * v[1] + row[2] * v[2];
const times = (rows: Triple[], v: Triple): Triple => rows.map((row) => dot(row, v)) as Triple;

function linear(hex: string): Triple {
  return [1, 3, 5].map((i) => {
    const value = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex))).sort((p, q) => q - p) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Distance of two colours in OKLab, times 100, as a kind of colour vision has it. */
export function difference(a: string, b: string, vision: Vision): number {
  const [p, q] = [a, b].map((hex) =>
    oklab(times(visions[vision], linear(hex)).map((v) => Math.min(1, Math.max(0, v))) as Triple),
  ) as [Triple, Triple];
  return 100 * Math.hypot(...p.map((value, i) => value - q[i]!));
}

function oklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt) as Triple,
  );
}
