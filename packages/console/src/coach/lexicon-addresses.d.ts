/** Made by the build (`lexicon-addresses.ts` beside its configuration). */
declare module 'virtual:lexicon-addresses' {
  import type { LexiconAddresses } from '@otklik/coach/browser';
  export const addresses: LexiconAddresses;
}
