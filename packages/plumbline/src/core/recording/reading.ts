/**
 * One reading of an edition. What a file was parsed into, and that a check found no problem, is kept from one reading to the next, in
 * `.cache/reading`, until an input changes. Problems are never kept: whatever has one is read again and reports it again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheOf, openCache } from '../cache/disk-cache.ts';
import { hashOfEnvironment } from '../cache/environment.ts';
import { replaceFile } from '../cache/replace-file.ts';
import { listEntries, listFolders } from '../input/files.ts';
import type { Problem } from '../input/problems.ts';
import { authoredText, digestOfText, forgetTexts, textProblem } from './authored-texts.ts';
import { InputRecords, type RecordedInputs } from './input-records.ts';
import { watched } from '../limits/time-limit.ts';
import { addLazyField } from './lazy-fields.ts';
import { recordInputs } from './recording.ts';
import { formatRecords, parseRecords } from './records-file.ts';

const fileOf = (folder: string): string => join(folder, 'reading');

/** What was expected of a file that takes too long. */
const readable = 'a file that can be read';

/** The edition that is read: at first only its folder, at the end the whole project. */
interface Edition {
  root: string;
}

export class Reading<Project extends Edition = Edition> {
  /** Whatever has been read so far. Inputs are recorded as parts of it. */
  readonly project: Project;
  readonly problems: Problem[];
  readonly #only: ReadonlySet<string> | undefined;
  readonly #environment: string | undefined;
  readonly #records: InputRecords;

  /**
   * @param only paths of files and folders, if nothing else is to be read. Then no results are taken over from the last reading, or kept
   * for the next
   */
  constructor(project: Project, problems: Problem[] = [], only?: ReadonlySet<string>) {
    this.project = project;
    this.problems = problems;
    this.#only = only;
    this.#environment = only ? undefined : attempt(() => hashOfEnvironment(project.root));
    this.#records = new InputRecords(attempt(() => this.#readLast()));
  }

  #readLast(): RecordedInputs | undefined {
    if (this.#environment === undefined) return undefined;
    const { head, records } = parseRecords<string>(readFileSync(fileOf(cacheOf(this.project.root)), 'utf8'));
    return head === this.#environment ? records : undefined;
  }

  /** The files of a folder that are to be read. Those that cannot, or whose names cannot be ids, are reported. */
  async entries(folder: string, ending: string): Promise<{ id: string; file: string }[]> {
    const found = await listEntries(this.project.root, folder, ending, this.problems);
    return found.filter(({ file }) => (this.#only?.has(file) ?? true) && this.isText(file));
  }

  /** Names of the folders in a folder that are to be read. */
  async folders(folder: string): Promise<string[]> {
    const found = await listFolders(join(this.project.root, folder));
    return found.filter((name) => this.#only?.has(`${folder}/${name}`) ?? true);
  }

  /** The content of an authored file; undefined if there is none. */
  text(path: string): string | undefined {
    return authoredText(this.project, path);
  }

  /** Whether an authored file is text in UTF-8, or does not exist. Any other is reported. */
  isText(path: string): boolean {
    const problem = textProblem(this.project, path);
    if (problem && !this.problems.includes(problem)) this.problems.push(problem);
    return !problem;
  }

  /** Digests of authored files. */
  digest(...paths: string[]): string {
    return paths.map((path) => digestOfText(this.project, path)).join();
  }

  /** Whether `parse` would take a result over. */
  isKept(name: string): boolean {
    return this.#records.isUnchanged(this.project, name);
  }

  /**
   * Parses authored files, or takes the result over if they are unchanged and had no problem.
   * @param name of the result, unique in the edition: the path of the file @param parse returns a value that JSON can hold
   */
  parse<Value>(name: string, parse: (problems: Problem[]) => Value): Value {
    const before = this.problems.length;
    const value = this.#records.result(this.project, name, () =>
      watched({ file: name, doing: readable }, () => parse(this.problems)),
    );
    if (this.problems.length > before) this.#records.forget(name);
    return value;
  }

  /**
   * Adds a field that is parsed from files: now, or when it is used if they are unchanged and had no problem.
   * @param from paths of the files @param key of what else the value depends on @param checkedBy files with rules for the value
   */
  addField<Item extends { id: string }, Field extends keyof Item & string>(
    item: Item,
    field: Field,
    { from, key = '', checkedBy = [] }: { from: string[]; key?: string; checkedBy?: string[] },
    parse: (texts: (string | undefined)[], problems: Problem[]) => Item[Field],
  ): void {
    const name = `${field} of ${item.id}`;
    const texts = from.map((path) => this.text(path));
    let make = () => parse(texts, []);
    this.parse(name, (problems) => {
      for (const path of [...from, ...checkedBy]) this.text(path);
      const value = watched({ file: from[0]!, doing: readable }, () => parse(texts, problems));
      make = () => value;
      return null;
    });
    addLazyField(item, field, `${this.digest(...from)} ${key}`, () => make());
  }

  /**
   * Checks what was read, or takes over that nothing was wrong with it. A check reports no problem that follows from another one, so
   * nothing is kept of it beside problems.
   */
  check<Value>(name: string, check: (problems: Problem[]) => Value): Value {
    const value = this.#records.result(this.project, name, () => check(this.problems));
    if (this.problems.length) this.#records.forget(name);
    return value;
  }

  /** Does the same as `check` with something that takes time. */
  async checkLater<Value>(name: string, check: (problems: Problem[]) => Promise<Value>): Promise<Value> {
    if (this.isKept(name)) return this.check(name, () => notKept(name));
    const { value, recording } = recordInputs(() => check(this.problems));
    this.#records.add(name, await value, recording);
    if (this.problems.length) this.#records.forget(name);
    return value;
  }

  /** Keeps the results for the next reading. Does nothing if the cache cannot be written. */
  end(): void {
    attempt(() => {
      if (this.#environment === undefined || this.#records.areUnchanged()) return;
      const records = this.#records.toFile(this.project);
      replaceFile(fileOf(openCache(this.project.root)), formatRecords(this.#environment, records));
    });
    forgetTexts(this.project);
  }
}

/** For results that are known to be kept. */
export function notKept(name: string): never {
  throw new Error(`Nothing was kept of ${name}.`);
}

/** Undefined if it fails. */
function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
