import { useEffect, useRef, useState } from 'preact/hooks';
import { useAddress } from './Files.tsx';
import { Icon } from './icons.tsx';
import { tellPage } from './page.ts';
import type { ShownFile } from './rows.ts';
import { fill } from './speech.ts';
import { words } from './state.ts';
import { saveFile } from './thumbnails.ts';
import { viewed } from './viewing.ts';

const swipePixels = 50;

/** Pictures over the whole window: arrows or a swipe to go on, a click to zoom, Esc to leave. */
export function Viewer() {
  const said = words.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const begun = useRef<{ x: number; y: number } | null>(null);
  const [zoomed, setZoomed] = useState(false);
  const now = viewed.value;
  const file = now?.pictures[now.at];

  useEffect(() => {
    if (!file) return;
    dialog.current?.showModal();
    tellPage({ type: 'wide', on: true });
    return () => tellPage({ type: 'wide', on: false });
  }, [file === undefined]);

  if (!now || !file) return null;
  const leave = () => {
    viewed.value = null;
  };
  const go = (step: number) => {
    const at = now.at + step;
    if (!now.pictures[at]) return;
    setZoomed(false);
    viewed.value = { ...now, at };
  };

  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-label={said.pictures}
      onClose={leave}
      onClick={({ target, currentTarget }) => target === currentTarget && leave()}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') go(-1);
        if (event.key === 'ArrowRight') go(1);
        // Esc closes the picture, not the chat behind it.
        if (event.key === 'Escape') event.stopPropagation();
      }}
      onPointerDown={(event) => {
        begun.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerUp={(event) => {
        const across = event.clientX - (begun.current?.x ?? event.clientX);
        const down = event.clientY - (begun.current?.y ?? event.clientY);
        if (zoomed || event.pointerType === 'mouse') return;
        if (Math.abs(across) > swipePixels && Math.abs(across) > Math.abs(down)) go(across < 0 ? 1 : -1);
        else if (down > swipePixels * 2) leave();
      }}
    >
      <div class={zoomed ? 'stage zoomed' : 'stage'}>
        <Full key={file.id} file={file} zoom={() => setZoomed(!zoomed)} />
      </div>
      <p class="bar">
        <span>{file.name}</span>
        {now.pictures.length > 1 && <span>{`${now.at + 1} / ${now.pictures.length}`}</span>}
        <button
          type="button"
          class="round"
          aria-label={fill(said.download, { name: file.name })}
          onClick={() => void saveFile(file.id, file.name).catch(() => {})}
        >
          <Icon name="save" />
        </button>
        <button type="button" class="round" aria-label={said.closeViewer} onClick={leave}>
          <Icon name="close" />
        </button>
      </p>
      {now.at > 0 && (
        <button type="button" class="round turn before" aria-label={said.previous} onClick={() => go(-1)}>
          <Icon name="left" />
        </button>
      )}
      {now.at < now.pictures.length - 1 && (
        <button type="button" class="round turn after" aria-label={said.next} onClick={() => go(1)}>
          <Icon name="right" />
        </button>
      )}
    </dialog>
  );
}

function Full({ file, zoom }: { file: ShownFile; zoom: () => void }) {
  const address = useAddress(file.id, 'full');
  if (address === '') return <p class="gone">{`${file.name}: ${words.value.pictureFailed}`}</p>;
  // biome-ignore lint/a11y/useKeyWithClickEvents: zoom is a comfort for the mouse; browsers zoom by keyboard themselves.
  return address ? <img src={address} alt={file.name} onClick={zoom} /> : null;
}
