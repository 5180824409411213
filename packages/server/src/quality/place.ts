import { z } from 'zod';
import { Refusal } from '../kit/errors.ts';
import type { Place } from './store.ts';

const place = z.tuple([z.iso.datetime(), z.uuid(), z.uuid()]);

/** The cursor of the page after these; null at the end of the list. */
export function cursorAfter(items: readonly { solvedAt: string; conversationId: string; agentId: string }[], limit: number): string | null {
  const last = items[limit - 1];
  return last ? Buffer.from(JSON.stringify([last.solvedAt, last.conversationId, last.agentId])).toString('base64url') : null;
}

/** Where a cursor stands. */
export function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  try {
    const [solvedAt, conversationId, agentId] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { solvedAt, conversationId, agentId };
  } catch (cause) {
    throw new Refusal('bad_request', { path: 'cursor' }, { cause });
  }
}
