import { z } from 'zod';
import { Refusal } from '../kit/errors.ts';

// There was no year 0, and the database says so.
const moment = z.iso.datetime().refine((text) => !text.startsWith('0000'));
const place = z.tuple([moment.nullable(), moment, z.uuid()]);

/** A place in a sorted list of conversations: the last one a page showed. */
export interface Place {
  waitingSince: string | null;
  updatedAt: string;
  id: string;
}

/** The cursor of the page after these; null at the end of the list. */
export function cursorAfter(items: { waitingSince?: string | null; updatedAt: string; id: string }[], limit: number): string | null {
  const last = items[limit - 1];
  if (!last) return null;
  return Buffer.from(JSON.stringify([last.waitingSince ?? null, last.updatedAt, last.id])).toString('base64url');
}

/** Where a cursor stands. */
export function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  try {
    const [waitingSince, updatedAt, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { waitingSince, updatedAt, id };
  } catch (cause) {
    throw new Refusal('bad_request', { path: 'cursor' }, { cause });
  }
}
