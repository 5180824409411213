import { useEffect, useState } from 'preact/hooks';
import { Composer } from './Composer.tsx';
import { ConversationList } from './ConversationList.tsx';
import { attach } from './draft.ts';
import { Header } from './Header.tsx';
import { tellPage } from './page.ts';
import { connected, site, view, words } from './state.ts';
import { Timeline } from './Timeline.tsx';
import { Viewer } from './Viewer.tsx';

export function App() {
  const [dropping, setDropping] = useState(false);
  useEffect(() => listen('keydown', leaveByEscape), []);
  useEffect(() => {
    const drag = (event: DragEvent, on: boolean) => {
      if (view.value !== 'chat' || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDropping(on);
    };
    const stops = [
      listen('dragover', (event) => drag(event, true)),
      listen('dragleave', (event) => event.relatedTarget === null && drag(event, false)),
      listen('drop', (event) => {
        drag(event, false);
        if (event.defaultPrevented && event.dataTransfer) attach([...event.dataTransfer.files]);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  if (!site.value) return null;
  return (
    <section class="chat" aria-label={site.value.shop}>
      <Header />
      {!connected.value && (
        <p class="lost" role="status">
          {words.value.offline}
        </p>
      )}
      {view.value === 'list' ? (
        <ConversationList />
      ) : (
        <div class="talk">
          <Timeline />
          <Composer />
        </div>
      )}
      {dropping && <div class="drop">{words.value.dropHere}</div>}
      <Viewer />
    </section>
  );
}

function listen<Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void): () => void {
  addEventListener(name, act);
  return () => removeEventListener(name, act);
}

function leaveByEscape(event: KeyboardEvent): void {
  // An open picture or the emoji take Esc for themselves.
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open], [popover]:popover-open')) return;
  if (view.value === 'list') view.value = 'chat';
  else tellPage({ type: 'close' });
}
