/** Parses authored YAML and reports the line that cannot be parsed. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problems.ts';
import { inQuotes } from './validate.ts';

/** @param firstLine line of the file on which the text begins: front matter begins on the second. */
export function parseYaml(text: string, file: string, firstLine: number, problems: Problem[]): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  // One mistake can cause several errors; the first is at its place.
  const [error] = document.errors;
  if (!error) return valuesOf(document, file, problems);
  const { line } = lineCounter.linePos(error.pos[0]);
  const found = inQuotes((text.split('\n')[line - 1] ?? '').trim());
  const [expected, hint] =
    error.code === 'DUPLICATE_KEY'
      ? ['each field once', 'Remove the field that appears twice.']
      : ['YAML', 'Indent fields of one level alike, and put quotes around text that contains a colon.'];
  problems.push({ file, place: `line ${firstLine + line - 1}`, message: `expected ${expected}, got ${found}.`, hint });
  return undefined;
}

/** An alias of nothing, or too many of them, is found when values are read. */
function valuesOf(document: Document.Parsed, file: string, problems: Problem[]): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const found = inQuotes((error as Error).message.replaceAll('"', "'"));
    const hint = 'Write the values themselves in place of "&" and "*"; put quotes around text that begins with them.';
    problems.push({ file, message: `expected YAML, got ${found}.`, hint });
    return undefined;
  }
}
