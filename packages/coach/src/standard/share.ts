/** Rules whose breaking caps the whole score, however much else was right (standard §3, “The score”). */
const capping: ReadonlySet<string> = new Set(['rudeness', 'judging']);

/**
 * A score 0–100: the weighted share of the applicable rules that hold; nothing when none applied.
 * `weights`: of all rules that are on; a rule that is not among them weighs nothing.
 */
export function shareOf(weights: Readonly<Record<string, number>>, held: readonly string[], broken: readonly string[], cap: number): number | null {
  const weigh = (rules: Iterable<string>) => [...new Set(rules)].reduce((sum, rule) => sum + (weights[rule] ?? 0), 0);
  const kept = weigh(held);
  const applicable = kept + weigh(broken);
  if (applicable === 0) return null;
  const share = Math.round((100 * kept) / applicable);
  return broken.some((rule) => capping.has(rule)) ? Math.min(share, cap) : share;
}
