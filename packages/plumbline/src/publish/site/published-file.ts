/** A published file that Astro does not render. */
import { Buffer } from 'node:buffer';
import type { Project } from '../../core/project/project.ts';
import { markLanguages } from '../html/language-spans.ts';
import { outputFile } from '../urls.ts';

type Content = string | Uint8Array;

export interface PublishedFile {
  /** Path without the base. */
  path: string;
  /** The path of the page whose subject it is made from; undefined for files of the whole site. */
  page?: string | undefined;
  /**
   * Creates the content; the same project gives the same bytes. Everything that it is made from is looked up in here, not where files
   * are listed, so that it is recorded as an input.
   */
  content: () => Content | Promise<Content>;
}

/** A complete HTML document. */
export const page = ({ textLanguages }: Project, path: string, html: () => string): PublishedFile => ({
  path: outputFile(path),
  content: () => markLanguages(html(), textLanguages),
});

/** The bytes of a content. */
export const toBytes = (content: Content): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
