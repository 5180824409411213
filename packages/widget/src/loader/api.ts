import type { Attributes } from '@otklik/contract/customers';
import type { Incoming } from '../wire.ts';
import { guard } from './guard.ts';

export interface Events {
  ready: undefined;
  open: undefined;
  close: undefined;
  message: Incoming;
  unread: number;
}

/** What the widget does for the page's script. */
export interface Verbs {
  open(): void;
  close(): void;
  toggle(): void;
  /** Signs the customer in by a JWT that the shop's server made. */
  identify(identity: string): void;
  logout(): void;
  setAttributes(attributes: Attributes): void;
}

type Handlers = { [Name in keyof Events]: Set<(detail: Events[Name]) => void> };

/** `window.Otklik`, as docs/widget.md describes it. */
interface Otklik extends Verbs {
  /** Calls back with Otklik itself: now, or – before the script has come – as soon as it comes. */
  push(call: (otklik: Otklik) => void): void;
  on<Name extends keyof Events>(event: Name, handler: (detail: Events[Name]) => void): void;
  off<Name extends keyof Events>(event: Name, handler: (detail: Events[Name]) => void): void;
}

declare global {
  interface Window {
    Otklik?: Otklik | ((otklik: Otklik) => void)[];
  }
}

/**
 * Puts `window.Otklik` in place at once, draining what the page has pushed there. Verbs wait until `begin` hands in those
 * who perform them: nothing is fetched or drawn before the page is idle.
 */
export function installApi(): { begin(verbs: Verbs): void; tell<Name extends keyof Events>(event: Name, detail: Events[Name]): void } {
  const handlers: Handlers = { ready: new Set(), open: new Set(), close: new Set(), message: new Set(), unread: new Set() };
  const waiting: ((verbs: Verbs) => void)[] = [];
  let performer: Verbs | undefined;
  const perform = (act: (verbs: Verbs) => void) => guard(() => (performer ? act(performer) : waiting.push(act)))();

  const api: Otklik = {
    open: () => perform((verbs) => verbs.open()),
    close: () => perform((verbs) => verbs.close()),
    toggle: () => perform((verbs) => verbs.toggle()),
    identify: (identity) => perform((verbs) => verbs.identify(identity)),
    logout: () => perform((verbs) => verbs.logout()),
    setAttributes: (attributes) => perform((verbs) => verbs.setAttributes(attributes)),
    push: (call) => guard(call)(api),
    on: (event, handler) => {
      handlers[event]?.add(handler);
    },
    off: (event, handler) => {
      handlers[event]?.delete(handler);
    },
  };

  const before = window.Otklik;
  window.Otklik = api;
  if (Array.isArray(before)) before.forEach(api.push);

  return {
    begin(verbs) {
      performer = verbs;
      for (const act of waiting.splice(0)) perform(act);
    },
    tell(event, detail) {
      for (const handler of handlers[event]) guard(handler)(detail);
    },
  };
}
