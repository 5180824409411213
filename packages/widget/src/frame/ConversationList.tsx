import { useEffect, useRef } from 'preact/hooks';
import { Face } from './Face.tsx';
import { Icon } from './icons.tsx';
import { unreadIn } from './merge.ts';
import { count, dayName, timeOf } from './speech.ts';
import { language, site, view, words } from './state.ts';
import { currentId, listed, loadMoreThreads, nextCursor, openThread, startAnew, threads } from './threads.ts';

export function ConversationList() {
  const said = words.value;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  const go = (act: () => void) => {
    act();
    view.value = 'chat';
  };
  const when = (at: string) => {
    const day = dayName(language.value, new Date(at), new Date());
    return day === said.today ? timeOf(language.value, at) : day;
  };

  return (
    <div class="list">
      <ul>
        {listed.value.map((own) => {
          const fresh = unreadIn(threads.value.get(own.id)?.entries ?? [], own.customerSeenSeq);
          const name = own.assignee?.name ?? site.value?.shop ?? said.conversation;
          const preview = own.preview.text || count(language.value, 'fileCount', own.preview.files);
          return (
            <li key={own.id}>
              <button
                ref={own.id === currentId.value ? first : undefined}
                type="button"
                class={own.id === currentId.value ? 'row here' : 'row'}
                onClick={() => go(() => openThread(own.id))}
              >
                <Face name={name} photo={own.assignee?.photo ?? null} />
                <span class="what">
                  <span class="who">
                    <b>{name}</b>
                    <time dateTime={own.updatedAt}>{when(own.updatedAt)}</time>
                  </span>
                  <span class="words">
                    <span class="preview">
                      {own.preview.by === 'customer' && `${said.you}: `}
                      {preview}
                    </span>
                    {fresh > 0 && (
                      <span class="count" role="img" aria-label={count(language.value, 'unreadCount', fresh)}>
                        {fresh}
                      </span>
                    )}
                    {!own.open && <small>{said.solvedMark}</small>}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {nextCursor.value && (
        <button type="button" class="quiet" onClick={() => void loadMoreThreads().catch(() => {})}>
          {said.more}
        </button>
      )}
      <button type="button" class="main" onClick={() => go(startAnew)}>
        <Icon name="pen" />
        {said.startAnew}
      </button>
    </div>
  );
}
