import { coveredUntil, isHold } from '../clock.ts';
import { promisesIn } from '../promises.ts';
import type { Rule, WholeFinding } from '../rule.ts';
import { has } from '../text/pattern.ts';

const message = {
  ru: 'Обещанное не сделано к сроку: предупредите клиента до того, как срок пройдёт.',
  en: 'The promise was not kept in time: tell the customer before the time runs out.',
};
/** The customer says that it did not happen. */
const complains = [
  '(где|когда|обещали|до сих пор|ау|так и|не (пришл*|пришел|вернул*|получил*|позвонил*|перезвонил*|привезли|приехал*|ответили|было)|ничего|никто|тишина|ну что|прошло|прошел|прошла|жду)',
  "(where|when|promised|still|hello|never|nothing|nobody|no one|any news|any update|not (arrived|received|come)|hasn't|haven't|didn't|waiting|it's been)",
];
/** A minute more is no broken word. */
const grace = 60_000;

/** Standard §3 `promise_broken`; §8: a named number of minutes is a promise too. A new time given before the old one has passed keeps it. */
export const rule: Rule = {
  id: 'promise_broken',
  group: 'substance',
  scope: ['c'],
  weight: 5,
  title: { ru: 'Обещание выполнено в срок', en: 'Promises are kept in time' },
  why: {
    ru: 'Одно сорванное обещание перечёркивает всё хорошее, что было сказано до него.',
    en: 'One broken promise undoes everything good that was said before.',
  },
  whole({ talk, replies, closedAt }) {
    let applies = false;
    const found: WholeFinding[] = [];
    for (const entry of replies.keys()) {
      const line = talk[entry];
      if (!line) continue;
      const promise = promisesIn(line.body, line.at, 0).find((one) => one.dueAt !== null);
      const held = promise || isHold(line) ? coveredUntil(line) : undefined;
      const due = promise?.dueAt ?? held;
      if (due === undefined || due === null) continue;
      const later = talk.slice(entry + 1);
      const answer = later.find((one) => one.who === 'agent');
      const asked = later.find((one) => one.who === 'customer' && one.at > due + grace && (!answer || one.at < answer.at) && has(one.body, complains));
      const speaks = promise === undefined || promise.answers;
      const late = speaks
        ? (answer?.at ?? closedAt) > due + grace
        : asked !== undefined || later.some((one) => one.who === 'customer' && one.at > due && has(one.body, ['(обещали|promised)']));
      if (speaks && !answer && closedAt <= due + grace) continue;
      applies = true;
      if (late) found.push({ entry, start: promise?.start ?? 0, end: promise?.end ?? line.text.length, message });
    }
    return applies ? found : undefined;
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Где заказ?', 'a: Проверю, вернусь через 10 минут.', '+8m a: Заказ приедет завтра.'] },
        { talk: ['c: Где заказ?', 'a: Уточню на складе, 5 минут.', '+4m a: Нужно ещё 10 минут, склад ищет коробку.', '+9m a: Нашли, отправим сегодня.'] },
        { talk: ['c: Когда деньги?', 'a: Отвечу в течение часа.', '+50m a: Деньги ушли в банк сегодня.'] },
        { talk: ['c: Ну что?', 'a: Ещё 3 минуты, сверяю платёж.', '+2m a: Платёж прошёл.'] },
        { talk: ['c: Есть новости?', 'a: Напишу через 2 часа.', '+1h a: Новости есть: заказ в пути.'] },
        { talk: ['c: Когда вернёте деньги?', 'a: Вернём в течение трёх дней.', '+2d c: Деньги пришли, спасибо', 'a: Отлично, хорошего дня!'] },
      ],
      bad: [
        { talk: ['c: Где заказ?', 'a: Проверю, вернусь через 10 минут.', '+40m a: Заказ приедет завтра.'] },
        { talk: ['c: Где заказ?', 'a: Уточню на складе, 5 минут.', '+20m c: Ау?', 'a: Склад ищет коробку.'] },
        { talk: ['c: Когда деньги?', 'a: Отвечу в течение часа.', '+1d c: Вы обещали ответить', 'a: Деньги ушли в банк сегодня.'] },
        { talk: ['c: Ну что?', 'a: Ещё 3 минуты, сверяю платёж.', '+15m a: Платёж прошёл.'] },
        { talk: ['c: Есть новости?', 'a: Напишу через 2 часа.', '+5h a: Заказ в пути.'] },
        {
          talk: [
            'c: Когда вернёте деньги?',
            'a: Вернём в течение трёх дней.',
            '+6d c: Денег до сих пор нет',
            'a: Проверю платёж, 5 минут.',
            '+3m a: Возврат ушёл сегодня.',
          ],
        },
      ],
    },
    en: {
      good: [
        { talk: ['c: Where is my order?', "a: I'll check and be back in 10 minutes.", '+8m a: It arrives tomorrow.'] },
        {
          talk: [
            'c: Where is my order?',
            'a: Let me check with the warehouse, 5 minutes.',
            '+4m a: I need 10 more minutes, they are looking for the box.',
            '+9m a: Found it, it ships today.',
          ],
        },
        { talk: ['c: When is my refund?', "a: I'll answer within an hour.", '+50m a: The money left for the bank today.'] },
        { talk: ['c: Well?', 'a: Still looking, 3 more minutes.', '+2m a: The payment went through.'] },
        { talk: ['c: Any news?', "a: I'll write to you in 2 hours.", '+1h a: There is news: it is on its way.'] },
        { talk: ['c: When is my refund?', 'a: We will refund it within three days.', '+2d c: The money came, thanks', 'a: Great, have a nice day!'] },
      ],
      bad: [
        { talk: ['c: Where is my order?', "a: I'll check and be back in 10 minutes.", '+40m a: It arrives tomorrow.'] },
        { talk: ['c: Where is my order?', 'a: Let me check with the warehouse, 5 minutes.', '+20m c: Hello?', 'a: They are looking for the box.'] },
        { talk: ['c: When is my refund?', "a: I'll answer within an hour.", '+1d c: You promised an answer', 'a: The money left for the bank today.'] },
        { talk: ['c: Well?', 'a: Still looking, 3 more minutes.', '+15m a: The payment went through.'] },
        { talk: ['c: Any news?', "a: I'll write to you in 2 hours.", '+5h a: It is on its way.'] },
        {
          talk: [
            'c: When is my refund?',
            'a: We will refund it within three days.',
            '+6d c: Still no money',
            'a: Let me check the payment, 5 minutes.',
            '+3m a: The refund left today.',
          ],
        },
      ],
    },
  },
};
