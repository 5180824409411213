import type { Rule } from '../rule.ts';
import type { Locale } from '../standard/ids.ts';
import { has, type Search } from '../text/pattern.ts';

type Part = 'more' | 'thanks' | 'wish';
const parts: Readonly<Record<Part, readonly (string | Search)[]>> = {
  more: [
    '(больше|еще) (ничего|ничем) ..2 (нужно|надо|требуется|помочь|интересует)',
    'если ..3 (появ*|возник*|будут|захот*)',
    '(nothing|all) (else|more|sorted|good)',
    'if (something|anything|questions) ..2 (comes|come|pop*|arise*)',
    '(остал*|есть|появ*|возник*|будут|будет) ..4 (вопрос*|пожелани*)',
    '(вопрос*|пожелани*) ..4 (остал*|появ*|возник*|будут|есть|пишите)',
    '(чем|могу|можем|что|нужна|нужно) ..3 (еще|то еще) ..4 (помочь|помощь|полезн*|подсказать|сделать|уточнить|рассказать|нужно|быть)',
    '(еще|еще что) ..3 (помочь|могу|можем|нужна помощь|полезн*|подсказать|нужно|вопрос*|остал*)',
    '(обращайтесь|пишите|понадоб* помощь|всегда на связи|если что)',
    '(anything else|something else|any (other|more|further)|any questions|more questions|need anything|what else|else (i|we) can|other questions|if you need|let (me|us) know if|feel free|here if you)',
  ],
  thanks: ['(спасибо|благодар*)', '(thank you|thanks|grateful|appreciate)'],
  wish: [
    '(хорошего|хороших|приятного|приятных|прекрасного|прекрасных|отличного|отличных|доброго|доброй|чудесного|чудесных|замечательного|замечательных|удачного|удачной|вкусного|вкусных|вкусной|мягкого|уютного|уютных|теплого|спокойного|спокойной|легкого|легкой|счастливого|счастливой|солнечного|продуктивного|яркого|веселого|всего) ..1 #any',
    '(удачи|с наступающ*|с праздник*|до свидания|до встречи|берегите себя|желаю|желаем|носите|наслаждайтесь|ждем вас|заходите|будем рады видеть|пусть ..5 (радует|порадует|будет|принесет|служит|понравится))',
    '(have|enjoy) (a|an|your|the) ..3 #any',
    '(happy|lovely|safe|pleasant) #any',
    '(take care|all the best|best wishes|goodbye|bye|see you|good luck|wish you|wishing you|hope (you|she|he|they) ..3 (enjoy|enjoys|love|loves)|happy (birthday|holidays|shopping|new year|reading)|enjoy)',
  ],
};
const names: Readonly<Record<Part, { ru: string; en: string }>> = {
  more: { ru: 'вопроса, осталось ли что-нибудь', en: 'asking whether anything is left' },
  thanks: { ru: 'благодарности', en: 'thanks' },
  wish: { ru: 'доброго пожелания', en: 'a good wish' },
};

/** Standard §3 `thanks_and_farewell`; §8: all three parts. */
export const rule: Rule = {
  id: 'thanks_and_farewell',
  group: 'care',
  scope: ['c'],
  weight: 2,
  title: { ru: 'Прощание с благодарностью', en: 'Thanks and farewell' },
  why: {
    ru: 'Последнее впечатление запоминается: человек уходит с ощущением, что его ждут снова.',
    en: 'The last impression stays: people leave feeling welcome to come back.',
  },
  whole({ talk, replies }) {
    const last = talk.findLastIndex((line) => line.who === 'agent');
    if (!replies.has(last)) return undefined;
    // A closing may be spread over the last messages of the agent
    const closing = talk.filter((line, at) => line.who === 'agent' && replies.has(at)).slice(-3);
    const missing = (['more', 'thanks', 'wish'] as const).filter((part) => !closing.some((line) => has(line.body, parts[part])));
    if (!missing.length) return [];
    const what = (locale: Locale) => missing.map((part) => names[part][locale]).join(', ');
    const end = talk[last]?.text.length ?? 0;
    return [{ entry: last, start: end, end, message: { ru: `В прощании не хватает: ${what('ru')}.`, en: `The farewell lacks: ${what('en')}.` } }];
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Когда привезут?', 'a: Завтра до 14:00. Остались вопросы?', 'c: Нет, спасибо', 'a: Спасибо, что написали! Хорошего дня!'] },
        { talk: ['c: Всё получилось', 'a: Здорово! Чем ещё могу помочь?', 'c: Ничем', 'a: Благодарю за время и желаю удачи с ремонтом!'] },
        { talk: ['c: Поняла', 'a: Если появятся вопросы, пишите. Спасибо за обращение и приятного вечера!'] },
        { talk: ['c: Ок', 'a: Нужна ли ещё помощь? Спасибо за терпение, всего доброго!'] },
        { talk: ['c: Да, подошло', 'a: Рад за вас! Есть ещё вопросы?', 'c: Нет', 'a: Спасибо за заказ, носите с удовольствием!'] },
        { talk: ['c: Спасибо, разобрался', 'a: Что ещё подсказать?', 'c: Больше ничего', 'a: Благодарим за доверие. Отличных выходных!'] },
      ],
      bad: [
        { talk: ['c: Когда привезут?', 'a: Завтра до 14:00.'] },
        { talk: ['c: Всё получилось', 'a: Хорошего дня!'] },
        { talk: ['c: Поняла', 'a: Спасибо за обращение!'] },
        { talk: ['c: Ок', 'a: Остались вопросы?'] },
        { talk: ['c: Да, подошло', 'a: Спасибо за заказ, хорошего дня!'] },
        { talk: ['c: Спасибо, разобрался', 'a: Пожалуйста.'] },
      ],
    },
    en: {
      good: [
        { talk: ['c: When will it come?', 'a: Tomorrow by 2 pm. Is there anything else?', 'c: No, thanks', 'a: Thank you for writing! Have a nice day!'] },
        { talk: ['c: It works now', 'a: Great! What else can I do for you?', 'c: Nothing', 'a: Thanks for your time and good luck with the repair!'] },
        { talk: ['c: I see', 'a: If you have any questions, write any time. Thank you and enjoy your evening!'] },
        { talk: ['c: Ok', 'a: Do you need anything else? Thanks for your patience, all the best!'] },
        { talk: ['c: Yes, it fits', 'a: Happy for you! Any other questions?', 'c: No', 'a: Thank you for the order, enjoy the shoes!'] },
        { talk: ['c: Thanks, sorted', 'a: Anything else I can help with?', 'c: No', 'a: We appreciate your trust. Have a lovely weekend!'] },
      ],
      bad: [
        { talk: ['c: When will it come?', 'a: Tomorrow by 2 pm.'] },
        { talk: ['c: It works now', 'a: Have a nice day!'] },
        { talk: ['c: I see', 'a: Thank you for contacting us!'] },
        { talk: ['c: Ok', 'a: Is there anything else?'] },
        { talk: ['c: Yes, it fits', 'a: Thank you for the order, have a nice day!'] },
        { talk: ['c: Thanks, sorted', 'a: You are welcome.'] },
      ],
    },
  },
};
