import { type Rule, say, type WholeFinding } from '../rule.ts';
import type { Said } from '../scene.ts';
import { plainOf, timeIn } from '../times.ts';

const message = {
  ru: 'Раньше вы говорили другое: «{before}». Скажите прямо, что изменилось и почему.',
  en: 'You said something else before: “{before}”. Say openly what changed and why.',
};

/** What a claim is about: two claims clash only about the same. */
const subjects: readonly (readonly [string, RegExp])[] = [
  [
    'delivery',
    /доставк|достав|привез|приед|курьер|посылк|отправ|в пути|придет (?!на карт)|прибуд|deliver|arriv|courier|parcel|ship|dispatch|on its way|\bcomes?\b/,
  ],
  ['refund', /возврат|верн[уе]|деньги|средства|зачисл|компенсац|на карту|на сч[её]т|refund|money|credited|reimburs|get back|to your (?:card|account)/],
  ['price', /стоит|стоят|стоимост|цена|цене|сколько (?:за|стои)|price|costs?\b|how much is|\d+ (?:each|a piece)/],
  ['discount', /скидк|промокод|discount|promo|% off|voucher/],
  ['stock', /налич|склад|появ|поступ|есть ли|остал|in stock|out of stock|available|restock|sold out|закончил/],
  ['warranty', /гарант|warranty|guarantee/],
  ['term', /можно вернуть|срок возврата|на возврат|days to return|return (?:window|period)|can (?:i )?return/],
  ['hours', /работаем|работаете|открыт|закрыва|до скольки|\bopen|\bclos(?:e|ing)/],
];
/** An openly told change, or plainly another case. */
const changed =
  /измен|перен[её]с|сдвин|обновил|обновлен|уточнил|уточнен|выяснил|проверил|оказал|поправ|ошиб|неверно|неточно|раньше сказ|ранее|вместо|не успе|задерж|нов[аы][ейя]|к сожалению|прошу прощения|извин|приносим|ещ[её] (?:один|одн)|также|а если|если|друг(?:ой|ая|ие)|второй|вторая|экспресс|дешевле|итого|плюс|всего выходит|в сумме|(?<!ex)chang|moved|moving|postpon|correct|updat|turned out|turns out|mistake|misread|wrong|earlier i|now it|instead|delay|unfortunately|sorry|apolog|another|also|if you|express|second|(?<!brand )new |actually|in all|in total|altogether|\bplus\b/;

interface Claim {
  subject: string;
  kind: string;
  values: readonly string[];
  words: string;
}

const money = /(\d[\d ]*(?:[.,]\d{1,2})?) ?(?:руб\p{L}*|₽|р\.?(?!\p{L})|pounds?|euros?|dollars?|[€$£])|[£$€] ?(\d+(?:[.,]\d{1,2})?)/gu;
const percent = /(\d+) ?(?:%|процент)/gu;
const span =
  /(?<!\p{L})(?:(\d+|один|одну|два|две|двух|три|тр[её]х|четыре|пять|пяти|шесть|семь|десять|один|one|two|three|four|five|six|seven|ten|an?) )?(?:(?:рабоч|календарн)\p{L}+ |business |working |full )?(дн\p{L}+|день|недел\p{L}+|месяц\p{L}*|лет|год\p{L}*|days?|weeks?|months?|years?)(?!\p{L})/gu;
const dayNamed =
  /(?<!\p{L})(?:послезавтра|сегодня|завтра|(?:понедельник|вторник|сред[уаы]|четверг|пятниц[уаы]|суббот[уаы]|воскресень[ея])\p{L}*|the day after tomorrow|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2} (?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2})/gu;
const window = /(?:с|from|between) (\d{1,2}(?::\d\d)?)(?: ?[ap]m)? (?:до|to|and|till|-) (\d{1,2}(?::\d\d)?)/gu;
const counts: Readonly<Record<string, string>> = {
  ...{ один: '1', одну: '1', два: '2', две: '2', двух: '2', три: '3', трех: '3', четыре: '4', пять: '5', пяти: '5', шесть: '6', семь: '7', десять: '10' },
  ...{ a: '1', an: '1', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', ten: '10' },
};
const unitOf = (word: string) => (/^(дн|ден|day)/.test(word) ? 'd' : /^(нед|week)/.test(word) ? 'w' : /^(мес|month)/.test(word) ? 'm' : 'y');

/** The figures of a sentence by kind; days as dates, so that «завтра» of yesterday is today. */
function figuresIn(words: string, saidAt: number): { kind: string; values: string[] }[] {
  const all = (form: RegExp, value: (found: RegExpMatchArray) => string | undefined) => [...words.matchAll(form)].flatMap((found) => value(found) ?? []);
  const day = (found: RegExpMatchArray) => {
    const named = timeIn(found[0], saidAt, 0) ?? timeIn(`в ${found[0]}`, saidAt, 0) ?? timeIn(`on ${found[0]}`, saidAt, 0);
    return named && new Date(named.at).toISOString().slice(0, 10);
  };
  return [
    { kind: 'money', values: all(money, ([, ru, en]) => (ru ?? en)?.replaceAll(' ', '').replace(',', '.')) },
    { kind: 'percent', values: all(percent, ([, value]) => value) },
    { kind: 'day', values: all(dayNamed, day) },
    { kind: 'span', values: all(span, ([, count = '1', unit = '']) => `${counts[count] ?? count}${unitOf(unit)}`) },
    { kind: 'window', values: all(window, ([, from, to]) => `${from}-${to}`) },
  ].filter(({ values }) => values.length > 0);
}

const condition = /(?<!\p{L})(?:при заказе|при покупке|от \d|свыше|если|over|from [£$€]?\d|for orders|if)/u;
/** What is said to be so or not to be so. */
const yesNo: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'stock',
    /(?<!\p{L})(?:есть(?! ли)|остал(?:ся|ась|ось|ись)|(?:is|are|have|yes)[^.!?]{0,25} (?:in stock|available|left|of them)|have (?:it|them|one))/u,
    /(?<!\p{L})(?:нет(?! проблем)|закончил\p{L}+|распродан\p{L}*|не осталось|(?:not|isn't|aren't) (?:in stock|available)|out of stock|sold out|unavailable|none left)(?!\p{L})/u,
  ],
  [
    'delivery',
    /(?<!\p{L})(?:бесплатн\p{L}+|free)(?!\p{L})/u,
    /(?:сто[ия]т|обойд[её]тся|платн\p{L}+|за доставку|составит|costs?|is|charge)[^.!?]{0,20} ?[£$€]?\d|(?<!\p{L})платн/u,
  ],
  [
    'exchange',
    /(?<!не )обменя(?:ем|ть|ете)|(?:'ll|will|can|let's) (?:swap|exchange)/,
    /обмена [^.!?]*нет|не (?:обмен|подлежит обмен)|нельзя обмен|(?:cannot|can't|no|not) [^.!?]{0,12}(?:swap|exchang)/,
  ],
  [
    'return',
    /(?<!не )(?:можно|можете|сможете) (?:будет )?(?:вернуть|сдать)|примем (?:возврат|обратно|назад)|(?<!не )верн[её]м деньги|you can return|(?:'ll|will) (?:take it back|accept the return|refund)/,
    /(?:нельзя|невозможно|не (?:можем|сможем|получится|подлежит|примем)) [^.!?]{0,12}(?:вернуть|возврат|принять|сдать)|вернуть [^.!?]{0,20}(?:нельзя|невозможно|не получится)|возврат\p{L}* не|(?:cannot|can't|can not) (?:be returned|return|refund|be refunded|take it back)|no (?:returns|refunds)|non-?(?:returnable|refundable)/u,
  ],
  [
    'cancel',
    /(?<!не )(?:отменю|отменим|можно отменить)|(?:'ll|will|can) cancel/,
    /отменить [^.!?]{0,20}(?:нельзя|невозможно|не получится|не сможем)|(?:нельзя|не можем|не сможем) отменить|(?:cannot|can't) (?:be cancelled|cancel)/,
  ],
];

const subjectsOf = (words: string) => subjects.filter(([, form]) => form.test(words)).map(([subject]) => subject);
/** The sentences of a line; what one is about stands in it, in the one before, or in the question. */
function claimsOf(line: Said, question: string): Claim[] {
  let about: string[] = subjectsOf(question);
  return plainOf(line.text)
    .split(/(?<=[.!?\n])\s+/)
    .filter((words) => !words.endsWith('?'))
    .flatMap((words) => {
      const own = subjectsOf(words);
      if (own.length) about = own;
      const figures = figuresIn(words, line.at).flatMap(({ kind, values }) => about.map((subject): Claim => ({ subject, kind, values, words })));
      const said = condition.test(words)
        ? []
        : yesNo.flatMap(([subject, yes, no]): Claim[] => {
            if (['stock', 'delivery'].includes(subject) && !about.includes(subject)) return [];
            if (no.test(words) && yes.test(words)) return [];
            if (no.test(words)) return [{ subject, kind: 'whether', values: ['no'], words }];
            return yes.test(words) ? [{ subject, kind: 'whether', values: ['yes'], words }] : [];
          });
      return [...figures, ...said];
    });
}

/** Words of three letters and more without their endings, and numbers. */
const thingsIn = (source: string) =>
  new Set((plainOf(source).match(/\p{L}{3,}|\d+|(?<!\p{L})[smlx]{1,3}(?!\p{L})/gu) ?? []).map((word) => word.slice(0, Math.max(3, word.length - 2))));

/** The customer asked about another thing in between, and that is what the later line speaks of. */
function anotherThing(before: string, between: string, now: string): boolean {
  const known = thingsIn(before);
  const asked = [...thingsIn(between)].filter(
    (thing) => !known.has(thing) && !/^(?:точ|как|ког|ско|что|ден|при|до|why|whe|how|sur|tha|and|the|for|you)$/.test(thing),
  );
  const told = thingsIn(now);
  return asked.some((thing) => told.has(thing));
}

/** Standard §3 `honesty`: two replies contradict each other in dates, sums or promises, and nobody says that something changed. */
export const rule: Rule = {
  id: 'honesty',
  group: 'substance',
  scope: ['c'],
  weight: 3,
  title: { ru: 'Не противоречить себе', en: 'No contradictions' },
  why: { ru: 'Два разных ответа на один вопрос – и человек не верит уже ни одному.', en: 'Two different answers to one question and people believe neither.' },
  whole({ talk, replies }) {
    if (talk.filter((line) => line.who === 'agent').length < 2) return undefined;
    const asked = (entry: number) => talk.slice(0, entry).findLast((line) => line.who === 'customer' && subjectsOf(plainOf(line.text)).length > 0)?.text ?? '';
    const found: WholeFinding[] = [];
    for (const entry of replies.keys()) {
      const line = talk[entry];
      if (!line || changed.test(plainOf(line.text))) continue;
      const claims = claimsOf(line, plainOf(asked(entry)));
      const clash = talk.slice(0, entry).flatMap((one, at) => {
        if (one.who !== 'agent') return [];
        const between = talk
          .slice(at + 1, entry)
          .flatMap((each) => (each.who === 'customer' ? [each.text] : []))
          .join(' ');
        const before = talk
          .slice(0, at + 1)
          .flatMap((each) => (each.who === 'bot' ? [] : [each.text]))
          .join(' ');
        return claimsOf(one, plainOf(asked(at))).filter((old) => {
          const same = claims.filter((claim) => claim.subject === old.subject && claim.kind === old.kind);
          // Other figures beside the same one are more detail
          return (
            same.length > 0 && !same.some((claim) => claim.values.some((value) => old.values.includes(value))) && !anotherThing(before, between, line.text)
          );
        });
      })[0];
      if (clash) found.push({ entry, start: 0, end: line.text.length, message: say(message, { before: clash.words.slice(0, 60) }) });
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
