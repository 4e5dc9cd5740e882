import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plumbline } from '../../helpers/editions/command.ts';
import { edition, fixture, sites } from '../../helpers/site.ts';
import { filesIn } from '../../../src/testing/files/site-files.ts';

const hashes = (folder: string) =>
  filesIn(folder).map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')}`,
  );

const site = sites[0].folder;

describe('build', () => {
  it('gives the same bytes twice', () => {
    expect(hashes(join(edition, 'again'))).toEqual(hashes(site));
  });

  it('fails on a bad cell, says where, and leaves dist/ as it was', { timeout: 60_000 }, () => {
    const root = mkdtempSync(join(tmpdir(), 'plumbline-'));
    try {
      cpSync(fixture, root, { recursive: true });
      symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
      cpSync(site, join(root, 'dist'), { recursive: true });
      const file = join(root, 'data/lanterns-by-year/data.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace('\n2010,', '\n20l0,'));
      const run = () =>
        execFileSync(process.execPath, [plumbline, 'build'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
      expect(run).toThrow(
        /data\/lanterns-by-year\/data\.csv, row 4, column "year": expected a year of four digits, got "20l0"\./,
      );
      expect(hashes(join(root, 'dist'))).toEqual(hashes(site));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
