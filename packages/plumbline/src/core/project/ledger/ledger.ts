/**
 * The ledger, archive/ledger.jsonl: one JSON object per line, in the order of events. It records every published address and
 * version, and every move and removal. Only `plumbline release` writes it, and only appends; lines are never changed or removed.
 */
import { z } from 'astro/zod';
import { isSlug } from '../../input/files.ts';

export const archiveFolder = 'archive';
export const ledgerFile = `${archiveFolder}/ledger.jsonl`;

const text = z.string().min(1);
const id = z.string().refine(isSlug);
/** Address without the base and without a leading slash; pages end with a slash. It leads to no folder outside the site. */
const path = z.string().regex(/^(?!\/)(?!(.*\/)?\.{1,2}(\/|$))(?!.*\/\/)[^\s\\\p{Cc}]*$/u);
const date = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How it is linked to the others (chain.ts). */
const link = {
  /** The first twelve digits of the sha256 of the line before it; after older lines, of all of them. Absent from older lines. */
  follows: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
  /** Whether it is the last line of its release. */
  last: z.literal(true).optional(),
};

export const ledgerLine = z.discriminatedUnion('kind', [
  /** One frozen version of a chart, or of one of its views. */
  z.strictObject({
    kind: z.literal('version'),
    chart: id,
    view: id.optional(),
    /** Last segment of the version's address. */
    hash: z.string().regex(/^[0-9a-z]{10}$/),
    /** Hash of the bytes of the archived file. */
    sha256,
    /** Hash of the content (src/publish/versions/version-content.ts). Absent from lines older than this field. */
    content: sha256.optional(),
    date,
    reason: text.optional(),
    ...link,
  }),
  /** An address that was published. */
  z.strictObject({ kind: z.literal('address'), path, date, ...link }),
  z.strictObject({ kind: z.literal('moved'), path, to: path, date, ...link }),
  z.strictObject({ kind: z.literal('removed'), path, reason: text, date, ...link }),
]);

export type LedgerLine = z.infer<typeof ledgerLine>;
export type VersionLine = Extract<LedgerLine, { kind: 'version' }>;

/** Lines in order. Empty for an edition that was never released. */
export type Ledger = LedgerLine[];
