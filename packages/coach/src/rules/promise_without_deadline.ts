import { promisesIn } from '../promises.ts';
import type { Rule } from '../rule.ts';

const message = {
  ru: 'К какому времени? Скажите срок – обещание запомнится, и о нём напомнят.',
  en: 'By when? Name a time: the promise is kept on record and you are reminded.',
};
const within = { ru: 'в течение часа', en: 'within an hour' };

/** Standard §3 `promise_without_deadline`; §8: «скоро» is no time, a time in the next sentence is enough, present and past are not promises. */
export const rule: Rule = {
  id: 'promise_without_deadline',
  group: 'substance',
  scope: ['d'],
  weight: 4,
  title: { ru: 'У обещания есть срок', en: 'A promise has a time' },
  why: {
    ru: 'Без срока человек не знает, ждать ему минуту или неделю, и пишет снова.',
    en: 'Without a time people do not know whether to wait a minute or a week, and write again.',
  },
  draft({ draft, locale, now }) {
    const promises = promisesIn(draft, now, 0);
    if (!promises.length) return undefined;
    return promises
      .filter((promise) => promise.dueAt === null)
      .map(({ start, end }) => ({ start, end, message, fix: `${draft.source.slice(start, end)} ${within[locale]}` }));
  },
  examples: {
    ru: {
      good: [
        'Уточню на складе и отвечу до 15:00.',
        'Проверю платёж. Это займёт пять минут.',
        'Передам вопрос бухгалтерии, ответ будет завтра до обеда.',
        'Проверила заказ: он у курьера.',
        'Уточняю сроки на складе, ещё 3 минуты.',
        'Вернём деньги в течение трёх рабочих дней.',
        'Если чехол не подойдёт, заменим его.',
        'Давайте проверим вместе: какой номер на коробке?',
      ],
      bad: [
        'Уточню на складе и вернусь с ответом.',
        'Мы обязательно решим ваш вопрос.',
        'Передам вашу просьбу коллегам.',
        'Проверю и сразу напишу.',
        'Как только узнаю, сообщу вам.',
        'В ближайшее время с вами свяжется специалист.',
        'Скоро вернём деньги на карту.',
      ],
    },
    en: {
      good: [
        "I'll check with the warehouse and answer by 3 pm.",
        'Let me check the payment. It takes five minutes.',
        "I'll pass it to accounting, you get the answer tomorrow before noon.",
        'I checked the order: the courier has it.',
        'I am checking the dates with the warehouse, 3 more minutes.',
        'We will refund you within three business days.',
        "If the case does not fit, we'll replace it.",
      ],
      bad: [
        "I'll check with the warehouse and get back to you.",
        'We will definitely sort this out for you.',
        "I'll pass your request to my colleagues.",
        "I'll check and write at once.",
        "As soon as I know, I'll let you know.",
        'A specialist will contact you shortly.',
        'We will refund the money soon.',
      ],
    },
  },
};
