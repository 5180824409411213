import type { Finding, Rule } from '../rule.ts';
import { say } from '../rule.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../spelling/slip.ts';
import { slipsIn } from '../spelling/slips.ts';
import { vocabularyOf } from '../spelling/vocabulary.ts';
import { plainOf } from '../text/tokens.ts';
import { isSlang } from './slang.ts';

const sentence = {
  fixed: { ru: '«{was}» → «{fix}»', en: '“{was}” → “{fix}”' },
  reasoned: { ru: '«{was}» → «{fix}»: {why}', en: '“{was}” → “{fix}”: {why}' },
  unknown: { ru: 'Слова «{was}» нет в словаре: проверьте, нет ли опечатки', en: '“{was}” is in no dictionary: a slip of the pen?' },
};

function findings(scene: Scene): Finding[] | undefined {
  const { draft, lexicon, locale } = scene;
  if (draft.language !== locale) return undefined;
  const isKnown = vocabularyOf(scene);
  return slipsIn(draft, lexicon, (form) => isSlang(plainOf(form)) || isKnown(form)).map((slip: Slip): Finding => {
    const was = draft.source.slice(slip.start, slip.end);
    const { start, end, fix } = slip;
    if (fix === undefined) return { start, end, message: say(sentence.unknown, { was }) };
    const message = slip.why ? say(sentence.reasoned, { was, fix, why: slip.why }) : say(sentence.fixed, { was, fix });
    return { start, end, message, fix };
  });
}

/** Misspelt words: those that no dictionary knows, and real words in the wrong place. */
export const rule: Rule = {
  id: 'spelling',
  group: 'words',
  scope: ['d'],
  weight: 3,
  title: { ru: 'Без ошибок и опечаток', en: 'No misspelt words' },
  why: {
    ru: 'Ошибку замечают раньше смысла: кажется, что так же небрежно обойдутся и с заказом.',
    en: 'People see the misspelling before the meaning, and wonder whether their order gets the same care.',
  },
  examples: {
    ru: {
      good: [
        'Здравствуйте, Анна! Посылка приехала в пункт выдачи, заберите её до пятницы.',
        'Промокод сработает на любой заказ от 3 000 ₽, введите его в корзине.',
        'Что бы вы хотели поменять в заказе?',
        'Заказ находится на складе в Твери и завтра может отправиться дальше.',
        'Вместо чайника пришлём термопот Redmond RTP-M810, он уже собран.',
        'Если пришлёте фото, я сразу оформлю замену.',
        'Ни один товар не потерялся, просто второй приедет отдельной посылкой.',
        'Еще раз проверил: деньги вернутся на карту в течение трёх дней.',
        'Айгуль, ваш iPhone 15 уже у курьера СДЭК, номер накладной 1405-7782.',
        {
          talk: ['c: Здравствуйте! У меня не включается кофеварка Мокшара, что делать?'],
          draft: 'Проверьте, до конца ли защёлкнута крышка: без этого Мокшара не включается.',
        },
      ],
      bad: [
        'Здраствуйте, Анна! Ваш заказ уже в пути.',
        'К сожелению, этого цвета сейчас нет, но есть синий.',
        'Незнаю, успеем ли сегодня, уточню до 15:00 и напишу.',
        'Вообщем, деньги вернутся на карту завтра.',
        'Вы можете вернутся к оформлению позже, корзина сохранится.',
        'Курьер позвонит в течении часа.',
        'Какой то сбой в приложении, через час всё заработает.',
        'На счет доставки: курьер будет с 10 до 14.',
        'Если вышлите фото, я оформлю замену сегодня.',
        'Мы придем зaвтра с 10 до 12.',
      ],
    },
    en: {
      good: [
        'Hello, Anna! Your parcel has reached the pickup point; you can collect it until Friday.',
        "It's on its way and should be with you tomorrow.",
        "You're right, your order was packed without the filter.",
        'The refund takes longer than usual because of the bank holiday.',
        'I have ordered a replacement Moccamaster KBG741, number A-20418.',
        'The new kettle will not affect your warranty.',
        'Could you tell me an order number or the email on the account?',
        'There is one more option: their courier can come after 6 pm.',
        'Siobhán, your matcha whisk is back in stock.',
      ],
      bad: [
        'Your refund has been recieved by the bank.',
        'Its on the way and should arrive tomorrow.',
        'Your welcome! Is there anything else I can help with?',
        'The courier will definately call before he comes.',
        'We dont ship on Sundays, so it leaves on Monday.',
        'Delivery takes longer then usual this week.',
        'You should of received an email with the code.',
        'Their is a new filter in the box as well.',
        'I have send alot of details to your inbox.',
        'We apologise for the delay and the inconvinience it caused.',
      ],
    },
  },
  draft: findings,
};
