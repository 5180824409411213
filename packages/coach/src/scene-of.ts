import { blocksIn } from './blocks.ts';
import type { Situate } from './classify/situate.ts';
import type { Situated } from './classify/situated.ts';
import { faultOf } from './fault.ts';
import type { Lexicons } from './lexicon.ts';
import { moodOf } from './mood.ts';
import type { MoodSeen, Said, Scene } from './scene.ts';
import type { Locale } from './standard/ids.ts';
import type { Standard } from './standard/schema.ts';
import type { DraftAsked, Line } from './talk.ts';
import { analyse, type Text } from './text/text.ts';

/** What a coach keeps between two questions. Analysed lines and judged talks are remembered: a keystroke costs the draft only. */
export interface Desk {
  readonly standard: Standard;
  readonly lexicons: Lexicons;
  /** The text, analysed; remembered. */
  read(source: string, locale: Locale): Text;
  situate(said: readonly Said[], locale: Locale): Situated;
  mood(said: readonly Said[], locale: Locale): MoodSeen;
}

/** Remembers the newest `most` answers. */
function remember<Answer>(most: number): (key: string, make: () => Answer) => Answer {
  const kept = new Map<string, Answer>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = make();
    kept.set(key, answer);
    const oldest = kept.keys().next();
    if (kept.size > most && !oldest.done) kept.delete(oldest.value);
    return answer;
  };
}

export function deskOf(lexicons: Lexicons, standard: Standard, situate: Situate): Desk {
  const texts = remember<Text>(600);
  const situations = remember<Situated>(50);
  const moods = remember<MoodSeen>(50);
  const keyOf = (said: readonly Said[], locale: Locale) => `${locale} ${said.map((one) => one.text).join('\u0001')}`;
  const situateSaid: Desk['situate'] = (said, locale) =>
    situations(keyOf(said, locale), () =>
      situate(
        said.map((one) => one.body),
        locale,
      ),
    );
  return {
    standard,
    lexicons,
    read: (source, locale) => texts(`${locale} ${source}`, () => analyse(source, lexicons[locale])),
    situate: situateSaid,
    mood: (said, locale) => moods(keyOf(said, locale), () => moodOf(said, situateSaid(said, locale).kind === 'complaint')),
  };
}

/** The lines, analysed. */
export function saidOf(desk: Desk, talk: readonly Line[], locale: Locale): Said[] {
  return talk.map((line) => ({ ...line, body: desk.read(line.text, locale) }));
}

/** What a rule sees of a draft. What is not asked for is not computed. */
export function sceneOf(desk: Desk, asked: DraftAsked, said: readonly Said[] = saidOf(desk, asked.talk, asked.locale)): Scene {
  const { locale } = asked;
  const lastReply = said.findLastIndex((line) => line.who === 'agent');
  const customerSaid = said.filter((line) => line.who === 'customer');
  const once = <Value>(make: () => Value): (() => Value) => {
    let kept: { value: Value } | undefined;
    return () => {
      kept ??= { value: make() };
      return kept.value;
    };
  };
  const situated = once((): Situated => {
    const found = desk.situate(customerSaid, locale);
    const chosen = desk.standard.situations.find((one) => one.id === asked.situation);
    if (chosen) return { story: chosen.story, situation: chosen.id, kind: chosen.kind, confidence: 1, others: found.others };
    return found;
  });
  const situation = once(() => desk.standard.situations.find((one) => one.id === situated().situation));
  const mood = once(() => desk.mood(customerSaid, locale));
  const blocks = once(() => blocksIn(scene));
  const scene: Scene = {
    locale,
    standard: desk.standard,
    lexicon: desk.lexicons[locale],
    agentName: asked.agent.name,
    customer: asked.customer,
    talk: said,
    draft: desk.read(asked.draft, locale),
    customerTyping: asked.customerTyping ?? false,
    now: asked.now ?? said.at(-1)?.at ?? 0,
    firstReply: lastReply < 0,
    asked: said.slice(lastReply + 1).filter((line) => line.who === 'customer'),
    get mood() {
      return mood();
    },
    get situated() {
      return situated();
    },
    get situation() {
      return situation();
    },
    get fault() {
      return (
        asked.fault ??
        faultOf(
          situation()?.fault ?? 'unknown',
          customerSaid.map((line) => line.body),
        )
      );
    },
    get blocks() {
      return blocks();
    },
  };
  return scene;
}
