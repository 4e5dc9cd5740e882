import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plumbline } from '../../helpers/editions/command.ts';
import { filesIn } from '../../helpers/site.ts';

const hashes = (folder: string) =>
  filesIn(folder).map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')}`,
  );

describe('build', () => {
  it('gives the same bytes twice', () => {
    expect(hashes('.test/again')).toEqual(hashes('.test/root'));
  });

  it('fails on a bad cell, says where, and leaves dist/ as it was', { timeout: 60_000 }, () => {
    const root = mkdtempSync(join(tmpdir(), 'plumbline-'));
    try {
      for (const part of ['data', 'src', 'edition.config.ts', 'astro.config.mjs', 'package.json'])
        cpSync(part, join(root, part), { recursive: true });
      symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
      cpSync('.test/root', join(root, 'dist'), { recursive: true });
      const file = join(root, 'data/stip-count/data.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace('\n2000,', '\n20o0,'));
      const run = () =>
        execFileSync(process.execPath, [plumbline, 'build'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
      expect(run).toThrow(
        /data\/stip-count\/data\.csv, row 14, column "year": expected a year of four digits, got "20o0"\./,
      );
      expect(hashes(join(root, 'dist'))).toEqual(hashes('.test/root'));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
