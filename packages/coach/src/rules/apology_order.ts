import { apologies, givings } from '../block-words.ts';
import { blocksIn } from '../blocks.ts';
import type { Rule } from '../rule.ts';
import { findAll, has } from '../text/pattern.ts';
import { plainOf, timeIn } from '../times.ts';

const message = {
  ru: 'Извинение впереди решения звучит отговоркой: сначала объясните и решите, потом извинитесь.',
  en: 'An apology ahead of the solution sounds like an excuse: explain and solve first, then apologise.',
};
const explanations = [
  '(потому что|из за|из-за|так как|ошиб*|перепут*|сбой|сбоя|задержал*|задержка|не хватило|произош*|случил*|поврежд*|оказал*|списал*)',
  '(because|due to|mixed|mistake|error|delay*|happened|caused|damaged|turned out|failed|glitch|charged)',
];

/** Standard §3 `apology_order`; §8: broken whenever it stands before the explanation or solution in its message, unless an earlier message gave them. */
export const rule: Rule = {
  id: 'apology_order',
  group: 'care',
  scope: ['d'],
  weight: 3,
  title: { ru: 'Извинение после решения', en: 'The apology after the solution' },
  why: {
    ru: 'Человеку нужно решение; извинение слышно, когда уже понятно, что и как исправят.',
    en: 'People need the solution; an apology is heard once it is clear what is being put right.',
  },
  draft(scene) {
    const { draft, talk } = scene;
    const first = apologies.flatMap((search) => findAll(draft, search)).sort((a, b) => a.start - b.start)[0];
    const sentence = first && draft.sentences[first.sentence];
    if (!first || !sentence) return undefined;
    const helps = scene.blocks.filter((one) => one.block === 'help');
    if (helps.some((one) => one.end <= sentence.start)) return [];
    // In its own sentence the explanation may come first: «Склад перепутал коробки, приносим извинения»
    const ahead = draft.tokens.slice(sentence.first, first.first).filter((token) => token.kind === 'word').length;
    const head = draft.source.slice(sentence.start, first.start);
    const explains = [...explanations, ...givings].flatMap((search) => findAll(draft, search)).filter((match) => match.start < first.start);
    if (explains.some((match) => match.sentence < first.sentence)) return [];
    if (ahead >= 3 && /[,:;–—-]/.test(head) && (explains.length > 0 || timeIn(plainOf(head), 0, 0))) return [];
    const complaint = talk.findLastIndex(
      (line, at) => line.who === 'customer' && (at === 0 || talk[at - 1]?.who !== 'customer') && !talk.slice(0, at).some((one) => one.who === 'agent'),
    );
    const answered = talk.slice(Math.max(0, complaint)).some(
      (line) =>
        line.who === 'agent' &&
        (has(line.body, explanations) ||
          blocksIn({ draft: line.body, situation: scene.situation, asked: [] }).some(
            // «Что подсказать?» is an opening, no solution
            (one) => one.block === 'help' && !line.text.slice(one.start, one.end).trimEnd().endsWith('?'),
          )),
    );
    if (answered) return [];
    const last = helps.filter((one) => one.start >= sentence.end).at(-1);
    if (!last || helps.some((one) => one.start === sentence.start)) return [{ start: first.start, end: first.end, message }];
    const own = draft.source.slice(sentence.start, sentence.end).trim();
    const rest = draft.source.slice(sentence.end, last.end).trim();
    return [{ start: sentence.start, end: last.end, message, fix: `${rest} ${own}` }];
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Где мой заказ? Обещали вчера'], draft: 'Склад перепутал коробки, ваша приедет завтра до 14:00. Приносим извинения за задержку.' },
        { talk: ['c: Деньги списали дважды'], draft: 'Вижу двойное списание: лишние 1 990 ₽ уже вернули, придут до пятницы. Просим прощения за эту ошибку.' },
        { talk: ['c: Пришла чужая коробка'], draft: 'Понимаю, как это досадно. Курьер завтра привезёт вашу и заберёт чужую. Извините нас за путаницу.' },
        { talk: ['c: Пришёл не тот цвет', 'a: Оформил замену, привезём завтра до 12:00.', 'c: хорошо'], draft: 'Ещё раз извините нас за путаницу с цветом.' },
        { talk: ['c: Ваза разбита'], draft: 'Заменим вазу за наш счёт: новую привезём в среду. Нам очень жаль, и мы просим прощения за упаковку.' },
        { talk: ['c: Сайт не работает'], draft: 'Из-за сбоя на сервере оплата не проходила, сейчас всё исправлено, и мы извиняемся за потерянное время.' },
      ],
      bad: [
        { talk: ['c: Где мой заказ? Обещали вчера'], draft: 'Приносим извинения за задержку. Склад перепутал коробки, ваша приедет завтра до 14:00.' },
        { talk: ['c: Деньги списали дважды'], draft: 'Просим прощения за эту ошибку! Лишние 1 990 ₽ вернём до пятницы.' },
        { talk: ['c: Пришла чужая коробка'], draft: 'Здравствуйте! Извините нас за путаницу. Курьер завтра привезёт вашу коробку.' },
        { talk: ['c: Пришёл не тот цвет'], draft: 'Понимаю, как это неприятно. Простите нас за ошибку. Завтра до 12:00 заменим.' },
        { talk: ['c: Ваза разбита'], draft: 'Извините, что ваза разбилась: новую привезём в среду.' },
        { talk: ['c: Сайт не работает'], draft: 'Приносим свои извинения за сбой.' },
      ],
    },
    en: {
      good: [
        {
          talk: ['c: Where is my order? It was due yesterday'],
          draft: 'The warehouse mixed up two boxes, yours comes tomorrow by 2 pm. We apologise for the delay.',
        },
        { talk: ['c: You charged me twice'], draft: 'I see the double charge: 20 pounds are refunded and arrive by Friday. We are sorry for the error.' },
        {
          talk: ['c: I got somebody else’s box'],
          draft: 'I understand how annoying this is. The courier brings yours tomorrow and collects the other one. We apologise for the mix-up.',
        },
        {
          talk: ['c: Wrong colour arrived', 'a: I have arranged a replacement for tomorrow noon.', 'c: ok'],
          draft: 'Once more, we are sorry for the mix-up with the colour.',
        },
        { talk: ['c: The vase is broken'], draft: 'We replace the vase free of charge: the new one arrives on Wednesday. We apologise for the poor packing.' },
        { talk: ['c: The site is down'], draft: 'A server error stopped payments, it is fixed now, and we apologise for the lost time.' },
      ],
      bad: [
        {
          talk: ['c: Where is my order? It was due yesterday'],
          draft: 'We apologise for the delay. The warehouse mixed up two boxes, yours comes tomorrow by 2 pm.',
        },
        { talk: ['c: You charged me twice'], draft: 'We are so sorry for the error! The 20 pounds arrive by Friday.' },
        { talk: ['c: I got somebody else’s box'], draft: 'Hello! Our apologies for the mix-up. The courier brings your box tomorrow.' },
        { talk: ['c: Wrong colour arrived'], draft: 'I understand how annoying this is. We are sorry for our mistake. We replace it tomorrow by noon.' },
        { talk: ['c: The vase is broken'], draft: 'Sorry that the vase broke: we bring a new one on Wednesday.' },
        { talk: ['c: The site is down'], draft: 'We apologise for the outage.' },
      ],
    },
  },
};
