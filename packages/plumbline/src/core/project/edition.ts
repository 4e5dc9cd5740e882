/** Reads the settings of an edition: its configuration, and the languages, fonts, colours and images that it names. */
import type { Problem } from '../input/problems.ts';
import { languageOf } from '../language/language.ts';
import { textLanguages } from '../language/text-languages.ts';
import { readConfig } from './config-schema.ts';
import { readFonts } from './fonts.ts';
import { palettesOf } from './palettes.ts';
import type { Project } from './project.ts';
import { readSiteImages } from './site-images.ts';

type Edition = Pick<Project, 'config' | 'language' | 'textLanguages' | 'fonts' | 'palettes' | 'images'>;

/** @returns undefined if edition.config.ts cannot be read */
export async function readEdition(root: string, problems: Problem[]): Promise<Edition | undefined> {
  const config = await readConfig(root, problems);
  return (
    config && {
      config,
      language: languageOf(config.language)!,
      textLanguages: textLanguages(Object.keys(config.languages ?? {})),
      fonts: readFonts(root, config, problems),
      palettes: palettesOf(config.colors),
      images: readSiteImages(root, config, problems),
    }
  );
}
