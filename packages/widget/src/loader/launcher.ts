import type { Language } from '@otklik/contract/shapes';
import type { SiteSettings } from '@otklik/contract/sites';
import { inkOn } from '../colour.ts';
import { guard } from './guard.ts';
import { style } from './style.ts';
import type { ru } from './words/ru.ts';

const paths = {
  chat: 'M3 20l1.3-3.9A9 8 0 1 1 7.7 19L3 20',
  down: 'M6 9l6 6 6-6',
  cross: 'M18 6 6 18M6 6l12 12',
};

function icon(name: keyof typeof paths): Element {
  const draw = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  };
  const svg = draw('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: name });
  svg.append(draw('path', { d: paths[name] }));
  return svg;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

export interface Launcher {
  host: HTMLElement;
  root: HTMLElement;
  button: HTMLButtonElement;
  /** Where the frame is put, once it is needed. */
  panel: HTMLElement;
  greet(text: string, closed: () => void): void;
  shape(look: SiteSettings['look']): void;
  show(open: boolean, unread: number): void;
}

/** Draws the launcher in a shadow root. It does nothing by itself: `press` is a click, `warm` the first sign of one. */
export function drawLauncher(words: typeof ru, language: Language, press: () => void, warm: () => void): Launcher {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  // A constructed sheet: a page's `style-src` does not reach it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];

  const root = make('div', 'root');
  root.lang = language;
  const panel = make('div', 'panel');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', words.chat);
  const button = make('button', 'launch');
  const label = make('span', 'label');
  const badge = make('span', 'badge');
  badge.setAttribute('aria-hidden', 'true');
  button.append(icon('chat'), icon('down'), label, badge);
  button.addEventListener('click', guard(press));
  for (const sign of ['pointerenter', 'focus']) button.addEventListener(sign, guard(warm));
  root.append(panel, button);
  shadow.append(root);

  let hello: HTMLElement | undefined;
  return {
    host,
    root,
    button,
    panel,
    greet(text, closed) {
      hello = make('div', 'hello');
      const say = make('button', 'say');
      say.textContent = text;
      say.addEventListener('click', guard(press));
      const cross = make('button', 'x');
      cross.setAttribute('aria-label', words.dismiss);
      cross.append(icon('cross'));
      cross.addEventListener(
        'click',
        guard(() => {
          hello?.remove();
          closed();
        }),
      );
      hello.append(say, cross);
      root.insertBefore(hello, button);
    },
    shape(look) {
      root.classList.add(look.position);
      const values = { accent: look.colour, 'on-accent': inkOn(look.colour), x: `${look.offsetX}px`, y: `${look.offsetY}px` };
      for (const [name, value] of Object.entries(values)) root.style.setProperty(`--${name}`, value);
      button.classList.toggle('text', look.launcher === 'text');
      label.textContent = look.launcher === 'text' ? (look.texts[language].launcher ?? words.launcher) : '';
    },
    show(open, unread) {
      root.classList.toggle('open', open);
      if (open) hello?.remove();
      badge.hidden = open || unread === 0;
      badge.textContent = unread > 99 ? '99+' : String(unread);
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute(
        'aria-label',
        open ? words.close : [label.textContent || words.open, unread > 0 ? `${words.unread}: ${unread}` : ''].filter(Boolean).join(', '),
      );
    },
  };
}
