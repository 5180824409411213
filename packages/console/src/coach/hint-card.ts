import i18next from 'i18next';
import { keyCaps, onMac } from '../actions.ts';
import type { Mark } from './mark.ts';

/** What can be done with a hint. */
export interface HintDeeds {
  fix: (mark: Mark) => void;
  dismiss: (mark: Mark) => void;
  /** Adds the word to the desk's dictionary. */
  learn: (mark: Mark) => void;
}

function part(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(className: string, text: string, key: string | null, act: () => void): HTMLElement {
  const made = part('button', className, '');
  made.setAttribute('type', 'button');
  made.append(part('span', '', text));
  if (key) {
    const caps = part('span', 'coach-keys', '');
    caps.setAttribute('aria-hidden', 'true');
    caps.append(...keyCaps(key, onMac()).map((cap) => part('kbd', '', cap)));
    made.append(caps);
  }
  // The cursor stays in the text
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', act);
  return made;
}

/** The card of a hint: what is wrong and why, the words to put instead, and the way to be left alone with it. */
export function hintCard(mark: Mark, deeds: HintDeeds): HTMLElement {
  const card = part('div', 'coach-card', '');
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', mark.title);
  card.dataset.gravity = mark.gravity;
  card.append(part('b', '', mark.title), part('p', '', mark.message));
  if (mark.fix !== undefined) {
    const { fix } = mark;
    card.append(button('coach-fix', fix.trim() === '' ? i18next.t('coach:remove') : fix.trim(), 'Mod+Period', () => deeds.fix(mark)));
  }
  const quiet = part('div', 'coach-quiet', '');
  if (mark.rule === 'spelling') quiet.append(button('', i18next.t('coach:learn'), null, () => deeds.learn(mark)));
  quiet.append(button('', i18next.t('coach:dismiss'), 'Escape', () => deeds.dismiss(mark)));
  card.append(quiet);
  return card;
}
