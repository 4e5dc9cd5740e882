import { defineChart } from 'plumbline/charts';
import { order, type Bar } from './initiatives-by-prefecture/bars.ts';
import { alone } from './initiatives-by-prefecture/alone.ts';
import { sideBySide, stacked } from './initiatives-by-prefecture/together.ts';

export default defineChart({
  dataset: 'digital-initiatives',
  title: 'In none of the three provinces does the capital have the most digital initiatives',
  subtitle: 'Local digital initiatives listed per prefecture; Sichuan and Zhejiang 2015–2022, Anhui 2014–2021',
  alt: 'Three sets of ranked bars on one scale, one bar for each of 48 prefectures. Chengdu, with 27, is level with Neijiang behind Mianyang’s 28 in Sichuan; Hangzhou, with 42, is fourth in Zhejiang behind Jinhua with 53; Hefei, with 13, is level with Lu’an in sixth place in Anhui, behind Bozhou with 33. Zhejiang’s eleven prefectures mostly have more than those of Sichuan and Anhui.',
  note: 'What counts as one initiative is not defined. For Zhejiang the chapter states 365 in all, but its list adds up to 346.',
  numbers: {
    three: 'digital-initiatives.provinces',
    Three: 'digital-initiatives.provinces',
    '48': 'digital-initiatives.prefectures',
    '27': 'digital-initiatives[510100].initiatives, digital-initiatives[511000].initiatives',
    '28': 'digital-initiatives[510700].initiatives',
    '42': 'digital-initiatives[330100].initiatives',
    fourth: 'digital-initiatives.hangzhou-rank',
    '53': 'digital-initiatives[330700].initiatives',
    '13': 'digital-initiatives[340100].initiatives, digital-initiatives[341500].initiatives',
    sixth: 'digital-initiatives.hefei-rank',
    '33': 'digital-initiatives[341600].initiatives',
    eleven: 'digital-initiatives.zhejiang-prefectures',
    '365': 'digital-initiatives-totals.zhejiang-stated',
    '346': 'digital-initiatives.zhejiang-listed',
  },
  rows: (rows) =>
    [...rows].sort((a, b) => order.indexOf(a.province) - order.indexOf(b.province) || b.initiatives - a.initiatives),
  views: {
    sichuan: {
      label: 'Sichuan',
      title: 'Four of Sichuan’s 21 prefectures have nearly half of its digital initiatives',
      subtitle: 'Local digital initiatives listed per prefecture, Sichuan, 2015–2022',
      alt: 'Ranked bars for the 21 prefectures of Sichuan. Mianyang has 28, Chengdu and Neijiang 27 each, Guang’an 22: together 104 of 222. Meishan follows with 13, and the last, Liangshan, has one.',
      note: 'What counts as an initiative is not defined. The list adds up to the 222 the chapter states.',
      numbers: {
        Four: 'digital-initiatives.sichuan-leaders',
        '21': 'digital-initiatives.sichuan-prefectures',
        'nearly half': 'digital-initiatives.sichuan-leaders-share',
        '28': 'digital-initiatives[510700].initiatives',
        '27': 'digital-initiatives[510100].initiatives, digital-initiatives[511000].initiatives',
        '22': 'digital-initiatives[511600].initiatives',
        '104': 'digital-initiatives.sichuan-leaders-listed',
        '222': 'digital-initiatives.sichuan-listed, digital-initiatives-totals.sichuan-stated',
        '13': 'digital-initiatives[511400].initiatives',
        one: 'digital-initiatives[513400].initiatives',
      },
      rows: (rows) => rows.filter((row) => row.province === 'Sichuan'),
    },
    zhejiang: {
      label: 'Zhejiang',
      title: 'Three prefectures of Zhejiang have more digital initiatives than Hangzhou, its capital',
      subtitle: 'Local digital initiatives listed per prefecture, Zhejiang, 2015–2022',
      alt: 'Ranked bars for the eleven prefectures of Zhejiang. Jinhua has 53, Shaoxing 52, Huzhou 43 and the capital Hangzhou 42. Quzhou with 16 and Taizhou with 14 come last.',
      note: 'The chapter states 365 initiatives for Zhejiang; the prefectures it lists add up to 346.',
      numbers: {
        Three: 'digital-initiatives.zhejiang-above-hangzhou',
        eleven: 'digital-initiatives.zhejiang-prefectures',
        '53': 'digital-initiatives[330700].initiatives',
        '52': 'digital-initiatives[330600].initiatives',
        '43': 'digital-initiatives[330500].initiatives',
        '42': 'digital-initiatives[330100].initiatives',
        '16': 'digital-initiatives[330800].initiatives',
        '14': 'digital-initiatives[331000].initiatives',
        '365': 'digital-initiatives-totals.zhejiang-stated',
        '346': 'digital-initiatives.zhejiang-listed',
      },
      rows: (rows) => rows.filter((row) => row.province === 'Zhejiang'),
    },
    anhui: {
      label: 'Anhui',
      title: 'Bozhou, in Anhui’s less developed north, has 2.5 times Hefei’s count',
      subtitle: 'Local digital initiatives listed per prefecture, Anhui, 2014–2021',
      alt: 'Ranked bars for the sixteen prefectures of Anhui. Bozhou has 33, Chizhou 22, Ma’anshan and Huangshan 18 each. The capital Hefei has 13, as many as Lu’an, and Huainan is last with four.',
      note: 'The text gives Bozhou more than thirty-three, the list 33. The list adds up to the 205 the chapter states.',
      numbers: {
        '2.5 times': 'digital-initiatives.bozhou-over-hefei',
        sixteen: 'digital-initiatives.anhui-prefectures',
        '33': 'digital-initiatives[341600].initiatives',
        '22': 'digital-initiatives[341700].initiatives',
        '18': 'digital-initiatives[340500].initiatives, digital-initiatives[341000].initiatives',
        '13': 'digital-initiatives[340100].initiatives, digital-initiatives[341500].initiatives',
        four: 'digital-initiatives[340400].initiatives',
        'more than thirty-three': 'digital-initiatives-totals[341600/section on Anhui].initiatives',
        '205': 'digital-initiatives.anhui-listed, digital-initiatives-totals.anhui-stated',
      },
      rows: (rows) => rows.filter((row) => row.province === 'Anhui'),
    },
  },
  plot(rows, size) {
    const bars = rows as Bar[];
    if (size.view) return alone(bars, size);
    return size.layout === 'wide' ? sideBySide(bars) : stacked(bars);
  },
});
