const formats = new Map<string, Intl.NumberFormat>();

/** Groups thousands from five digits up, keeps all decimals, and prints a real minus sign. */
export function formatNumber(locale: string, value: number): string {
  if (!formats.has(locale))
    formats.set(locale, new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 20 }));
  return formats.get(locale)!.format(value).replace('-', '\u2212');
}
