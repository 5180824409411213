/** How long the spelling rule takes: a draft of 500 characters with three mistakes, and 20,000 characters of rubbish. `node measure/speed.ts` */
import { loadLexicons } from '../load/node.ts';
import { rule } from '../src/rules/spelling.ts';
import { createScenes } from './scenes.ts';

const scenes = createScenes(await loadLexicons());
const time = (draft: string): number => {
  const began = performance.now();
  rule.draft?.(scenes({ locale: 'ru', draft }));
  return performance.now() - began;
};
const body =
  'Здравствуйте, Анна! Спасибо, что написали. Я проверила ваш заказ: он уже приехал в город и сегодня вечером будет в пункте выдачи на Садовой. Как только он появится, придёт сообщение с кодом. Если пункт окажется закрыт, напишите мне сюда, я перенесу посылку в соседний. Срок хранения – семь дней, его можно продлить ещё на неделю бесплатно.';
const mistakes = [
  'к сожелению',
  'незнаю',
  'пожалуста',
  'зделаем',
  'оплаченн',
  'следуйщий',
  'комисия',
  'вернуца',
  'почемуто',
  'расказали',
  'преобрели',
  'доставленна',
];
for (const word of 'аналмз бальзомирование вегатарианец гатроли двоняшки зажишалка литаратура манекюр оранджевое пасольство уверяный мастность кабыла рисуног страннй'.split(
  ' ',
))
  time(`${body} Тут ${word}.`);
const times = mistakes.map((_, index) => time(`${body} Тут ${[0, 4, 8].map((step) => mistakes[(index + step) % mistakes.length]).join(' и ')} ${index}.`));
console.log(
  `500 characters, three mistakes: new words ${times
    .slice(0, 4)
    .map((one) => one.toFixed(1))
    .join(', ')} ms; remembered ${times
    .slice(6)
    .map((one) => one.toFixed(1))
    .join(', ')} ms`,
);
let seed = 7;
const letter = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return 'абвгдежзиклмнопрстуфхцчшщыэюя'.charAt(seed % 29);
};
const rubbish = Array.from({ length: 2500 }, () => Array.from({ length: 7 }, letter).join('')).join(' ');
console.log(`rubbish of ${rubbish.length} characters: ${time(rubbish).toFixed(0)} ms`);
