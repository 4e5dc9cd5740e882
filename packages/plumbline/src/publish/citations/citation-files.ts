/** The files that reference managers read. */
import type { Citation } from './citation.ts';

interface CitationFile {
  /** Name of the format. */
  name: string;
  suffix: string;
  mediatype: string;
  content: string;
}

export const citationFiles = ({ bibtex, ris, csl }: Citation): CitationFile[] => [
  { name: 'BibTeX', suffix: 'bib', mediatype: 'application/x-bibtex', content: bibtex },
  { name: 'RIS', suffix: 'ris', mediatype: 'application/x-research-info-systems', content: ris },
  { name: 'CSL-JSON', suffix: 'csl.json', mediatype: 'application/vnd.citationstyles.csl+json', content: csl },
];
