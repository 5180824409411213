import { isolateHistory } from '@codemirror/commands';
import { Compartment, type Extension, Prec, StateEffect } from '@codemirror/state';
import { EditorView, keymap, tooltips } from '@codemirror/view';
import type { BlockId, DraftAsked, Locale } from '@otklik/coach';
import { createStore, type Store } from '../ui/store.ts';
import { languageNow } from '../words/index.ts';
import { dismissedIn, rememberDismissed } from './dismissed.ts';
import { look } from './look.ts';
import { type Mark, markOf, neighbour, safeFixes } from './mark.ts';
import { createMarking } from './marking.ts';
import * as mind from './mind.ts';
import { holeIn, type Offer } from './offers.ts';
import { createSlash } from './slash.ts';
import type { Judged } from './thought.ts';

/** What stands under the text field. */
export interface Coached {
  blocks: Judged['blocks'] | undefined;
  promises: Judged['promises'];
  /** What is missing in the reply. */
  missing: readonly Mark[];
  /** How many hints are shown. */
  shown: number;
  /** How many slips “make it kinder” would mend. */
  kinder: number;
  /** The hint whose card was opened by a key, to be told to those who do not see it. */
  told: Mark | null;
}

export type Where = 'start' | 'cursor' | 'end';

/** The coach at one text field. */
export interface Coaching {
  state: Store<Coached>;
  /** Has the draft judged anew: something around it has changed. */
  look: () => void;
  next: (step: 1 | -1) => void;
  fix: (mark?: Mark) => void;
  dismiss: (mark?: Mark) => void;
  /** Mends all that is safe to mend, as one edit; answers how much. */
  kinder: () => number;
  insert: (text: string, where: Where) => void;
  isOpen: () => boolean;
  /** A press on the room below the text leads into the text, as in any field. */
  focus: (press: Pick<MouseEvent, 'target' | 'currentTarget' | 'preventDefault'>) => void;
  end: () => void;
}

interface CoachingParts {
  conversationId: string;
  view: EditorView;
  /** The question about a draft as things stand; nothing while too little is known. */
  ask: (draft: string) => DraftAsked | undefined;
  ruleOf: (rule: string) => Parameters<typeof markOf>[1];
  offers: (query: string, within: BlockId | null) => Offer[];
  titleOf: (block: BlockId) => string;
  /** Fills the places of a phrase. */
  fill: (text: string) => string;
  learn: (word: string, language: Locale) => void;
}

/** The coach looks when nothing was typed for so long… */
const settleMilliseconds = 250;
/** …and speaks of what is unfinished only when the hands rest. */
const calmMilliseconds = 1500;

/** Lays the coach into a text field. */
export function createCoaching({ conversationId, view, ask, ruleOf, offers, titleOf, fill, learn }: CoachingParts): Coaching {
  const state = createStore<Coached>({ blocks: undefined, promises: [], missing: [], shown: 0, kinder: 0, told: null });
  let settling: ReturnType<typeof setTimeout> | undefined;
  let calming: ReturnType<typeof setTimeout> | undefined;
  let typedAt = Number.NEGATIVE_INFINITY;
  let judged: { draft: string; said: Judged } | undefined;
  let ended = false;
  /** Where the cursor stood before the keys led it to a hint: it goes back there when that is done. */
  let home: number | undefined;
  /** Words that were just added to the dictionary: the coach has not heard of them yet. */
  const learnt = new Set<string>();

  const marking = createMarking({ fix, dismiss, learn: learnWord });
  const slash = createSlash({ offers, titleOf, insert: (_, text, from, to) => place(text, from, to) });
  const draft = () => view.state.doc.toString();

  async function judge() {
    clearTimeout(settling);
    const asked = slash.isOpen(view.state) ? undefined : ask(draft());
    const said = asked && (await mind.judge(asked, dismissedIn(conversationId)));
    // The text has gone on meanwhile: it is judged again as soon as it rests
    if (!asked || !said || ended || asked.draft !== draft()) return;
    judged = { draft: asked.draft, said };
    show();
  }

  /** A word that is being written, and a block that may still come, are not spoken of while the hands move. */
  function isUnfinished(mark: Mark): boolean {
    const { head } = view.state.selection.main;
    return mark.from === mark.to || (mark.rule === 'spelling' && mark.to === head && head === view.state.doc.length);
  }

  function show() {
    if (!judged || judged.draft !== draft()) return;
    const calm = performance.now() - typedAt >= calmMilliseconds;
    const before = new Set([...state.get().missing, ...marking.marks(view.state).filter((mark) => mark.shown)].map((mark) => mark.key));
    const marks = judged.said.hints
      .map((hint) => markOf(hint, ruleOf(hint.rule), languageNow()))
      .filter((mark) => !learnt.has(mark.key))
      .map((mark) => ({ ...mark, shown: mark.shown && (calm || before.has(mark.key) || !isUnfinished(mark)) }));
    marking.put(view, marks);
    state.change({ blocks: judged.said.blocks, promises: judged.said.promises });
    count();
    clearTimeout(calming);
    if (!calm) calming = setTimeout(show, Math.max(0, calmMilliseconds - (performance.now() - typedAt)));
  }

  function count() {
    const marks = marking.marks(view.state);
    const shown = marks.filter((mark) => mark.shown);
    const missing = shown.filter((mark) => mark.from === mark.to);
    const same =
      missing.length === state.get().missing.length &&
      missing.every((mark, at) => mark.key === state.get().missing[at]?.key && mark.from === state.get().missing[at]?.from);
    state.change({ shown: shown.length, kinder: safeFixes(marks).length, ...(same ? {} : { missing }) });
  }

  /** Puts text in place of a stretch; the cursor goes to the first place left to fill in, else to where it came from, else behind the text. */
  function place(text: string, from: number, to: number) {
    const hole = holeIn(text);
    const changes = view.state.changes({ from, to, insert: text });
    const back = home === undefined ? from + text.length : changes.mapPos(home, 1);
    const selection = hole ? { anchor: from + hole.from, head: from + hole.to } : { anchor: back };
    home = undefined;
    view.dispatch({ changes, selection, scrollIntoView: true, userEvent: 'input.coach', annotations: isolateHistory.of('full') });
    view.focus();
  }

  function fix(mark?: Mark) {
    const { head } = view.state.selection.main;
    const fixable = marking.marks(view.state).filter((one) => one.shown && one.fix !== undefined);
    const distance = (one: Mark) => Math.max(one.from - head, head - one.to, 0);
    const chosen = mark ?? marking.open(view.state) ?? fixable.sort((a, b) => distance(a) - distance(b))[0];
    if (chosen?.fix === undefined) return;
    place(chosen.fix, chosen.from, chosen.to);
    void judge();
  }

  function hide(mark: Mark) {
    marking.show(view, null);
    marking.put(
      view,
      marking.marks(view.state).filter((one) => one.key !== mark.key),
    );
    count();
    if (home !== undefined) view.dispatch({ selection: { anchor: home }, scrollIntoView: true });
    view.focus();
    void judge();
  }
  function dismiss(mark = marking.open(view.state) ?? undefined) {
    if (!mark) return;
    rememberDismissed(conversationId, mark.key);
    hide(mark);
  }
  function learnWord(mark: Mark) {
    const word = view.state.sliceDoc(mark.from, mark.to);
    learnt.add(mark.key);
    learn(word, /[а-яё]/i.test(word) ? 'ru' : 'en');
    hide(mark);
  }

  /** Goes to the next place that is left to fill in. */
  function nextHole(): boolean {
    const hole = holeIn(draft(), view.state.selection.main.to);
    if (hole) view.dispatch({ selection: { anchor: hole.from, head: hole.to }, scrollIntoView: true });
    return hole !== undefined;
  }

  const extension: Extension = [
    // What Tab does in the menu goes before what it does in a phrase
    slash.extension,
    marking.extension,
    look,
    // Cards and menus stay over the talk: beside it stands what the agent is reading
    tooltips({
      tooltipSpace: ({ dom }) => {
        const { left, right } = dom.getBoundingClientRect();
        return { left, right, top: 8, bottom: window.innerHeight - 8 };
      },
    }),
    // The browser would draw its own line under the same words
    Prec.high(EditorView.contentAttributes.of({ spellcheck: 'false' })),
    keymap.of([{ key: 'Tab', run: nextHole }]),
    EditorView.updateListener.of((update) => {
      if (ended) return;
      const wasOpen = marking.open(update.startState);
      const open = marking.open(update.state);
      if (wasOpen !== open) state.change({ told: open });
      if (update.docChanged || (update.selectionSet && !open)) home = undefined;
      if (!update.docChanged) {
        if (slash.isOpen(update.startState) && !slash.isOpen(update.state)) void judge();
        return;
      }
      typedAt = performance.now();
      clearTimeout(calming);
      clearTimeout(settling);
      settling = setTimeout(() => void judge(), settleMilliseconds);
      count();
      if (draft().trim() === '') {
        state.change({ missing: [], promises: [], shown: 0, kinder: 0 });
      }
    }),
  ];
  const room = new Compartment();
  view.dispatch({ effects: StateEffect.appendConfig.of(room.of(extension)) });

  return {
    state,
    look: () => void judge(),
    fix,
    dismiss,
    isOpen: () => marking.open(view.state) !== null,
    focus(press) {
      if (press.target !== press.currentTarget) return;
      press.preventDefault();
      view.focus();
    },
    next(step) {
      const found = neighbour(marking.marks(view.state), marking.open(view.state), view.state.selection.main.head, step);
      view.focus();
      if (!found) return;
      if (!marking.open(view.state)) home = view.state.selection.main.head;
      marking.show(view, found);
    },
    kinder() {
      const changes = safeFixes(marking.marks(view.state));
      if (changes.length > 0) view.dispatch({ changes, userEvent: 'input.coach', annotations: isolateHistory.of('full'), scrollIntoView: true });
      view.focus();
      return changes.length;
    },
    insert(text, where) {
      const filled = fill(text);
      const { main } = view.state.selection;
      const end = view.state.doc.length;
      const [from, to] = where === 'start' ? [0, 0] : where === 'end' ? [end, end] : [main.from, main.to];
      const left = from > 0 && !/\s/.test(view.state.sliceDoc(from - 1, from)) ? ' ' : '';
      const right = to < end && !/\s/.test(view.state.sliceDoc(to, to + 1)) ? ' ' : '';
      place(`${left}${filled}${right}`, from, to);
    },
    end() {
      ended = true;
      clearTimeout(settling);
      clearTimeout(calming);
      view.dispatch({ effects: room.reconfigure([]) });
    },
  };
}
