import type { Lexicons } from '../src/lexicon.ts';
import type { Example } from '../src/rule.ts';
import { linesOf } from '../src/rule.ts';
import type { Scene } from '../src/scene.ts';
import { deskOf, sceneOf } from '../src/scene-of.ts';
import { apply } from '../src/standard/apply.ts';
import { type Locale, ruleIds } from '../src/standard/ids.ts';
import { noEdits } from '../src/standard/schema.ts';

const names = { ru: { agent: 'Марина', customer: 'Анна' }, en: { agent: 'Kate', customer: 'Anna' } };

/** Makes scenes of drafts for the rules of words, which ask neither for the situation nor for the mood. */
export function createScenes(lexicons: Lexicons): (asked: { locale: Locale; draft: Example }) => Scene {
  // Every id is filled here
  const defaults = Object.fromEntries(ruleIds.map((id) => [id, { on: true, weight: 1 }])) as Parameters<typeof apply>[0];
  const desk = deskOf(lexicons, apply(defaults, noEdits, 0), () => ({ story: 'product', situation: 'other', kind: 'consultation', confidence: 0, others: [] }));
  return ({ locale, draft }) => {
    const { talk = [], draft: text = '', customer = { name: names[locale].customer } } = typeof draft === 'string' ? { draft } : draft;
    return sceneOf(desk, { locale, agent: { name: names[locale].agent }, customer, talk: linesOf(talk, names[locale], 0), draft: text });
  };
}
