import type { Customer, DraftAsked, Line, Locale } from '@otklik/coach';
import type { Conversation, Entry } from '@otklik/contract/conversations';
import type { CustomerCard } from '@otklik/contract/customers';
import type { ScoredConversation } from '@otklik/contract/quality';

/** An open conversation, as the room that shows it hands it over. */
export interface Talk {
  conversation: Conversation;
  customer: CustomerCard;
  /** As far as they are loaded, oldest first. */
  entries: readonly Entry[];
  customerTyping: boolean;
}

/** What an agent has said of a conversation instead of the coach; null: nothing. */
export interface Correction {
  situation: string | null;
  fault: ScoredConversation['fault'] | null;
}

/** Whatever else is known where a draft is written. */
export interface Around {
  agentName: string;
  /** The desk's, as Europe/Moscow. */
  timeZone: string | undefined;
  correction: Correction | undefined;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The language on the screen. */
  language: Locale;
}

/** The talk as the coach reads it: messages with words, oldest first. */
export function linesOf(entries: readonly Entry[]): Line[] {
  return entries
    .filter((entry) => entry.kind === 'message' && entry.text.trim() !== '')
    .map(({ author, at, text }) => ({
      who: author.kind === 'system' ? 'bot' : author.kind,
      name: author.kind === 'customer' ? undefined : (author.name ?? undefined),
      at: Date.parse(at),
      text,
    }));
}

const fewLetters = 3;
function scriptOf(text: string): Locale | undefined {
  const russian = text.match(/[а-яё]/giu)?.length ?? 0;
  const latin = text.match(/[a-z]/giu)?.length ?? 0;
  if (russian + latin < fewLetters) return undefined;
  return russian * 2 >= russian + latin ? 'ru' : 'en';
}

/** The language of a conversation: that of the draft, else of the customer's newest words, else of the customer, else of the screen. */
export function localeOf(draft: string, lines: readonly Line[], customer: Pick<CustomerCard, 'language'>, language: Locale): Locale {
  const spoken = lines.findLast((line) => line.who === 'customer' && scriptOf(line.text) !== undefined);
  return scriptOf(draft) ?? (spoken && scriptOf(spoken.text)) ?? customer.language ?? language;
}

const isCity = /^(город|city|town)$/iu;
/** «Заказ 40718» with its state as the value, or «Номер заказа» with the number as the value. */
const isOrder = /^(?:заказ|order)\s*[№#]?\s*(\d[\w-]*)$/iu;
const isOrderNumber = /^(?:номер\s+заказа|заказ|order(?:[ _-]?(?:id|number))?)$/iu;

/** The card as the coach reads it; town and orders are taken from what the shop tells. */
export function customerOf({ name, email, phone, attributes }: Pick<CustomerCard, 'name' | 'email' | 'phone' | 'attributes'>): Customer {
  const facts = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' ? [[key.trim(), String(value)]] : [],
  );
  const orders = facts.flatMap(([key, value]) => {
    const number = isOrder.exec(key)?.[1];
    if (number) return [{ number, status: value }];
    return isOrderNumber.test(key) && /\d/.test(value) ? [{ number: value }] : [];
  });
  return {
    name: name ?? undefined,
    email: email ?? undefined,
    phone: phone ?? undefined,
    city: facts.find(([key]) => isCity.test(key))?.[1],
    orders,
  };
}

/** Minutes between UTC and the clock on the wall of a time zone, at a moment. */
export function offsetMinutes(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** The question that the coach is asked about a draft. */
export function draftAsked(draft: string, talk: Talk, around: Around): DraftAsked {
  const lines = linesOf(talk.entries);
  return {
    locale: localeOf(draft, lines, talk.customer, around.language),
    agent: { name: around.agentName },
    customer: customerOf(talk.customer),
    talk: lines,
    draft,
    fault: around.correction?.fault ?? undefined,
    situation: around.correction?.situation ?? undefined,
    customerTyping: talk.customerTyping,
    utcOffsetMinutes: around.timeZone ? offsetMinutes(around.timeZone, around.now) : 0,
    now: around.now,
  };
}

/** What the places of a phrase are filled with, as far as it is known. */
export function valuesOf(talk: Talk, agentName: string, shop: string | undefined): Partial<Record<string, string>> {
  const customer = customerOf(talk.customer);
  const spoken = linesOf(talk.entries)
    .filter((line) => line.who === 'customer')
    .map((line) => /(?:заказ\p{L}*|order|№|#)\s*№?\s*(\d{4,12})/iu.exec(line.text)?.[1])
    .findLast((number) => number !== undefined);
  const first = (name: string | undefined) => name?.trim().split(/\s+/)[0];
  return {
    customer: first(customer.name),
    agent: first(agentName),
    shop,
    order: spoken ?? (customer.orders?.length === 1 ? customer.orders[0]?.number : undefined),
  };
}
