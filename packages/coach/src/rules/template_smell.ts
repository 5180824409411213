import type { Rule, WholeFinding } from '../rule.ts';
import { blockIds, type Locale } from '../standard/ids.ts';
import type { Situation, Standard } from '../standard/schema.ts';
import type { Whole } from '../whole.ts';

/** Blocks that must be in own words; facts and instructions may be canned. */
const personal = new Set<string>(['greeting', 'joining', 'apology']);
/** Shorter texts are said alike by everybody: «Здравствуйте, Анна!», «Спасибо!» */
const fewestWords = 5;

const messages = {
  twice: {
    ru: 'Это уже было в этом разговоре слово в слово – скажите иначе.',
    en: 'The same words were already said in this conversation: say it differently.',
  },
  canned: {
    ru: 'Фраза из библиотеки слово в слово: клиент узнаёт шаблон. Скажите своими словами.',
    en: 'Word for word from the library, and customers notice: say it in your own words.',
  },
};

export const rule: Rule = {
  id: 'template_smell',
  group: 'tone',
  scope: ['c'],
  weight: 2,
  title: { ru: 'Не шаблоном', en: 'Not from a template' },
  why: {
    ru: 'Заготовка хороша для фактов, а сочувствие и извинение из заготовки читаются как отписка.',
    en: 'Canned text is fine for facts, but canned sympathy reads as a brush-off.',
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Где заказ?', 'a: Здравствуйте! Заказ уже в пути, приедет завтра.', 'c: Спасибо', 'a: Рад помочь!'] },
        { talk: ['c: Заказ разбит', 'a: Обидно получить осколки вместо подарка. Новый отправим сегодня.', 'c: А деньги?', 'a: Доплачивать ничего не нужно.'] },
        { talk: ['c: Где заказ?', 'a: Проверяю, две минуты.', 'c: Ну что?', 'a: Нашёл: он в Туле, приедет завтра.'] },
        { talk: ['c: Как вернуть?', 'a: Откройте заказ и нажмите «Вернуть».', 'c: А обменять?', 'a: Там же, кнопка «Обменять».'] },
        { talk: ['c: Привет', 'a: Здравствуйте!', '+1d c: Это снова я', 'a: Здравствуйте!'] },
        { talk: ['b: Здравствуйте! Чем можем помочь?', 'c: Где заказ?', 'a: Здравствуйте! Сейчас посмотрю, одну минуту.'] },
      ],
      bad: [
        { talk: ['c: Где заказ?', 'a: Ваш заказ уже в пути, ожидаем его на складе.', 'c: Но где он?', 'a: Ваш заказ уже в пути, ожидаем его на складе.'] },
        { talk: ['c: Где деньги?', 'a: Мы передали ваш вопрос коллегам и скоро ответим.', 'c: Когда?', 'a: Мы передали ваш вопрос коллегам и скоро ответим!'] },
        {
          talk: [
            'c: Не работает',
            'a: Понимаю вас. Сейчас проверим и сразу напишем вам ответ.',
            'c: ?',
            'a: Ещё немного. Сейчас проверим и сразу напишем вам ответ.',
          ],
        },
        { talk: ['c: Где?', 'a: Уточняю для вас эту информацию прямо сейчас.', 'c: Ау', 'a: уточняю для вас эту информацию прямо сейчас'] },
        {
          talk: [
            'c: Жду',
            'a: Спасибо за терпение, мы очень ценим ваше время.',
            'c: Жду!',
            'a: Спасибо за терпение, мы очень ценим ваше время.',
            'c: Всё ещё жду',
          ],
        },
        {
          talk: [
            'c: Алло',
            'a: Нам очень жаль, что так вышло с вашим заказом.',
            'c: И что дальше?',
            'a: Нам очень жаль, что так вышло с вашим заказом. Отправим новый завтра.',
          ],
        },
      ],
    },
    en: {
      good: [
        { talk: ['c: Where is my order?', 'a: Hello! It is on its way and arrives tomorrow.', 'c: Thanks', 'a: My pleasure!'] },
        { talk: ['c: It is broken', 'a: What a pity to find it in pieces. A new one goes out today.', 'c: Do I pay?', 'a: No, it is free of charge.'] },
        { talk: ['c: Where is it?', 'a: Checking, two minutes.', 'c: Well?', 'a: Found it: it is in Leeds and arrives tomorrow.'] },
        { talk: ['c: How do I return it?', 'a: Open the order and press Return.', 'c: And exchange?', 'a: The same place, press Exchange.'] },
        { talk: ['c: Hi', 'a: Hello there!', '+1d c: Me again', 'a: Hello there!'] },
        { talk: ['b: Hello! How can we help?', 'c: Where is my order?', 'a: Hello! Let me look, one minute.'] },
      ],
      bad: [
        { talk: ['c: Where is it?', 'a: Your order is on its way to our warehouse.', 'c: But where?', 'a: Your order is on its way to our warehouse.'] },
        { talk: ['c: My money?', 'a: We have passed your question to our colleagues.', 'c: When?', 'a: We have passed your question to our colleagues!'] },
        { talk: ['c: Broken', 'a: I see. We are checking it and will write to you.', 'c: ?', 'a: A bit longer. We are checking it and will write to you.'] },
        { talk: ['c: Where?', 'a: I am looking this up for you right now.', 'c: Hello?', 'a: i am looking this up for you right now'] },
        { talk: ['c: Waiting', 'a: Thank you for your patience, we value your time.', 'c: Waiting!', 'a: Thank you for your patience, we value your time.'] },
        {
          talk: [
            'c: Hello',
            'a: We are so sorry this happened with your order.',
            'c: And now?',
            'a: We are so sorry this happened with your order. A new one leaves tomorrow.',
          ],
        },
      ],
    },
  },
  whole({ replies, talk, locale, standard }: Whole) {
    const found: WholeFinding[] = [];
    const said = new Set<string>();
    for (const [entry, scene] of replies) {
      const { source, sentences } = scene.draft;
      const canned = cannedOf(standard, scene.situation, locale);
      const mine = sentences.map(({ start, end }) => ({ start, end, words: wordsOf(source.slice(start, end)) }));
      const all = wordsOf(talk[entry]?.text ?? source);
      if (isLong(all) && said.has(all)) found.push({ entry, start: 0, end: source.length, message: messages.twice });
      else {
        for (const { start, end, words } of mine) {
          if (!isLong(words)) continue;
          if (said.has(words)) found.push({ entry, start, end, message: messages.twice });
        }
        const place = canned.map((phrase) => phrase.exec(all)).find((match) => match !== null);
        if (place) found.push({ entry, start: 0, end: source.length, message: messages.canned });
      }
      said.add(all);
      for (const { words } of mine) said.add(words);
    }
    return replies.size ? found : undefined;
  },
};

/** Only the words, to compare: no case, no marks, ё as е. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isLong(words: string): boolean {
  return words.split(' ').length >= fewestWords;
}

const known = new WeakMap<Standard, Map<string, RegExp[]>>();

/** The library's greetings, joinings and apologies as what a sent message would look like once the places are filled. */
function cannedOf(standard: Standard, situation: Situation | undefined, locale: Locale): RegExp[] {
  const cache = known.get(standard) ?? new Map<string, RegExp[]>();
  known.set(standard, cache);
  const key = `${locale} ${situation?.id ?? ''}`;
  const before = cache.get(key);
  if (before) return before;
  const texts = blockIds
    .filter((id) => personal.has(id))
    .flatMap((id) => [...(standard.phrases[id]?.[locale] ?? []), ...(situation?.phrases[id]?.[locale] ?? [])])
    .map(({ text }) => text);
  const made = texts
    .map((text) => text.split(/\{\w+\}/).map(wordsOf))
    .filter((parts) => isLong(parts.filter(Boolean).join(' ')))
    .map((parts) => new RegExp(`(?:^| )${parts.join(' (?:\\S+ ){0,6}?').replace(/ {2,}/g, ' ').trim()}(?: |$)`, 'u'));
  cache.set(key, made);
  return made;
}
