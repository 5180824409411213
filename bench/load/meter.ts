import pg from 'pg';
import type { Nodes } from '../faults/parts/nodes.ts';
import type { Postgres } from '../faults/parts/postgres.ts';
import { familySeconds, processorSeconds } from './cores.ts';

/** What was spent and counted up to a moment. Processor time in seconds. */
export interface Reading {
  messages: number;
  nodes: number;
  nginx: number;
  /** Of all processes of PostgreSQL, NOTIFY included. */
  postgres: number;
  /** NATS, or the processes of PostgreSQL that carry NOTIFY for the nodes. */
  carrier: number;
  /** Bytes of the log that PostgreSQL writes ahead. */
  walBytes: number;
  /** Bytes of all messages with their indexes. */
  keptBytes: number;
  commits: number;
  /** What nodes told each other: whole lines, and the packets in which they went (with NATS the same). */
  notices: number;
  packets: number;
  noticeBytes: number;
}

export interface Meter {
  read(): Promise<Reading>;
  close(): Promise<void>;
}

/** Counts what NOTIFY carries, by listening to it as one node more. */
async function openEar(postgres: Postgres): Promise<{ counts: { notices: number; packets: number; noticeBytes: number }; close(): Promise<void> }> {
  const counts = { notices: 0, packets: 0, noticeBytes: 0 };
  const client = new pg.Client({ connectionString: postgres.url() });
  await client.connect();
  const desks = await postgres.ask<{ name: string }>(`select 'otklik_desk_' || replace(id::text, '-', '') as name from workspaces`);
  const channels = [...desks.map(({ name }) => name), 'otklik_all', ...Array.from({ length: 64 }, (_, at) => `otklik_singles_${at}`)];
  client.on('notification', ({ payload = '' }) => {
    counts.packets += 1;
    // The first line is the packet's head.
    counts.notices += payload.split('\n').length - 1;
    counts.noticeBytes += Buffer.byteLength(payload);
  });
  for (const channel of channels) await client.query(`listen ${channel}`);
  return { counts, close: () => client.end() };
}

/** A meter for a desk behind nginx on a PostgreSQL of the machine's packages, whose three questions are answered. */
export async function openMeter({ nodes, nginx, postgres, nats }: Nodes): Promise<Meter> {
  if (!postgres || !nginx) throw new Error('only a desk behind nginx on a PostgreSQL of its own can be metered');
  const ear = nats ? undefined : await openEar(postgres);
  return {
    async read() {
      const [row] = await postgres.ask<{ messages: number; walBytes: number; keptBytes: number; commits: number; carriers: number[] }>(`
        select (select count(*) from conversations_entries)::float8 as messages,
          pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as "walBytes",
          pg_total_relation_size('conversations_entries')::float8 as "keptBytes",
          (select xact_commit from pg_stat_database where datname = current_database())::float8 as commits,
          array(select pid from pg_stat_activity where application_name like 'otklik fabric%') as carriers`);
      if (!row) throw new Error('PostgreSQL told nothing');
      const { carriers, ...counted } = row;
      const taken = await nats?.taken();
      return {
        ...counted,
        nodes: nodes.reduce((sum, node) => sum + processorSeconds(node.pid()), 0),
        nginx: familySeconds(nginx.pid),
        postgres: familySeconds(postgres.pid()),
        carrier: nats ? processorSeconds(nats.pid()) : carriers.reduce((sum, pid) => sum + processorSeconds(pid), 0),
        ...(taken
          ? { notices: taken.messages, packets: taken.messages, noticeBytes: taken.bytes }
          : { notices: 0, packets: 0, noticeBytes: 0, ...ear?.counts }),
      };
    },
    async close() {
      await ear?.close();
    },
  };
}

/** How much of something lay between two readings. */
export const rise = (before: Reading, after: Reading, what: keyof Reading) => after[what] - before[what];
