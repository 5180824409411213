import { asideSlips } from '../grammar/asides-ru.ts';
import { conjunctionSlips } from '../grammar/commas-ru.ts';
import { type MarkSlip, markSlips } from '../grammar/marks.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { withoutOverlaps } from '../spelling/slip.ts';

function slipsOf({ draft, customer, locale }: Scene): MarkSlip[] {
  const commas = locale === 'ru' && draft.language === 'ru' ? [...conjunctionSlips(draft), ...asideSlips(draft, customer.name)] : [];
  return withoutOverlaps([...markSlips(draft), ...commas]);
}

/** The closing mark, spaces, repeated marks, pairs, and in Russian the commas that nothing can excuse. */
export const rule: Rule = {
  id: 'punctuation',
  group: 'words',
  scope: ['d'],
  weight: 1,
  title: { ru: 'Знаки на местах', en: 'Marks in their places' },
  why: {
    ru: 'Знаки ведут читателя по фразе: без них ответ приходится разбирать, а с лишними он звучит нервно.',
    en: 'Marks lead the reader through a sentence: without them a reply has to be puzzled out, with too many it sounds nervous.',
  },
  examples: {
    ru: {
      good: [
        'Здравствуйте, Анна! Заказ уже у курьера, он позвонит за полчаса.',
        'Готово, замену оформила 😊',
        'Рады, что чайник понравился :)',
        'Что ли завтра, а не сегодня? Уточню и напишу до 15:00.',
        'Курьер только что звонил, потому что не нашёл подъезд.',
        'Вот как это сделать:\n- откройте раздел «Заказы»\n- нажмите «Вернуть»',
        'Инструкция здесь: https://example.ru/help/filters',
        'Если бы не снегопад, посылка была бы у вас вчера…',
        'Мы проверили и склад, и пункт выдачи, так что посылка точно едет.',
        'В течение 3,5 часов статус обновится, номер отправления А-1042/7.',
        'Это не что иное, как резервная копия.',
      ],
      bad: [
        'Здравствуйте Анна! Чем помочь?',
        'Заказ уже едет но курьер задержится на час.',
        'Подскажите пожалуйста номер заказа.',
        'Проверила ,посылка в пути.',
        'Ваш заказ отправлен!!!',
        'Деньги вернутся завтра',
        'К сожалению этого цвета больше нет, есть синий.',
        'Мы проверили заказ в котором не хватило чашки.',
        'Напишу вам,когда посылка приедет.',
        'Посылка  уже в городе (пункт на Садовой.',
        'Думаю что курьер успеет до вечера.',
        'Да конечно, поменяем.',
      ],
    },
    en: {
      good: [
        'Hello Anna! Your order is with the courier.',
        'All done, the replacement is on its way 😊',
        'Glad it arrived safely :)',
        'You can read more here: https://example.com/help',
        'Well… the parcel is at the sorting centre, and it leaves tonight.',
        'Here is how:\n- open your orders\n- tap “Return”',
        'The kettle holds 1.7 litres, weighs 1,250 g and costs £39.90.',
        'Really?! Let me check that at once.',
      ],
      bad: [
        'Your refund is on its way',
        'Thank you for waiting!!!',
        'I have checked ,and it leaves today.',
        'The parcel left on Monday,it should be with you soon.',
        'What is your order number??',
        'The courier  will call you before noon.',
        'It comes with a filter (two in the box.',
        'Let me check that for you.... One minute, please.',
      ],
    },
  },
  draft: (scene) =>
    slipsOf(scene).map(({ start, end, fix, why }): Finding => {
      const sentence = (reason: string) => reason.charAt(0).toUpperCase() + reason.slice(1);
      return { start, end, message: { ru: sentence(why.ru), en: sentence(why.en) }, fix };
    }),
};
