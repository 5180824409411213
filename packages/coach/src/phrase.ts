import type { Scene } from './scene.ts';
import type { BlockId } from './standard/ids.ts';
import { sureness } from './sureness.ts';

/** A phrase for a missing block with its places filled from the card: the situation's own first, unless it is a guess. Nothing when each has a place that nobody can fill. */
export function phraseFor(scene: Scene, block: BlockId): string | undefined {
  const { situated, situation, standard, locale, customer, agentName } = scene;
  const values: Readonly<Record<string, string | undefined>> = {
    customer: customer.name?.split(' ')[0],
    agent: agentName.split(' ')[0],
    order: customer.orders?.length === 1 ? customer.orders[0]?.number : undefined,
  };
  const own = sureness(situated.confidence) === 'maybe' ? [] : (situation?.phrases[block]?.[locale] ?? []);
  const phrases = [...own, ...standard.phrases[block][locale]];
  return phrases.map(({ text }) => text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)).find((text) => !/\{\w+\}/.test(text));
}

/** Where a block that is missing goes: after the greeting when there is one, else at the beginning. The offset of the next sentence. */
export function afterGreeting(scene: Scene): number {
  const greeted = scene.blocks.filter((one) => one.block === 'greeting').at(-1);
  const introduced = scene.draft.sentences.findLastIndex(
    ({ start, end }, at) => at < 3 && new RegExp(named(scene), 'iu').test(scene.draft.source.slice(start, end)),
  );
  const last = Math.max(
    scene.draft.sentences.findLastIndex(({ start }) => start === greeted?.start),
    introduced,
  );
  return last < 0 ? 0 : (scene.draft.sentences[last + 1]?.start ?? scene.draft.source.length);
}

/** The agent's first name as it may be looked for in a text. */
export const named = ({ agentName }: Pick<Scene, 'agentName'>) => (agentName.split(' ')[0] ?? agentName).replace(/[^\p{L}]/gu, '.') || '$^';

/** A piece to put at a place so that spaces stand right on both sides. */
export function placed(source: string, at: number, piece: string): string {
  const left = at > 0 && !/\s/.test(source[at - 1] ?? '') ? ' ' : '';
  const right = at < source.length && !/\s/.test(source[at] ?? '') ? ' ' : '';
  return `${left}${piece}${right}`;
}
