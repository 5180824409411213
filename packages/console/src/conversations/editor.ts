import { defaultKeymap, history, historyKeymap, insertNewlineAndIndent } from '@codemirror/commands';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';

export interface EditorWords {
  label: string;
  placeholder: string;
}

export interface EditorEars {
  changed: (text: string) => void;
  /** Enter was pressed, with or without Ctrl (⌘): true when it sent. */
  enter: (withMod: boolean) => boolean;
  files: (files: File[]) => void;
  left: () => void;
}

export interface Editor {
  /** For what other rooms lay into the field. */
  view: EditorView;
  text: () => string;
  setText: (text: string) => void;
  /** Puts text where the cursor is. */
  insert: (text: string) => void;
  focus: () => void;
  setWords: (words: EditorWords) => void;
  destroy: () => void;
}

const look = EditorView.theme({
  '&': { fontSize: '15px', maxHeight: '38dvh', backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font)', lineHeight: '1.55', overflow: 'auto', maxHeight: '38dvh' },
  '.cm-content': { padding: '12px 0 8px', minHeight: '44px', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 16px', unicodeBidi: 'plaintext' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
});

/**
 * The text field of the composer. It stands in a shadow root: there CodeMirror keeps its styles in constructed sheets,
 * which a strict Content-Security-Policy allows.
 */
export function createEditor(host: HTMLElement, text: string, words: EditorWords, ears: EditorEars): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true });
  const spoken = new Compartment();
  const say = ({ label, placeholder: empty }: EditorWords) => [
    placeholder(empty),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences' }),
  ];
  const leave = () => {
    view.contentDOM.blur();
    return true;
  };
  const filesOf = (data: DataTransfer | null) => [...(data?.files ?? [])];
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      selection: { anchor: text.length },
      extensions: [
        history(),
        EditorView.lineWrapping,
        look,
        spoken.of(say(words)),
        keymap.of([
          { key: 'Mod-Enter', run: () => ears.enter(true) },
          { key: 'Shift-Enter', run: insertNewlineAndIndent },
          { key: 'Enter', run: () => ears.enter(false) },
          // Out of the field, to where single keys are shortcuts.
          { key: 'Escape', run: () => leave() },
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) ears.changed(update.state.doc.toString());
        }),
        EditorView.domEventHandlers({
          paste(event) {
            const files = filesOf(event.clipboardData);
            // Office programs put a picture of the text beside the text: then the text is meant.
            if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return false;
            ears.files(files);
            return true;
          },
          // Dropped files are taken by the whole conversation.
          drop: (event) => filesOf(event.dataTransfer).length > 0,
          // The browser sets the cursor to the beginning, and tells later: what was typed by then would stand there.
          focus: (_event, self) => self.focus(),
          blur: () => ears.left(),
        }),
      ],
    }),
  });
  const replaceAll = (next: string) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, selection: { anchor: next.length } });
  return {
    view,
    text: () => view.state.doc.toString(),
    setText: replaceAll,
    insert: (piece) => view.dispatch(view.state.replaceSelection(piece)),
    focus: () => view.focus(),
    setWords: (next) => view.dispatch({ effects: spoken.reconfigure(say(next)) }),
    destroy: () => view.destroy(),
  };
}
