import { type Example, linesOf } from './rule.ts';
import type { Locale, Words } from './standard/ids.ts';
import type { DraftAsked, TalkAsked } from './talk.ts';

/** Who speaks in examples, when they begin, and what a customer asks of whom nothing else is said. */
const agents: Words = { ru: 'Анна', en: 'Anna' };
const neutral: Words = { ru: 'Здравствуйте! Подскажите, пожалуйста, по моему вопросу.', en: 'Hello! Could you help me with a question, please?' };
const begins = Date.UTC(2026, 0, 15, 9, 0, 0);

/** An example as a draft to look at; nothing when it is a whole conversation. */
export function draftOf(example: Example, locale: Locale): DraftAsked | undefined {
  const {
    talk,
    draft,
    customer = {},
    customerTyping,
  }: Exclude<Example, string> = typeof example === 'string' ? { talk: [`c: ${neutral[locale]}`], draft: example } : example;
  if (draft === undefined) return undefined;
  const agent = { name: agents[locale] };
  return { locale, agent, customer, talk: linesOf(talk, { agent: agent.name, customer: '' }, begins), draft, customerTyping };
}

/** An example as a closed conversation; a draft becomes its last message, half a minute after the line before. */
export function talkOf(example: Example, locale: Locale): TalkAsked {
  const draft = draftOf(example, locale);
  const agent = { name: agents[locale] };
  if (draft) {
    const at = (draft.talk.at(-1)?.at ?? begins) + 30_000;
    return { locale, agent, customer: draft.customer, talk: [...draft.talk, { who: 'agent', name: agent.name, at, text: draft.draft }], closedAt: at + 60_000 };
  }
  const { talk, customer = {}, transfers = [] }: Exclude<Example, string> = typeof example === 'string' ? { talk: [example] } : example;
  const lines = linesOf(talk, { agent: agent.name, customer: '' }, begins);
  return { locale, agent, customer, talk: lines, transfers, closedAt: (lines.at(-1)?.at ?? begins) + 60_000 };
}
