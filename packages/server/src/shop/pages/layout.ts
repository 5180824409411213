import type { Language } from '@otklik/contract/shapes';
import { en } from '../words/en.ts';
import { ru } from '../words/ru.ts';
import { type Html, html } from './html.ts';

/** What every page of the shop knows: its language, and which site's chat it shows. */
export interface Visit {
  language: Language;
  siteKey: string | null;
  /** What stood in the address and goes on in every link. */
  kept: Readonly<Record<string, string>>;
  /** The page's own path. */
  path: string;
}

export const wordsOf = ({ language }: Pick<Visit, 'language'>): typeof ru => (language === 'ru' ? ru : en);

/** An address within the shop, with what has to be kept. */
export function linkTo(visit: Visit, path: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...visit.kept, ...more }).toString();
  return `/demo${path}${query && `?${query}`}`;
}

export const price = (language: Language, roubles: number): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency: 'RUB', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 }).format(roubles);

/** A whole page. The chat comes by one line, as on any site. */
export function layout(visit: Visit, title: string, content: Html): string {
  const said = wordsOf(visit);
  const other = visit.language === 'ru' ? 'en' : 'ru';
  return html`<!doctype html>
<html lang="${visit.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${said.shop}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo/shop.css">
<script defer src="/demo/shop.js"></script>
${visit.siteKey ? html`<script async src="/widget.js" data-site="${visit.siteKey}"></script>` : ''}
</head>
<body data-account="${linkTo(visit, '/account')}" data-identity="${linkTo(visit, '/identity')}">
<header class="top">
<a class="logo" href="${linkTo(visit, '')}"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 4c9 6 9 18 0 24C7 22 7 10 16 4z" fill="currentColor"/><path d="M16 10v16M16 17l4-3M16 21l-4-3" stroke="#faf6ee" stroke-width="1.6" fill="none"/></svg>${said.shop}</a>
<nav aria-label="${said.menu}">
<a href="${linkTo(visit, '/account')}">${said.account}</a>
<a href="${linkTo(visit, '/cart')}">${said.cart}<b class="badge" data-cart-count hidden></b></a>
<a class="language" href="${linkTo(visit, visit.path, { lang: other })}" lang="${other}" hreflang="${other}">${said.switch}</a>
</nav>
</header>
<main>${content}</main>
<footer><p>${said.footer}</p></footer>
</body>
</html>`.text;
}
