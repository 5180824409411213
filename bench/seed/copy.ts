import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

export type Value = string | number | Date | null;

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const written = (value: Value) =>
  value === null ? '\\N' : value instanceof Date ? value.toISOString() : String(value).replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign);

/** Writes rows into a table by COPY, the fastest way in. Columns as in `columns`, in that order. */
export function copyInto(client: pg.ClientBase, table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
  const lines = function* () {
    for (let at = 0; at < rows.length; at += 500) {
      yield rows
        .slice(at, at + 500)
        .map((row) => `${row.map(written).join('\t')}\n`)
        .join('');
    }
  };
  return pipeline(Readable.from(lines()), client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`)));
}
