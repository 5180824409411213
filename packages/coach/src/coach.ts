import { createSituate, type Label } from './classify/situate.ts';
import type { Situated } from './classify/situated.ts';
import { faultOf } from './fault.ts';
import { type BlockMeter, type Hint, hintsOf, meterOf } from './hint.ts';
import type { Lexicons } from './lexicon.ts';
import { type Promised, promisesIn } from './promises.ts';
import { ruleDefaults } from './rules.ts';
import type { MoodSeen, Scene } from './scene.ts';
import { deskOf, saidOf, sceneOf } from './scene-of.ts';
import { type Scored, scoreOf } from './score.ts';
import { apply } from './standard/apply.ts';
import type { Fault, Locale } from './standard/ids.ts';
import { noEdits, type Standard } from './standard/schema.ts';
import type { DraftAsked, Line, TalkAsked } from './talk.ts';

/** What the coach says of a draft. */
export interface Hinted {
  hints: Hint[];
  blocks: BlockMeter;
  promises: Promised[];
}

/** What the coach understands of a talk. */
export interface Understood extends Situated {
  mood: MoodSeen;
  fault: Fault;
}

/** A coach for one workspace. Pure: same question, same answer. */
export interface Coach {
  readonly standard: Standard;
  /** Looks at a reply while it is written. */
  hint(asked: DraftAsked): Hinted;
  /** What the customer came with and how they feel. */
  situate(asked: { locale: Locale; talk: readonly Line[] }): Understood;
  /** Scores a closed conversation. */
  score(asked: TalkAsked): Scored;
  /** The scene of a draft: for rules of one's own and for tests. */
  scene(asked: DraftAsked): Scene;
}

/** The standard as it ships. */
export const shippedStandard: Standard = apply(ruleDefaults, noEdits, 0);

/** Makes a coach of words, a standard and the corrections that agents have made. */
export function createCoach({
  lexicons,
  standard = shippedStandard,
  labels = [],
}: {
  lexicons: Lexicons;
  standard?: Standard;
  labels?: readonly Label[];
}): Coach {
  const desk = deskOf(lexicons, standard, createSituate(lexicons, standard, labels));
  return {
    standard,
    hint(asked) {
      const scene = sceneOf(desk, asked);
      return { hints: hintsOf(scene), blocks: meterOf(scene), promises: promisesIn(scene.draft, scene.now, asked.utcOffsetMinutes ?? 0) };
    },
    situate({ locale, talk }) {
      const said = saidOf(desk, talk, locale).filter((line) => line.who === 'customer');
      const situated = desk.situate(said, locale);
      const usual = standard.situations.find((one) => one.id === situated.situation)?.fault ?? 'unknown';
      return {
        ...situated,
        mood: desk.mood(said, locale),
        fault: faultOf(
          usual,
          said.map((line) => line.body),
        ),
      };
    },
    score: (asked) => scoreOf(desk, asked),
    scene: (asked) => sceneOf(desk, asked),
  };
}
