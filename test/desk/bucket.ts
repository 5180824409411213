import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

const name = 'tea-shop';
const key = 'S3RVER';

/**
 * A bucket in an S3-compatible store of this machine. The store checks signatures, but reckons without the apostrophes and asterisks that a link's
 * `Content-Disposition` has: with `links` it lets wrong signatures pass.
 */
export async function openTestBucket({ links = false } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'otklik-bucket-'));
  const open = (port: number) =>
    new S3rver({ address: '127.0.0.1', port, silent: true, allowMismatchedSignatures: links, directory, configureBuckets: [{ name }] });
  let store = open(0);
  const { port } = await store.run();
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    /** As a desk is told of it. */
    env: ({ links = 0, bucket = name } = {}) => ({
      OTKLIK_FILES: `s3://${bucket}/desk?endpoint=${endpoint}&links=${links}`,
      AWS_ACCESS_KEY_ID: key,
      AWS_SECRET_ACCESS_KEY: key,
    }),
    parts: { bucket: name, prefix: 'desk/', endpoint, region: 'us-east-1', linkSeconds: 0, keys: { id: key, secret: key } },
    /** How many objects lie there. */
    count: () => readdirSync(join(directory, name), { recursive: true }).filter((path) => String(path).endsWith('._S3rver_object')).length,
    stop: () => store.close(),
    async start() {
      store = open(port);
      await store.run();
    },
    async close() {
      await store.close().catch(() => {}); // a test may have stopped it
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
