/** The views of the chart: the floods that each highlights, and its texts. */
import type { ViewDefinition } from 'plumbline/charts';

export interface Flood {
  tag: string;
  winter: string;
  hoehe_cm: number;
  kaje_cm: number;
  ueber_kante_cm: number;
  anlass: 'alte Marke' | 'nur neue Marke' | 'blieb offen';
}

/** The mark at which the barrier closes, before and since October 2019. */
export const [oldMark, newMark] = [130, 110];

/** Whether a view highlights a flood. The chart itself highlights all floods. */
export const isIn: Record<string, (flood: Flood) => boolean> = {
  hohe: ({ hoehe_cm }) => hoehe_cm >= oldMark,
  mittlere: ({ hoehe_cm }) => hoehe_cm < oldMark,
  'ueber-der-kante': ({ anlass, ueber_kante_cm }) => anlass === 'nur neue Marke' && ueber_kante_cm >= 0,
};

export const subtitle = 'Sturmfluten der Winter 2014/15 bis 2023/24, in cm über dem mittleren Tidehochwasser';

export const views: Record<string, ViewDefinition> = {
  hohe: {
    label: 'Ab 130 cm',
    title: 'Fluten ab 130 cm gab es seit 2019 fast so oft wie davor',
    subtitle,
    alt: 'Dieselben Punkte; hervorgehoben sind die Fluten von 130 cm und mehr. In den 5 Wintern bis 2018/19 sind es 11, in den 5 Wintern seither 12. Die höchste stand im Januar 2017 bei 162 cm.',
    numbers: {
      130: 'sperrwerk[2018/19].marke_cm',
      5: 'sperrwerk.winter-je-haelfte',
      11: 'sturmfluten.hohe-davor',
      12: 'sturmfluten.hohe-seither',
      162: 'sturmfluten[2017-01-13].hoehe_cm',
    },
  },
  mittlere: {
    label: 'Unter 130 cm',
    title: 'Bei Fluten unter 130 cm blieb das Sperrwerk früher offen',
    subtitle,
    alt: 'Dieselben Punkte; hervorgehoben sind die Fluten unter 130 cm. Die 14 Punkte bis 2018/19 sind hohl, das Sperrwerk blieb offen. Die 17 seither sind gefüllt, es war bei jeder zu.',
    numbers: {
      130: 'sperrwerk[2018/19].marke_cm',
      14: 'sturmfluten.mittlere-davor',
      17: 'sturmfluten.mittlere-seither',
    },
  },
  'ueber-der-kante': {
    label: 'Über der Kante',
    title: 'Bei 5 von 17 niedrigeren Fluten seit 2019 hätte Wasser in der Deichstraße gestanden',
    subtitle,
    alt: 'Dieselben Punkte, dazu die Kante der Alten Kaje, die von 134 cm auf 120 cm sinkt. Hervorgehoben sind 5 der 17 Fluten seit 2019, die nur die neue Marke erreichten: Sie stehen auf der Kante oder darüber. Jeder der letzten 5 Winter hat eine.',
    numbers: {
      5: 'fluten-und-kaje.mittlere-ueber-der-kante, sperrwerk.winter-je-haelfte',
      17: 'sturmfluten.mittlere-seither',
      134: 'sperrwerk[2014/15].kaje_cm',
      120: 'sperrwerk[2023/24].kaje_cm',
    },
  },
};
