import '@fontsource-variable/golos-text/wght.css';
import './look.css';
import type { Attributes } from '@otklik/contract/customers';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { inkOn, readableOn } from '../colour.ts';
import type { FromPage, Place } from '../wire.ts';
import { App } from './App.tsx';
import { DeskError } from './desk.ts';
import { meetPage, tellPage } from './page.ts';
import { asVisitor, embeddedBy, session } from './session.ts';
import { unlockSound } from './sound.ts';
import { dark, language, phone, shown, site, words } from './state.ts';
import { becomeCustomer, becomeNobody, startTalk } from './talk.ts';
import { refresh } from './threads.ts';

/** What the page told before there was anybody to tell it of. */
let place: Place | null = null;
let attributes: Attributes = {};
let started = false;

meetPage((greeting, origin) => {
  embeddedBy(origin);
  site.value = greeting.settings;
  language.value = greeting.language;
  dark.value = greeting.dark;
  phone.value = greeting.phone;
  place = greeting.place;
  if (started) return;
  started = true;
  startTalk();
  unlockSound();
  effect(dress);
  effect(() => void (session.value && tellDesk()));
  render(<App />, document.body);
}, hear);

function hear(message: FromPage): void {
  if (message.type === 'shown') {
    phone.value = message.phone;
    shown.value = message.on;
    if (message.on) void refresh();
  } else if (message.type === 'dark') dark.value = message.on;
  else if (message.type === 'settings') site.value = message.settings;
  else if (message.type === 'identify') becomeCustomer(message.identity);
  else if (message.type === 'logout') {
    attributes = {};
    becomeNobody();
  } else if (message.type === 'attributes') {
    attributes = { ...attributes, ...message.attributes };
    void tellDesk();
  } else {
    place = message.place;
    language.value = message.language;
    void tellDesk();
  }
}

/** The page they are on and the attributes it gave, once there is a visitor; a guest who only looks stays unknown. */
async function tellDesk(): Promise<void> {
  if (!session.value) return;
  const [page, given] = [place, attributes];
  place = null;
  attributes = {};
  try {
    if (page)
      await asVisitor({
        method: 'POST',
        path: '/api/widget/pages',
        body: {
          url: page.url.slice(0, 2000),
          title: page.title
            .replace(/\p{Cc}/gu, ' ')
            .trim()
            .slice(0, 300),
        },
      });
  } catch {
    // The next page tells where they are.
  }
  if (Object.keys(given).length === 0) return;
  try {
    await asVisitor({ method: 'PATCH', path: '/api/widget/attributes', body: given });
  } catch (error) {
    if (error instanceof DeskError && error.status >= 400 && error.status < 500)
      tellPage({ type: 'refused', message: `${words.value.attributesRefused} ${error.message}` });
    else attributes = { ...given, ...attributes };
  }
}

/** The site's colour, readable on everything it meets. */
function dress(): void {
  const root = document.documentElement;
  const colour = site.value?.look.colour ?? '#0b7a70';
  root.dataset.theme = dark.value ? 'dark' : 'light';
  root.toggleAttribute('data-phone', phone.value);
  root.lang = language.value;
  root.style.setProperty('--accent', colour);
  root.style.setProperty('--on-accent', inkOn(colour));
  root.style.setProperty('--accent-ink', readableOn(dark.value ? '#1e1d1a' : '#ffffff', colour));
}
