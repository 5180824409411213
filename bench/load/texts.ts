import { cast } from '../../test/cast.ts';

/** What customers really write, Russian and English, short and long. */
export const texts = cast.talks.flatMap(({ messages }) => messages.flatMap(({ by, text }) => (by === 'customer' && text ? [text] : [])));
