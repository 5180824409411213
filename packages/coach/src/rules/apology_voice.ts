import { apologies } from '../block-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { findAll, has, type Search } from '../text/pattern.ts';

const messages = {
  stock: {
    ru: '«За неудобства» – ни за что. Назовите, за что именно извиняется компания.',
    en: '“For the inconvenience” names nothing. Say what exactly the company is sorry for.',
  },
  doubt: {
    ru: 'Извинение с «если» ставит под сомнение чувства клиента. Назовите, что случилось по нашей вине.',
    en: 'An apology with “if” doubts what the customer feels. Name what went wrong on our side.',
  },
  personal: { ru: 'Извиняется компания, а не вы лично: «приносим извинения за…».', en: 'The company apologises, not you alone: “we apologise for…”.' },
  bare: {
    ru: 'Скажите, за что именно мы извиняемся: так видно, что вы поняли, что случилось.',
    en: 'Say what we apologise for: it shows that you know what happened.',
  },
};
const stock: readonly (string | Search)[] = [
  '(извин*|прощени*|простите) ..6 [за ..3 (неудобств*|(возникш*|доставленн*|причиненн*|временн*|возможн*) (сложност*|трудност*|проблем*|затруднени*)|беспокойство|доставленн* хлопоты|недоразумени*|(сложившуюся|эту|данную|возникшую|такую|случившуюся) ..1 (ситуаци*|проблем*|неприятност*)|все|всё)]',
  '(apolog*|sorry|forgive us|pardon) ..4 [(for|about) ..3 (inconvenience|inconveniences|trouble|any trouble|the situation|this situation|everything|misunderstanding|whatever happened)]',
  '^ ..3 (sorry|apologise|apologize|apologies) (for|about) [(that|this|it)] (\\.|\\!|\\,|$)',
];
const doubt: readonly (string | Search)[] = [
  '(сожалеем|сожалею|жаль) \\,? если ..5 #any',
  '(regret|sad|sorry) ..1 (it|that)? if ..2 #any',
  '(извин*|прощени*|простите) ..3 если ..5 (что|чем|кого|вас|вам|мы|я|показалось|задел*|обидел*|почувств*|не так|расстро*|пришлось)',
  'если ..5 (задел*|обидел*|показалось|почувств*|не так|расстро*|неудобств*) ..10 (извин*|прощени*|простите)',
  '(sorry|apologise|apologize|apologies) ..3 if ..2 (you|we|i|this|that|it|anything|something|there|our|any)',
  'if (you|we|i|this|that|anything|our) ..6 (sorry|apologise|apologize|apologies)',
  "sorry ..2 (you feel|you felt|you think|you see it|you took|that you feel|that you felt|that you think|you were offended|you got upset|you are upset|you're upset)",
];
const personal: readonly (string | Search)[] = [
  '(простите|извините|прости|извини) ..1 меня',
  '(меня) (простите|извините|извинить|простить)',
  '(я|лично) ..2 (извиняюсь|прошу прощения|прошу извинить|приношу ..2 извинения|виноват|виновата)',
  '^ извиняюсь',
  '(forgive|pardon|excuse) me',
  '(my|i) ..2 (bad|personal apologies|personally apologise|personally apologize|own fault)',
  "i'm the one to blame",
];
/** Names the thing: «за задержку», «что перепутали», "for the late parcel". */
const things: readonly (string | Search)[] = [
  "sorry (it|it's|this|they|the) ..1 #any ..1 #any",
  '(извин*|прощени*|простите) ..6 (за|что|из-за) ..1 #any',
  '(за|что) ..6 (извин*|прощени*|простите)',
  '(apologise|apologize|apologies|apology|sorry|apologising|regret|forgive us|pardon) ..5 (for|that|about|to have|we|your|the) #any',
];
const company = ['(мы|нас|нам|наш*|компани*|магазин*|команд*|от имени|от лица|приносим|просим)', '(we|us|our|ours|company|team|shop|store|on behalf)'];

/** Standard §3 `apology_voice`; §8: the company's voice and the named thing. */
export const rule: Rule = {
  id: 'apology_voice',
  group: 'care',
  scope: ['d'],
  weight: 2,
  title: { ru: 'Извинение от компании и за названное', en: 'An apology from the company for a named thing' },
  why: {
    ru: 'Общее «за неудобства» или «если обидели» показывает, что мы не поняли, что случилось.',
    en: 'A stock “for any inconvenience” or “if you felt” shows we have not understood what happened.',
  },
  draft({ draft }) {
    const all = apologies.flatMap((search) => findAll(draft, search));
    if (!all.length && !has(draft, doubt)) return undefined;
    const told = (searches: readonly (string | Search)[], kind: keyof typeof messages): Finding[] =>
      searches
        .flatMap((search) => findAll(draft, search))
        .filter(({ sentence, start, end }) => {
          const apology = kind === 'doubt' || all.some((one) => one.sentence === sentence);
          const shared =
            kind === 'personal' &&
            company.some((search) => findAll(draft, search).some((one) => one.sentence === sentence && (one.start >= end || one.end <= start)));
          return apology && !shared;
        })
        .map(({ start, end }) => ({ start, end, message: messages[kind] }));
    const found = told(doubt, 'doubt');
    if (!found.length) found.push(...told(stock, 'stock'));
    if (!found.length) found.push(...told(personal, 'personal'));
    const named = things.some((search) => findAll(draft, search).some((one) => all.some(({ sentence }) => sentence === one.sentence)));
    const apology = all[0];
    const sentence = apology && draft.sentences[apology.sentence];
    if (!found.length && !named && apology && sentence) {
      // «Курьер опоздал, приносим извинения»: the thing stands in the same sentence
      const rest = draft.tokens.slice(sentence.first, sentence.last + 1).filter((token) => token.kind === 'word').length;
      const told = /\p{L}+\s+\p{L}+.*[,;:–—-]\s*(?:и\s+|and\s+)?$/u.test(draft.source.slice(sentence.start, apology.start).replace(/(?:мы|we)\s*$/iu, ''));
      if (rest <= 7 && !told) found.push({ start: apology.start, end: apology.end, message: messages.bare });
    }
    return found.slice(0, 1);
  },
  examples: {
    ru: {
      good: [
        'Заказ приедет завтра. Приносим извинения за то, что перепутали коробки.',
        'Деньги вернули. Просим прощения за двойное списание.',
        'Новая ваза приедет в среду. Извините, что плохо упаковали первую.',
        'От лица магазина прошу прощения за грубость курьера, мы поговорим с ним сегодня.',
        'Курьер опоздал на два часа по нашей вине, и мы просим за это прощения.',
        'Извиняться не за что, размеры легко перепутать.',
      ],
      bad: [
        'Заказ приедет завтра. Приносим извинения за доставленные неудобства.',
        'Извините, если вас что-то задело.',
        'Простите меня, пожалуйста, я опять всё перепутал.',
        'Деньги вернули. Приносим свои извинения.',
        'Если вам показалось, что мы ответили грубо, просим прощения.',
        'Новую вазу привезём в среду, просим прощения за сложившуюся ситуацию.',
      ],
    },
    en: {
      good: [
        'The parcel comes tomorrow. We apologise for mixing up the boxes.',
        'The money is refunded. We are sorry for the double charge.',
        'The new vase arrives on Wednesday. We are sorry that we packed the first one badly.',
        'On behalf of the shop I apologise for the courier’s rudeness, we speak to him today.',
        'The courier was two hours late because of our planning, and we apologise for that.',
        'No need to apologise, the sizes are easily confused.',
      ],
      bad: [
        'The parcel comes tomorrow. We apologise for any inconvenience.',
        'Sorry if you felt offended.',
        'Please forgive me, I mixed it all up again.',
        'The money is refunded. Our apologies.',
        'If our reply seemed rude, we are sorry.',
        'We bring a new vase on Wednesday, sorry for the trouble.',
      ],
    },
  },
};
