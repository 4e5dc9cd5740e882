/** Words before and after a number that say how exact it is, by language. */
import type { Precision } from '../../data/precision.ts';

/** Words by precision; an expression in brackets is optional or has alternatives, as in a regular expression. */
export type HedgeWords = Partial<Record<Precision, readonly string[]>>;

interface HedgesOfLanguage {
  before: HedgeWords;
  after: HedgeWords;
}

export const hedgeWords = {
  en: {
    before: {
      exactly: ['exactly', 'precisely'],
      about: [
        'about',
        'around',
        'roughly',
        'approximately',
        'approx\\.?',
        'some',
        'circa',
        'close to',
        'an estimated',
        'estimated(?: at)?',
        '~',
      ],
      nearly: [
        'nearly',
        'almost',
        'just under',
        'slightly (?:under|below|less than)',
        'a little (?:under|less than)',
        'not quite',
      ],
      'just over': ['just (?:over|above)', 'slightly (?:over|above|more than)', 'a little (?:over|more than)'],
      'at least': ['at least', 'no (?:fewer|less) than', 'not (?:fewer|less) than', 'upwards of', '≥'],
      'more than': ['more than', '(?:well )?over', '(?:well )?above', 'exceed(?:s|ed|ing)?', 'in excess of', '>'],
      'at most': ['at most', 'up to', 'no more than', 'not more than', 'as (?:many|much) as', '≤'],
      'less than': ['less than', 'fewer than', '(?:well )?under', '(?:well )?below', '<'],
      between: ['between'],
    },
    after: {
      about: ['or so', 'or thereabouts'],
      'at least': ['or more', '\\+', 'plus', 'at least'],
      'at most': ['or less', 'or fewer', 'at most'],
    },
  },
  zh: {
    before: {
      exactly: ['恰好', '正好'],
      about: ['大约', '约', '大概', '近似'],
      nearly: ['将近', '接近', '近', '几乎'],
      'just over': ['略超过?', '略高于', '略多于'],
      'at least': ['至少', '不少于', '不低于', '不下'],
      'more than': ['超过', '超出', '超', '逾', '多于', '高于'],
      'at most': ['至多', '最多', '不超过', '不多于'],
      'less than': ['不到', '不足', '少于', '低于'],
    },
    after: { about: ['左右', '上下'], 'at least': ['以上'], 'more than': ['多', '余'], 'at most': ['以内', '以下'] },
  },
  de: {
    before: {
      exactly: ['genau', 'exakt'],
      about: ['etwa', 'rund', 'ungefähr', 'zirka', 'circa', 'ca\\.', 'schätzungsweise'],
      nearly: ['fast', 'knapp', 'beinahe', 'nahezu', 'annähernd'],
      'just over': ['gut', 'etwas (?:über|mehr als)', 'knapp über'],
      'at least': ['mindestens', 'wenigstens', 'nicht weniger als'],
      'more than': ['mehr als', 'über'],
      'at most': ['höchstens', 'maximal', 'bis zu', 'nicht mehr als'],
      'less than': ['weniger als', 'unter'],
      between: ['zwischen'],
    },
    after: { 'at least': ['oder mehr'], 'at most': ['oder weniger'] },
  },
  fr: {
    before: {
      exactly: ['exactement', 'précisément'],
      about: ['environ', 'autour de', 'approximativement', 'quelque'],
      nearly: ['près de', 'presque', 'un peu moins de'],
      'just over': ['un peu plus de'],
      'at least': ['au moins', 'pas moins de'],
      'more than': ['plus de', 'au-dessus de'],
      'at most': ['au plus', 'au maximum', "jusqu[’']à", 'pas plus de'],
      'less than': ['moins de', 'au-dessous de'],
      between: ['entre'],
    },
    after: { about: ['environ'], 'at least': ['ou plus'], 'at most': ['ou moins'] },
  },
  es: {
    before: {
      exactly: ['exactamente'],
      about: ['unos', 'unas', 'alrededor de', 'aproximadamente', 'cerca de', 'en torno a'],
      nearly: ['casi', 'poco menos de'],
      'just over': ['algo más de', 'poco más de'],
      'at least': ['al menos', 'por lo menos', 'como mínimo'],
      'more than': ['más de'],
      'at most': ['como máximo', 'a lo sumo', 'hasta', 'no más de'],
      'less than': ['menos de'],
      between: ['entre'],
    },
    after: { 'at least': ['o más'], 'at most': ['o menos'] },
  },
} as const satisfies Record<string, HedgesOfLanguage>;

/** Before a year. Before other numbers, and before the year of a thing that is known exactly, they mean something else. */
export const timeWords: HedgeWords = {
  'more than': ['after'],
  'at least': ['since', 'from'],
  'less than': ['before'],
  'at most': ['by', 'until'],
};
