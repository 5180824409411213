import sharp, { type Sharp } from 'sharp';
import { Refusal } from '../kit/errors.ts';
import { createTurns } from '../kit/turns.ts';

/** The largest picture we decode: a good phone's camera and more. Animations count every frame. */
const megapixelsMax = 60;
const thumbPixels = 480;
const photoPixels = 256;

export interface Picture {
  content: Buffer;
  thumb: Buffer;
  width: number;
  height: number;
}

// One thread a picture, and nothing kept: memory matters more here than speed.
sharp.cache(false);
sharp.concurrency(1);
/** The largest picture takes 240 MB while it is turned upright: two of them at once, the others wait. */
const inTurn = createTurns(2);

const open = (path: string, animated: boolean) => sharp(path, { limitInputPixels: megapixelsMax * 1_000_000, failOn: 'error', animated });

/** Decodes a picture and encodes it anew in its own kind: upright, without its metadata, with nothing hidden behind its pixels. */
export async function encodePicture(path: string, name: string): Promise<Picture> {
  return guarded(name, async () => {
    const { pages = 1 } = await open(path, true).metadata();
    const animated = pages > 1;
    const upright = open(path, animated).autoOrient();
    const { data: content, info } = await encoded(upright).toBuffer({ resolveWithObject: true });
    const thumb = await open(path, false)
      .autoOrient()
      .resize(thumbPixels, thumbPixels, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
    return { content, thumb, width: info.width, height: info.pageHeight ?? info.height };
  });
}

/** A face or a logo: square, small. */
export async function encodePhoto(path: string, name: string): Promise<Buffer> {
  return guarded(name, () => open(path, false).autoOrient().resize(photoPixels, photoPixels, { fit: 'cover' }).webp({ quality: 86 }).toBuffer());
}

/** Sharp keeps the kind of a picture by itself; only jpegs and webps need to be told not to lose much. */
function encoded(picture: Sharp): Sharp {
  return picture.jpeg({ quality: 86, force: false }).webp({ quality: 86, force: false }).png({ force: false }).gif({ force: false });
}

async function guarded<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await inTurn(work);
  } catch (cause) {
    if (cause instanceof Error && /pixel limit/.test(cause.message)) throw new Refusal('files_image_too_large', { name, megapixels: megapixelsMax }, { cause });
    throw new Refusal('files_unreadable_image', { name }, { cause });
  }
}
