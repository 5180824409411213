import { Face } from './Face.tsx';
import { Icon } from './icons.tsx';
import { tellPage } from './page.ts';
import { muted, toggleSound } from './sound.ts';
import { expectedWait } from './speech.ts';
import { language, phone, site, view, words } from './state.ts';
import { current, listed, unread } from './threads.ts';

/** Who answers this conversation; until somebody does, up to three of the team. */
export function faces(): { name: string; photo: string | null }[] {
  const assignee = current.value.own?.assignee;
  return assignee?.name ? [{ name: assignee.name, photo: assignee.photo }] : (site.value?.team ?? []).slice(0, 3);
}

export function Header() {
  const said = words.value;
  if (!site.value) return null;
  const inList = view.value === 'list';
  const elsewhere = unread.value > 0 && !inList;
  return (
    <header class="head">
      {inList ? (
        <button type="button" class="round" aria-label={said.back} onClick={() => (view.value = 'chat')}>
          <Icon name="back" />
        </button>
      ) : (
        <div class="faces">
          {faces().map((face) => (
            <Face key={face.name} {...face} />
          ))}
        </div>
      )}
      <div class="shop">
        <h1>{inList ? said.list : site.value.shop}</h1>
        {!inList && (
          <p class={site.value.online ? 'online' : ''}>
            <i />
            {expectedWait(language.value, site.value)}
          </p>
        )}
      </div>
      {!inList && listed.value.length > 0 && (
        <button type="button" class={elsewhere ? 'round dot' : 'round'} aria-label={said.list} onClick={() => (view.value = 'list')}>
          <Icon name="list" />
        </button>
      )}
      <button type="button" class="round" aria-label={muted.value ? said.unmute : said.mute} onClick={toggleSound}>
        <Icon name={muted.value ? 'muted' : 'sound'} />
      </button>
      <button type="button" class="round" aria-label={said.close} onClick={() => tellPage({ type: 'close' })}>
        <Icon name={phone.value ? 'close' : 'down'} />
      </button>
    </header>
  );
}
