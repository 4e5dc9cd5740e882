/** The authored files of an edition as text, each read once while the edition is read, so that all that is made of it agrees. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { encodingProblem } from '../input/encoding.ts';
import { sha256Of } from '../input/hash.ts';
import type { Problem } from '../input/problems.ts';
import { fileInput } from './lookups.ts';

interface Edition {
  /** Folder of the edition. */
  root: string;
}

interface Text {
  content: string | undefined;
  /** Empty if there is no such file. */
  digest: string;
  /** Why it cannot be read as text. */
  problem?: Problem | undefined;
}

const texts = new WeakMap<Edition, Map<string, Text>>();

function textOf(edition: Edition, path: string): Text {
  let known = texts.get(edition);
  if (!known) texts.set(edition, (known = new Map()));
  let text = known.get(path);
  if (!text) known.set(path, (text = readText(edition, path)));
  return text;
}

function readText({ root }: Edition, path: string): Text {
  try {
    const bytes = readFileSync(resolve(root, path));
    return { content: bytes.toString(), digest: sha256Of(bytes), problem: encodingProblem(bytes, path) };
  } catch {
    return { content: undefined, digest: '' };
  }
}

export const digestOfText = fileInput('text', (edition: Edition, path) => textOf(edition, path).digest);

/** The content of an authored file; undefined if there is none. @param path from the root of the edition */
export function authoredText(edition: Edition, path: string): string | undefined {
  digestOfText(edition, path);
  return textOf(edition, path).content;
}

/** Why an authored file cannot be read as text; undefined if it can. @param path from the root of the edition */
export const textProblem = (edition: Edition, path: string): Problem | undefined => textOf(edition, path).problem;

/** Frees the memory of all texts. To be called when the edition is read. */
export const forgetTexts = (edition: Edition): boolean => texts.delete(edition);
