import { expect, test } from 'vitest';
import { loadLexicons } from '../load/node.ts';
import { blocksIn } from './blocks.ts';
import { createCoach } from './coach.ts';
import { sureness } from './sureness.ts';
import { analyse } from './text/text.ts';

const lexicons = await loadLexicons();
const blocksOf = (source: string) => blocksIn({ draft: analyse(source, lexicons[/[а-я]/i.test(source) ? 'ru' : 'en']), situation: undefined, asked: [] });

test('all seven blocks of a whole reply are found, each in its sentence', () => {
  const ru =
    'Здравствуйте, Анна! Понимаю, как неприятно ждать подарок. Заказ приедет завтра до 14:00. Если не подойдёт, заберём бесплатно. Приносим извинения за задержку. Начислили вам 300 бонусов. Остались вопросы?';
  const en =
    'Hello Ann! I understand how annoying this is. The parcel comes tomorrow by 2 pm. If it does not fit, we collect it for free. We apologise for the delay. As a small gift we added 5 pounds to your account. Anything else I can help with?';
  for (const source of [ru, en]) {
    const seen = blocksOf(source);
    expect(seen.map((one) => one.block)).toEqual(['greeting', 'joining', 'help', 'care', 'apology', 'bonus', 'open_door']);
    expect(seen.every((one) => /[!.?]$/.test(source.slice(one.start, one.end).trim()))).toBe(true);
  }
});

test.each([
  ['Отличный выбор! Рюкзак весит 900 г.', 'joining'],
  ['Спасибо за терпение. Заказ приедет завтра.', 'joining'],
  ['Извиняться не за что. Обменяем завтра.', 'apology'],
  ['Вернули деньги за заказ.', 'bonus'],
  ['Промокод VESNA даёт скидку 10 % до пятницы.', 'bonus'],
  ['Сейчас уточню.', 'help'],
  ['Ваше обращение очень важно для нас.', 'help'],
  ['Great choice! It weighs 900 g.', 'joining'],
  ["I'm sorry to hear that. We replace it tomorrow.", 'apology'],
  ['Let me check.', 'help'],
])('«%s» has no %s', (source, block) => {
  expect(blocksOf(source).map((one) => one.block)).not.toContain(block);
});

test.each([
  ['Рады, что всё подошло!', 'joining'],
  ['Такое легко перепутать.', 'joining'],
  ['Простите меня.', 'apology'],
  ['Да.', 'help'],
  ['Какой у вас размер?', 'help'],
  ['Проверю, мне нужно 5 минут.', 'help'],
  ['Будем ждать вас снова.', 'open_door'],
  ['That must be frustrating.', 'joining'],
  ['Yes.', 'help'],
  ['Enjoy your new shoes!', 'open_door'],
])('«%s» has %s', (source, block) => {
  expect(blocksOf(source).map((one) => one.block)).toContain(block);
});

test('what the coach only guesses it does not ask for: neither to console nor to apologise, until an agent has said what it is', () => {
  const coach = createCoach({ lexicons });
  const talk = [{ who: 'customer', at: 0, text: 'Пришёл планшет с битыми пикселями' }] as const;
  const guessed = coach.situate({ locale: 'ru', talk });
  expect([sureness(guessed.confidence), guessed.mood.mood]).toEqual(['maybe', 'calm']);
  const owed = (situation?: string) => coach.hint({ locale: 'ru', agent: { name: 'Анна' }, customer: {}, talk, draft: 'Здравствуйте!', situation }).blocks.owed;
  expect(owed()).not.toContain('joining');
  expect(owed()).not.toContain('apology');
  expect(owed('returns.defective')).toEqual(expect.arrayContaining(['joining', 'apology']));
});
