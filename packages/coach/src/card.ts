import type { Customer } from './talk.ts';

const cityName = /^(город|city|town)$/i;
const orderName = /^(?:заказ|order)\s*(?:№|#|no\.?)?\s*([\p{L}\d][\p{L}\d/-]*)$/iu;
const ordersName = /^(?:заказы?|orders?)$/i;

/**
 * What a customer card shows, as the coach understands it. A shop tells of a customer by attributes of its own naming: a city, an order
 * each («Заказ 40718»: status), or a list of order numbers («Заказы»: '40718, 40102').
 */
export function customerOf(card: {
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  attributes?: Readonly<Record<string, unknown>> | undefined;
}): Customer {
  const attributes = Object.entries(card.attributes ?? {}).map(([name, value]) => [name.trim(), String(value)] as const);
  const city = attributes.find(([name]) => cityName.test(name))?.[1];
  const orders = attributes.flatMap(([name, value]) => {
    const number = orderName.exec(name)?.[1];
    if (number && /\d/.test(number)) return [{ number, status: value }];
    return ordersName.test(name) ? (value.match(/[\p{L}\d][\p{L}\d/-]*\d[\p{L}\d/-]*/gu) ?? []).map((one) => ({ number: one })) : [];
  });
  return { name: card.name ?? undefined, email: card.email ?? undefined, phone: card.phone ?? undefined, city, orders };
}
