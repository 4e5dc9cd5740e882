import { defineChart } from 'plumbline/charts';
import { tell, type Event } from './zhongguancun-timeline/events.ts';
import { drawLanes } from './zhongguancun-timeline/lanes.ts';
import { drawRows } from './zhongguancun-timeline/rows.ts';

const subtitle =
  'Events in Chang Che’s account of Zhongguancun, 1979–2022, by kind; hollow marks are told without a year';

export default defineChart({
  dataset: 'zhongguancun-timeline',
  title: 'The state’s steps carry a year; the arrival of American money does not',
  subtitle,
  alt: 'A time line in five lanes. All nine steps of the state are dated, from Hu Yaobang’s notice of 1983 by way of the experimental zone of 1988, the science park of 1999 and the state developer of 2010 to the pilot reforms of 2022. No event has a year between 1999 and 2008; there stand four hollow marks without a year: American venture money, the seeding of Baidu and Sina, the research outposts of Microsoft and Google, and the returnees.',
  note: 'Hollow marks stand in the order of telling, not at a year. The choice of events and their kinds are ours. The iPhone is at the year the article gives; China Unicom announced its sale for late 2009.',
  numbers: {
    five: 'zhongguancun-timeline.kinds',
    nine: 'zhongguancun-timeline.state-steps',
    four: 'zhongguancun-timeline.undated-after-science-park',
  },
  focus: 'kind',
  views: {
    state: {
      label: 'The state',
      title: 'All nine steps of the state carry a year',
      subtitle,
      alt: 'The time line with the lane of the state lit. Its nine steps all carry a year: Hu Yaobang’s notice in 1983, the experimental zone in 1988, the science park in 1999, the state developer in 2010, Made in China 2025 in 2015, the industry institute in 2020, the crackdown in 2021, and in 2022 the pilot reforms and the planned projects. The other lanes are dim.',
      numbers: { nine: 'zhongguancun-timeline.state-steps' },
    },
    companies: {
      label: 'Companies',
      title: 'Six of the eight turns of the companies carry a year',
      subtitle,
      alt: 'The time line with the lane of the companies lit. Six events carry a year: Huaxia in 1983, Legend in 1984, Lenovo’s lead in 1997, a livestreaming start-up in 2015, and in 2020 the three valued start-ups and the branches. Two are hollow marks without a year: the research outposts of Microsoft and Google, and Didi’s purchase of Uber’s Chinese business.',
      numbers: {
        Six: 'zhongguancun-timeline.company-turns-dated',
        eight: 'zhongguancun-timeline.company-turns',
        Two: 'zhongguancun-timeline.company-turns-undated',
        three: 'top-startups-2020.in-zhongguancun',
      },
    },
    'no-year': {
      label: 'Without a year',
      title: 'Between 1999 and 2008 no event has a year; four are told without one',
      subtitle,
      alt: 'The time line with four hollow marks lit, in a band that runs from the science park of 1999 to the iPhone of 2008: the research outposts of Microsoft and Google, American venture money, the returnees, and the seeding of Baidu and Sina by firms of Silicon Valley. None of the four carries a year. The dated events before and after the band are dim.',
      numbers: { four: 'zhongguancun-timeline.undated-after-science-park' },
    },
  },
  plot(rows, size) {
    const { events, silence } = tell(rows as Event[], size.view);
    return size.layout === 'wide' ? drawLanes(events, silence, size) : drawRows(events);
  },
});
