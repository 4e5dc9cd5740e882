/** Numbers that JavaScript and JSON can hold without losing digits. */

/** @param text an integer or a decimal, with a point and perhaps an exponent */
export function keepsDigits(text: string): boolean {
  const value = Number(text);
  if (/^-?\d+$/.test(text)) return Number.isSafeInteger(value);
  if (!Number.isFinite(value)) return false;
  const [digits = ''] = text.toLowerCase().split('e');
  // Up to 15 significant digits always survive; others may.
  if (String(value) === text || digits.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15) return true;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return digits === text && decimals <= 100 && value.toFixed(decimals) === text;
}
