import type { Rule, WholeFinding } from '../rule.ts';
import type { Said } from '../scene.ts';
import { plainOf } from '../times.ts';

const message = {
  ru: 'Раньше вы говорили другое: «{before}». Скажите прямо, что изменилось и почему.',
  en: 'You said something else before: “{before}”. Say openly what changed and why.',
};

/** What a figure is about: the same subject must be met in both replies. */
const subjects: readonly (readonly [string, RegExp])[] = [
  ['delivery', /доставк|достав|привез|приед|курьер|посылк|отправ|в пути|придет|прибуд|deliver|arriv|courier|parcel|ship|dispatch|on its way/],
  ['refund', /возврат|верн[уе]|деньги|средства|зачисл|компенсац|refund|money|credited|reimburs/],
  ['price', /стоит|стоимост|цена|цене|руб|₽|price|costs?|£|\$|€|pounds|euros|dollars/],
  ['discount', /скидк|промокод|discount|promo|% off|voucher/],
  ['stock', /налич|склад|появ|поступ|in stock|available|back in|restock|sold out|закончил/],
  ['warranty', /гарант|warranty|guarantee/],
  ['hours', /работаем|открыт|закрыва|до скольки|open|close/],
];
/** An openly told change. */
const changed =
  /измен|перен[её]с|сдвин|обновил|обновлен|уточнил|уточнен|оказал|поправ|ошиб|неверно|неточно|раньше сказ|ранее|теперь|вместо|не успе|задерж|нов[аы][ейя]|к сожалению|прошу прощения|извин|приносим|ещ[её] (?:один|одн)|также|а если|если|другой|второй|вторая|экспресс|дешевле|chang|moved|postpon|correct|updat|turned out|mistake|wrong|earlier i|now it|instead|delay|unfortunately|sorry|apolog|another|also|if you|express|second|new |actually/;

interface Fact {
  subject: string;
  kind: string;
  value: string;
  words: string;
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['money', /(\d[\d ]*(?:[.,]\d{1,2})?) ?(?:руб\p{L}*|₽|р\.?(?!\p{L})|pounds?|euros?|dollars?)|[£$€] ?(\d+(?:[.,]\d{1,2})?)/u],
  ['percent', /(\d+) ?(?:%|процент)/],
  [
    'day',
    /(?<!\p{L})(сегодня|завтра|послезавтра|понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресень|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2} (?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2})/u,
  ],
  [
    'span',
    /(\d+(?: ?- ?\d+)?|од(?:ин|ну)|два|две|двух|три|тр[её]х|четыре|пять|пяти|семь|десять|неделю|месяц|год|one|two|three|four|five|seven|ten|a week|a month|a year) ?(?:рабоч\p{L}+ |календарн\p{L}+ |business |working )?(?:дн\p{L}+|ден\p{L}+|недел\p{L}+|месяц\p{L}*|лет|год\p{L}*|days?|weeks?|months?|years?)/u,
  ],
  ['hour', /(?:до|с|by|until|at) (\d{1,2}(?::\d\d)?)(?: ?(?:am|pm|час\p{L}*))?(?![\p{L}\d])/u],
];
const yesNo: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'stock',
    /(?:^|[^т]) ?(?:есть|остал)[^.!?]{0,25}(?:в наличии|на складе)|в наличии есть|(?:is|are) in stock|we have (?:it|them) in stock|is available/,
    /нет (?:в наличии|на складе)|закончил|распродан|not in stock|out of stock|sold out|not available|unavailable/,
  ],
  [
    'free',
    /доставка (?:у нас )?бесплатн|бесплатная доставка|free (?:delivery|shipping)|delivery is free|shipping is free/,
    /доставка (?:стоит|платная|обойд[её]тся)|за доставку[^.!?]{0,20}\d|(?:delivery|shipping) (?:costs?|is) [^.!?]{0,12}\d/,
  ],
  [
    'return',
    /(?:можно|можете|сможете) (?:будет )?(?:вернуть|обменять)|примем (?:возврат|обратно)|you can (?:return|exchange)|we accept the return/,
    /(?:нельзя|невозможно|не (?:можем|получится|подлежит)) (?:вернуть|обменять|возврат|обмену|принять)|(?:cannot|can't|can not) (?:be returned|return|exchange)|no returns/,
  ],
];

function factsOf({ text }: Said): Fact[] {
  return plainOf(text)
    .split(/(?<=[.!?\n])\s+/)
    .flatMap((words) => {
      const about = subjects.filter(([, form]) => form.test(words)).map(([subject]) => subject);
      return kinds.flatMap(([kind, form]) => {
        const found = form.exec(words);
        const value = (found?.[1] ?? found?.[2])?.replace(/\s+(?=\d)/g, '').slice(0, 7);
        return value ? about.map((subject): Fact => ({ subject, kind, value, words: found?.[0]?.trim() ?? '' })) : [];
      });
    });
}

/** Standard §3 `honesty`: two replies contradict each other in dates, sums or promises, and nobody says that something changed. */
export const rule: Rule = {
  id: 'honesty',
  group: 'substance',
  scope: ['c'],
  weight: 3,
  title: { ru: 'Не противоречить себе', en: 'No contradictions' },
  why: { ru: 'Два разных ответа на один вопрос – и человек не верит уже ни одному.', en: 'Two different answers to one question and people believe neither.' },
  whole({ talk, replies, locale }) {
    const mine = [...replies.keys()];
    if (talk.filter((line) => line.who === 'agent').length < 2) return undefined;
    const found: WholeFinding[] = [];
    for (const entry of mine) {
      const line = talk[entry];
      if (!line || changed.test(plainOf(line.text))) continue;
      const earlier = talk.slice(0, entry).filter((one) => one.who === 'agent');
      const facts = factsOf(line);
      const clash = earlier.flatMap((one) =>
        factsOf(one).filter((old) => {
          const same = facts.filter((fact) => fact.subject === old.subject && fact.kind === old.kind);
          // Other figures beside the same one are more detail; a price and a discount speak of different things
          return same.length > 0 && same.every((fact) => fact.value !== old.value) && sharesThing(one.text, line.text, talk, entry);
        }),
      )[0];
      const plain = plainOf(line.text);
      const turned = earlier.find((one) =>
        yesNo.some(([, yes, no]) => (yes.test(plainOf(one.text)) && no.test(plain)) || (no.test(plainOf(one.text)) && yes.test(plain))),
      );
      if (clash || turned)
        found.push({ entry, start: 0, end: line.text.length, message: message[locale].replace('{before}', clash?.words ?? turned?.text.slice(0, 60) ?? '') });
    }
    return found;
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Когда привезут?', 'a: Привезём в среду.', 'c: Точно?', 'a: Да, привезём в среду до 18:00.'] },
        { talk: ['c: Когда привезут?', 'a: Привезём в среду.', 'c: Точно?', 'a: Склад задержал отправку, срок изменился: привезём в пятницу.'] },
        { talk: ['c: Сколько стоит чехол?', 'a: Чехол стоит 990 рублей.', 'c: А плёнка?', 'a: Плёнка стоит 450 рублей.'] },
        { talk: ['c: Когда деньги?', 'a: Деньги вернём за 3 дня.', 'c: А товар когда заберут?', 'a: Курьер приедет завтра.'] },
        { talk: ['c: Есть M?', 'a: M есть в наличии.', 'c: А L?', 'a: L тоже есть в наличии.'] },
        { talk: ['c: Какая скидка?', 'a: Скидка 10 %.', 'c: Спасибо', 'a: Напомню: скидка 10 % действует до воскресенья.'] },
      ],
      bad: [
        { talk: ['c: Когда привезут?', 'a: Привезём в среду.', 'c: Точно?', 'a: Привезём в пятницу.'] },
        { talk: ['c: Сколько стоит чехол?', 'a: Чехол стоит 990 рублей.', 'c: Беру чехол', 'a: Чехол стоит 1290 рублей, оформляю.'] },
        { talk: ['c: Когда деньги?', 'a: Деньги вернём за 3 дня.', 'c: Жду денег', 'a: Деньги придут за 10 дней.'] },
        { talk: ['c: Есть M?', 'a: Да, M есть в наличии.', 'c: Беру', 'a: Размера M нет в наличии.'] },
        { talk: ['c: Доставка платная?', 'a: Доставка бесплатная.', 'c: Оформляйте', 'a: Оформил, доставка стоит 300 рублей.'] },
        { talk: ['c: Можно вернуть платье?', 'a: Да, можно вернуть.', 'c: Как?', 'a: Платье вернуть нельзя, не подлежит возврату.'] },
      ],
    },
    en: {
      good: [
        { talk: ['c: When does it arrive?', 'a: It arrives on Wednesday.', 'c: Sure?', 'a: Yes, it arrives on Wednesday by 6 pm.'] },
        {
          talk: [
            'c: When does it arrive?',
            'a: It arrives on Wednesday.',
            'c: Sure?',
            'a: The date has changed because the warehouse was late: it arrives on Friday.',
          ],
        },
        { talk: ['c: How much is the case?', 'a: The case costs 9 pounds.', 'c: And the film?', 'a: The film costs 4 pounds.'] },
        { talk: ['c: When is my refund?', 'a: We refund within 3 days.', 'c: And the pick-up?', 'a: The courier arrives tomorrow.'] },
        { talk: ['c: Is M there?', 'a: M is in stock.', 'c: And L?', 'a: L is in stock too.'] },
        { talk: ['c: What is the discount?', 'a: The discount is 10%.', 'c: Thanks', 'a: Remember: the discount of 10% runs until Sunday.'] },
      ],
      bad: [
        { talk: ['c: When does it arrive?', 'a: It arrives on Wednesday.', 'c: Sure?', 'a: It arrives on Friday.'] },
        { talk: ['c: How much is the case?', 'a: The case costs 9 pounds.', 'c: I take the case', 'a: The case costs 12 pounds, placing the order.'] },
        { talk: ['c: When is my refund?', 'a: The refund takes 3 days.', 'c: Waiting for it', 'a: The refund takes 10 days.'] },
        { talk: ['c: Is M there?', 'a: M is in stock.', 'c: I take it', 'a: M is out of stock.'] },
        { talk: ['c: Is delivery paid?', 'a: Delivery is free.', 'c: Go ahead', 'a: Done, delivery costs 3 pounds.'] },
        { talk: ['c: Can I return the dress?', 'a: Yes, you can return it.', 'c: How?', 'a: The dress cannot be returned.'] },
      ],
    },
  },
};

/** Speaks of the same thing: the question between the two replies brings no other one, or both name it. */
function sharesThing(before: string, now: string, talk: readonly Said[], entry: number): boolean {
  const things = (source: string) => new Set((plainOf(source).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
  const question = plainOf(talk.slice(0, entry).findLast((line) => line.who === 'customer')?.text ?? '');
  const old = things(before);
  const other = /^(?:а|and|what about) (?!когда|сколько|точно|when|how)/.test(question);
  const named = [...things(now)].filter((thing) => old.has(thing)).length;
  return other ? named >= 3 : named >= 1;
}
