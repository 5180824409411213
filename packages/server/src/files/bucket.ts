import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { S3ServiceException } from '@aws-sdk/client-s3';
import { Refusal } from '../kit/errors.ts';
import { attachmentCalled } from '../kit/http/disposition.ts';
import type { BucketSettings } from '../kit/settings.ts';
import { StartFailure } from '../kit/start-failure.ts';
import type { Shelf, Size } from './shelf.ts';

/** Where the bucket is, and who may use it; without keys the surroundings tell (a role of the machine, say). */
export interface BucketParts extends BucketSettings {
  keys: { id: string; secret: string } | undefined;
}

const connectMilliseconds = 3000;
const silentMilliseconds = 20_000;
const ignore = () => {};

/**
 * Files in an S3-compatible bucket, private to the desk: content streams through it both ways and never lies in memory whole.
 * The library is loaded when a bucket is really used; it takes memory that a desk on a disk needs not.
 */
export function openBucket({ bucket, prefix, endpoint, region, linkSeconds, keys }: BucketParts): Shelf {
  const opening = (async () => {
    const sdk = await import('@aws-sdk/client-s3');
    const client = new sdk.S3Client({
      region,
      // Stores that are not Amazon's have the bucket in the path, and not all of them know Amazon's newer checksums.
      ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
      ...(keys && { credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret } }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      // What goes wrong is told by our own log, once.
      logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
      requestHandler: { connectionTimeout: connectMilliseconds, socketTimeout: silentMilliseconds },
    });
    return { sdk, client };
  })();
  opening.catch(ignore); // told to whoever needs it first

  const placeOf = (storedAs: string, size: Size) => ({ Bucket: bucket, Key: `${prefix}${storedAs}${size === 'thumb' ? '.thumb' : ''}` });
  const isMissing = (error: unknown) => nameOf(error) === 'NoSuchKey' || nameOf(error) === 'NotFound';
  const unavailable = (error: unknown) => new Refusal('files_unavailable', {}, { cause: error });

  return {
    async put(storedAs, size, { path, bytes }) {
      const { sdk, client } = await opening;
      const content = createReadStream(path);
      try {
        await client.send(new sdk.PutObjectCommand({ ...placeOf(storedAs, size), Body: content, ContentLength: bytes }));
      } catch (error) {
        throw unavailable(error);
      } finally {
        content.destroy();
      }
    },
    async read(storedAs, size) {
      const { sdk, client } = await opening;
      try {
        const { Body: content, ContentLength: bytes } = await client.send(new sdk.GetObjectCommand(placeOf(storedAs, size)));
        if (!(content instanceof Readable) || bytes === undefined) throw new Error('the bucket answered without content');
        return { content, bytes };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw unavailable(error);
      }
    },
    async remove(storedAs) {
      const { sdk, client } = await opening;
      try {
        for (const size of ['full', 'thumb'] as const) await client.send(new sdk.DeleteObjectCommand(placeOf(storedAs, size)));
      } catch (error) {
        if (!isMissing(error)) throw unavailable(error);
      }
    },
    async link(storedAs, { name, type }) {
      if (linkSeconds === 0) return undefined;
      const { sdk, client } = await opening;
      const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
      const asked = new sdk.GetObjectCommand({
        ...placeOf(storedAs, 'full'),
        ResponseContentDisposition: attachmentCalled(name),
        ResponseContentType: type,
        ResponseCacheControl: 'private, no-store',
      });
      return getSignedUrl(client, asked, { expiresIn: linkSeconds });
    },
    async check() {
      const { sdk, client } = await opening;
      try {
        // Written, not asked for: a key that may only write and read need not be allowed to look at the bucket itself.
        await client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: `${prefix}otklik`, Body: 'otklik' }));
      } catch (error) {
        const answer = error instanceof sdk.S3ServiceException ? error : undefined;
        if (answer && isRefused(answer)) throw new StartFailure([(words) => words.bucketRefused(bucket, answer.name)], { cause: error });
        throw unavailable(error);
      }
    },
  };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

/** The bucket is not there, or not ours: nothing that passes by itself. */
function isRefused({ $metadata }: S3ServiceException): boolean {
  const { httpStatusCode: status = 0 } = $metadata;
  return status >= 300 && status < 500 && status !== 408 && status !== 429;
}
