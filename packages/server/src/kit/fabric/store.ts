import type pg from 'pg';

/** Sends packets, all or none. */
export async function notify(client: pg.Client, packets: readonly { channel: string; payload: string }[]): Promise<void> {
  await client.query('select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) as packet (channel, payload)', [
    packets.map(({ channel }) => channel),
    packets.map(({ payload }) => payload),
  ]);
}

export async function listen(client: pg.Client, channels: Iterable<string>): Promise<void> {
  const sql = [...channels].map((channel) => `listen ${quoted(channel)}`).join(';');
  if (sql) await client.query(sql);
}

export async function unlisten(client: pg.Client, channel: string): Promise<void> {
  await client.query(`unlisten ${quoted(channel)}`);
}

const quoted = (channel: string) => `"${channel.replaceAll('"', '')}"`;
