/** A small release: two versions, one of a view. */
import { parseLedger } from '../../../../../src/core/project/ledger/read-ledger.ts';
import type { Addition } from '../../../../../src/publish/versions/archive.ts';
import { versionId } from '../../../../../src/publish/versions/snapshot.ts';
import { sha256Of } from '../../../../../src/core/input/hash.ts';
import { snapshotFile } from '../../../../../src/publish/versions/versions.ts';

const date = '2026-11-22';
const contents = [
  { chart: 'a', content: '{"rows":[1,2,3]}' },
  { chart: 'a', view: 'north', content: `{"rows":[${'4,'.repeat(2000)}5]}` },
];

/** Lines that are not in the ledger yet. */
export function addition(ledger: string): Addition {
  const known = parseLedger(ledger, []);
  const versions = contents.map(({ content, ...state }) => {
    const sha256 = sha256Of(content);
    const hash = versionId(sha256);
    return {
      path: snapshotFile({ ...state, hash }),
      content,
      line: { kind: 'version' as const, ...state, hash, sha256, date },
    };
  });
  const isNew = ({ line }: (typeof versions)[number]) =>
    !known.some((one) => one.kind === 'version' && one.sha256 === line.sha256);
  const fresh = versions.filter(isNew);
  return { files: fresh.map(({ path, content }) => ({ path, content })), lines: fresh.map(({ line }) => line) };
}
