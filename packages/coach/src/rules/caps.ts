import type { Finding, Rule } from '../rule.ts';
import { say } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { abbreviations } from '../spelling/abbreviations.ts';
import { vocabularyOf } from '../spelling/vocabulary.ts';
import type { Text, Token } from '../text/text.ts';

const sentence = {
  ru: '«{was}» заглавными читается как крик: напишите обычными буквами',
  en: '“{was}” in capitals reads as shouting: write it in small letters',
};

const isUpper = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
const vowel = /[АЕЁИОУЫЭЮЯAEIOUY]/;

/** Whether capitals are what the word is: an abbreviation, a size, a brand, initials, the English “I”. */
function isAbbreviation(token: Token, scene: Scene): boolean {
  const { text } = token;
  if (abbreviations.has(text.replaceAll('Ё', 'Е')) || !vowel.test(text)) return true;
  if (text.includes('-')) return text.split('-').some((part) => abbreviations.has(part) || !vowel.test(part));
  const isLatin = /^[A-Z'’&-]+$/.test(text);
  // A brand in Latin letters inside Russian; in English the dictionary tells a shouted word
  if (isLatin && scene.locale === 'ru') return !['NO', 'NOT', 'OK', 'SALE', 'FREE', 'STOP'].includes(text) || text === 'OK';
  return !scene.lexicon.knows(text.toLowerCase()) || (text.length <= 4 && scene.lexicon.perMillion(text.toLowerCase()) < 1);
}

/** Roman numbers and single letters: «размер L», «II очередь». */
const isRoman = (text: string) => /^[IVXLCDMХ]+$/.test(text);

function findings(scene: Scene): Finding[] {
  const { draft, locale } = scene;
  const isKnown = vocabularyOf({ ...scene, talk: scene.talk.filter((line) => !isShouted(line.body)) });
  return draft.tokens.flatMap((token, index): Finding[] => {
    if (token.kind !== 'word' || !isUpper(token.text) || isRoman(token.text)) return [];
    const single = token.text.length === 1;
    if (single && !isBesideShout(draft, index, scene)) return [];
    if (!single && (isAbbreviation(token, scene) || isKnown(token.text) || isCited(draft, index))) return [];
    const begins = draft.sentences.some((one) => one.first === index || (one.first === index - 1 && draft.tokens[index - 1]?.kind === 'mark'));
    const lower = token.text.toLowerCase();
    const fix = begins ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
    return [{ start: token.start, end: token.end, message: say(sentence, { was: token.text }), fix: locale === 'en' && lower === 'i' ? 'I' : fix }].filter(
      (one) => one.fix !== token.text,
    );
  });
}

/** A code or a label of the screen is written as it stands there: «промокод ВЕСНА», «кнопка «ОПЛАТИТЬ»». */
function isCited(text: Text, index: number): boolean {
  const before = text.tokens.slice(Math.max(0, index - 4), index);
  if (
    /^(?:промокод|код|купон|артикул|модел|серия|сери[июя]|code|promo|promocode|voucher|coupon|model|sku|введите|вводите|укажите|примените|enter|type|apply)/.test(
      before.at(-1)?.plain ?? '',
    )
  )
    return true;
  const quote = before.findLastIndex((one) => /^[«"“]$/.test(one.text));
  return (
    quote >= 0 &&
    before
      .slice(0, quote)
      .some((one) => /^(?:кнопк|надпис|раздел|пункт|статус|промокод|код|слово|строк|button|label|status|section|code|word|tab)/.test(one.plain))
  );
}

/** «Я НЕ МОГУ»: a word of one letter shouts when both its neighbours do, or the sentence does. */
function isBesideShout(text: Text, index: number, scene: Scene): boolean {
  const token = text.tokens[index];
  if (!token || (scene.locale === 'en' && token.text === 'I')) return false;
  const first = text.sentences.some((one) => one.first === index);
  if (first) return false;
  return [text.tokens[index - 1], text.tokens[index + 1]].some(
    (one) => one?.kind === 'word' && one.text.length > 1 && isUpper(one.text) && !isAbbreviation(one, scene),
  );
}

/** A line that is shouted as a whole makes no word a name. */
function isShouted(text: Text): boolean {
  const words = text.tokens.filter((token) => token.kind === 'word' && token.text.length > 1);
  return words.length > 0 && words.filter((token) => isUpper(token.text)).length * 2 > words.length;
}

/** Words in capitals, save those that are written so. */
export const rule: Rule = {
  id: 'caps',
  group: 'words',
  scope: ['d'],
  weight: 3,
  title: { ru: 'Без слов заглавными', en: 'No words in capitals' },
  why: {
    ru: 'Заглавные буквы в переписке – это крик, даже если хотелось только выделить важное.',
    en: 'Capitals are shouting in writing, even when you only meant to stress a word.',
  },
  examples: {
    ru: {
      good: [
        'Заказ передали в СДЭК, номер отправления придёт в SMS.',
        'Для возврата нужны ФИО и ИНН организации.',
        'Размер XL есть в наличии, XS приедет в пятницу.',
        'Подключите кабель USB и посмотрите на экран LG.',
        'Курьер приедет по МСК с 10 до 14.',
        'Введите промокод ЧАЙ10 в корзине.',
        'Цена указана с НДС, чек в PDF пришлём на почту.',
        'По промокоду ВЕСНА скидка 15 %.',
        'Нажмите кнопку «ОПЛАТИТЬ» внизу экрана.',
        'Я проверила: О доставке в РФ написано в третьем пункте.',
      ],
      bad: [
        'Мы НЕ отправляем заказы без предоплаты, но можно оплатить картой.',
        'Вернём ВСЕ деньги до пятницы.',
        'ВНИМАНИЕ! Завтра пункт закрыт, заберите посылку сегодня.',
        'Посылка УЖЕ едет, курьер позвонит за час.',
        'Пожалуйста, ОБЯЗАТЕЛЬНО сохраните чек.',
        'Оплата ТОЛЬКО картой, чек придёт на почту.',
        'ЗДРАВСТВУЙТЕ, Анна! Чем помочь?',
      ],
    },
    en: {
      good: [
        'Your parcel is with DHL, and the number comes by SMS.',
        'Size XL is in stock, XS arrives on Friday.',
        'Plug the USB cable in and wait for the LG logo.',
        'The invoice in PDF shows the VAT number.',
        'I can ship it to the UK or the USA.',
        'Delivery takes until 6 PM; I will write to you by then.',
        'Enter the code TEA10 in the basket.',
      ],
      bad: [
        'We do NOT ship on Sundays; Monday is the first day.',
        'You will get ALL of it back by Friday.',
        'PLEASE keep the receipt, the warranty needs it.',
        'The parcel HAS left, and the courier will call.',
        'Payment is by card ONLY, and the receipt comes by mail.',
        'THANK YOU for waiting, Anna!',
        'It is VERY important to keep the box.',
      ],
    },
  },
  draft: findings,
};
