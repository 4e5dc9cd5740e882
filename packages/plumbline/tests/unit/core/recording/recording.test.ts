/** What something is made from is recorded while it is made, and compared in the next build. */
import { describe, expect, test } from 'vitest';
import { inputDigest } from '../../../../src/core/recording/input-digests.ts';
import { InputRecords } from '../../../../src/core/recording/input-records.ts';
import { lookup } from '../../../../src/core/recording/lookups.ts';
import { memo, ownerOf } from '../../../../src/core/recording/memo.ts';
import { recordParts } from '../../../../src/core/recording/record-parts.ts';
import { inputsIn, recordInputs, withoutRecording } from '../../../../src/core/recording/recording.ts';

interface Town {
  name: string;
  bridges: number;
  note?: string;
  label?: () => string;
  code?: string;
}

const parts = { collections: ['towns'], tables: ['measures'], values: ['ledger'] };
const towns = (): Record<string, Town> => ({
  alder: { name: 'Alder', bridges: 6 },
  birch: { name: 'Birch', bridges: 1 },
});

function projectOf(of: Record<string, Town> = towns(), measures: Record<string, number> = { sum: 7 }) {
  const project = {
    towns: new Map(Object.entries(of)),
    measures: new Map(Object.entries(measures)),
    ledger: ['a'],
    title: 'T',
  };
  return recordParts(project, parts);
}
type Project = ReturnType<typeof projectOf>;

/** The inputs of a value, with spaces between the parts of their names. */
function inputsOf(make: () => unknown): string[] {
  const { value, recording } = recordInputs(make);
  if (value instanceof Promise) throw new Error('await it');
  return inputsIn(recording).map((name) => name.replaceAll('\t', ' '));
}

const names = lookup('names-in-test', (project: Project, letter: string) =>
  [...project.towns.values()].map(({ name }) => name).filter((name) => name.startsWith(letter)),
);

describe('recordInputs(make)', () => {
  const project = projectOf();

  test('records the fields of items, the lists, tables and values that are read', () => {
    expect(inputsOf(() => project.towns.get('alder')!.name)).toEqual(['towns alder', 'towns alder name']);
    expect(inputsOf(() => project.towns.has('cedar'))).toEqual(['towns cedar']);
    for (const list of [() => [...project.towns.keys()], () => project.towns.size, () => [...project.towns]])
      expect(inputsOf(list)).toEqual(['towns']);
    expect(inputsOf(() => project.measures.get('sum'))).toEqual(['measures sum']);
    expect(inputsOf(() => project.ledger.length)).toEqual(['ledger']);
    expect(inputsOf(() => ({ ...project.towns.get('birch')! }))).toEqual([
      'towns birch',
      'towns birch bridges',
      'towns birch name',
    ]);
  });

  test('records nothing of settings, and nothing outside', () => {
    expect(inputsOf(() => project.title)).toEqual([]);
    expect(inputsOf(() => withoutRecording(() => project.ledger))).toEqual([]);
  });

  test('records what is read later', async () => {
    const { value, recording } = recordInputs(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return project.towns.get('alder')!.bridges;
    });
    expect(await value).toBe(6);
    expect(inputsIn(recording)).toContain('towns\talder\tbridges');
  });

  test('keeps what is made at the same time apart', async () => {
    const read = (id: string) =>
      recordInputs(async () => {
        for (let i = 0; i < 3; i++) await Promise.resolve();
        return project.towns.get(id)!.name;
      });
    const both = ['alder', 'birch'].map(read);
    await Promise.all(both.map(({ value }) => value));
    expect(both.map(({ recording }) => inputsIn(recording).some((name) => name.includes('birch')))).toEqual([
      false,
      true,
    ]);
  });
});

test('memo(owner, key, make) makes once, and passes its inputs to everything that uses it', () => {
  const project = projectOf();
  let made = 0;
  const name = () => memo(project, 'name', () => (made++, project.towns.get('alder')!.name));
  const inputs = ['towns alder', 'towns alder name'];
  expect([inputsOf(name), inputsOf(() => [name()]), made]).toEqual([inputs, inputs, 1]);
  expect(ownerOf(project, project.towns)).toBe(ownerOf(project, project.towns));
  expect(ownerOf(project, project.towns)).not.toBe(ownerOf(projectOf(), project.towns));
});

test('a lookup is one input, whose digest changes with its answer', () => {
  const project = projectOf();
  expect(inputsOf(() => names(project, 'A'))).toEqual(['names-in-test ["A"]']);
  const digest = (of: Project) => inputDigest(of, 'names-in-test\t["A"]');
  const changed = projectOf({ ...towns(), birch: { name: 'Birch', bridges: 2 } });
  expect(digest(changed)).toBe(digest(project));
  expect(digest(projectOf({ ...towns(), ash: { name: 'Ash', bridges: 0 } }))).not.toBe(digest(project));
});

describe('inputDigest(project, input)', () => {
  const digest = (input: string, ...of: Parameters<typeof projectOf>) =>
    inputDigest(projectOf(...of), input.replaceAll(' ', '\t'));
  const now = (input: string) => digest(input);

  test.each([
    ['a field', 'towns alder bridges', { alder: { name: 'Alder', bridges: 7 } }],
    ['a field that an item did not have', 'towns alder', { alder: { name: 'Alder', bridges: 6, note: 'Old' } }],
    ['an item that is gone', 'towns birch name', { alder: { name: 'Alder', bridges: 6 } }],
    ['a list', 'towns', { ...towns(), cedar: { name: 'Cedar', bridges: 5 } }],
    ['the order of a list', 'towns', Object.fromEntries(Object.entries(towns()).reverse())],
  ])('changes with %s', (_, input, of) => {
    expect(digest(input, of)).not.toBe(now(input));
  });

  test('does not change with anything else', () => {
    expect(digest('towns alder name', { ...towns(), alder: { name: 'Alder', bridges: 9 } })).toBe(
      now('towns alder name'),
    );
    expect(digest('towns', { ...towns(), alder: { name: 'Alderby', bridges: 6 } })).toBe(now('towns'));
    expect(digest('measures sum', towns(), { sum: 7, more: 1 })).toBe(now('measures sum'));
  });

  test('represents a function by the code of its module', () => {
    const withCode = (code: string) => ({ alder: { ...towns()['alder']!, label: () => 'A', code } });
    expect(digest('towns alder label', withCode('1'))).toBe(digest('towns alder label', withCode('1')));
    expect(digest('towns alder label', withCode('1'))).not.toBe(digest('towns alder label', withCode('2')));
  });

  test('is that of nothing for what no longer can be asked', () => {
    expect(inputDigest(projectOf(), 'a-lookup-that-is-gone\t["A"]')).toBe('none');
  });
});

describe('InputRecords', () => {
  const built = (project: Project) => {
    const records = new InputRecords();
    records.make('alder.html', () => project.towns.get('alder')!.bridges);
    records.make('birch.html', () => project.towns.get('birch')!.bridges);
    records.result(project, 'sum', () => project.measures.get('sum'));
    return records.toFile(project);
  };
  const last = built(projectOf());

  test('makes again what has an input that cannot be found', () => {
    const project = projectOf();
    const lost = lookup('lost-in-test', () => ({ value: 1n }));
    const records = new InputRecords();
    records.make('lost.html', () => lost(project));
    expect(new InputRecords(records.toFile(project)).isUnchanged(projectOf(), 'lost.html')).toBe(false);
  });

  test('knows what would be the same in the next build', () => {
    const next = projectOf({ ...towns(), birch: { name: 'Birch', bridges: 2 } });
    const records = new InputRecords(last);
    expect(['alder.html', 'birch.html', 'cedar.html'].map((path) => records.isUnchanged(next, path))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('uses a result again, with its inputs, until one of them changes', () => {
    const [same, other] = [projectOf(), projectOf(towns(), { sum: 8 })];
    const fail = () => {
      throw new Error('made again');
    };
    const records = new InputRecords(last);
    expect(records.result(same, 'sum', fail)).toBe(7);
    expect(inputsOf(() => records.result(same, 'sum', fail))).toEqual(['measures sum', 'result sum']);
    expect(new InputRecords(last).result(other, 'sum', () => other.measures.get('sum'))).toBe(8);
  });

  test('keeps the results of kept things, though nothing asks for them, for later builds', () => {
    const project = projectOf();
    const sum = (records: InputRecords) => records.result(project, 'sum', () => project.measures.get('sum'));
    const first = new InputRecords();
    first.make('sums.html', () => first.result(project, 'label', () => `${sum(first)} bridges`));
    const second = new InputRecords(first.toFile(project));
    second.keep('sums.html');
    const third = new InputRecords(second.toFile(project));
    expect([third.lastResult('label'), third.lastResult('sum')]).toEqual(['7 bridges', 7]);
    third.keep('sums.html');
    expect(third.areUnchanged()).toBe(true);
    const fourth = new InputRecords(third.toFile(project));
    fourth.make('sums.html', () => project.ledger);
    expect(Object.keys(fourth.toFile(project).results)).toEqual([]);
  });

  test('counts the inputs of a thing, made or kept, as inputs of what is made from it', () => {
    const records = new InputRecords(last);
    const project = projectOf();
    records.keep('alder.html');
    records.make('new.html', () => project.ledger);
    const inputsFrom = (thing: string) => inputsOf(() => records.recordInputsOf(thing));
    expect(inputsFrom('alder.html')).toEqual(['towns alder', 'towns alder bridges']);
    expect(inputsFrom('new.html')).toEqual(['ledger']);
    records.forget('new.html');
    records.result(project, 'text', () => records.recordInputsOf('new.html'));
    expect(new InputRecords(records.toFile(project)).isUnchanged(project, 'text')).toBe(false);
  });

  test('keeps what was kept in the next record, and nothing that was forgotten or not made', () => {
    const records = new InputRecords(last);
    const project = projectOf();
    records.keep('alder.html');
    records.make('new.html', () => project.ledger);
    records.make('failed.html', () => project.ledger);
    records.forget('failed.html');
    expect(Object.keys(records.toFile(project).made).sort()).toEqual(['alder.html', 'new.html']);
  });
});
