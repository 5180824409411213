import { type Rule, say } from '../rule.ts';
import { has } from '../text/pattern.ts';

const message = {
  ru: 'Первый ответ пришёл через {seconds} с, цель – {target} с: в чате люди ждут сразу.',
  en: 'The first reply came after {seconds} s, the target is {target} s: in a chat people expect it at once.',
};
const handsOver = [
  '(перевожу|переведу|переключаю|переключу|соединяю|соединю|подключаю|подключу|передаю|передам|зову|позову|передал*|приглашаю|приглашу|сотрудник|специалист|оператор) ',
  '(connecting|connect|transferring|transfer|passing|pass|handing|hand|person|agent|human|colleague|specialist|team)',
];

/** Standard §3 `first_reply_time`; §6: from the customer's first message, or from the hand-over by a bot (§8), to the first reply of a person. */
export const rule: Rule = {
  id: 'first_reply_time',
  group: 'flow',
  scope: ['c', 'w'],
  weight: 5,
  title: { ru: 'Первый ответ вовремя', en: 'The first reply in time' },
  why: {
    ru: 'Кто пишет в чат, ждёт ответа сразу и через минуту уже закрывает окно.',
    en: 'People who open a chat expect an answer at once and leave after a minute.',
  },
  whole({ talk, replies, standard }) {
    const entry = talk.findIndex((line) => line.who === 'agent');
    const reply = talk[entry];
    const first = talk.findIndex((line) => line.who === 'customer');
    if (!reply || !replies.has(entry) || first < 0 || first > entry) return undefined;
    const bots = talk.slice(first, entry).filter((line) => line.who === 'bot');
    const handed = bots.findLast((line) => has(line.body, handsOver));
    const lastBot = talk.slice(0, entry).findLastIndex((line) => line.who === 'bot' && bots.includes(line));
    const began = handed ?? (lastBot >= 0 ? talk.slice(lastBot + 1, entry).find((line) => line.who === 'customer') : undefined) ?? bots.at(-1) ?? talk[first];
    const seconds = Math.round((reply.at - (began?.at ?? reply.at)) / 1000);
    const target = standard.thresholds.firstReplySeconds;
    return seconds <= target ? [] : [{ entry, start: 0, end: reply.text.length, message: say(message, { seconds, target }) }];
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Есть доставка?', '+10s a: Да, по всей стране.'] },
        { talk: ['c: Есть доставка?', '+30s a: Да, по всей стране.'] },
        { talk: ['c: Есть доставка?', '+5s b: Перевожу на сотрудника.', '+20s a: Да, по всей стране.'] },
        { talk: ['c: Хочу вернуть', '+2s b: Какой заказ?', '+3m c: A-1042', '+2s b: Соединяю с сотрудником.', '+25s a: Оформил возврат.'] },
        { talk: ['c: Где заказ?', '+20s a: Проверю, две минуты.', '+2m a: Приедет завтра.'] },
        { talk: ['c: Добрый день', '+15s c: Где заказ?', '+10s a: Приедет завтра.'] },
      ],
      bad: [
        { talk: ['c: Есть доставка?', '+31s a: Да, по всей стране.'] },
        { talk: ['c: Есть доставка?', '+5m a: Да, по всей стране.'] },
        { talk: ['c: Есть доставка?', '+5s b: Перевожу на сотрудника.', '+2m a: Да, по всей стране.'] },
        { talk: ['c: Хочу вернуть', '+2s b: Какой заказ?', '+3m c: A-1042', '+2s b: Соединяю с сотрудником.', '+1m a: Оформил возврат.'] },
        { talk: ['c: Где заказ?', '+20s c: Ау', '+20s a: Приедет завтра.'] },
        { talk: ['c: Добрый день', '+1h a: Здравствуйте, слушаю вас.'] },
      ],
    },
    en: {
      good: [
        { talk: ['c: Do you deliver?', '+10s a: Yes, everywhere.'] },
        { talk: ['c: Do you deliver?', '+30s a: Yes, everywhere.'] },
        { talk: ['c: Do you deliver?', '+5s b: Connecting you to a person.', '+20s a: Yes, everywhere.'] },
        { talk: ['c: I want a refund', '+2s b: Which order?', '+3m c: A-1042', '+2s b: Transferring you to a colleague.', '+25s a: The refund is arranged.'] },
        { talk: ['c: Where is my order?', '+20s a: Let me check, two minutes.', '+2m a: It comes tomorrow.'] },
        { talk: ['c: Hello', '+15s c: Where is my order?', '+10s a: It comes tomorrow.'] },
      ],
      bad: [
        { talk: ['c: Do you deliver?', '+31s a: Yes, everywhere.'] },
        { talk: ['c: Do you deliver?', '+5m a: Yes, everywhere.'] },
        { talk: ['c: Do you deliver?', '+5s b: Connecting you to a person.', '+2m a: Yes, everywhere.'] },
        { talk: ['c: I want a refund', '+2s b: Which order?', '+3m c: A-1042', '+2s b: Transferring you to a colleague.', '+1m a: The refund is arranged.'] },
        { talk: ['c: Where is my order?', '+20s c: Anyone?', '+20s a: It comes tomorrow.'] },
        { talk: ['c: Hello', '+1h a: Hello, how can I help?'] },
      ],
    },
  },
};
