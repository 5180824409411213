import { trouble } from './fault.ts';
import {
  accusing,
  angryEmoji,
  attacks,
  barePraise,
  bitter,
  calming,
  dismayed,
  doubtfulPraise,
  fine,
  great,
  hurt,
  indignant,
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
import { findAll, has, type Match } from './text/pattern.ts';
import type { Text } from './text/text.ts';

type Signal = MoodSeen['signals'][number];

/** What one message shows. `calms` when it ends a bad moment: thanks, agreement. */
export interface Felt {
  mood: Mood;
  signals: readonly Signal[];
  calms: boolean;
  tellsTrouble: boolean;
}

/** What is known of a message beside its words: that it opens a complaint, or that something has gone wrong before. */
type Amiss = 'here' | 'before' | undefined;

const known = new WeakMap<Text, Map<Amiss, Felt>>();

/** What the customer feels in one message. */
export function feltIn(text: Text, amiss?: Amiss): Felt {
  const remembered = known.get(text) ?? new Map<Amiss, Felt>();
  known.set(text, remembered);
  const felt = remembered.get(amiss) ?? feel(text, amiss);
  remembered.set(amiss, felt);
  return felt;
}

/** What the customer feels in each of their messages, in order: «вы серьёзно?» says little alone and much in a complaint. */
export function feltAlong(texts: readonly Text[], complaint = false): Felt[] {
  let amiss: Amiss = complaint ? 'here' : undefined;
  return texts.map((text) => {
    const felt = feltIn(text, amiss);
    amiss = felt.tellsTrouble || (amiss && !felt.calms) ? 'before' : undefined;
    return felt;
  });
}

/** A greeting with its marks: «Здравствуйте!!!» shows nothing. */
const hello = /^\s*(?:здравствуйте|привет|добр\p{L}+ \p{L}+|hello|hi|hey|good \p{L}+)[!.,\s]*/iu;

function feel(text: Text, amiss: Amiss): Felt {
  const grateful = has(text, thanks);
  const solved = has(text, settled);
  const glad = has(text, joy) || joyfulEmoji.test(text.source);
  const frowns = /(?:[:;=]'?-?\(+|(?<![\p{L}\d(]\s?)\({2,}|(?<=\p{L}|[.!?…] ?)\(+(?=\s*$|\s+\p{Ll}))/u.test(text.source);
  const smiles = /(?:[:;=]-?\)|(?<=[\p{L}!?.] ?)\)+)/u.test(withoutBrackets(text.source));
  const hurts = has(text, losses);
  const unlucky = has(text, misfortune);
  const tellsTrouble = (has(text, trouble) || unlucky) && !(solved && (grateful || glad));
  const grieved = amiss !== undefined || tellsTrouble;
  const helpless = grieved && has(text, dismayed);
  const sour = has(text, hurt) || sadEmoji.test(text.source) || frowns || helpless;
  const wrong = has(text, trouble) || sour;
  const mocks =
    (has(text, irony) && (!solved || !grateful)) ||
    (!(solved && grateful) && unlucky && mocksMisfortune(text)) ||
    (!solved && grieved && (has(text, barePraise) || (!grateful && (has(text, doubtfulPraise) || (amiss !== 'before' && endsInPraise(text))))));
  const attack = has(text, attacks) || angryEmoji.test(text.source) || ((wrong || grieved) && has(text, indignant));
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
    if (fears && !again && !helpless && !(exclaims && sour)) return 'worried';
    if (asks && !again && !sour && has(text, uneasy)) return 'worried';
    if (sour || again || hurts) return 'upset';
    if (wrong && /(?:\.{3}|…)\s*(?:$|\p{L})/u.test(spoken) && !smiles) return 'upset';
    if (exclaims && !grateful && !isGreetingOnly(text)) return 'upset';
    return 'calm';
  };
  const mood = moodNow();
  return { mood, signals, calms: mood === 'pleased' || (mood === 'calm' && (grateful || solved || has(text, calming))), tellsTrouble };
}

/** Praise in a last sentence that asks nothing: behind a complaint it is mockery. */
const endsInPraise = (text: Text): boolean => {
  const last = text.sentences.length - 1;
  const says = [...joy, `(${great}|${fine})`].some((search) => findAll(text, search).some(({ sentence }) => sentence === last));
  return last > 0 && says && !/\?\s*$/.test(text.source) && !joyfulEmoji.test(text.source);
};

/** Praise beside a misfortune, or thanks and then what for: «спасибо, испортили праздник». Not with a “but” between; thanks behind a request are politeness. */
function mocksMisfortune(text: Text): boolean {
  const misfortunes = misfortune.flatMap((search) => findAll(text, search));
  const turned = (from: Match, to: Match) => text.tokens.slice(from.last, to.first).some(({ plain }) => turns.has(plain));
  const praised = praise.flatMap((search) => findAll(text, search));
  const thanked = thanks.flatMap((search) => findAll(text, search));
  return (
    (!/\?\s*$/.test(text.source) &&
      praised.some((one) => misfortunes.some((told) => one.sentence !== told.sentence || !(turned(one, told) || turned(told, one))))) ||
    thanked.some((one) => misfortunes.some((told) => one.sentence === told.sentence && told.first > one.last && !turned(one, told)))
  );
}
const turns = new Set(['но', 'только', 'однако', 'but', 'however', 'yet', 'though']);

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

/** The customer's last line in one of these moods; below 0 when there is none. */
export function lastFelt(talk: readonly Said[], complaint: boolean, moods: ReadonlySet<Mood>): number {
  const theirs = talk.flatMap((line, at) => (line.who === 'customer' ? [{ at, body: line.body }] : []));
  const last = feltAlong(
    theirs.map((line) => line.body),
    complaint,
  ).findLastIndex(({ mood }) => moods.has(mood));
  return theirs[last]?.at ?? -1;
}

const gravity: Record<Mood, number> = { calm: 0, pleased: 0, worried: 1, upset: 2, angry: 3 };

/**
 * The mood at the end of the talk. A bad moment lasts until a message that ends it (thanks, agreement) or until a worse one; a plain fact in between
 * (an order number) changes nothing. Signals are those of the moment that counts.
 */
export function moodOf(lines: readonly Said[], complaint = false): MoodSeen {
  let now: Pick<Felt, 'mood' | 'signals'> = { mood: 'calm', signals: [] };
  let urgent = false;
  for (const felt of feltAlong(
    lines.map((line) => line.body),
    complaint,
  )) {
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
