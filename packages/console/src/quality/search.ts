/** Which scored conversations are meant: it stands in the address, so that a selection can be sent to a colleague. */
export interface Filter {
  agentId?: string;
  rule?: string;
  story?: string;
  mood?: Mood;
  /** At most this score. */
  atMost?: number;
  /** Days as `2026-11-24`, both included. */
  from?: string;
  to?: string;
  appealed?: boolean;
}

export const moods = ['calm', 'worried', 'upset', 'angry', 'pleased'] as const;
type Mood = (typeof moods)[number];
export const stories = ['product', 'delivery', 'returns', 'money', 'errors', 'other'] as const;

const id = /^[0-9a-f-]{36}$/;
const day = /^\d{4}-\d\d-\d\d$/;
const text = (value: unknown, shape: RegExp) => (typeof value === 'string' && shape.test(value) ? value : undefined);

/** What the address says, without what is no filter. */
export function filterSearch(search: Record<string, unknown>): Filter {
  const atMost = Number(search.atMost ?? Number.NaN);
  const filter: { [Key in keyof Filter]: Filter[Key] | undefined } = {
    agentId: text(search.agentId, id),
    rule: text(search.rule, /^[a-z][a-z0-9_]{1,45}$/),
    story: text(search.story, /^[a-z]{1,20}$/),
    mood: moods.find((mood) => mood === search.mood),
    atMost: Number.isInteger(atMost) && atMost >= 0 && atMost <= 100 ? atMost : undefined,
    from: text(search.from, day),
    to: text(search.to, day),
    appealed: search.appealed === true || search.appealed === 'true' || undefined,
  };
  return given(filter);
}

/** The place in a conversation that is to be shown: whose part, and which message. */
export function placeSearch(search: Record<string, unknown>): { agentId?: string; seq?: number } {
  const seq = Number(search.seq);
  return given({ agentId: text(search.agentId, id), seq: Number.isInteger(seq) && seq > 0 ? seq : undefined });
}

function given<All extends object>(all: All): { [Key in keyof All]?: Exclude<All[Key], undefined> } {
  const kept: { [Key in keyof All]?: Exclude<All[Key], undefined> } = {};
  for (const [key, value] of Object.entries(all)) if (value !== undefined) Reflect.set(kept, key, value);
  return kept;
}
