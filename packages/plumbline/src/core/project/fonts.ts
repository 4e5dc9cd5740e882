/** The font files of an edition: its own or the default ones, and those of its further languages. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { isWithin } from '../input/inside.ts';
import type { Problem } from '../input/problems.ts';
import { configFile, type EditionConfig, type FontFiles } from './config.ts';

/** A font family, named as in its files. */
export interface FontFamily {
  name: string;
  /** Absolute paths of TTF files; `semibold` is used for weight 600. */
  files: { regular: string; italic?: string; semibold: string };
  /** Families of similar width that readers may have. */
  local: readonly string[];
  /** BCP 47, for a family that is only used for a further language. */
  language?: string;
}

/** Families in order of preference: each character is set in the first family that has it. */
export interface Fonts {
  /** For running text and headlines. */
  serif: FontFamily[];
  /** For charts, tables and labels. */
  sans: FontFamily[];
}

type Role = keyof Fonts;

const defaults: Record<Role, FontFiles> = {
  serif: {
    regular: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    italic: '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    semibold: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  },
  sans: {
    regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
    local: ['Source Sans Pro', 'Myriad Pro', 'Calibri', 'Carlito'],
  },
};

const packageRequire = createRequire(import.meta.url);

/** The default fonts. */
export const defaultFonts: Fonts = {
  serif: [open(defaults.serif, packageRequire.resolve)],
  sans: [open(defaults.sans, packageRequire.resolve)],
};

/** @param root folder of the edition. @returns the fonts; those that cannot be read are reported and replaced by default fonts. */
export function readFonts(root: string, config: EditionConfig, problems: Problem[]): Fonts {
  const read = (files: FontFiles, field: string) => readFamily(root, files, field, problems);
  const familiesOf = (role: Role): FontFamily[] => {
    const own = config.fonts?.[role];
    const further = Object.entries(config.languages ?? {}).flatMap(([language, { fonts }]) => {
      const family = fonts && read(fonts[role], `languages.${language}.fonts.${role}`);
      return family ? [{ ...family, language }] : [];
    });
    return [(own && read(own, `fonts.${role}`)) ?? defaultFonts[role][0]!, ...further];
  };
  return { serif: familiesOf('serif'), sans: familiesOf('sans') };
}

function readFamily(root: string, files: FontFiles, field: string, problems: Problem[]): FontFamily | undefined {
  const { resolve } = createRequire(join(root, 'package.json'));
  const { local: _, ...cuts } = files;
  const names = Object.entries(cuts).map(([cut, file]) => {
    if (/^[./]/.test(file) && !isWithin(join(root, file), root)) {
      problems.push(outsideFont(`${field}.${cut}`, file));
      return undefined;
    }
    const path = attempt(() => resolve(file));
    const name = path && attempt(() => familyName(path));
    if (!name) problems.push(fontProblem(`${field}.${cut}`, file, path !== undefined));
    return name;
  });
  if (names.includes(undefined)) return undefined;
  const [name, other] = new Set(names);
  if (other === undefined) return open(files, resolve);
  const message = `expected files of one family, got "${name!}" and "${other}".`;
  problems.push({ file: configFile, place: `field "${field}"`, message, hint: 'Name files of the same family.' });
  return undefined;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const outsideFont = (field: string, file: string): Problem => ({
  file: configFile,
  place: `field "${field}"`,
  message: `expected a TTF file in the edition, got "${file}", which leads out of it.`,
  hint: 'Copy the file into the edition, and name that file.',
});

const fontProblem = (field: string, file: string, exists: boolean): Problem => ({
  file: configFile,
  place: `field "${field}"`,
  ...(exists
    ? {
        message: `expected a font file that can be read, got "${file}".`,
        hint: 'Name a TTF file with one font.',
      }
    : {
        message: `expected a TTF file of an installed package, or a path that starts with "./", got "${file}".`,
        hint: 'Install the package with npm, or correct the path.',
      }),
});

/** The family in the name table. Weights other than regular and bold have it under "preferred family". */
function familyName(file: string): string {
  const font = openSync(file) as Font & { getName(name: string): string | null };
  if (!('unitsPerEm' in font)) throw new Error();
  return font.getName('preferredFamily') ?? font.familyName;
}

function open({ local = [], ...cuts }: FontFiles, resolve: (file: string) => string): FontFamily {
  const { regular, italic, semibold } = cuts;
  const files = {
    regular: resolve(regular),
    ...(italic !== undefined && { italic: resolve(italic) }),
    semibold: resolve(semibold),
  };
  return { name: familyName(files.regular), files, local };
}
