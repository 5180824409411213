/**
 * What kind of trouble an error of the database is:
 * `conflict` – another transaction was in the way, try again; `unavailable` – no database answers, wait a little;
 * `too_slow` – it answers, but not in time; `disk_full`; `none` – a fault of ours or a refusal, none of the above.
 */
export type Trouble = 'conflict' | 'unavailable' | 'too_slow' | 'disk_full' | 'none';

const byCode: Record<string, Trouble> = {
  '40001': 'conflict', // serialization failure
  '40P01': 'conflict', // deadlock
  '57014': 'too_slow', // statement timeout
  '55P03': 'too_slow', // lock timeout
  '25P03': 'too_slow', // idle in transaction
  '53100': 'disk_full',
  ENOSPC: 'disk_full',
  '53300': 'unavailable', // too many connections
  '57P01': 'unavailable', // shut down by its operator
  '57P02': 'unavailable', // crashed
  '57P03': 'unavailable', // starting up
  '25006': 'unavailable', // read-only: a standby that has not taken over yet
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  EPIPE: 'unavailable',
  ETIMEDOUT: 'unavailable',
  EHOSTUNREACH: 'unavailable',
  ENOTFOUND: 'unavailable',
  EAI_AGAIN: 'unavailable',
};

// The driver's own errors carry no code.
const byMessage = /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/;

/** Sorts an error of the driver or of PostgreSQL. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return 'none';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = byCode[code];
  if (known) return known;
  // The unix socket is not there (yet). Any other missing file is a fault of ours.
  if (code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect') return 'unavailable';
  if (code.startsWith('08') || byMessage.test(error.message)) return 'unavailable';
  // A connection tried on several addresses fails with one error for each.
  if (error instanceof AggregateError) return troubleOf(error.errors[0]);
  return 'none';
}
