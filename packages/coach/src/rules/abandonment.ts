import { asksNothing } from '../blocks.ts';
import { isHold } from '../clock.ts';
import { type Rule, say } from '../rule.ts';

const message = {
  ru: 'Клиент замолчал: прежде чем закрыть, вежливо спросите не меньше {asks} раз с паузой около {minutes} мин.',
  en: 'The customer went silent: before closing, ask politely at least {asks} times, about {minutes} min apart.',
};
/** Not sooner after each other than half the target. */
const tooSoon = 0.5;

/** Waits for a word of the customer: after a plain answer silence is an end. */
const awaits = (text: string) =>
  text.includes('?') ||
  /(?<!\p{L})(?:попробуйте|проверьте|пришлите|напишите|уточните|укажите|подскажите|скажите|сообщите|дайте знать|жду|try|send|check|tell me|let me know|share|waiting)(?!\p{L})/iu.test(
    text,
  );

/** Standard §3 `abandonment`: a silent customer is asked, several times, before the conversation is closed. */
export const rule: Rule = {
  id: 'abandonment',
  group: 'flow',
  scope: ['c', 'w'],
  weight: 3,
  title: { ru: 'Не бросать разговор', en: 'Never abandon the talk' },
  why: {
    ru: 'Человек мог отвлечься на звонок: закрытый разговор выглядит так, будто его выставили за дверь.',
    en: 'They may have been called away: a closed talk looks like being shown the door.',
  },
  whole({ talk, replies, standard, closedAt }) {
    const { silenceAsks, silenceSeconds } = standard.thresholds;
    const lastSaid = talk.findLastIndex((line) => line.who === 'customer');
    const lastLine = talk[lastSaid];
    if (!lastLine || asksNothing([lastLine])) return undefined;
    const tail = talk.slice(lastSaid + 1).filter((line) => line.who !== 'customer');
    const answered = tail.findIndex((line) => line.who === 'agent' && !isHold(line));
    const reply = tail[answered];
    const entry = talk.findLastIndex((line, at) => line.who === 'agent' && replies.has(at));
    if (!reply || entry <= lastSaid || !tail.some((line) => awaits(line.text))) return undefined;
    // Each line after the answer that comes after a pause asks once more
    let since = reply.at;
    let asks = 0;
    for (const line of tail.slice(answered + 1)) {
      if (line.at - since < silenceSeconds * 1000 * tooSoon) continue;
      asks++;
      since = line.at;
    }
    // The closing itself is no asking
    const closed = tail.at(-1) !== reply && closedAt - (tail.at(-1)?.at ?? closedAt) < silenceSeconds * 1000 * tooSoon && asks > silenceAsks ? 1 : 0;
    if (asks - closed >= silenceAsks) return [];
    const end = talk[entry]?.text.length ?? 0;
    return [{ entry, start: end, end, message: say(message, { asks: silenceAsks, minutes: Math.round(silenceSeconds / 60) }) }];
  },
  examples: {
    ru: {
      good: [
        {
          talk: [
            'c: Как вернуть?',
            'a: Оформлю за вас. Какой день удобен?',
            '+2m a: Вы ещё здесь?',
            '+2m a: Подскажите, какой день удобен?',
            '+2m a: Напишите, когда будет минутка, я на связи.',
          ],
        },
        { talk: ['c: Есть M?', 'a: Да, отложить?', 'c: Спасибо, не надо', 'a: Хорошего дня!'] },
        { talk: ['c: Где заказ?', 'a: Приедет завтра.', 'c: Понятно, спасибо'] },
        {
          talk: [
            'c: Не включается',
            'a: Горит ли лампочка?',
            '+2m a: Удалось посмотреть?',
            '+2m a: На связи ли вы?',
            '+3m a: Сохраню разговор, пишите в любое время.',
          ],
        },
        { talk: ['c: Нужна помощь', 'a: С чем помочь?', '+2m b: Вы ещё здесь?', '+2m b: Мы ждём вашего ответа.', '+2m b: Если что, пишите сюда же.'] },
        { talk: ['c: Какой цвет?', 'a: Синий.', 'c: ок', 'a: Остались вопросы?'] },
      ],
      bad: [
        { talk: ['c: Как вернуть?', 'a: Оформлю за вас. Какой день удобен?'] },
        { talk: ['c: Как вернуть?', 'a: Какой день удобен?', '+2m a: Закрываю обращение.'] },
        { talk: ['c: Не включается', 'a: Горит ли лампочка?', '+2m a: Вы здесь?', '+2m a: До свидания.'] },
        { talk: ['c: Нужна помощь', 'a: С чем помочь?', '+5s a: Алло?', '+5s a: Ау?', '+5s a: Закрываю.'] },
        { talk: ['c: Не проходит оплата', 'a: Какая ошибка на экране?', '+10m a: Разговор закрыт.'] },
        { talk: ['c: Где заказ?', 'a: На какой адрес его ждёте?', '+1m b: Вы ещё с нами?'] },
      ],
    },
    en: {
      good: [
        {
          talk: [
            'c: How do I return it?',
            'a: I can arrange it. Which day suits you?',
            '+2m a: Are you still here?',
            '+2m a: Which day would suit you?',
            '+2m a: Write whenever you have a minute, I am here.',
          ],
        },
        { talk: ['c: Is M in stock?', 'a: Yes, shall I put it aside?', 'c: No, thanks', 'a: Have a nice day!'] },
        { talk: ['c: Where is my order?', 'a: It arrives tomorrow.', 'c: Got it, thanks'] },
        {
          talk: [
            'c: It does not start',
            'a: Is the light on?',
            '+2m a: Could you have a look?',
            '+2m a: Are you with me?',
            '+3m a: I keep this chat, write any time.',
          ],
        },
        { talk: ['c: I need help', 'a: What with?', '+2m b: Are you still here?', '+2m b: We are waiting for you.', '+2m b: Write here any time.'] },
        { talk: ['c: Which colour?', 'a: Blue.', 'c: ok', 'a: Anything else?'] },
      ],
      bad: [
        { talk: ['c: How do I return it?', 'a: I can arrange it. Which day suits you?'] },
        { talk: ['c: How do I return it?', 'a: Which day suits you?', '+2m a: Closing the request.'] },
        { talk: ['c: It does not start', 'a: Is the light on?', '+2m a: Are you here?', '+2m a: Goodbye.'] },
        { talk: ['c: I need help', 'a: What with?', '+5s a: Hello?', '+5s a: Hello??', '+5s a: Closing.'] },
        { talk: ['c: My payment fails', 'a: Which error do you see?', '+10m a: This chat is closed.'] },
        { talk: ['c: Where is my order?', 'a: Which address is it going to?', '+1m b: Still with us?'] },
      ],
    },
  },
};
