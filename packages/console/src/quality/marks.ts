import type { AgentScore, BrokenLine } from '@otklik/contract/quality';

/** A lost point and whose it is. */
export interface Lost {
  agentId: string;
  line: BrokenLine;
}

export const keyOf = ({ agentId, line }: Lost) => `${agentId}-${line.line}`;

/** How it is underlined: as in the composer, by what the rule weighs; an overruled point is only hinted at. */
export function gravityOf({ weight, overruled }: Pick<BrokenLine, 'weight' | 'overruled'>): 'grave' | 'care' | 'hint' | 'overruled' {
  if (overruled) return 'overruled';
  return weight >= 4 ? 'grave' : weight >= 2 ? 'care' : 'hint';
}

/** All lost points of a conversation, the gravest first, then in the order of the talk. */
export function lostOf(scores: readonly Pick<AgentScore, 'agentId' | 'broken'>[]): Lost[] {
  return scores
    .flatMap(({ agentId, broken }) => broken.map((line) => ({ agentId, line })))
    .sort((a, b) => Number(a.line.overruled !== null) - Number(b.line.overruled !== null) || b.line.weight - a.line.weight || seqOf(a) - seqOf(b));
}
const seqOf = ({ line }: Lost) => line.seq ?? Number.POSITIVE_INFINITY;

/** Whether it stands at words; else something is missing in the message, or in the whole conversation. */
export function hasWords({ line }: Lost): boolean {
  return line.start !== null && line.end !== null && line.start < line.end;
}

/** A stretch of a message with the lost points that cover it; the first stretch of a point is where it begins. */
export interface Segment {
  text: string;
  lost: Lost[];
  begins: Lost[];
}

/** Cuts a message at the edges of its lost points, so that each stretch is underlined as a whole. */
export function segmentsOf(text: string, lost: readonly Lost[]): Segment[] {
  const spans = lost.filter(hasWords).map((one) => ({ one, start: Math.min(one.line.start ?? 0, text.length), end: Math.min(one.line.end ?? 0, text.length) }));
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? text.length;
    const over = spans.filter(({ start, end }) => start <= from && to <= end);
    return { text: text.slice(from, to), lost: over.map(({ one }) => one), begins: over.filter(({ start }) => start === from).map(({ one }) => one) };
  });
}
