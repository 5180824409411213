import { useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { words } from './state.ts';

/** A small set: what people really send to a shop. */
const emoji =
  '🙂 😊 😄 😂 🤣 😉 😍 🥰 😘 🤗 🤔 😅 😇 😌 😎 🥳 😕 😟 😢 😭 😡 😱 🤯 🙄 😴 🤝 👍 👎 👌 👏 🙏 💪 👋 ✌️ 🤞 👀 ❤️ 🧡 💛 💚 💙 💔 🔥 ✨ 🎉 🎁 💐 ☕ 🍵 🏠 📦 🚚 💳 ✅ ❌ ⏳'.split(
    ' ',
  );
const columns = 8;

export function EmojiPicker({ pick }: { pick: (emoji: string) => void }) {
  const panel = useRef<HTMLFieldSetElement>(null);

  // Arrows walk the grid; Tab leaves it.
  function walk(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (!step || !panel.current) return;
    event.preventDefault();
    const all = [...panel.current.querySelectorAll('button')];
    const at = all.findIndex((button) => button.matches(':focus'));
    all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
  }

  return (
    <>
      <button type="button" class="round" aria-label={words.value.emoji} popovertarget="emoji">
        <Icon name="smile" />
      </button>
      <fieldset
        id="emoji"
        class="emoji"
        popover="auto"
        ref={panel}
        aria-label={words.value.emoji}
        onKeyDown={walk}
        onToggle={(event) => event.newState === 'open' && panel.current?.querySelector('button')?.focus()}
      >
        {emoji.map((one) => (
          <button
            key={one}
            type="button"
            onClick={() => {
              pick(one);
              panel.current?.hidePopover();
            }}
          >
            {one}
          </button>
        ))}
      </fieldset>
    </>
  );
}
