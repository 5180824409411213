import { guard } from './guard.ts';

const query = '(max-width: 520px), (max-height: 480px) and (pointer: coarse)';

/** Whether the chat must cover the screen here. */
export const isPhone = () => matchMedia(query).matches;

/**
 * The full-screen chat of a phone: the page beneath neither scrolls nor takes focus, the panel keeps above the keyboard, and
 * the "back" button closes it. `enter` returns nothing; `leave` undoes all of it.
 */
export function phoneScreen(host: HTMLElement, panel: HTMLElement, back: () => void): { enter(): void; leave(): void } {
  let undo: (() => void) | undefined;

  const view = window.visualViewport;
  const fit = guard(() => {
    if (view) panel.style.cssText = `top:${view.offsetTop}px;height:${view.height}px`;
  });

  return {
    enter() {
      if (undo) return;
      const { body } = document;
      const scrolled = window.scrollY;
      const before = body.style.cssText;
      body.style.cssText += `;position:fixed;overflow:hidden;inset:${-scrolled}px 0 auto`;
      const beneath = [...body.children].filter((child) => child instanceof HTMLElement && child !== host && !child.inert);
      for (const child of beneath) child.toggleAttribute('inert', true);

      history.pushState({ ...history.state, otklik: true }, '');
      const popped = guard(() => back());
      addEventListener('popstate', popped);
      for (const change of ['resize', 'scroll']) view?.addEventListener(change, fit);
      fit();

      undo = () => {
        undo = undefined;
        removeEventListener('popstate', popped);
        for (const change of ['resize', 'scroll']) view?.removeEventListener(change, fit);
        panel.style.cssText = '';
        for (const child of beneath) child.toggleAttribute('inert', false);
        body.style.cssText = before;
        window.scrollTo({ top: scrolled, behavior: 'instant' });
        if (history.state?.otklik) history.back();
      };
    },
    leave() {
      undo?.();
    },
  };
}
