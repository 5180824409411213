import { type EditorState, type Extension, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { type HintDeeds, hintCard } from './hint-card.ts';
import { clearOfWords } from './look.ts';
import { type Mark, moved } from './mark.ts';

interface Marked {
  marks: readonly Mark[];
  /** The one whose card stands open, called by a key or a tap. */
  open: { mark: Mark; card: Tooltip } | null;
}

/** The coach's marks in a text field. */
export interface Marking {
  extension: Extension;
  marks: (state: EditorState) => readonly Mark[];
  open: (state: EditorState) => Mark | null;
  /** Puts marks in place of all others. */
  put: (view: EditorView, marks: readonly Mark[]) => void;
  /** Opens the card of a mark and puts the cursor there, or closes whichever is open. */
  show: (view: EditorView, mark: Mark | null) => void;
}

/** Underlines, cards that open by pointing, by keys or by a tap; Escape waves the open one away. */
export function createMarking(deeds: HintDeeds): Marking {
  const put = StateEffect.define<readonly Mark[]>();
  const show = StateEffect.define<Mark | null>();
  const cardOf = (mark: Mark): Tooltip => ({ pos: mark.from, end: mark.to, above: true, create: () => ({ dom: hintCard(mark, deeds), offset: clearOfWords }) });

  const field = StateField.define<Marked>({
    create: () => ({ marks: [], open: null }),
    update(value, transaction) {
      let { marks, open } = value;
      if (transaction.docChanged) marks = moved(marks, transaction.changes);
      if (transaction.docChanged || transaction.selection) open = null;
      for (const effect of transaction.effects) {
        if (effect.is(put)) {
          marks = effect.value;
          const still = open && marks.find((mark) => mark.key === open?.mark.key && mark.from === open.mark.from);
          if (!still) open = null;
        }
        if (effect.is(show)) open = effect.value && { mark: effect.value, card: cardOf(effect.value) };
      }
      return marks === value.marks && open === value.open ? value : { marks, open };
    },
    provide: (self) => [
      EditorView.decorations.from(self, ({ marks, open }) =>
        Decoration.set(
          marks
            .filter((mark) => mark.shown && mark.from < mark.to)
            .map((mark) =>
              Decoration.mark({
                class: `coach-mark coach-${mark.gravity}${open?.mark.key === mark.key ? ' coach-open' : ''}`,
                attributes: { 'data-rule': mark.rule },
              }).range(mark.from, mark.to),
            ),
          true,
        ),
      ),
      showTooltip.from(self, ({ open }) => open?.card ?? null),
    ],
  });

  const at = (state: EditorState, place: number) =>
    state.field(field).marks.find((mark) => mark.shown && mark.from <= place && place <= mark.to && mark.from < mark.to);
  const marking: Marking = {
    marks: (state) => state.field(field, false)?.marks ?? [],
    open: (state) => state.field(field, false)?.open?.mark ?? null,
    put: (view, marks) => view.dispatch({ effects: put.of(marks) }),
    show: (view, mark) => view.dispatch(mark ? { selection: { anchor: mark.to }, effects: show.of(mark), scrollIntoView: true } : { effects: show.of(null) }),
    extension: [
      field,
      hoverTooltip((view, place) => {
        const mark = at(view.state, place);
        return mark && !view.state.field(field).open ? cardOf(mark) : null;
      }),
      EditorView.domEventHandlers({
        pointerup(event, view) {
          if (event.pointerType === 'mouse') return;
          const place = view.posAtCoords({ x: event.clientX, y: event.clientY });
          const mark = place === null ? undefined : at(view.state, place);
          // After the field has put the cursor there
          if (mark) requestAnimationFrame(() => marking.show(view, mark));
        },
      }),
      Prec.highest(
        keymap.of([
          {
            key: 'Escape',
            run(view) {
              const mark = marking.open(view.state);
              if (mark) deeds.dismiss(mark);
              return mark !== null;
            },
          },
        ]),
      ),
    ],
  };
  return marking;
}
