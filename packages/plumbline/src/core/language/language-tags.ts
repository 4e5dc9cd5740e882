/** Codes of languages (BCP 47). */
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a code is a language tag: `en`, `zh-Hans`, `lzh`. Words such as "english" have the form of one, too. */
export function isLanguageTag(code: string): boolean {
  try {
    const { language } = new Intl.Locale(code);
    return language.length === 3 || (language.length === 2 && names.of(language) !== undefined);
  } catch {
    return false;
  }
}
