import type { Language } from '@otklik/contract/shapes';
import type { SiteSettings } from '@otklik/contract/sites';
import type { Place } from '../wire.ts';
import { guard } from './guard.ts';

/** The language the widget speaks here: the site's, or that of the page, or that of the browser. */
export function languageHere(site: SiteSettings['language']): Language {
  if (site !== 'page') return site;
  return (document.documentElement.lang || navigator.language).toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

const mark = /^\(\d+\+?\) /;

export const placeHere = (): Place => ({ url: location.href, title: document.title.replace(mark, '') });

/** The page's title carries the number of unread messages. */
export function markTitle(unread: number): void {
  const bare = document.title.replace(mark, '');
  const title = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${bare}` : bare;
  if (title !== document.title) document.title = title;
}

/** Calls back when a single-page shop shows another address. The page sets its title after the address, hence the wait. */
export function watchPlace(moved: () => void): void {
  let last = location.href;
  let timer = 0;
  const look = guard(() => {
    if (location.href === last) return;
    last = location.href;
    clearTimeout(timer);
    timer = setTimeout(guard(moved), 300);
  });
  // Browsers without the Navigation API tell of steps back and forth only.
  ('navigation' in window ? window.navigation : window).addEventListener('navigation' in window ? 'currententrychange' : 'popstate', look);
}
