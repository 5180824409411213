import { type CustomerKey, customers } from './cast/customers.ts';
import { people } from './cast/people.ts';
import type { CastCustomer, CastPerson, CastSite, CastTalk, PersonKey, SiteKey } from './cast/shape.ts';
import { sites } from './cast/sites.ts';
import { delivery } from './cast/talks/delivery.ts';
import { english } from './cast/talks/english.ts';
import { errors } from './cast/talks/errors.ts';
import { money } from './cast/talks/money.ts';
import { now } from './cast/talks/now.ts';
import { product } from './cast/talks/product.ts';
import { returns } from './cast/talks/returns.ts';

/** One shop, its people, its customers and what they talked about: the same in every test, in the docs and in the demo. */
export interface Cast {
  readonly workspace: {
    readonly name: string;
    /** Of a demo on a machine that speaks English. */
    readonly nameInEnglish: string;
    readonly timeZone: string;
    readonly languages: readonly ('ru' | 'en')[];
    /** The shop's hours, its own time. */
    readonly opensAt: string;
    readonly closesAt: string;
  };
  readonly sites: Readonly<Record<SiteKey, CastSite>>;
  readonly people: Readonly<Record<PersonKey, CastPerson>>;
  readonly customers: Readonly<Record<CustomerKey, CastCustomer>>;
  readonly talks: readonly CastTalk<CustomerKey>[];
}

export const cast: Cast = {
  workspace: { name: 'Дом и чай', nameInEnglish: 'Home & Tea', timeZone: 'Europe/Moscow', languages: ['ru', 'en'], opensAt: '10:00', closesAt: '21:00' },
  sites,
  people,
  customers,
  talks: [...product, ...delivery, ...returns, ...money, ...errors, ...english, ...now],
};
