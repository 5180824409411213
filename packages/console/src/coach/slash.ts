import { type EditorState, type Extension, Prec, StateEffect, StateField, type Transaction } from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { BlockId } from '@otklik/coach';
import i18next from 'i18next';
import { clearOfWords } from './look.ts';
import type { Offer } from './offers.ts';

interface Menu {
  /** Where the slash stands. */
  from: number;
  /** The chosen block, whose phrases are shown. */
  within: BlockId | null;
  query: string;
  offers: readonly Offer[];
  /** The one that Enter takes. */
  at: number;
  list: Tooltip;
}

interface SlashParts {
  offers: (query: string, within: BlockId | null) => Offer[];
  /** Puts a phrase in place of what was typed. */
  insert: (view: EditorView, text: string, from: number, to: number) => void;
  titleOf: (block: BlockId) => string;
}

/** A slash at the start of a word, and nothing after it yet. */
const opening = /(?:^|\s)\/$/;

/** The menu that `/` opens: blocks by name, phrases, filtered by what is typed after it. */
export function createSlash({ offers, insert, titleOf }: SlashParts): { extension: Extension; isOpen: (state: EditorState) => boolean } {
  const move = StateEffect.define<number>();
  const enter = StateEffect.define<BlockId>();
  const leave = StateEffect.define<null>();

  const field = StateField.define<Menu | null>({
    create: () => null,
    update(menu, transaction) {
      if (transaction.effects.some((effect) => effect.is(leave))) return null;
      if (!menu) return opened(transaction);
      const from = transaction.changes.mapPos(menu.from, -1);
      const query = queryAt(transaction.state, from);
      if (query === null) return null;
      let { within, at } = menu;
      for (const effect of transaction.effects) {
        if (effect.is(enter)) within = effect.value;
        if (effect.is(move)) at = (at + effect.value + menu.offers.length) % menu.offers.length;
      }
      if (query === menu.query && within === menu.within) return from === menu.from && at === menu.at ? menu : { ...menu, from, at };
      const found = offers(query, within);
      return found.length > 0 ? { ...menu, from, within, query, offers: found, at: 0 } : null;
    },
    provide: (self) => [
      showTooltip.from(self, (menu) => menu?.list ?? null),
      EditorView.contentAttributes.from(
        self,
        (menu): Record<string, string> =>
          menu ? { 'aria-haspopup': 'listbox', 'aria-controls': 'coach-offers', 'aria-activedescendant': `coach-offer-${menu.at}` } : {},
      ),
    ],
  });

  function opened(transaction: Transaction): Menu | null {
    if (!transaction.docChanged || !transaction.isUserEvent('input')) return null;
    const { head, empty } = transaction.state.selection.main;
    const line = transaction.state.doc.lineAt(head);
    if (!empty || !opening.test(line.text.slice(0, head - line.from))) return null;
    const found = offers('', null);
    return found.length > 0 ? { from: head - 1, within: null, query: '', offers: found, at: 0, list: listAt(head - 1) } : null;
  }

  const listAt = (pos: number): Tooltip => ({
    pos,
    above: true,
    create(view) {
      const dom = document.createElement('div');
      dom.className = 'coach-offers';
      dom.id = 'coach-offers';
      dom.setAttribute('role', 'listbox');
      dom.setAttribute('aria-label', i18next.t('coach:phrases'));
      // It scrolls, so it can be reached; the keys are heard by the text field
      dom.tabIndex = 0;
      const draw = () => {
        const menu = view.state.field(field);
        if (menu) dom.replaceChildren(...rowsOf(menu, titleOf, (at) => take(view, at)));
        dom.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
      };
      draw();
      return {
        offset: clearOfWords,
        dom,
        update: (update) => {
          if (update.startState.field(field) !== update.state.field(field)) draw();
        },
      };
    },
  });

  function take(view: EditorView, at?: number): boolean {
    const menu = view.state.field(field);
    const offer = menu?.offers[at ?? menu.at];
    if (!menu || !offer) return false;
    const end = view.state.selection.main.head;
    if (offer.kind === 'block')
      view.dispatch({ changes: { from: menu.from + 1, to: end }, selection: { anchor: menu.from + 1 }, effects: enter.of(offer.block) });
    else {
      view.dispatch({ effects: leave.of(null) });
      insert(view, offer.text, menu.from, end);
    }
    return true;
  }

  const when = (act: (view: EditorView) => unknown) => (view: EditorView) => {
    if (!view.state.field(field)) return false;
    act(view);
    return true;
  };
  return {
    isOpen: (state) => Boolean(state.field(field, false)),
    extension: [
      field,
      Prec.highest(
        keymap.of([
          { key: 'ArrowDown', run: when((view) => view.dispatch({ effects: move.of(1) })) },
          { key: 'ArrowUp', run: when((view) => view.dispatch({ effects: move.of(-1) })) },
          { key: 'Enter', run: when((view) => take(view)) },
          { key: 'Tab', run: when((view) => take(view)) },
          { key: 'Escape', run: when((view) => view.dispatch({ effects: leave.of(null) })) },
        ]),
      ),
    ],
  };
}

/** What was typed after the slash; null when the cursor has left it. */
function queryAt(state: EditorState, from: number): string | null {
  const { head, empty } = state.selection.main;
  if (!empty || head <= from) return null;
  return /^\/(\S*)$/.exec(state.sliceDoc(from, head))?.[1] ?? null;
}

function rowsOf(menu: Menu, titleOf: (block: BlockId) => string, take: (at: number) => void): HTMLElement[] {
  const groupOf = (offer: Offer) =>
    menu.within ? titleOf(menu.within) : i18next.t(offer.kind === 'block' ? 'coach:blocks' : offer.own ? 'coach:ownPhrases' : 'coach:generalPhrases');
  return menu.offers.flatMap((offer, at) => {
    const group = groupOf(offer);
    const before = menu.offers[at - 1];
    const rows: HTMLElement[] = [];
    if (!before || groupOf(before) !== group) {
      const heading = document.createElement('div');
      heading.className = 'coach-group';
      heading.setAttribute('role', 'presentation');
      heading.textContent = group;
      rows.push(heading);
    }
    const row = document.createElement('div');
    row.id = `coach-offer-${at}`;
    row.className = 'coach-offer';
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', String(at === menu.at));
    const [main, side] = [document.createElement(offer.kind === 'block' ? 'b' : 'span'), document.createElement('small')];
    main.textContent = offer.kind === 'block' ? offer.title : offer.text;
    side.textContent = offer.kind === 'block' ? offer.what : '';
    row.append(main, side);
    // The cursor stays in the text
    row.addEventListener('mousedown', (event) => event.preventDefault());
    row.addEventListener('click', () => take(at));
    return [...rows, row];
  });
}
