/** Finds which kind of statement SQL contains that is not a SELECT. */

/** Comments, texts and quoted names, which may contain semicolons. */
const notCode = /--[^\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[^]*?\$\1\$/g;

/** First words of a query that reads. */
const reading = ['SELECT', 'WITH', 'FROM', 'VALUES'];

/** The first word of each statement, in capitals. */
const firstWords = (sql: string): string[] =>
  sql
    .replace(notCode, ' ')
    .split(';')
    .flatMap((statement) => /[a-z]+/i.exec(statement)?.[0].toUpperCase() ?? []);

/** The first word of the first statement that is not a SELECT: "DROP". */
export function otherStatement(sql: string): string {
  const words = firstWords(sql);
  return words.find((word) => !reading.includes(word)) ?? words[0] ?? '';
}
