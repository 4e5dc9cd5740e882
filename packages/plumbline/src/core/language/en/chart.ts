/** Charts: controls, permalink page, credits, embed codes, versions, gallery. */
import { counted, type Forms } from '../plural.ts';

export const chart = {
  kicker: 'Chart',
  views: 'Views of this chart',
  allViews: 'All',
  description: 'Description',
  appearsIn: 'Appears in',
  download: 'Download',
  embedding: 'Embed',
  cite: 'Cite this chart',
  data: 'Data',
  versions: 'Versions',
  formats: {
    png: 'image, for screens',
    svg: 'image, for print and editing',
    csv: 'the data shown',
    json: 'data and metadata',
    zip: 'all of these, with HTML to paste, citations and a README',
  },
  /** Around the name of the licence. */
  mayRepublish: (edition: string) => ({
    before: 'You may republish this chart under ',
    after: `: credit ${edition} and the sources above, and link to this page.`,
  }),
  tableCaption: (title: string) => `Data shown in “${title}”`,
  /** Around the title of the dataset. */
  fromDataset: (version: string) => ({ before: 'From the dataset ', after: `, version ${version}.` }),
  /** @param language of their local names, if they have any */
  places: (language?: string) => `Places on this map${language ? `, with their ${language} names` : ''}`,
  /** Links below a chart: on the front page, in a story, below a table. */
  notesAndDownloads: 'Notes, sources and downloads',
  tableAndDownloads: 'Chart, table and downloads',
  fieldsAndDownloads: 'All fields and downloads',

  controls: {
    highlight: 'Highlight',
    order: 'Order',
    asDrawn: 'as drawn',
    share: 'Share this view',
    soundHint: (field: string) => `Plays “${field}” as tones, one for each row`,
  },
  /** For client/chart.ts: `{count}` is replaced by a number, `{status}` by the status of all rows. */
  script: {
    table: 'Table',
    chart: 'Chart',
    play: 'Play as sound',
    stop: 'Stop',
    copied: 'Copied',
    notAllowed: 'Your browser does not allow this',
    notLoaded: 'The data could not be loaded. Reload the page.',
    listbox: 'Data in this chart, row by row',
    rows: { one: '{count} row', other: '{count} rows' } as Forms,
    rowsOfOneStatus: { one: '{count} row, {status}', other: '{count} rows, all {status}' } as Forms,
    fullTable: 'full table',
    status: 'Status',
    noValue: 'no value',
  },

  credits: {
    andOthers: (count: number) => counted('en', count, { one: 'and {count} other', other: 'and {count} others' }),
    values: 'Values:',
    data: 'Data:',
    computedByUs: 'computed by us',
    chart: (edition: string) => `Chart: ${edition}.`,
  },

  embed: {
    frame: 'As a frame',
    frameHelp: 'Paste this where you want the chart. It needs no script, fits every width and includes the credit.',
    theme: 'Your page',
    themes: { light: 'Light page', dark: 'Dark page', auto: 'Page that follows the reader’s theme' },
    version: 'Version',
    live: 'Live: later data and corrections reach your page',
    frozen: (date: string) => `Frozen: stays as it was on ${date}`,
    code: { light: 'Frame for a light page', dark: 'Frame for a dark page', auto: 'Frame for both themes' },
    codeOfVersion: {
      live: (code: string) => `${code}, live`,
      frozen: (code: string, date: string) => `${code}, frozen on ${date}`,
    },
    preview: 'Preview at five widths',
    exactHeight: 'Exact height, with a script',
    /** Around the address of the frame. */
    resizing: {
      before: 'The frame at ',
      after:
        ' sends its height to the page around it. This works with Datawrapper’s script, pym.js, iframe-resizer and AMP, on Medium, and with our own script, included here.',
    },
    /** Around the two parameters. */
    fixedTheme: { before: 'Add ', between: ' or ', after: ' to its address to keep it in one theme.' },
    resizingCode: 'Frame that sends its height',
    noFrames: 'Where frames are not allowed',
    figure: (hasTable: boolean) =>
      `The drawing${hasTable ? ', its credit and its table' : ' and its credit'} as one piece of HTML that does not change later:`,
    figureLink: (file: string) => `${file} in the ZIP file`,
    figureCode: 'Figure as HTML',
    mail: 'In email',
    mailHelp: 'The image, with a link to this page.',
    mailCode: 'Image for email',
  },
  /** The page with every chart in frames of five widths. */
  embeds: {
    title: 'Embeds',
    description: (edition: string) => `Every chart of ${edition} as other sites embed it, at five widths.`,
    intro: (edition: string, count: number) =>
      counted('en', count, {
        one: `How the one chart of ${edition} looks on other sites, at five widths.`,
        other: `How the {count} charts and views of ${edition} look on other sites, at five widths.`,
      }),
    whereCodes: 'The code to embed a chart is on its page.',
    framesOf: (title: string) => `Embeds: ${title}`,
    frame: (title: string, width: number) => `${title} (chart, ${width} px wide)`,
  },

  versionList: {
    none: 'No version of this chart has been frozen yet.',
    changedSince:
      'The chart above has changed since its newest version was frozen. It will be frozen at the next release.',
    first: 'first version',
    whatChanged: 'What changed',
    help: 'A frozen version never changes and is never removed. Link to it or embed it if your text depends on these exact numbers.',
    asJson: 'As JSON',
  },

  gallery: {
    description: (edition: string) => `All charts of ${edition}, each with a permalink, its data and its sources.`,
    intro: (edition: string, count: number) =>
      counted('en', count, {
        one: `The one chart of ${edition}, under the story that shows it.`,
        other: `All {count} charts of ${edition}, under the story that shows them first.`,
      }),
    eachPage: 'Each has a page with its data, its sources and downloads.',
    more: 'More charts',
  },
};
