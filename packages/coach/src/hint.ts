import { owedBlocks } from './blocks.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules.ts';
import type { Scene } from './scene.ts';
import { type BlockId, blockIds, type RuleId, ruleIds } from './standard/ids.ts';
import { findAll } from './text/pattern.ts';

/** A finding of a rule in a draft, shipped or the workspace's own. */
export interface Hint extends Finding {
  rule: RuleId | `own_${string}`;
  /** 1–5: how grave. */
  weight: number;
}

/** What a reply owes at this point, and what it has. */
export interface BlockMeter {
  owed: BlockId[];
  have: BlockId[];
}

/** What one rule of the standard says of a draft, with the workspace's own words added and its exceptions left out. Nothing: it does not apply. */
export function findingsOf(scene: Scene, id: RuleId): Finding[] | undefined {
  const { on, more, allow } = scene.standard.rules[id];
  const rule = rules[id];
  if (!on || !rule.draft || (scene.draft.language === 'other' && !rule.universal)) return undefined;
  const found = rule.draft(scene);
  const own = more[scene.locale].flatMap(({ find, fix }) =>
    findAll(scene.draft, find).map(({ start, end }): Finding => ({ start, end, message: rule.why, fix })),
  );
  if (!found && !own.length) return undefined;
  // Where both speak of the same words, the workspace has said what it wants instead
  const shipped = (found ?? []).filter(({ start, end }) => !own.some((one) => start < one.end && one.start < end));
  const allowed = allow[scene.locale].map((phrase) => phrase.toLocaleLowerCase(scene.locale));
  const covered = ({ start, end }: Finding) => scene.draft.source.slice(start, end).toLocaleLowerCase(scene.locale);
  return [...shipped, ...own].filter((finding) => finding.start === finding.end || !allowed.some((phrase) => covered(finding).includes(phrase)));
}

/** Everything that is wrong with a draft, the gravest first, then in the order of the text. */
export function hintsOf(scene: Scene): Hint[] {
  if (!scene.draft.tokens.length) return [];
  const shipped = ruleIds.flatMap((id) =>
    (findingsOf(scene, id) ?? []).map((finding): Hint => ({ rule: id, weight: scene.standard.rules[id].weight, ...finding })),
  );
  const own = scene.standard.ownRules
    .filter((rule) => rule.on)
    .flatMap((rule) =>
      rule.finders
        .filter((finder) => finder.locale === scene.locale)
        .flatMap(({ find, fix }) =>
          findAll(scene.draft, find).map(
            ({ start, end }): Hint => ({
              rule: `own_${rule.id.slice(4)}`,
              weight: rule.weight,
              start,
              end,
              message: { ru: rule.message, en: rule.message },
              fix,
            }),
          ),
        ),
    );
  return [...shipped, ...own].sort((a, b) => b.weight - a.weight || a.start - b.start || a.end - b.end);
}

/** The block meter of a draft. */
export function meterOf(scene: Scene): BlockMeter {
  const seen = new Set(scene.blocks.map((one) => one.block));
  return { owed: owedBlocks(scene), have: blockIds.filter((id) => seen.has(id)) };
}

/** At most three are shown at once, the gravest first; two over the same words count as one. */
export function shown(hints: readonly Hint[], dismissed: ReadonlySet<string>, source: string): Hint[] {
  const kept: Hint[] = [];
  for (const hint of hints) {
    if (isDismissed(hint, dismissed, source)) continue;
    if (hint.start !== hint.end && kept.some((one) => one.start < hint.end && hint.start < one.end)) continue;
    kept.push(hint);
    if (kept.length === 3) break;
  }
  return kept;
}

/** What is remembered when an agent waves a hint away: the rule and the words, so that it does not come back when they move. */
export function dismissalOf(hint: Pick<Hint, 'rule' | 'start' | 'end'>, source: string): string {
  return `${hint.rule} ${source.slice(hint.start, hint.end).toLowerCase()}`;
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? [];

/** Whether an agent has waved a hint away: of a rule that marks whole phrases, also when a word of the phrase was mended since. */
export function isDismissed(hint: Pick<Hint, 'rule' | 'start' | 'end'>, dismissed: ReadonlySet<string>, source: string): boolean {
  const key = dismissalOf(hint, source);
  if (dismissed.has(key)) return true;
  const words = wordsIn(key.slice(hint.rule.length));
  if (words.length < 3) return false;
  return [...dismissed].some((other) => {
    if (!other.startsWith(`${hint.rule} `)) return false;
    const theirs = wordsIn(other.slice(hint.rule.length));
    const shared = words.filter((word) => theirs.includes(word)).length;
    return shared * 2 > Math.max(words.length, theirs.length);
  });
}
