import type { CustomerId } from '@otklik/contract/ids';
import { cast } from '../../../../test/cast.ts';
import type { ReadyCustomer } from '../customers/customers.ts';
import { momentsOf } from './timeline.ts';

const day = 86_400_000;
const secondsOnPage = 70;

/** The customers of the cast as the customers room takes them: known since before their first talk, last seen at their last word. */
export function readyCustomers(ids: ReadonlyMap<string, CustomerId>, now: Date): ReadyCustomer[] {
  return Object.entries(cast.customers).flatMap(([key, customer], index) => {
    const id = ids.get(key);
    if (!id) return [];
    const { pages, name, email, phone, externalId, attributes, language, timeZone, device } = customer;
    const talks = cast.talks.filter((talk) => talk.customer === key).map((talk) => momentsOf(talk, now, cast.workspace.timeZone));
    const begun = talks.map(([first]) => first?.getTime() ?? now.getTime());
    const lastSeenAt = new Date(Math.max(...talks.map((moments) => moments.at(-1)?.getTime() ?? 0)));
    const from = cast.talks.find((talk) => talk.customer === key)?.site ?? 'home';
    const visited = Math.max(...begun);
    return {
      ...{ id, name, email, phone, externalId, attributes, language, timeZone, device },
      createdAt: new Date(Math.min(...begun) - (externalId ? 20 + index : 0) * day - pages.length * secondsOnPage * 1000),
      lastSeenAt,
      pages: pages.map(({ path, title }, place) => ({
        url: `${cast.sites[from].origin}${path}`,
        title,
        viewedAt: new Date(visited - (pages.length - place) * secondsOnPage * 1000),
      })),
    };
  });
}
