import { z } from 'zod';

/** A moment in UTC, ISO 8601. */
export const moment = z.iso.datetime();

export const language = z.enum(['ru', 'en']);
export type Language = z.infer<typeof language>;

/** A colour as `#rrggbb`. */
export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/** One line a person typed: trimmed, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u);

/** The largest number an entry can have (the database keeps it in 32 bits). */
const seqMax = 2_147_483_647;
/** A place on a timeline, as a client tells it; 0 is before the first entry. */
export const place = z.int().min(0).max(seqMax);
/** The same in an address. */
export const placeInQuery = z.coerce.number().int().min(0).max(seqMax);

export const emailAddress = z.email().max(254).toLowerCase();

/** Answer of a command that has nothing to tell. */
export const done = z.strictObject({ done: z.literal(true) });

/** A page of a list: `next` is the opaque keyset cursor of the following page, null at the end. */
export const paged = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item), next: z.string().nullable() });

export const cursor = z.string().max(500).optional();
