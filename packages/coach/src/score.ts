import { findingsOf } from './hint.ts';
import { rules } from './rules.ts';
import { type Desk, saidOf, sceneOf } from './scene-of.ts';
import { type RuleId, ruleIds, type Words } from './standard/ids.ts';
import { shareOf } from './standard/share.ts';
import type { TalkAsked } from './talk.ts';
import { findAll } from './text/pattern.ts';
import type { Whole } from './whole.ts';

/** A place where a conversation lost points. */
export interface Broken {
  rule: RuleId | `own_${string}`;
  /** Index of the line in the talk; absent when the whole talk is meant. */
  entry?: number | undefined;
  start?: number | undefined;
  end?: number | undefined;
  message: Words;
  fix?: string | undefined;
}

export interface Scored {
  /** 0–100; nothing when a side never spoke, so that there is nothing to score. */
  score: number | null;
  /** Of the standard that it was made with. */
  version: string;
  broken: Broken[];
  held: Broken['rule'][];
  notApplicable: Broken['rule'][];
  /** Of every rule that was on: what the score is a share of. */
  weights: Record<string, number>;
  /** What a broken `rudeness` or `judging` lets the score be at most. */
  cap: number;
}

/** Scores the messages of one agent in a closed conversation: the weighted share of the applicable rules that hold (standard §3, “The score”). */
export function scoreOf(desk: Desk, asked: TalkAsked): Scored {
  const { standard } = desk;
  const mine = (name: string | undefined) => name === undefined || name === asked.agent.name;
  const said = saidOf(desk, asked.talk, asked.locale);
  const replies = new Map(
    said.flatMap((line, at) => {
      if (line.who !== 'agent' || !mine(line.name)) return [];
      return [[at, sceneOf(desk, { ...asked, draft: line.text, now: line.at }, said.slice(0, at))] as const];
    }),
  );
  const result: Scored = {
    score: null,
    version: standard.version,
    broken: [],
    held: [],
    notApplicable: [],
    weights: {},
    cap: standard.thresholds.capForRudeness,
  };
  if (!replies.size || !said.some((line) => line.who === 'customer')) return { ...result, notApplicable: ruleIds.filter((id) => standard.rules[id].on) };

  const whole: Whole = {
    locale: asked.locale,
    standard,
    agentName: asked.agent.name,
    customer: asked.customer,
    talk: said,
    transfers: asked.transfers ?? [],
    closedAt: asked.closedAt,
    replies,
  };
  const settle = (rule: Broken['rule'], weight: number, found: Broken[] | undefined) => {
    result.weights[rule] = weight;
    if (!found) result.notApplicable.push(rule);
    else if (found.length) result.broken.push(...found);
    else result.held.push(rule);
  };
  for (const id of ruleIds) {
    const { on, weight } = standard.rules[id];
    if (on) settle(id, weight, brokenIn(whole, id));
  }
  for (const own of standard.ownRules) {
    if (!own.on) continue;
    const finders = own.finders.filter((finder) => finder.locale === asked.locale);
    const rule = `own_${own.id.slice(4)}` as const;
    const found = [...replies].flatMap(([entry, scene]) =>
      finders.flatMap(({ find, fix }) =>
        findAll(scene.draft, find).map(({ start, end }): Broken => ({ rule, entry, start, end, message: { ru: own.message, en: own.message }, fix })),
      ),
    );
    settle(rule, own.weight, finders.length ? found : undefined);
  }
  const lost = result.broken.map(({ rule }) => rule);
  return { ...result, score: shareOf(result.weights, result.held, lost, result.cap) };
}

/** What one rule says of the conversation: by its own look at the whole, else message by message. Nothing: it did not apply. */
function brokenIn(whole: Whole, id: RuleId): Broken[] | undefined {
  const rule = rules[id];
  if (rule.whole) return rule.whole(whole)?.map(({ entry, start, end, message, fix }) => ({ rule: id, entry, start, end, message, fix }));
  let found: Broken[] | undefined;
  for (const [entry, scene] of whole.replies) {
    const findings = findingsOf(scene, id);
    if (findings) found = [...(found ?? []), ...findings.map(({ start, end, message, fix }) => ({ rule: id, entry, start, end, message, fix }))];
  }
  return found;
}
