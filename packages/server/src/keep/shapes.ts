import { z } from 'zod';

/** The container: a tar inside zstd, so that it opens with what every system has. */
const format = 'otklik-backup';
const layout = 1;

/** Bytes of a table's rows in one part; also what is held in memory at once. */
export const partBytes = 4 * 1024 * 1024;
/** After so many parts their checksums follow. */
export const sumsEvery = 500;

export const names = {
  head: 'otklik.json',
  end: 'end.json',
  sums: (number: number) => `sums/${String(number).padStart(6, '0')}.sha256`,
  rows: (table: string, number: number) => `tables/${table}/${String(number).padStart(6, '0')}.copy`,
  file: (storedAs: string, size: 'full' | 'thumb') => `files/${storedAs}${size === 'thumb' ? '.thumb' : ''}`,
  key: (file: string) => `keys/${file}`,
};

const table = z.strictObject({ schema: z.string(), name: z.string(), columns: z.array(z.string()).min(1) });
export type Table = z.infer<typeof table>;

/** The first part: whose backup it is and what it holds. */
export const head = z.strictObject({
  format: z.literal(format),
  layout: z.literal(layout),
  madeAt: z.iso.datetime(),
  program: z.string(),
  /** The steps that the tables had taken, first to last. */
  migrations: z.array(z.strictObject({ name: z.string(), appliedAt: z.string() })).min(1),
  /** Version of the tables that hold jobs; null where there are none. */
  jobs: z.number().int().nullable(),
  tables: z.array(table),
  files: z.number().int(),
  /** Tells whether another desk signs with the same secret, without telling the secret. */
  secretPrint: z.string(),
  secretKept: z.boolean(),
});
export type Head = z.infer<typeof head>;
export const newHead = (rest: Omit<Head, 'format' | 'layout'>): Head => ({ format, layout, ...rest });

const sequence = z.strictObject({ schema: z.string(), name: z.string(), value: z.string(), called: z.boolean() });
export type Sequence = z.infer<typeof sequence>;

/** The last part: without it the backup was cut. */
export const end = z.strictObject({
  rows: z.record(z.string(), z.number().int()),
  sequences: z.array(sequence),
  files: z.number().int(),
  /** Files that the database names and that were not there. */
  filesMissing: z.number().int(),
  parts: z.number().int(),
  /** SHA-256 over all lists of checksums, one after the other. */
  sha256: z.string(),
});
export type End = z.infer<typeof end>;

/** How a table is called in the names of parts and in counts. */
export const tableName = ({ schema, name }: { schema: string; name: string }) => `${schema}.${name}`;
