/** The files of a chart's archive, and its README.md. */

/** Description of each file. */
export const downloads = {
  csv: 'the data shown',
  svg: 'image, for print and editing',
  png: 'image, for screens',
  json: 'metadata',
  figure: 'the chart as HTML to paste where frames are not allowed',
  citation: (format: string) => `the citation as ${format}, for reference managers`,
  /** A separate table of the sources that the rows name by id. */
  sourceTable: {
    title: 'Sources named in the data',
    id: 'Source id',
    author: 'Author',
    sourceTitle: 'Title',
    issued: 'Published',
    record: 'Record',
  },

  readme: {
    origin: 'Origin',
    version: (version: string) => `Version ${version}.`,
    frozenVersion: (version: string, url: string) => `Version ${version}, kept unchanged at ${url}.`,
    files: 'Files',
    formulas: (dataset: string) =>
      `In the CSV file, text that a spreadsheet would read as a formula begins with an apostrophe. The unchanged values are in data.csv at ${dataset}`,
    cite: 'How to cite',
    credit: (text: string) => `Under the chart: ${text}`,
    reference: (text: string) => `Full reference: ${text}`,
    licence: 'Licence',
    chartLicence: (licence: string) => `Chart and text: ${licence}`,
    dataLicence: (licences: string) => `Data: ${licences}`,
    rights:
      'The rights to the sources below stay with their owners. Unless stated otherwise, we took facts and figures from them, not text.',
    notes: 'Notes and known discrepancies',
    noDiscrepancies: 'No discrepancies are known.',
    corrections: 'Corrections',
    columns: 'Columns',
    blanks: 'A blank cell is an unknown value, never zero.',
    sources: 'Sources',
    used: (locator: string) => `Used: ${locator}.`,
  },
};
