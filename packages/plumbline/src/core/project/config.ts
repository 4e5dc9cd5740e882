/** What authors write in edition.config.ts, which sets name, address and design of an edition. */
import type { Palette } from './palettes.ts';

export const configFile = 'edition.config.ts';

/** Font files of one family: paths in installed npm packages, or paths in the edition that start with `./`. */
export interface FontFiles {
  /** TTF of weight 400. */
  regular: string;
  /** TTF of weight 400, italic. */
  italic?: string;
  /** TTF for weight 600: semibold, or bold where the family has no semibold. */
  semibold: string;
  /** Families of about the same width that readers may have, for files that they open outside the site. */
  local?: string[];
}

/** A link in the header or the footer. */
export interface Link {
  /** Text of the link. */
  label: string;
  /** Path of a page below the base, such as `stories/`, or an address that starts with `https://`. */
  href: string;
}

/** Fonts of a further language of an edition. */
export interface LanguageFonts {
  /** Its font families, if those of the pages lack its script. */
  fonts?: {
    /** Used together with the serif of the pages. */
    serif: FontFiles;
    /** Used together with the sans of the charts. */
    sans: FontFiles;
  };
}

/**
 * An edition: one site with its own name, address and licence. `edition.config.ts` in its folder exports it by default.
 * @convention Plumbline
 */
export interface EditionConfig {
  /** Name of the site, on the masthead and in every page title. */
  title: string;
  /** What the edition is about, in one sentence without a full stop. */
  tagline: string;
  /** What search engines and link previews show for the edition: one or two sentences. */
  description: string;
  /** Who publishes it. Citations, downloads and structured data name it. */
  publisher: string;
  /** Origin of the site, without a path: `https://example.org`. `SITE` in the environment overrides it. @convention Astro */
  site: string;
  /** Path of the site below the origin: `/` or `/cluster-file/`. `BASE_PATH` in the environment overrides it. @convention Astro */
  base: string;
  /** Language of the pages, with or without a region: `en`, `de-AT`. @convention BCP 47 */
  language: string;
  /**
   * Colours that replace the default ones, by their names in the [toolkit for charts](charts-toolkit.md#colors). A build refuses colours
   * that some readers could not read or tell apart.
   */
  colors?: {
    /** On light pages and in files, as `#rrggbb`. */
    light?: Partial<Palette>;
    /** On dark pages, as `#rrggbb`. */
    dark?: Partial<Palette>;
  };
  /** Logo in the header and on the front page. */
  logo?: {
    /** SVG file, as a path in the edition that starts with `./`. Its `viewBox` sets its proportions. @convention Starlight */
    src: string;
    /** SVG file for dark pages. Without it, `src` is used there, too. */
    dark?: string;
    /** `true`: the logo contains the title, so pages do not print it beside the logo. @convention Starlight */
    replacesTitle?: boolean;
  };
  /** Icon of the site in browser tabs: an SVG file, as a path in the edition that starts with `./`. Without it, an icon of bars in the colours of the edition. @convention Starlight */
  favicon?: string;
  /**
   * Links in the header, instead of the links to stories, charts, data and sources and to pages with `masthead`. The header always links
   * to the search.
   */
  navigation?: Link[];
  /** Additional links in the footer, before the others. */
  footerLinks?: Link[];
  /** Authors of stories that name none. */
  authors?: string[];
  /** Font families of the pages and the charts. */
  fonts?: {
    /** For running text and headlines, with an italic. Without it, Source Serif 4. */
    serif?: FontFiles & { italic: string };
    /** For charts, tables and labels. It needs tabular figures. Without it, Source Sans 3. */
    sans?: FontFiles;
  };
  /**
   * Further languages of names and titles in the edition, each in another script than the pages: `zh-Hans`. The build finds text by its
   * script and marks it with the first language that has this script.
   */
  languages?: Record<string, LanguageFonts>;
  /** Licence of the text and the charts. Each dataset names its own. */
  licence: {
    /** Identifier: `CC-BY-4.0`. @convention SPDX */
    id: string;
    /** Full name, for readers. */
    title: string;
    /** Address of its text. */
    url: string;
  };
  /** Who is responsible for the edition. */
  people: {
    /** Name of a person or a team. */
    name: string;
    /** What they do: `Reporting and charts`. */
    role: string;
  }[];
  /** Where readers report an error: a mailbox or the address of a page. */
  corrections: string;
}

/** Types an edition.config.ts; the values are checked when it is read. */
export const defineEdition = (config: EditionConfig): EditionConfig => config;
