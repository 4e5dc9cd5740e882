/** Fonts of readers' machines, or free ones that are as wide. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A file of each cut, by the first of its names in `src/publish/html/local-fonts.ts`. */
export const localFontFiles: Record<string, string> = {
  Georgia: '@expo-google-fonts/gelasio/400Regular/Gelasio_400Regular.ttf',
  'Georgia Italic': '@expo-google-fonts/gelasio/400Regular_Italic/Gelasio_400Regular_Italic.ttf',
  'Georgia Bold': '@expo-google-fonts/gelasio/700Bold/Gelasio_700Bold.ttf',
  'Times New Roman': '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'Times New Roman Italic': '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'Times New Roman Bold': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'Noto Serif': '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'Noto Serif Italic': '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  'Noto Serif Bold': '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'DejaVu Serif': 'dejavu-fonts-ttf/ttf/DejaVuSerif.ttf',
  'DejaVu Serif Italic': 'dejavu-fonts-ttf/ttf/DejaVuSerif-Italic.ttf',
  'DejaVu Serif Bold': 'dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf',
  Arial: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'Arial Bold': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  Roboto: '@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf',
  'Roboto Bold': '@expo-google-fonts/roboto/700Bold/Roboto_700Bold.ttf',
  'Noto Sans': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'Noto Sans Bold': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'DejaVu Sans': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'DejaVu Sans Bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

/** The path of the file of a cut. */
export const localFontFile = (name: string): string => require.resolve(localFontFiles[name]!);

/** Families by the system that has them. */
const families = {
  'Windows or macOS': ['Georgia', 'Arial'],
  Android: ['Noto Serif', 'Roboto'],
  'Debian with Liberation': ['Times New Roman', 'Arial'],
  'Debian with DejaVu': ['DejaVu Serif', 'DejaVu Sans'],
};

export type System = keyof typeof families;
export const systems = Object.keys(families) as System[];

/** The environment of a browser that finds the fonts of a system and no others. */
export function localFontsOf(system: System): Record<string, string> {
  const isHere = (name: string) => families[system].some((family) => name.startsWith(family));
  const folders = new Set(
    Object.keys(localFontFiles)
      .filter(isHere)
      .map((name) => dirname(localFontFile(name))),
  );
  const cache = mkdtempSync(join(tmpdir(), 'plumbline-fonts-'));
  const list = [...folders].map((folder) => `<dir>${folder}</dir>`).join('');
  const file = join(cache, 'fonts.conf');
  const type = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  writeFileSync(file, `${type}<fontconfig>${list}<cachedir>${cache}</cachedir></fontconfig>`);
  return { FONTCONFIG_FILE: file };
}
