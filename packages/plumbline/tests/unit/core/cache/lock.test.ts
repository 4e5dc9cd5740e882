import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeLock } from '../../../../src/core/cache/lock.ts';
import { isHeld, isLock } from '../../../../src/core/cache/lock-file.ts';

function subject() {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'dist.lock');
  return { file, name: 'dist.lock', place: 'dist/', work: 'build of this folder', command: 'plumbline build' };
}

const holder = (changes: object) =>
  JSON.stringify({
    command: 'plumbline build',
    pid: process.ppid,
    host: hostname(),
    since: '2026-11-30T22:23:25.123Z',
    ...changes,
  });

describe('takeLock(subject)', () => {
  test('writes who has it, until it is released', () => {
    const one = subject();
    const lock = takeLock(one);
    expect(lock.wasTakenOver).toBe(false);
    expect(JSON.parse(readFileSync(one.file, 'utf8'))).toMatchObject({
      command: 'plumbline build',
      pid: process.pid,
      host: hostname(),
    });
    expect(readdirSync(join(one.file, '..'))).toEqual(['dist.lock']);
    expect(isLock(one.file)).toBe(true);
    lock.requireHeld();
    lock.release();
    expect(existsSync(one.file)).toBe(false);
    expect(() => lock.requireHeld()).toThrow('"dist.lock" was replaced or removed');
  });

  test('refuses the lock of a process that runs, and leaves it', () => {
    const one = subject();
    writeFileSync(one.file, holder({}));
    expect(() => takeLock(one)).toThrow(
      `process ${process.ppid} on "${hostname()}", which has run since 2026-11-30 22:23:25 UTC`,
    );
    expect(isHeld(one.file)).toBe(true);
    expect(readFileSync(one.file, 'utf8')).toBe(holder({}));
  });

  test('waits for a process that is ending, and takes its lock over', () => {
    const one = subject();
    // Not a child of this process, which would have to collect its exit code.
    const pid = Number(execFileSync('sh', ['-c', 'sleep 0.3 >/dev/null 2>&1 & echo $!'], { encoding: 'utf8' }));
    writeFileSync(one.file, holder({ pid }));
    expect(isHeld(one.file)).toBe(true);
    expect(takeLock(one).wasTakenOver).toBe(true);
  });

  test.each([
    ['a process that does not exist', { pid: 2 ** 22 + 1 }],
    ['an earlier process with the id of this one', { pid: process.pid }],
  ])('takes over the lock of %s', (_, changes) => {
    const one = subject();
    writeFileSync(one.file, holder(changes));
    expect(isHeld(one.file)).toBe(false);
    const lock = takeLock(one);
    expect(lock.wasTakenOver).toBe(true);
    lock.requireHeld();
    lock.release();
    expect(readdirSync(join(one.file, '..'))).toEqual([]);
  });

  test.each([['{}'], ['# yarn lockfile v1\n'], ['']])('refuses another file with the name: %j', (content) => {
    const one = subject();
    writeFileSync(one.file, content);
    expect(() => takeLock(one)).toThrow(
      'dist.lock: expected nothing, or the lock of a build of this folder, got another file.',
    );
    expect(readFileSync(one.file, 'utf8')).toBe(content);
    expect(isLock(one.file)).toBe(false);
  });

  test('does not remove the lock of another process', () => {
    const one = subject();
    const lock = takeLock(one);
    writeFileSync(one.file, holder({}));
    lock.release();
    expect(readFileSync(one.file, 'utf8')).toBe(holder({}));
  });
});
