import type { Finding, Rule } from '../rule.ts';
import { say } from '../rule.ts';
import type { Token } from '../text/text.ts';
import { likeCase } from './families.ts';
import { slangWords } from './slang-words.ts';

/** Letters drawn out («плииз», «loool») are said once. */
const drawnOut = /(\p{L})\1{2,}/gu;
const laughter = /^(а?(ха){2,}х?|(хе){2,}|(хи){2,}|(a?ha){3,}|l(o+l)+|lmf?ao+|ро+фл|х{3,}|ах(ах)+а?|бу?га(га)+)$/u;
/** Shortened units behind a number are no slang: «5 мин», «10 мб». */
const units = new Set(['мин', 'сек', 'мб', 'тел', 'к', 'k', 'r', 'u', 'b4', 'ч']);

/** The full word for a chat word or a clipping, in either language: empty when it is best left out, nothing when the word is no slang. */
export function plainForSlang(plain: string): string | undefined {
  const known = slangWords.get(plain);
  if (known !== undefined) return known;
  if (laughter.test(plain)) return '';
  const shorter = plain.replace(drawnOut, '$1');
  return shorter === plain ? undefined : slangWords.get(shorter);
}

/** Whether a word (lower case, ё as е) is chat slang or a clipping. The speller leaves such words to this rule. */
export function isSlang(plain: string): boolean {
  return plainForSlang(plain) !== undefined;
}

const message = {
  ru: '«{word}» – слово из переписки с друзьями: клиенту понятнее и приятнее полное слово.',
  en: '“{word}” is chat shorthand: the full word is clearer and warmer to a customer.',
};

export const rule: Rule = {
  id: 'slang',
  group: 'words',
  scope: ['d'],
  weight: 3,
  title: { ru: 'Без сленга и обрубленных слов', en: 'No chat slang or clipped words' },
  why: {
    ru: 'Обрубленное слово экономит нам секунду, а клиенту говорит, что на него пожалели времени.',
    en: 'A clipped word saves us a second and tells the customer that they were not worth it.',
  },
  examples: {
    ru: {
      good: [
        'Хорошо, сейчас проверю заказ и напишу вам в течение пяти минут.',
        'Ага, вижу ваш заказ: он уже в пути и приедет завтра с 10 до 14.',
        'Доставим за 30 мин, курьер уже выехал.',
        'Размер файла – до 10 мб, этого хватит для трёх фотографий.',
        'Здорово, что всё подошло! Носите с удовольствием.',
        'Поддержка работает до 21:00 мск, деньги вернём завтра до полудня.',
        'Фотоаппарат поставляется с чехлом и ремешком.',
      ],
      bad: [
        'Ок, щас гляну.',
        'Спс за ожидание, заказ уже в пути.',
        'Скиньте номер заказа, плиз.',
        'Лол, такое бывает.',
        'Норм, завтра привезём до обеда.',
        'Хз, почему так вышло, проверю за 10 минут.',
        'А чё именно не работает?',
        'Напишите в личку, я посмотрю ваш акк.',
      ],
    },
    en: {
      good: [
        'Okay, let me check that order. It will take about two minutes.',
        'Yep, your parcel left the warehouse this morning and arrives tomorrow.',
        'The U-shaped bracket comes with four screws.',
        'Great news: the refund reached your card today.',
        'Please send me the order number and I will look it up straight away.',
        'The app shows the exact delivery time from 8 a.m. on the day.',
      ],
      bad: [
        'Thx for waiting, your order is on its way.',
        'Can u send me the order number?',
        'Pls check your email for the link.',
        'Lol, that happens a lot.',
        'Idk, let me ask the warehouse and reply in 10 minutes.',
        'Your parcel arrives tmrw before noon.',
        'Np, I have changed the address.',
      ],
    },
  },
  draft({ draft }) {
    return draft.tokens.flatMap((token, at): Finding[] => {
      // English writes “OK” in the best of letters; inside Russian it is a chat word.
      const full = token.plain === 'ok' && draft.language === 'ru' ? 'хорошо' : slangIn(token);
      if (full === undefined || isUnit(token, draft.tokens[at - 1])) return [];
      const { start, end, text } = token;
      return [{ ...(full === '' ? withSpace(draft.source, start, end) : { start, end, fix: likeCase(full, text) }), message: say(message, { word: text }) }];
    });
  },
};

function slangIn(token: Token): string | undefined {
  return token.kind === 'word' || token.kind === 'code' ? plainForSlang(token.plain) : undefined;
}

function isUnit(token: Token, before: Token | undefined): boolean {
  // A single capital is a size or a name: vitamin K, U.
  if (token.text.length === 1 && token.text !== token.plain) return true;
  return units.has(token.plain) && before?.kind === 'number';
}

/** A word that is only left out takes the comma and the space at its side along. */
function withSpace(source: string, start: number, end: number): Pick<Finding, 'start' | 'end' | 'fix'> {
  const behind = /^[,\s]+/.exec(source.slice(end))?.[0].length ?? 0;
  const before = /[,\s]+$/.exec(source.slice(0, start))?.[0].length ?? 0;
  if (start - before > 0 && end + behind === source.length) return { start: start - before, end, fix: '' };
  if (start === 0) {
    const next = source.charAt(end + behind);
    return { start, end: end + behind + next.length, fix: next.toUpperCase() };
  }
  return behind ? { start, end: end + behind, fix: '' } : { start: start - before, end, fix: '' };
}
