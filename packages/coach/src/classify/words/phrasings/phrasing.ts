import type { Kind, Locale, SituationId, StoryId } from '../../../standard/ids.ts';

/** A customer's words; with a kind where it is not the situation's own: a code that fails is a complaint, though most ask for a discount. */
type Phrasing = string | { text: string; kind: Kind };

export type InBoth = Readonly<Record<Locale, readonly Phrasing[]>>;

/** The situations of a story. */
export type Of<Story extends StoryId> = Extract<SituationId, `${Story}.${string}`>;
