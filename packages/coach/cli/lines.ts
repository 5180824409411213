import { z } from 'zod';
import { type Coach, type DraftAsked, faults, type Line, locales } from '../src/index.ts';

/** The command line's own shapes: one JSON in, one JSON out. Unknown fields are let be: whoever asks may keep notes of their own. */
const moment = z.union([z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)), z.number()]);
const locale = z.enum(locales);
const text = z.string().max(200_000);
const line = z.object({ who: z.enum(['customer', 'agent', 'bot']), name: z.string().nullish(), at: moment.optional(), text });
const customer = z
  .object({
    name: z.string().nullish(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
    city: z.string().nullish(),
    orders: z.array(z.object({ number: z.coerce.string(), status: z.string().nullish() })).nullish(),
    usesLegalDemand: z.boolean().nullish(),
  })
  .nullish();
const agent = z.object({ name: z.string() }).nullish();
const id = z.union([z.string(), z.number()]).optional();
const fault = z.enum(faults).optional();

const draftLine = z.object({
  id,
  locale,
  agent,
  customer,
  talk: z.array(line).nullish(),
  draft: text,
  fault,
  situation: z.string().optional(),
  customerTyping: z.boolean().optional(),
});
const openingLine = z.union([z.object({ id, locale: locale.optional(), talk: z.array(line) }), z.object({ id, locale: locale.optional(), text })]);
const transfer = z.object({ at: moment, from: z.string().optional(), to: z.string(), note: z.string().optional() });
const talkLine = z.object({
  id,
  locale,
  agent,
  customer,
  talk: z.array(line),
  closedAt: moment.optional(),
  transfers: z.array(transfer).nullish(),
  fault,
  situation: z.string().optional(),
});

type Given = z.output<typeof customer>;

/** A minute between lines that tell no time. */
function linesOf(given: readonly z.output<typeof line>[]): Line[] {
  let last = 0;
  return given.map(({ who, name, at, text: said }) => {
    last = at ?? last + 60_000;
    return { who, name: name ?? undefined, at: last, text: said };
  });
}

function customerOf(given: Given): DraftAsked['customer'] {
  const { name, email, phone, city, orders, usesLegalDemand } = given ?? {};
  return {
    name: name ?? undefined,
    email: email ?? undefined,
    phone: phone ?? undefined,
    city: city ?? undefined,
    orders: orders?.map((order) => ({ number: order.number, status: order.status ?? undefined })),
    usesLegalDemand: usesLegalDemand ?? undefined,
  };
}

/** Mostly Cyrillic letters: Russian. */
const localeOf = (said: string) => ((said.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) >= (said.match(/\p{Script=Latin}/gu)?.length ?? 0) ? 'ru' : 'en');

/** What each verb makes of one parsed line. */
const verbs = {
  hint(coach: Coach, given: unknown): object {
    const asked = draftLine.parse(given);
    const { hints, blocks } = coach.hint({
      ...asked,
      agent: { name: asked.agent?.name ?? '' },
      customer: customerOf(asked.customer),
      talk: linesOf(asked.talk ?? []),
    });
    return { id: asked.id, hints: hints.map(({ rule, start, end, message, fix }) => ({ rule, start, end, message: message[asked.locale], fix })), blocks };
  },
  situate(coach: Coach, given: unknown): object {
    const asked = openingLine.parse(given);
    const talk: Line[] = 'talk' in asked ? linesOf(asked.talk) : [{ who: 'customer', at: 0, text: asked.text }];
    const said = talk.filter((one) => one.who === 'customer').map((one) => one.text);
    const { story, situation, kind, mood, confidence } = coach.situate({ locale: asked.locale ?? localeOf(said.join(' ')), talk });
    return { id: asked.id, story, situation, kind, mood: mood.mood, confidence: Math.round(confidence * 1000) / 1000 };
  },
  score(coach: Coach, given: unknown): object {
    const asked = talkLine.parse(given);
    const talk = linesOf(asked.talk);
    const name = asked.agent?.name ?? talk.find((one) => one.who === 'agent')?.name ?? '';
    const { score, version, broken, held, notApplicable } = coach.score({
      ...asked,
      agent: { name },
      customer: customerOf(asked.customer),
      talk,
      transfers: asked.transfers ?? [],
      closedAt: asked.closedAt ?? talk.at(-1)?.at ?? 0,
    });
    return {
      id: asked.id,
      score,
      broken: broken.map(({ rule, entry, start, end, message }) => ({ rule, entry, start, end, message: message[asked.locale] })),
      held,
      notApplicable,
      version,
    };
  },
};

export type Verb = keyof typeof verbs;
export const isVerb = (word: string | undefined): word is Verb => word !== undefined && Object.hasOwn(verbs, word);

/** Answers one line of JSON with one line of JSON; a bad one with `{"error": …}` and its id where there is one. */
export function answerLine(coach: Coach, verb: Verb, written: string): string {
  let given: unknown;
  try {
    given = JSON.parse(written);
    return JSON.stringify(verbs[verb](coach, given));
  } catch (error) {
    const known = typeof given === 'object' && given !== null && 'id' in given ? { id: given.id } : {};
    return JSON.stringify({ ...known, error: error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error) });
  }
}
