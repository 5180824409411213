import type { Attributes } from '@otklik/contract/customers';
import type { Language } from '@otklik/contract/shapes';
import type { SiteSettings } from '@otklik/contract/sites';

/**
 * What the shop's page (the loader) and the desk's frame say to each other. The page posts one `Greeting` with a port to the
 * frame's exact origin; everything else goes through that port. No token ever passes here but the shop's own signed identity.
 */
export interface Place {
  url: string;
  title: string;
}

export interface Greeting {
  otklik: 'greeting';
  settings: SiteSettings;
  language: Language;
  dark: boolean;
  /** The chat covers the whole screen. */
  phone: boolean;
  place: Place;
}

export type FromPage =
  | { type: 'shown'; on: boolean; phone: boolean }
  | { type: 'dark'; on: boolean }
  | { type: 'settings'; settings: SiteSettings }
  | { type: 'place'; place: Place; language: Language }
  | { type: 'identify'; identity: string }
  | { type: 'logout' }
  | { type: 'attributes'; attributes: Attributes };

/** A message that came for the customer, as the page's script hears of it. */
export interface Incoming {
  conversationId: string;
  author: string | null;
  text: string;
}

export type FromFrame =
  | { type: 'ready' }
  | { type: 'close' }
  | { type: 'unread'; count: number }
  | { type: 'message'; message: Incoming }
  /** Whether this visitor has talked here: then the next page loads the frame by itself. */
  | { type: 'known'; on: boolean }
  /** The frame wants the whole window, to show a picture. */
  | { type: 'wide'; on: boolean }
  /** A sentence for the shop's developer: a refused identity, refused attributes. */
  | { type: 'refused'; message: string };
