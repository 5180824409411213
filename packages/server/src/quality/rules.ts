import { shareOf } from '@otklik/coach/share';
import type { PersonId } from '@otklik/contract/ids';
import type { AgentScore, BrokenLine, Review } from '@otklik/contract/quality';
import type { Language } from '@otklik/contract/shapes';
import type { LostPoint } from '../db/schema.ts';

/** A score as it was made, before people spoke. */
export interface Made {
  broken: Omit<BrokenLine, 'overruled'>[];
  held: string[];
  notApplicable: string[];
  weights: Record<string, number>;
  cap: number;
}

/** A word of a reviewer that a lost point was none. Known by rule, message and words, so that it holds when the score is made anew. */
export interface Overrule {
  id: string;
  rule: string;
  seq: number | null;
  words: string;
  reason: string;
  by: string;
  at: string;
}

export const meets = (line: Pick<BrokenLine, 'rule' | 'seq' | 'words'>, overrule: Pick<Overrule, 'rule' | 'seq' | 'words'>): boolean =>
  line.rule === overrule.rule && line.seq === overrule.seq && line.words === overrule.words;

/** A lost point for whoever reads this language. One of an earlier version is there only in the language of its talk. */
export const inLanguage = ({ told, ...line }: LostPoint, language: Language): Made['broken'][number] => ({
  ...line,
  message: told?.[language] ?? line.message,
});

/** The score after overrules: a rule all of whose lost points were overruled holds. */
export function afterOverrules(made: Made, overrules: readonly Overrule[]): Pick<AgentScore, 'score' | 'broken' | 'held'> & { brokenRules: string[] } {
  const broken = made.broken.map((line): BrokenLine => {
    const found = overrules.find((one) => meets(line, one));
    return { ...line, overruled: found ? { by: found.by, reason: found.reason, at: found.at } : null };
  });
  const brokenRules = [...new Set(broken.filter((line) => !line.overruled).map((line) => line.rule))];
  const freed = made.broken.map((line) => line.rule).filter((rule) => !brokenRules.includes(rule));
  const held = [...new Set([...made.held, ...freed])];
  return { broken, held, brokenRules, score: shareOf(made.weights, held, brokenRules, made.cap) ?? 100 };
}

/** What a person’s marks make: the same formula over the rules they marked. Nothing while none applies. */
export function humanScore({ weights, cap }: Pick<Made, 'weights' | 'cap'>, marks: Review['marks']): number | null {
  const by = (verdict: Review['marks'][number]['verdict']) => marks.filter((mark) => mark.verdict === verdict).map((mark) => mark.rule);
  return shareOf(weights, by('held'), by('broken'), cap);
}

/** How far reviewers are apart: highest minus lowest score; nothing until two have one. */
export function spreadOf(reviews: readonly Review[]): number | null {
  const scores = reviews.flatMap(({ score }) => (score === null ? [] : [score]));
  return scores.length < 2 ? null : Math.max(...scores) - Math.min(...scores);
}

/** The rules on which reviewers said different things. */
export function disputed(reviews: readonly Review[]): string[] {
  const verdicts = new Map<string, Set<string>>();
  for (const { marks } of reviews) for (const { rule, verdict } of marks) verdicts.set(rule, (verdicts.get(rule) ?? new Set()).add(verdict));
  return [...verdicts].filter(([, said]) => said.size > 1).map(([rule]) => rule);
}

/** The language of a talk: the customer’s when it is known, else the one most letters belong to. */
export function localeOf(known: 'ru' | 'en' | null, text: string): 'ru' | 'en' {
  const russian = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (russian + latin < 10 && known) return known;
  return russian >= latin ? 'ru' : 'en';
}

/** Numbers the lines of a score made anew: one that was there before keeps its number, for an appeal names it by that. */
export function numbered(found: readonly Omit<LostPoint, 'line'>[], before: readonly LostPoint[]): LostPoint[] {
  const known = [...before];
  let next = 1 + Math.max(-1, ...before.map(({ line }) => line));
  return found.map((one) => {
    const at = known.findIndex((line) => meets(line, one));
    const [same] = at < 0 ? [] : known.splice(at, 1);
    return { ...one, line: same?.line ?? next++ };
  });
}

/** What each agent is called in a talk: by name; a second one of the same name with the id behind it. */
export function namesApart(agents: readonly { id: PersonId; name: string | null }[]): Map<PersonId, string> {
  const names = new Map<PersonId, string>();
  const taken = new Set<string>();
  for (const { id, name } of agents) {
    if (names.has(id)) continue;
    const called = name !== null && !taken.has(name) ? name : `${name ?? ''} ${id}`.trim();
    names.set(id, called);
    taken.add(called);
  }
  return names;
}

interface Happened {
  kind: string;
  byId: string | null;
  toId: string | null;
  at: Date;
}

/**
 * When a conversation went from one agent to another, and who sent it on. The first assignment out of the queue is none, and neither is
 * taking up what was solved before; giving back to the queue is one as soon as somebody else takes it.
 */
export function transfersOf(lines: readonly Happened[]): { at: Date; fromId: string | null; toId: string }[] {
  const transfers: ReturnType<typeof transfersOf> = [];
  let holder: string | null = null;
  let gaveBack: string | null = null;
  for (const { kind, byId, toId, at } of lines) {
    if (kind === 'taken' && byId) {
      if (gaveBack && gaveBack !== byId) transfers.push({ at, fromId: gaveBack, toId: byId });
      holder = byId;
    } else if (kind === 'assigned' && toId) {
      if (holder && holder !== toId) transfers.push({ at, fromId: byId, toId });
      holder = toId;
    }
    gaveBack = kind === 'returned' ? holder : kind === 'message' ? gaveBack : null;
  }
  return transfers;
}
