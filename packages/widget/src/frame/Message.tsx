import { takeBack } from './draft.ts';
import { Face } from './Face.tsx';
import { FileLine, Picture, splitFiles } from './Files.tsx';
import { cutLinks } from './links.ts';
import { sendNow, withdraw } from './outbox.ts';
import type { Said, ShownFile } from './rows.ts';
import { timeOf } from './speech.ts';
import { connected, language, site, words } from './state.ts';

const onlyEmoji = /^\p{RGI_Emoji}{1,3}$/v;

interface Shown {
  said: Said;
  /** Up to where an agent has read. */
  agentSeenSeq: number;
  /** The last of our messages carries the state of all. */
  newestMine: boolean;
  open(file: ShownFile): void;
}

export function Message({ said, agentSeenSeq, newestMine, open }: Shown) {
  const { mine, author, waiting } = said;
  const name = author.name ?? (author.kind === 'agent' ? words.value.somebody : (site.value?.shop ?? ''));
  const { pictures, others } = splitFiles(said.files);
  const big = said.files.length === 0 && onlyEmoji.test(said.text);
  const localOf = (id: string) => waiting?.files.find((file) => file.id === id)?.blob;
  return (
    <li class={`said ${mine ? 'mine' : 'theirs'}${said.first ? ' first' : ''}${said.last ? ' last' : ''}`}>
      {!mine && said.first && (
        <p class="by">
          <Face name={name} photo={author.photo} />
          <span>{author.kind === 'agent' ? `${name}, ${words.value.support}` : name}</span>
        </p>
      )}
      {pictures.map((file) => (
        <Picture key={file.id} file={file} local={localOf(file.id)} open={() => open(file)} />
      ))}
      {others.map((file) => (
        <FileLine key={file.id} file={file} sending={waiting !== null} />
      ))}
      {said.text !== '' && (
        <div class={`${big ? 'big' : 'bubble'}${waiting?.refusal ? ' bad' : ''}`} dir="auto">
          {cutLinks(said.text).map(({ text, href }, at) =>
            href ? (
              <a key={at} href={href} target="_blank" rel="noopener noreferrer nofollow">
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </div>
      )}
      {waiting ? <Waiting said={said} /> : <State said={said} agentSeenSeq={agentSeenSeq} newestMine={newestMine} />}
    </li>
  );
}

function State({ said, agentSeenSeq, newestMine }: Omit<Shown, 'open'>) {
  if (!said.last && !newestMine) return null;
  const state = said.mine && newestMine ? (agentSeenSeq >= (said.seq ?? Number.POSITIVE_INFINITY) ? words.value.read : words.value.delivered) : '';
  return (
    <p class="state">
      {state} <time dateTime={said.at}>{timeOf(language.value, said.at)}</time>
    </p>
  );
}

/** Of a message that is still here: what happens to it, in words, and what the person can do. */
function Waiting({ said: { id, waiting } }: { said: Said }) {
  const said = words.value;
  if (waiting?.refusal) {
    return (
      <div class="state refused" role="alert">
        {said.notSent} {waiting.refusal}
        <span>
          <button type="button" onClick={() => void takeBack(id)}>
            {said.edit}
          </button>
          <button type="button" onClick={() => void withdraw(id)}>
            {said.remove}
          </button>
        </span>
      </div>
    );
  }
  const held = !connected.value || (waiting?.failures ?? 0) > 0;
  if (!held) return <p class="state">{said.sending}</p>;
  return (
    <p class="state">
      {said.saved}{' '}
      <button type="button" onClick={sendNow}>
        {said.retry}
      </button>
    </p>
  );
}
