import type { IconProps } from '@tabler/icons-react';
import { type ComponentType, useEffect, useRef } from 'react';
import { createStore } from './ui/store.ts';

/**
 * Something a person can do, written once: a button, a menu line, a palette entry and a shortcut show the same action.
 * Keys are physical (`event.code`), so they work on ЙЦУКЕН as on QWERTY.
 */
export interface Action {
  id: string;
  /** In the person's language. */
  title: string;
  icon?: ComponentType<IconProps>;
  /** As `KeyE`, `Shift+Slash`, `Mod+KeyK`; Mod is Ctrl, on a Mac ⌘. Those with Mod or Alt and the F keys work while typing as well. */
  keys?: string[];
  /** Under which heading it stands in the list of shortcuts. */
  group: string;
  /** Works over an open dialog, too: what closes it again. */
  overDialogs?: boolean;
  /** Left out of the palette: j and k make sense as keys only. */
  keyOnly?: boolean;
  when?: () => boolean;
  /** Told which of its keys was pressed; nothing when it was clicked. */
  do: (key?: string) => void;
}

const offered = createStore<{ sets: Action[][] }>({ sets: [] });

/** All actions possible right now; those of what was opened last come first. */
export const actionsNow = (): Action[] =>
  offered
    .get()
    .sets.flat()
    .filter((action) => action.when?.() ?? true);

/** Offers actions for as long as the component stands. */
export function useActions(actions: Action[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  const shape = actions.map((action) => `${action.id}${action.title}${action.keys?.join() ?? ''}${action.overDialogs ?? ''}`).join();
  // Offered anew only when the set itself changes
  useEffect(() => {
    const set = latest.current.map((action, at) => ({
      ...action,
      when: () => latest.current[at]?.when?.() ?? true,
      do: (key?: string) => latest.current[at]?.do(key),
    }));
    offered.change({ sets: [set, ...offered.get().sets] });
    return () => offered.change({ sets: offered.get().sets.filter((one) => one !== set) });
  }, [shape]);
}

export const onMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** The key pressed, written as an action writes it. */
function pressed(event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>, mac: boolean): string {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  return `${mod ? 'Mod+' : ''}${other ? 'Other+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`;
}

function isTyping(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** Keys that write nothing: they are shortcuts in a text field, too. */
const worksTyping = /^(Mod|Alt)\+|^(Shift\+)?F\d+$/;

/** Hears the shortcuts of all offered actions. A dialog on the screen keeps them away from what lies under it. */
export function listenToKeys(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const key = pressed(event, onMac());
    const typing = isTyping(event.composedPath()[0]);
    const dialog = document.querySelector('[role=dialog][aria-modal=true]') !== null;
    if (typing && !worksTyping.test(key)) return;
    const action = actionsNow().find((one) => one.keys?.includes(key) && (!dialog || one.overDialogs));
    if (!action) return;
    event.preventDefault();
    action.do(key);
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

const names: Record<string, string> = {
  Slash: '/',
  Period: '.',
  Comma: ',',
  Enter: 'Enter',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
};

/** A key as it is printed on the keyboard: `Mod+KeyK` → Ctrl, K (⌘, K on a Mac). */
export function keyCaps(key: string, mac: boolean): string[] {
  if (key === 'Shift+Slash') return ['?'];
  return key.split('+').map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'Alt') return mac ? '⌥' : 'Alt';
    if (part === 'Shift') return '⇧';
    return names[part] ?? part.replace(/^Key|^Digit/, '');
  });
}
