import type { Attributes } from '@otklik/contract/customers';
import type { Role } from '@otklik/contract/permissions';
import type { Language } from '@otklik/contract/shapes';
import type { Look } from '@otklik/contract/sites';

/** How the people of every test, of the docs and of the demo are written down. */
export type PersonKey = 'vera' | 'igor' | 'anna' | 'marina' | 'timofey' | 'denis' | 'katya';
export type SiteKey = 'home' | 'leaf';

export interface CastPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Of their own screens. */
  readonly language: Language;
  /** In which they answer customers. */
  readonly answersIn: readonly Language[];
}

export interface CastSite {
  readonly name: string;
  /** The shop's address; customers' pages stand below it. */
  readonly origin: string;
  readonly language: 'ru' | 'en' | 'page';
  readonly look: Look;
}

interface CastPage {
  readonly path: string;
  readonly title: string;
}

export interface CastCustomer {
  /** Null for a guest. */
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** The id in the shop's own system; signed-in customers only. */
  readonly externalId: string | null;
  /** City, orders and whatever else the shop tells about them. */
  readonly attributes: Attributes;
  readonly language: Language;
  readonly timeZone: string;
  readonly device: string;
  /** In the order in which they were visited. */
  readonly pages: readonly CastPage[];
}

/** A picture that the demo draws. */
export type PictureKey =
  | 'brokenCup'
  | 'crackedBowl'
  | 'crackedTeapot'
  | 'gaiwanMark'
  | 'wrongTin'
  | 'wrongSet'
  | 'bowlSizes'
  | 'teaTable'
  | 'puerCode'
  | 'receipt'
  | 'refundSlip'
  | 'declaration'
  | 'paymentError'
  | 'errorScreen'
  | 'signInScreen'
  | 'checkoutScreen';

export interface CastFile {
  readonly picture: PictureKey;
  /** As it was called on the sender's device; `.jpg` for photos, `.png` for screens and papers. */
  readonly name: string;
}

export interface CastMessage {
  readonly by: 'customer' | PersonKey;
  readonly text: string;
  /** Since the message before. */
  readonly afterSeconds: number;
  readonly files?: readonly CastFile[];
}

type Story = 'product' | 'delivery' | 'returns' | 'money' | 'errors';

/** The twenty situations with which customers come. */
type Situation =
  | 'product.specs'
  | 'product.availability'
  | 'product.authenticity'
  | 'product.choosing'
  | 'delivery.terms'
  | 'delivery.where'
  | 'delivery.late'
  | 'delivery.damaged'
  | 'returns.how'
  | 'returns.defective'
  | 'returns.wrong'
  | 'returns.dragging'
  | 'money.ways'
  | 'money.charge'
  | 'money.refund_when'
  | 'money.discount'
  | 'errors.site'
  | 'errors.order_lost'
  | 'errors.sign_in'
  | 'errors.outage';

/** A plain question, or something went wrong. */
type Kind = 'consultation' | 'complaint';

export interface CastTalk<Customer extends string = string> {
  readonly key: string;
  readonly customer: Customer;
  readonly site: SiteKey;
  readonly story: Story;
  readonly situation: Situation;
  readonly kind: Kind;
  /**
   * `solved`; `answered`: it is the customer's move; `waiting`: an agent has it and the customer waits; `queued`: nobody
   * has it yet.
   */
  readonly state: 'solved' | 'answered' | 'waiting' | 'queued';
  /** Begun on an earlier day at the shop's time, or its last message came so many seconds before now. */
  readonly when: { readonly daysAgo: number; readonly at: string } | { readonly lastSecondsAgo: number };
  readonly messages: readonly CastMessage[];
}
