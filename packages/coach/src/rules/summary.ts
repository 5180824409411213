import { trouble } from '../fault.ts';
import { feltIn } from '../mood.ts';
import type { Rule } from '../rule.ts';
import { has } from '../text/pattern.ts';
import { plainOf } from '../times.ts';

const message = {
  ru: 'Жалоба: сначала своими словами повторите, что поняли, и спросите, всё ли верно.',
  en: 'A complaint: first say back what you understood and ask whether it is right.',
};
const recaps = [
  '(правильно|верно) ..2 (понимаю|понял|поняла|поняли)',
  '(если|как) ..1 (я|мы) ..1 (верно|правильно)? ..1 (понял|поняла|понимаю|понимаем)',
  '(итак|то есть|подытожу|подытожим|подведу итог|резюмирую|получается|выходит|давайте сверим|сверимся|проверю себя|уточню себя|повторю) ..6',
  '(все|всё) ..1 (верно|правильно|так) ..2 \\?',
  '(вы|вам|у вас) ..12 \\, (верно|так|правильно|все так|всё так)',
  '(understand|understood|got) ..3 (correctly|right|it right|you right)',
  '(let me|just to|to) ..2 (make sure|confirm|recap|sum up|summarise|summarize|be sure|check i)',
  '(so|if i understand|as i understand) ..1 (you|your|it|the) ..6',
  '(is that|am i|did i get|have i got|that) (right|correct)',
  '..12 \\. (right|correct|верно|так|правильно) \\?',
  '^ (right|correct|верно|так|все так|все верно|правильно) \\? $',
  '(in short|to sum up|in other words)',
];
const stems = (source: string) => new Set((plainOf(source).match(/\p{L}{4,}|\d{2,}/gu) ?? []).map((word) => word.slice(0, 4)));

/** Standard §3 `summary`, in complaints only: the agent states back what was understood before solving. */
export const rule: Rule = {
  id: 'summary',
  group: 'substance',
  scope: ['c'],
  weight: 2,
  title: { ru: 'Повторить, что понято', en: 'Say back what was understood' },
  why: {
    ru: 'Так видно, что человека услышали, и решается именно его беда, а не похожая.',
    en: 'It shows that the customer was heard, and solves their trouble rather than a similar one.',
  },
  whole({ talk, replies }) {
    const scenes = [...replies];
    const first = scenes[0];
    if (!first) return undefined;
    const said = talk.filter((line) => line.who === 'customer');
    const reported = scenes.some(([, scene]) => scene.situated.kind === 'complaint') && said.some((line) => has(line.body, trouble));
    const complaint = reported || said.some((line) => ['upset', 'angry'].includes(feltIn(line.body).mood));
    if (!complaint) return undefined;
    const theirs = stems(said.map((line) => line.text).join(' '));
    const stated = talk.some((line) => {
      if (line.who !== 'agent') return false;
      if (has(line.body, recaps)) return true;
      // Stated back without a formula: a sentence that says what the customer said
      return line.body.sentences.some(({ start, end }) => [...stems(line.text.slice(start, end))].filter((stem) => theirs.has(stem)).length >= 3);
    });
    return stated ? [] : [{ entry: first[0], start: 0, end: 0, message }];
  },
  examples: {
    ru: {
      good: [
        {
          talk: [
            'c: Пришли не те кроссовки, заказывал синие 42, дали чёрные 41. Безобразие',
            'a: Правильно понимаю: вместо синих 42-го пришли чёрные 41-го?',
            'c: Да',
            'a: Обмен завтра до 14:00.',
          ],
        },
        { talk: ['c: Ужас, деньги списали дважды и тишина', 'a: Итак, два списания за один заказ и молчание с нашей стороны. Вернём лишнее до пятницы.'] },
        {
          talk: [
            'c: Третью неделю не возвращают деньги за куртку!!!',
            'a: Вы сдали куртку три недели назад, а денег всё нет, верно? Проверю платёж за 5 минут.',
          ],
        },
        { talk: ['c: Курьер нахамил моей маме, я возмущён', 'a: То есть курьер грубил вашей маме при передаче. Это недопустимо.'] },
        { talk: ['c: Какого размера коробка?', 'a: 30 на 40 сантиметров.'] },
        { talk: ['c: Когда вы открываетесь?', 'a: В 9:00.'] },
      ],
      bad: [
        { talk: ['c: Пришли не те кроссовки, заказывал синие 42. Безобразие', 'a: Замена завтра.'] },
        { talk: ['c: Ужас, деньги списали дважды и тишина', 'a: Вернём до пятницы.'] },
        { talk: ['c: Третью неделю не возвращают деньги за куртку!!!', 'a: Проверю, 5 минут.', 'a: Придут завтра.'] },
        { talk: ['c: Курьер нахамил моей маме, я возмущён', 'a: Поговорим с ним сегодня.'] },
        { talk: ['c: ВАЗА РАЗБИТА ВСЯ', 'a: Пришлите фото.'] },
        { talk: ['c: Опять не работает сайт, бардак', 'a: Всё исправили, заходите.'] },
      ],
    },
    en: {
      good: [
        {
          talk: [
            'c: Wrong shoes! I ordered blue 42 and got black 41. Outrageous',
            'a: Do I understand correctly: black 41 came instead of blue 42?',
            'c: Yes',
            'a: We swap them tomorrow by 2 pm.',
          ],
        },
        {
          talk: [
            'c: Awful, you charged me twice and nobody answers',
            'a: So you paid twice for one order and heard nothing from us. The money returns by Friday.',
          ],
        },
        {
          talk: ['c: Third week waiting for the refund of a jacket!!!', 'a: Just to confirm: the jacket went back three weeks ago and the money has not come?'],
        },
        {
          talk: [
            'c: Your courier was rude to my mother, I am furious',
            'a: Let me make sure I have it: the courier was rude at the door. That is unacceptable.',
          ],
        },
        { talk: ['c: How big is the box?', 'a: 30 by 40 centimetres.'] },
        { talk: ['c: When do you open?', 'a: At 9 am.'] },
      ],
      bad: [
        { talk: ['c: Wrong shoes! I ordered blue 42. Outrageous', 'a: You get new ones tomorrow.'] },
        { talk: ['c: Awful, you charged me twice and nobody answers', 'a: It returns by Friday.'] },
        { talk: ['c: Third week waiting for the refund of a jacket!!!', 'a: Checking, 5 minutes.', 'a: It comes tomorrow.'] },
        { talk: ['c: Your courier was rude to my mother, I am furious', 'a: We will speak to him today.'] },
        { talk: ['c: THE VASE IS SMASHED', 'a: Please send a photo.'] },
        { talk: ['c: The site is down again, ridiculous', 'a: All fixed, come in.'] },
      ],
    },
  },
};
