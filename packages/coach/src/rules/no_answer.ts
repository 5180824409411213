import { asksNothing, blocksIn } from '../blocks.ts';
import { phraseFor, placed } from '../phrase.ts';
import type { Rule } from '../rule.ts';
import type { BlockSeen } from '../scene.ts';

const message = {
  ru: 'Здесь нет ответа: дайте решение, варианты или скажите, что и к какому времени сделаете.',
  en: 'There is no answer here: give the solution, options, or what you do next and by when.',
};
const helpful = new Set(['help', 'care', 'bonus']);
const helps = (blocks: readonly BlockSeen[]) => blocks.some((one) => helpful.has(one.block));

/** Standard §3 `no_answer`; §8: a hold line with minutes holds, a needed question counts, replies to thanks and goodbyes are exempt. */
export const rule: Rule = {
  id: 'no_answer',
  group: 'substance',
  scope: ['d', 'c'],
  weight: 5,
  title: { ru: 'В ответе есть ответ', en: 'The reply has an answer' },
  why: { ru: 'Вежливые слова без ответа заставляют клиента писать ещё раз.', en: 'Kind words without an answer make the customer write again.' },
  draft(scene) {
    const { draft, talk } = scene;
    if (!draft.tokens.length || !scene.asked.length || asksNothing(scene.asked, scene.situated.kind === 'complaint')) return undefined;
    if (helps(scene.blocks)) return [];
    const lastWord = talk.findLastIndex((line) => line.who === 'customer');
    if (talk.slice(lastWord + 1).some((line) => line.who === 'agent' && helps(blocksIn({ draft: line.body, situation: scene.situation, asked: scene.asked }))))
      return [];
    const at = draft.source.trimEnd().length;
    const phrase = phraseFor(scene, 'help');
    return [{ start: at, end: at, message, fix: phrase && placed(draft.source, at, phrase) }];
  },
  whole({ talk, replies }) {
    let applies = false;
    const found = [...replies].flatMap(([entry, scene]) => {
      if (!scene.asked.length || asksNothing(scene.asked, scene.situated.kind === 'complaint')) return [];
      applies = true;
      const next = talk.findIndex((line, at) => at > entry && line.who === 'customer');
      const turn = talk.slice(entry, next < 0 ? undefined : next).filter((line) => line.who === 'agent');
      if (turn.some((line) => helps(blocksIn({ draft: line.body, situation: scene.situation, asked: scene.asked })))) return [];
      const end = talk[entry]?.text.length ?? 0;
      return [{ entry, start: end, end, message }];
    });
    return applies ? found : undefined;
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Где мой заказ?'], draft: 'Заказ у курьера, будет у вас сегодня до 18:00.' },
        { talk: ['c: Почему не приходят деньги?'], draft: 'Проверю платёж в банке, мне нужно пять минут.' },
        { talk: ['c: Ноутбук не включается'], draft: 'Подскажите, горит ли индикатор, когда подключаете зарядку?' },
        { talk: ['c: Есть красный?'], draft: 'Красный закончился.' },
        { talk: ['c: Спасибо, всё понятно!'], draft: 'Рады помочь, хорошего дня!' },
        { talk: ['c: Можно вернуть?'], draft: 'Да, можно.' },
        { talk: ['c: Как оплатить?'], draft: 'Картой, по СБП или наличными курьеру.' },
        { talk: ['c: Когда будет ответ по возврату?'], draft: 'Передал вопрос бухгалтерии, отвечу вам до 15:00.' },
      ],
      bad: [
        { talk: ['c: Где мой заказ?'], draft: 'Здравствуйте! Спасибо за обращение, ваш вопрос очень важен для нас.' },
        { talk: ['c: Почему не приходят деньги?'], draft: 'Сейчас уточню.' },
        { talk: ['c: Ноутбук не включается'], draft: 'Понимаю, как это неприятно.' },
        { talk: ['c: Есть красный?'], draft: 'Не знаю.' },
        { talk: ['c: Где посылка?'], draft: 'Передала ваш вопрос в отдел доставки.' },
        { talk: ['c: Сайт не работает'], draft: 'Не волнуйтесь, наши специалисты уже работают над этим.' },
        { talk: ['c: Когда вернёте деньги?'], draft: 'Приносим извинения. Ваше обращение зарегистрировано.' },
      ],
    },
    en: {
      good: [
        { talk: ['c: Where is my order?'], draft: 'The courier has it, it reaches you today by 6 pm.' },
        { talk: ['c: Why is the refund missing?'], draft: 'Let me check with the bank, I need five minutes.' },
        { talk: ['c: The laptop does not start'], draft: 'Does the light come on when you plug in the charger?' },
        { talk: ['c: Do you have red?'], draft: 'Red is sold out.' },
        { talk: ['c: Thanks, all clear!'], draft: 'Happy to help, have a lovely day!' },
        { talk: ['c: Can I return it?'], draft: 'Yes, you can.' },
        { talk: ['c: How do I pay?'], draft: 'By card, bank transfer or cash to the courier.' },
      ],
      bad: [
        { talk: ['c: Where is my order?'], draft: 'Hello! Thank you for contacting us, your question is very important to us.' },
        { talk: ['c: Why is the refund missing?'], draft: 'Let me check.' },
        { talk: ['c: The laptop does not start'], draft: 'I understand how annoying this is.' },
        { talk: ['c: Do you have red?'], draft: "I don't know." },
        { talk: ['c: Where is the parcel?'], draft: 'I have passed your question to the delivery team.' },
        { talk: ['c: The site is down'], draft: "Don't worry, our team is already working on it." },
        { talk: ['c: When do I get my money?'], draft: 'We apologise. Your request has been registered.' },
      ],
    },
  },
};
