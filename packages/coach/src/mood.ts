import { trouble } from './fault.ts';
import {
  accusing,
  angryEmoji,
  attacks,
  bitter,
  calming,
  hurt,
  irony,
  joy,
  joyfulEmoji,
  law,
  losses,
  misfortune,
  praise,
  profanity,
  repeatedContact,
  sadEmoji,
  settled,
  thanks,
  uneasy,
  urgency,
  worried,
} from './mood-words.ts';
import type { MoodSeen, Said } from './scene.ts';
import type { Mood } from './standard/ids.ts';
import { findAll, has } from './text/pattern.ts';
import type { Text } from './text/text.ts';

type Signal = MoodSeen['signals'][number];

/** What one message shows. `calms` when it ends a bad moment: thanks, agreement. */
export interface Felt {
  mood: Mood;
  signals: readonly Signal[];
  calms: boolean;
}

const known = new WeakMap<Text, Felt>();

/** What the customer feels in one message. */
export function feltIn(text: Text): Felt {
  const before = known.get(text);
  if (before) return before;
  const felt = feel(text);
  known.set(text, felt);
  return felt;
}

/** A greeting with its marks: «Здравствуйте!!!» shows nothing. */
const hello = /^\s*(?:здравствуйте|привет|добр\p{L}+ \p{L}+|hello|hi|hey|good \p{L}+)[!.,\s]*/iu;

function feel(text: Text): Felt {
  const grateful = has(text, thanks);
  const solved = has(text, settled);
  const glad = has(text, joy) || joyfulEmoji.test(text.source);
  const frowns = /(?:[:;=]'?-?\(+|(?<![\p{L}\d(]\s?)\({2,}|(?<=\p{L}|[.!?…] ?)\(+(?=\s*$|\s+\p{Ll}))/u.test(text.source);
  const smiles = /(?:[:;=]-?\)|(?<=[\p{L}!?.] ?)\)+)/u.test(withoutBrackets(text.source));
  const hurts = has(text, losses);
  const sour = has(text, hurt) || sadEmoji.test(text.source) || frowns;
  const wrong = has(text, trouble) || sour;
  const ironic = has(text, irony);
  const mocks = (ironic && (!solved || !grateful)) || (!(solved && grateful) && has(text, praise) && has(text, misfortune) && !/\?\s*$/.test(text.source));
  const attack = has(text, attacks) || angryEmoji.test(text.source);
  const swears = has(text, profanity);
  const fears = has(text, worried);
  const shouts = isShouted(text);
  const spoken = text.source.replace(hello, '');
  const exclaims = /[!?]{3}|!!|\?\?/.test(spoken);
  const asks = /\?/.test(spoken);
  const again = has(text, repeatedContact);
  const accuses =
    (wrong && has(text, accusing)) || (/\?!|!\?|!{3}/.test(spoken) && !grateful && !glad && !fears && !isGreetingOnly(text) && !has(text, urgency));
  const outraged = (/!!/.test(spoken) && (wrong || again) && !grateful && !(fears && !accuses)) || accuses;
  const angry = attack || swears || mocks || (has(text, bitter) && !fears) || (outraged && !(glad && smiles));
  const happy =
    grateful && (glad || solved || exclaims)
      ? true
      : glad && !has(text, hurt) && !frowns && !fears && (exclaims || smiles || joyfulEmoji.test(text.source) || !asks || gladBeforeAsking(text));

  const signals: Signal[] = [];
  if (exclaims) signals.push('exclamation');
  if (shouts) signals.push('capitals');
  if (attack || (angry && !mocks && !swears)) signals.push('anger_words');
  if (sour) signals.push('hurt_words');
  if (fears) signals.push('worry_words');
  if (grateful && !mocks) signals.push('thanks');
  if (mocks) signals.push('irony');
  if (again) signals.push('repeated_contact');
  if (has(text, urgency)) signals.push('urgency');
  if (swears) signals.push('profanity');

  const moodNow = (): Mood => {
    if (angry) return 'angry';
    if (happy && !again && (solved || !sour)) return glad ? 'pleased' : 'calm';
    if (shouts) return 'angry';
    if (fears && !again && !(exclaims && sour)) return 'worried';
    if (asks && !again && !sour && has(text, uneasy)) return 'worried';
    if (sour || again || hurts) return 'upset';
    if (wrong && /(?:\.{3}|…)\s*(?:$|\p{L})/u.test(spoken) && !smiles) return 'upset';
    if (exclaims && !grateful && !isGreetingOnly(text)) return 'upset';
    return 'calm';
  };
  const mood = moodNow();
  return { mood, signals, calms: mood === 'pleased' || (mood === 'calm' && (grateful || solved || has(text, calming))) };
}

/** Joy in a sentence of its own, before a plain question: «Влюбилась в ваш торшер! Какой у него цоколь?» */
const gladBeforeAsking = (text: Text): boolean =>
  joy.some((search) => findAll(text, search).some(({ sentence }) => !/\?\s*$/.test(text.source.slice(0, text.sentences[sentence]?.end))));

/** Without the pairs of brackets, so that those left are smiles and frowns. */
function withoutBrackets(source: string): string {
  return source.replace(/\([^()]*\)/g, ' ');
}

/** Words in capitals: two in a row, or most of the letters. Codes and abbreviations of up to four letters alone are none. */
function isShouted(text: Text): boolean {
  const words = text.tokens.filter((token) => token.kind === 'word' && token.text.length > 1);
  const loud = words.filter((token) => token.text === token.text.toUpperCase() && token.text !== token.text.toLowerCase());
  // In a Russian sentence Latin capitals are a brand or a size
  if (!loud.length || (text.language === 'ru' && loud.every((token) => /^[A-Z\d-]+$/.test(token.text)))) return false;
  const letters = (tokens: typeof words) => tokens.reduce((sum, token) => sum + token.text.length, 0);
  if (letters(loud) >= 7 && letters(loud) > letters(words) * 0.6) return true;
  const inRow = words.some(
    (token, at) => loud.includes(token) && token.text.length >= 3 && loud.includes(words[at + 1] ?? token) && words[at + 1] !== undefined,
  );
  const english = loud.filter((token) => token.text.length >= 4 && /^[A-Z]+$/.test(token.text));
  if (text.language === 'en' && (english.length > 1 || (english.length > 0 && /!/.test(text.source) && words.length > 1))) return true;
  return inRow || loud.some((token) => token.text.length >= 5 && /^[А-ЯЁ]+$/.test(token.text) && words.length > 1 && text.language === 'ru');
}

function isGreetingOnly(text: Text): boolean {
  return text.tokens.filter((token) => token.kind === 'word').length <= 2;
}

const gravity: Record<Mood, number> = { calm: 0, pleased: 0, worried: 1, upset: 2, angry: 3 };

/**
 * The mood at the end of the talk. A bad moment lasts until a message that ends it (thanks, agreement) or until a worse one; a plain fact in between
 * (an order number) changes nothing. Signals are those of the moment that counts.
 */
export function moodOf(lines: readonly Said[]): MoodSeen {
  let now: Felt = { mood: 'calm', signals: [], calms: false };
  let urgent = false;
  for (const line of lines) {
    const felt = feltIn(line.body);
    urgent ||= felt.signals.includes('urgency');
    if (felt.calms) {
      now = felt;
      urgent = felt.signals.includes('urgency');
    } else if (felt.mood === 'pleased' || gravity[felt.mood] >= gravity[now.mood]) {
      now = felt.mood === now.mood ? { ...felt, signals: [...new Set([...now.signals, ...felt.signals])] } : felt;
    }
  }
  return { mood: now.mood, signals: now.signals, urgent, insistsOnLaw: lines.some((line) => has(line.body, law)) };
}
