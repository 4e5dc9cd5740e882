/**
 * Converts a query to the words of the index: separates Chinese characters, removes currency signs and final punctuation, and removes
 * question words, unless the query has only these.
 */
export function searchTerms(query: string, questionWords: string[]): string {
  const words = query
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/\p{Sc}/gu, ' ')
    .replace(/(\d)\s*%/g, '$1 percent')
    .replace(/(\d)\s*[–-]\s*(?=\d)/g, '$1 ')
    .replace(/[.?](?=\s|$)/g, '')
    .trim()
    .split(/\s+/);
  const others = words.filter((word) => !questionWords.includes(word.toLowerCase()));
  return (others.length ? others : words).join(' ');
}
