import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Face } from './Face.tsx';
import { faces } from './Header.tsx';
import { Icon } from './icons.tsx';
import { Message } from './Message.tsx';
import { outbox } from './outbox.ts';
import { drawRows, type Said, type ShownFile } from './rows.ts';
import { dayName, fill } from './speech.ts';
import { language, shown, site, words } from './state.ts';
import { atEnd } from './talk.ts';
import { current, currentId, loaded, loadFailed, loadOlder, refresh, startAnew } from './threads.ts';
import { typing } from './typing.ts';
import { isPicture, viewed } from './viewing.ts';

const nearPixels = 60;
const dayOf = (at: string) => new Date(at).toDateString();

export function Timeline() {
  const said = words.value;
  const box = useRef<HTMLDivElement>(null);
  /** Height and place before older messages came in, to stay where the reader was. */
  const anchor = useRef<{ height: number; top: number } | null>(null);
  const [loadingOlder, setLoadingOlder] = useState(false);
  const [fresh, setFresh] = useState(false);

  const { own, entries, complete, id } = current.value;
  const waiting = outbox.value.filter(({ conversationId }) => conversationId === id);
  const rows = drawRows(entries, waiting, dayOf);
  const newestMine = rows.findLast((row): row is Said => row.kind === 'said' && row.mine && row.seq !== null)?.id;
  const lastId = rows.at(-1)?.id;
  const lastMine = rows.at(-1)?.kind === 'said' && waiting.length > 0;
  const types = typing.value.has(id);
  const typist = typing.value.get(id) ?? said.somebody;

  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !anchor.current) return;
    element.scrollTop = anchor.current.top + element.scrollHeight - anchor.current.height;
    anchor.current = null;
  }, [entries[0]?.id]);

  // A new message or typing dots: who reads the end stays at the end; who reads above learns of it.
  useLayoutEffect(() => {
    if (atEnd.peek() || lastMine) toEnd();
    else setFresh(true);
  }, [lastId, types]);
  useLayoutEffect(() => {
    toEnd();
    setFresh(false);
  }, [currentId.value, loaded.value, shown.value]);

  // Pictures, the keyboard and the composer change the room; the end stays the end.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const keep = new ResizeObserver(() => atEnd.peek() && toEnd());
    keep.observe(element);
    for (const child of element.children) keep.observe(child);
    return () => keep.disconnect();
  }, []);

  async function older(): Promise<void> {
    const element = box.current;
    if (!element || loadingOlder || complete || entries.length === 0) return;
    setLoadingOlder(true);
    anchor.current = { height: element.scrollHeight, top: element.scrollTop };
    await loadOlder().catch(() => {
      anchor.current = null;
    });
    setLoadingOlder(false);
  }

  function scrolled(): void {
    const element = box.current;
    if (!element) return;
    atEnd.value = element.scrollHeight - element.scrollTop - element.clientHeight < nearPixels;
    if (atEnd.value) setFresh(false);
    if (element.scrollTop < 200) void older();
  }

  // A stretch too short to scroll has no other way to ask for what is above.
  useEffect(() => {
    if (entries.length > 0 && entries.length < 20 && !complete) void older();
  }, [id, entries.length, complete]);

  function open(file: ShownFile): void {
    const pictures = rows.flatMap((row) => (row.kind === 'said' ? row.files.filter(isPicture) : []));
    viewed.value = { pictures, at: pictures.findIndex((picture) => picture.id === file.id) };
  }

  return (
    <div class="scroll" ref={box} onScroll={scrolled}>
      <div class="timeline" role="log" aria-live="polite" aria-busy={loadingOlder} aria-label={said.conversation}>
        {loadFailed.value && entries.length === 0 && own && (
          <p class="note">
            {said.loadFailed}{' '}
            <button type="button" onClick={() => void refresh()}>
              {said.again}
            </button>
          </p>
        )}
        {rows.length === 0 && loaded.value && <Welcome />}
        <ol>
          {rows.map((row) =>
            row.kind === 'day' ? (
              <li key={row.id} class="day">
                {dayName(language.value, new Date(row.at), new Date())}
              </li>
            ) : (
              <Message key={row.id} said={row} agentSeenSeq={own?.agentSeenSeq ?? 0} newestMine={row.id === newestMine} open={open} />
            ),
          )}
        </ol>
        {types && (
          <p class="dots" role="status" aria-label={fill(said.typing, { name: typist })}>
            <i />
            <i />
            <i />
          </p>
        )}
        {own && !own.open && waiting.length === 0 && (
          <p class="note">
            {said.solved}{' '}
            <button type="button" onClick={startAnew}>
              {said.startAnew}
            </button>
          </p>
        )}
      </div>
      {fresh && (
        <button type="button" class="below" onClick={toEnd}>
          <Icon name="down" />
          {said.newBelow}
        </button>
      )}
    </div>
  );
}

function Welcome() {
  const people = faces();
  return (
    <div class="welcome">
      {people.length > 0 && (
        <div class="faces">
          {people.map((face) => (
            <Face key={face.name} {...face} />
          ))}
        </div>
      )}
      <p>{site.value?.look.texts[language.value].welcome ?? words.value.welcome}</p>
    </div>
  );
}
