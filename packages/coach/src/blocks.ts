import { apologies, bonuses, cares, empties, givings, greetings, introductions, joinings, openDoors } from './block-words.ts';
import { feltIn, lastFelt } from './mood.ts';
import { promisesIn } from './promises.ts';
import type { BlockSeen, Said, Scene } from './scene.ts';
import { type BlockId, blockIds, type Mood } from './standard/ids.ts';
import { sureness } from './sureness.ts';
import { findAll, has, type Match, type Pattern, type Search } from './text/pattern.ts';
import { remembered } from './text/remembered.ts';
import type { Sentence, Text } from './text/text.ts';
import { plainOf, timeIn } from './times.ts';

/** What the blocks of a message depend on beside its words. */
export type BlockContext = Pick<Scene, 'draft' | 'situation' | 'asked'>;

type Words = readonly (Pattern | Search)[];

/** All places of all patterns. */
const matchesOf = (text: Text, words: Words) => words.flatMap((search) => findAll(text, search));

const wordsOf = (text: Text, { first, last }: Sentence) => text.tokens.slice(first, last + 1).filter((token) => token.kind === 'word');
const firm = new Set(['number', 'link', 'code', 'email', 'phone']);
const substance = (text: Text, { first, last }: Sentence) => text.tokens.slice(first, last + 1).some((token) => firm.has(token.kind));

/**
 * The blocks of a message with the sentences that make them, in the order of the text. A sentence may be several blocks. `help` is what gives the customer
 * something: an answer, an option, a step with a time, a question that is needed; `care` is such a sentence that answers what was not asked.
 */
export function blocksIn({ draft, situation, asked }: BlockContext): BlockSeen[] {
  const found = {
    greeting: matchesOf(draft, greetings),
    joining: matchesOf(draft, joinings),
    apology: matchesOf(draft, apologies),
    bonus: matchesOf(draft, bonuses),
    open_door: matchesOf(draft, openDoors),
  };
  const stands = (block: keyof typeof found, at: number) => found[block].some((one) => one.sentence === at);
  const names = new Set(matchesOf(draft, introductions).map((one) => one.sentence));
  const care = new Set(matchesOf(draft, cares).map((one) => one.sentence));
  const hollow = matchesOf(draft, empties);
  const empty = new Set(hollow.map((one) => one.sentence));
  const giving = matchesOf(draft, givings).filter((one) => !hollow.some((other) => overlap(one, other)));
  const stale = [...found.greeting, ...found.joining, ...found.apology, ...found.open_door];
  const plain = plainOf(draft.source);
  const promised = promisesIn(draft, 0, 0);
  const seen: BlockSeen[] = [];
  let helped = false;
  draft.sentences.forEach((sentence, at) => {
    const { start, end } = sentence;
    const put = (block: BlockId) => seen.push({ block, start, end });
    const named = (['greeting', 'joining', 'apology', 'bonus', 'open_door'] as const).filter((block) => stands(block, at));
    for (const block of named) if (block !== 'greeting' || at < 2) put(block);
    const promise = promised.find((one) => one.start >= start && one.start < end);
    const timed = timeIn(plain.slice(start, end), 0, 0) !== undefined;
    const words = wordsOf(draft, sentence).length;
    const question = plain[end - 1] === '?' || plain.slice(start, end).trimEnd().endsWith('?');
    const beside = () => givesBeside(draft, sentence, [...stale, ...hollow], named.length > 0 ? 'firm' : 'any', giving);
    // A promise helps when it says by when; a sentence of the kinds that give nothing, when a part of it gives something
    const helps = promise
      ? promise.dueAt !== null || giving.some((one) => one.sentence === at)
      : named.length > 0
        ? (timed && empty.has(at) && !question) || (!only(named, ['bonus']) && beside())
        : empty.has(at)
          ? (timed && !question && words > 1) || beside()
          : words >= 2 ||
            timed ||
            substance(draft, sentence) ||
            giving.some((one) => one.sentence === at) ||
            /^(да|нет|yes|no|есть|конечно|yep)/.test(plain.slice(start, end));
    const introduces = names.has(at) && words <= 6 && !question && !/^(?:да|нет|есть|yes|no)(?!\p{L})/u.test(plain.slice(start, end));
    if (!helps || introduces || isNameOnly(draft, sentence) || isOwnIntroduction(plain.slice(start, end))) return;
    if (helped && !question && (care.has(at) || foretells(draft, sentence, situation, asked))) put('care');
    else if (!(question && named.includes('open_door'))) {
      put('help');
      helped = true;
    }
  });
  return seen;
}

const only = (named: readonly BlockId[], allowed: readonly BlockId[]) => named.every((block) => allowed.includes(block));
const overlap = (one: { start: number; end: number }, other: { start: number; end: number }) => one.start < other.end && other.start < one.end;
const parts = /[^,;:–—]+/g;
/** A part that only carries on the one before: «…, что заказ опоздал». */
const carriesOn = /^\s*(?:что|как|когда|если|за|ведь|хотя|чтобы|котор\p{L}+|где|пока|that|how|when|if|who|which|because|while|for|to|where)(?!\p{L})/u;

/** Whether a part of the sentence, between commas, gives something and is free of phrases that give nothing. */
function givesBeside(text: Text, sentence: Sentence, taken: readonly Match[], wanted: 'firm' | 'any', giving: readonly Match[]): boolean {
  const words = plainOf(text.source.slice(sentence.start, sentence.end));
  return [...words.matchAll(parts)].some(({ 0: part, index }) => {
    const place = { start: sentence.start + index, end: sentence.start + index + part.length };
    if (carriesOn.test(part) || taken.some((one) => overlap(one, place))) return false;
    const tokens = text.tokens.filter((token) => overlap(token, place));
    if (tokens.some((token) => firm.has(token.kind)) || giving.some((one) => overlap(one, place)) || timeIn(part, 0, 0)) return true;
    return wanted === 'any' && tokens.filter((token) => token.kind === 'word').length >= 3;
  });
}
const isNameOnly = (text: Text, sentence: Sentence) =>
  wordsOf(text, sentence).length <= 2 &&
  text.tokens.slice(sentence.first, sentence.last + 1).every((token) => token.kind === 'mark' || /^\p{Lu}/u.test(token.text)) &&
  !/^(да|нет|yes|no)/i.test(text.source.slice(sentence.start, sentence.end)) &&
  wordsOf(text, sentence).length > 0 &&
  /[,!]\s*$/.test(text.source.slice(sentence.start, sentence.end));
const isOwnIntroduction = (plain: string) =>
  plain.length < 90 &&
  !/^(?:да|нет|yes|no)(?!\p{L})/u.test(plain) &&
  /(меня зовут|my name is|my name's|на связи|с вами |this is [a-z]+ from|[a-z]+ here[.,!])/.test(plain) &&
  !/\d/.test(plain);

/** Speaks of what the situation says will be asked next, and not of what was asked. */
function foretells(draft: Text, { first, last }: Sentence, situation: BlockContext['situation'], asked: readonly Said[]): boolean {
  if (!situation?.followUps.length) return false;
  const wanted = new Set(asked.flatMap((line) => stems(line.text)));
  const said = new Set(
    stems(
      draft.tokens
        .slice(first, last + 1)
        .map((token) => token.text)
        .join(' '),
    ),
  );
  return situation.followUps.some(({ question, answer }) => {
    const words = draft.language === 'en' ? `${question.en} ${answer.en}` : `${question.ru} ${answer.ru}`;
    const shared = [...foretold(words)].filter((stem) => said.has(stem));
    return shared.length >= 3 && shared.filter((stem) => !wanted.has(stem)).length >= 2;
  });
}

/** Words of five letters and more without their endings. */
const stems = (source: string) => (plainOf(source).match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, Math.max(4, word.length - 2)));
const foretold = remembered((words) => new Set(stems(words)), 2000);

/** Whether the customer only thanks, agrees or says goodbye: nothing is asked. In a complaint «ну спасибо» is no thanks. */
export function asksNothing(asked: readonly Said[], complaint = false): boolean {
  return asked.every(({ body, text }) => {
    const words = body.tokens.filter((token) => token.kind === 'word').length;
    if (words <= 7 && has(body, knocks)) return true;
    if (words === 0) return !body.tokens.some((token) => firm.has(token.kind)) && !text.includes('?');
    const closes = has(body, [
      '(спасибо|спасиб*|спс|благодар*|пока|до свидания|всего доброго|хорошо|ок|окей|ладно|понял*|поняла|понятно|ясно|договорились|отлично|супер|жду|здравствуйте|привет|добрый|доброе|да|нет|ничего|взаимно|и вам|вам тоже)',
      "(thanks|thank you|thx|bye|goodbye|ok|okay|great|perfect|got it|understood|cheers|hi|hello|good morning|good afternoon|good evening|no|nope|that's all|all good|you too|have a|awesome|lovely)",
    ]);
    return (
      closes &&
      words <= 14 &&
      !text.includes('?') &&
      !has(body, wants) &&
      !['upset', 'angry', 'worried'].includes(feltIn(body, complaint ? 'before' : undefined).mood)
    );
  });
}
/** Knocks at the door: «есть кто живой?», «можно вопрос?», "quick question". */
const knocks: Words = [
  '(есть|тут|здесь) ..1 (кто|кто нибудь|кто то|кто-нибудь|живые)',
  '(можно|есть|у меня|еще|один|хочу задать|задам) ..2 (вопрос|вопросик) ..1 (\\?|\\.|\\!|$)',
  '(вы|ты) (тут|здесь|на месте|на связи) ..1 (\\?|$)',
  '^ (алло|ау|але|тук тук) ..1 (\\?|\\!|$)',
  '(здравствуйте|привет|добрый|день|вечер) ..2 (подскажите|помогите|скажите) ..1 (пожалуйста)? (\\.|\\!|$)',
  '(anyone|anybody) (here|there|around|in)',
  '(quick|got a|have a|another|one more) question ..1 (\\?|\\.|\\!|$)',
  '(are|r) (you|u) there',
  '^ (hello|hi|hey) ..1 (\\?|$)',
  'can i ask (something|you something|a question)',
];

/** Whether a line of the customer asks for something in words, with or without a question mark. */
export const wantsMore = ({ body }: Said): boolean => has(body, wants);

const wants: Words = [
  '(где|когда|как|почему|сколько|какой|какая|какие|можно|нужно|нужен|нужна|хочу|подскажите|помогите|куда|что делать|не могу|не работает|не пришел|не пришла|не пришло|верните|а если|скажите|зачем|хотел*|узнать|вопрос|проблема)',
  "(where|when|how|why|what|which|can|could|need|want|please|help|doesn't|didn't|isn't|can't|won't|hasn't|would|is there|do you|question|problem|issue)",
];

const joined: ReadonlySet<Mood> = new Set(['upset', 'angry', 'worried', 'pleased']);
const hour = 3_600_000;

/** What a reply owes at this point of the talk (standard §1), less what was already said since the customer wrote. In the order of the standard. */
export function owedBlocks(scene: Scene): BlockId[] {
  const since = saidSince(scene);
  const given = new Set(since.flatMap((line) => blocksIn({ draft: line.body, situation: scene.situation, asked: scene.asked }).map((one) => one.block)));
  const need = (block: BlockId) => scene.situation?.blocks.find((one) => one.block === block)?.need;
  const lastAnswer = scene.talk.findLast((line) => line.who === 'agent');
  const closing = isClosing(scene);
  // On a guess nobody is asked to console, to apologise, to give something away or to foretell what comes next
  const guessed = sureness(scene.situated.confidence) === 'maybe';
  const owed: Readonly<Record<BlockId, boolean>> = {
    greeting: scene.firstReply || (lastAnswer !== undefined && scene.now - lastAnswer.at >= scene.standard.thresholds.greetAgainHours * hour),
    joining:
      need('joining') !== 'unwanted' &&
      !hasJoined(scene) &&
      (joined.has(scene.mood.mood) ||
        scene.mood.urgent ||
        (!guessed && need('joining') === 'required' && scene.situated.kind === 'complaint' && scene.firstReply)),
    help: !closing,
    care: !guessed && !closing && need('care') !== 'unwanted' && (scene.situation?.followUps.length ?? 0) > 0,
    apology: !guessed && scene.fault === 'company' && need('apology') !== 'unwanted' && scene.situated.kind === 'complaint' && !everSaid(scene, 'apology'),
    bonus: !guessed && scene.fault === 'company' && scene.situation?.bonus.allowed === true && need('bonus') === 'required' && !everSaid(scene, 'bonus'),
    open_door: closing,
  };
  return blockIds.filter((block) => owed[block] && !given.has(block));
}

/** A person's lines after the customer's last one. */
const saidSince = ({ talk }: Scene) => talk.slice(talk.findLastIndex((line) => line.who === 'customer') + 1).filter((line) => line.who === 'agent');

const everSaid = (scene: Scene, block: BlockId) =>
  scene.talk.some((line) => line.who === 'agent' && blocksIn({ draft: line.body, situation: scene.situation, asked: [] }).some((one) => one.block === block));

/** The last reply before closing, as far as can be seen: the customer has nothing left, or the draft itself says goodbye. */
function isClosing(scene: Scene): boolean {
  const answered = scene.talk.some((line) => line.who === 'agent');
  return answered && scene.asked.length > 0 && asksNothing(scene.asked, scene.situated.kind === 'complaint')
    ? true
    : answered && has(scene.draft, ['(до свидания|всего доброго|хорошего (дня|вечера)|goodbye|have a (great|nice|lovely|good) (day|evening|weekend))']);
}

/** An agent has joined since the customer's last outburst (or, without one, in this talk). */
function hasJoined({ talk, situated }: Pick<Scene, 'talk' | 'situated'>): boolean {
  const outburst = lastFelt(talk, situated.kind === 'complaint', joined);
  return talk.some((line, at) => at > outburst && line.who === 'agent' && has(line.body, joinings));
}
