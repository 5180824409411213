import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Attached } from './Attached.tsx';
import { attach, attached, notice, sendable, submit, text, write } from './draft.ts';
import { EmojiPicker } from './EmojiPicker.tsx';
import { Icon } from './icons.tsx';
import { phone, shown, site, words } from './state.ts';
import { currentId } from './threads.ts';

/** A line of text with its margins, in pixels. */
const oneLine = 56;

export function Composer() {
  const said = words.value;
  const box = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const ready = text.value.trim() !== '' || sendable().length > 0;

  // On a phone the keyboard would cover what there is to read.
  useEffect(() => {
    if (shown.value && !phone.value) box.current?.focus();
  }, [shown.value, currentId.value]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element?.parentElement) return;
    const line = element.parentElement.dataset;
    // Until the text is gone: in the whole width it may fit on one line again.
    if (text.value === '') delete line.tall;
    element.style.height = 'auto';
    if (element.scrollHeight > oneLine) line.tall = '';
    element.style.height = `${Math.min(element.scrollHeight, 160)}px`;
  }, [text.value]);

  function send(): void {
    submit();
    box.current?.focus();
  }

  function insert(emoji: string): void {
    const element = box.current;
    const from = element?.selectionStart ?? text.value.length;
    const to = element?.selectionEnd ?? from;
    write(text.value.slice(0, from) + emoji + text.value.slice(to));
    requestAnimationFrame(() => {
      if (!phone.value) element?.focus();
      element?.setSelectionRange(from + emoji.length, from + emoji.length);
    });
  }

  function choose(input: HTMLInputElement): void {
    attach([...(input.files ?? [])]);
    // The same file may be chosen again.
    input.value = '';
    box.current?.focus();
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {site.value?.sneakPeek && <p class="hint">{said.sneakPeek}</p>}
      {notice.value && (
        <p class="hint warn" role="status">
          {notice.value}
        </p>
      )}
      {attached.value.length > 0 && <Attached />}
      <div class="line">
        <textarea
          ref={box}
          rows={1}
          dir="auto"
          placeholder={said.placeholder}
          aria-label={said.message}
          enterkeyhint={phone.value ? 'enter' : 'send'}
          value={text.value}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || phone.value) return;
            event.preventDefault();
            send();
          }}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (files.length === 0) return;
            event.preventDefault();
            attach(files);
          }}
        />
        <div class="tools">
          <input ref={chooser} type="file" multiple hidden onChange={({ currentTarget }) => choose(currentTarget)} />
          <button type="button" class="round" aria-label={said.attach} onClick={() => chooser.current?.click()}>
            <Icon name="clip" />
          </button>
          {phone.value && (
            <>
              <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={({ currentTarget }) => choose(currentTarget)} />
              <button type="button" class="round" aria-label={said.camera} onClick={() => camera.current?.click()}>
                <Icon name="camera" />
              </button>
            </>
          )}
          <EmojiPicker pick={insert} />
          <button type="submit" class="send" aria-label={said.send} disabled={!ready}>
            <Icon name="send" />
          </button>
        </div>
      </div>
    </form>
  );
}
