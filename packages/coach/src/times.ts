const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A time that a sentence names: where it stands, and the moment it means at the latest (milliseconds since 1970 UTC). */
export interface TimeNamed {
  start: number;
  end: number;
  at: number;
}

/** Lower case, ё as е, one kind of apostrophe and dash, plain spaces; as long as the original. */
export function plainOf(source: string): string {
  return source
    .replace(/[А-ЯЁA-Z]/g, (letter) => letter.toLowerCase())
    .replace(/ё/g, 'е')
    .replace(/[’ʼ`]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ');
}

const edge = '(?<![\\p{L}\\d])';
const close = '(?![\\p{L}\\d])';
/** A finder of whole words in a plain text (`plainOf`). */
export const wordly = (inner: string): RegExp => new RegExp(`${edge}(?:${inner})${close}`, 'u');

const counts: Readonly<Record<string, number>> = {
  ...{
    один: 1,
    одну: 1,
    одного: 1,
    два: 2,
    две: 2,
    двух: 2,
    пару: 2,
    пара: 2,
    пары: 2,
    три: 3,
    трех: 3,
    четыре: 4,
    пять: 5,
    пяти: 5,
    семь: 7,
    десять: 10,
    десяти: 10,
  },
  ...{ пятнадцать: 15, пятнадцати: 15, двадцать: 20, двадцати: 20, тридцать: 30, полтора: 1.5, полутора: 1.5, несколько: 8, нескольких: 8 },
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, ten: 10, fifteen: 15, twenty: 20, thirty: 30, few: 8, couple: 2, half: 0.5 },
};
const units: readonly (readonly [RegExp, number])[] = [
  [/^(мин|min)/, minute],
  [/^(час|ч$|hour|hr)/, hour],
  [/^(дн|ден|сут|day|business|working|рабоч)/, day],
  [/^(недел|week)/, 7 * day],
  [/^(месяц|month)/, 30 * day],
];
const ruUnit =
  '(?:минут(?:а|ы|у|ку|очку|ок)?|мин\\.?|час(?:а|ов|ик|ика)?|ч\\.?|(?:рабоч(?:их|ий|его) |календарн(?:ых|ый) )?(?:день|дня|дней|сутки|суток)|недел(?:ю|и|ь|я)|месяц(?:а|ев)?)';
const enUnit = '(?:min(?:ute)?s?|hours?|hrs?|(?:business |working )?days?|weeks?|months?)';
const amount = `(?:\\d+(?:[.,]\\d+)?|${Object.keys(counts)
  .filter((word) => word.length > 2 || word === 'an' || word === 'a')
  .join('|')})`;

const lasts = new RegExp(
  `${edge}(?:(?:a |an )?(?<from>${amount}) ?(?:-|до|или|to|or) ?)?(?:(?:a |an )?(?<count>${amount}) ?(?:of |more |-)?(?:of )?(?:an )?)(?<unit>${ruUnit}|${enUnit})${close}(?! ?(?:назад|ago|гарант|с момента покупки))`,
  'u',
);
/** «Минуты три», «дня через два»: about so many. */
const about = new RegExp(
  `${edge}(?<unit>минут[ыу]?|час(?:а|ов|ика)?|дня|дней|недел[иь]|месяца|месяцев) (?:через |за |на )?(?<count>${amount})${close}(?! ?(?:руб|₽|%))`,
  'u',
);
const halfHour = wordly('полчаса|пол часа|получаса|half an hour|half hour|half-hour');
const bareUnit = new RegExp(
  `${edge}(?:(?:через|в течение|в течении|за|ещ[её]|буквально|на протяжении|дайте(?: мне)?|подождите|не позднее чем через|within|in|give me|for) (?:the |next |this )*(?<unit>минуту|минутку|час|сутки|суток|дня|часа|день|неделю|недели|месяц|месяца|hour|minute|day|week)|(?<alone>минуту|минутку|минуточку|часик|hour))${close}(?! ?(?:назад|ago))`,
  'u',
);
const before = '(?:до|к|ко|в|во|не позднее|не позже|около|примерно в|после|by|before|at|until|till|no later than|around)';
const clock = new RegExp(
  `${edge}${before} (?<hour>[01]?\\d|2[0-3])(?:(?::|\\.(?=(?:00|15|30|45)(?!\\.?\\d)))(?<minute>[0-5]\\d))? ?(?<part>утра|дня|вечера|ночи|часов|часам|часа|час|ч|a\\.?m\\.?|p\\.?m\\.?|o'clock)?${close}(?!\\.\\d)(?! ?(?:руб|₽|%|минут|мин|дн|раб|час|процент|шт|товар|пункт|месяц|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек))`,
  'u',
);
const dayParts: readonly (readonly [RegExp, number])[] = [
  [wordly('(?:до|к) (?:обеда|обеду|полудня|полудню)|(?:before|by) (?:noon|midday|lunch|lunchtime)|at noon|в обед'), 13],
  [wordly('утром|до утра|к утру|с утра|в первой половине дня|(?:in the|this|tomorrow|by) morning|first thing'), 12],
  [wordly('днем|после обеда|во второй половине дня|(?:in the|this|tomorrow|by) afternoon|after lunch'), 18],
  [wordly('вечером|до вечера|к вечеру|ночью|до ночи|tonight|(?:in the|this|tomorrow|by) evening|by night'), 22],
  [
    wordly(
      '(?:до|к|в) (?:конца|концу|конце) (?:дня|рабочего дня|смены)|(?:by |at |before )?(?:the )?(?:end of (?:the |my )?(?:day|business|shift|working day)|eod|cob)|до закрытия',
    ),
    19,
  ],
];
const days: readonly (readonly [RegExp, number])[] = [
  [wordly('послезавтра|the day after tomorrow'), 2],
  [wordly('завтра|завтрашн[а-я]+|tomorrow'), 1],
  [wordly('в день (?:обращения|заказа|получения)|в тот же день|день в день|the same day|same day|same-day|сегодня|сегодняшн[а-я]+|today|tonight'), 0],
];
const weekdays = [
  'воскресень[еяю]|sunday',
  'понедельник[а-я]{0,2}|monday',
  'вторник[а-я]{0,2}|tuesday',
  'сред[ауеы]|wednesday',
  'четверг[а-я]{0,2}|thursday',
  'пятниц[а-я]{1,2}|friday',
  'суббот[а-я]{1,2}|saturday',
].map((names) => wordly(`(?:в|во|до|к|ко|by|on|until|before|next|this) (?:эт[уо] |следующ[а-я]+ |ближайш[а-я]+ |next |this )?(?:${names})`));
const thisWeek = wordly('(?:до|к) (?:конца|концу) недели|на этой неделе|(?:by |before )?(?:the )?end of (?:the )?week|this week');
const nextWeek = wordly('на следующей неделе|next week|early next week');
const monthEnd = wordly('(?:до|к) (?:конца|концу) месяца|(?:by )?(?:the )?end of (?:the )?month');
const months = 'янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const dated = new RegExp(
  `${edge}(?:(?<d>\\d{1,2})(?:-?го|st|nd|rd|th)?(?: of)? (?<m>${months})[a-zа-я]*|(?<m2>${months})[a-z]* (?<d2>\\d{1,2})(?:st|nd|rd|th)?|(?<d3>\\d{1,2})[./](?<n3>0?[1-9]|1[0-2])(?:[./]\\d{2,4})?|(?:до|к) (?<d4>\\d{1,2})(?:-?(?:го|му)| числа))${close}`,
  'u',
);

/**
 * The first time named in a sentence that is already plain (`plainOf`), seen from `from` (milliseconds UTC) at a desk `utcOffsetMinutes` from UTC.
 * «Скоро», "soon", «сразу» are no times. Of «3–5 дней» the later end counts. Offsets are of the sentence.
 */
export function timeIn(plain: string, from: number, utcOffsetMinutes: number): TimeNamed | undefined {
  const local = from + utcOffsetMinutes * minute;
  const midnight = Math.floor(local / day) * day;
  const utc = (at: number) => at - utcOffsetMinutes * minute;
  const place = (found: RegExpExecArray, at: number): TimeNamed => ({ start: found.index, end: found.index + found[0].length, at });

  const half = halfHour.exec(plain);
  if (half) return place(half, from + hour / 2);
  const lasting = lasts.exec(plain);
  if (lasting?.groups)
    return place(lasting, from + numberOf(lasting.groups.count) * unitOf(lasting.groups.unit) * (/рабоч|business|working/.test(lasting[0]) ? 1.4 : 1));
  const roughly = about.exec(plain);
  if (roughly?.groups) return place(roughly, from + numberOf(roughly.groups.count) * unitOf(roughly.groups.unit));
  const date = dated.exec(plain);
  const ahead = days.find(([word]) => word.test(plain));
  const week = weekdays.findIndex((word) => word.test(plain));
  const base = ahead ? midnight + ahead[1] * day : week >= 0 ? midnight + (((week - weekdayOf(midnight) + 6) % 7) + 1) * day : midnight;
  const hours = clock.exec(plain);
  if (hours?.groups) {
    const at = utc(base + clockOf(hours.groups));
    return place(hours, ahead || week >= 0 || at > from ? at : at + day);
  }
  const part = dayParts.find(([word]) => word.test(plain));
  if (part) {
    const found = part[0].exec(plain);
    const at = utc(base + part[1] * hour);
    if (found) return place(found, ahead || week >= 0 || at > from ? at : at + day);
  }
  for (const [word] of ahead ? [ahead] : []) {
    const found = word.exec(plain);
    if (found) return place(found, utc(base + day - minute));
  }
  const named = weekdays[week]?.exec(plain);
  if (named) return place(named, utc(base + day - minute));
  if (date?.groups) {
    const at = dateOf(date.groups, midnight);
    if (at !== undefined) return place(date, utc(at + day - minute));
  }
  const spans: readonly (readonly [RegExp, number])[] = [
    [thisWeek, (7 - ((weekdayOf(midnight) + 6) % 7)) * day - minute],
    [nextWeek, (14 - ((weekdayOf(midnight) + 6) % 7)) * day - minute],
    [monthEnd, 30 * day],
  ];
  for (const [word, span] of spans) {
    const found = word.exec(plain);
    if (found) return place(found, utc(midnight + span));
  }
  const bare = bareUnit.exec(plain);
  if (bare?.groups) return place(bare, from + unitOf(bare.groups.unit ?? bare.groups.alone));
  return undefined;
}

/** 0 is Sunday; the first of January 1970 was a Thursday. */
const weekdayOf = (midnight: number) => (Math.floor(midnight / day) + 4) % 7;
const numberOf = (word = '1') => counts[word] ?? (Number(word.replace(',', '.')) || 1);
const unitOf = (word = '') => units.find(([form]) => form.test(word))?.[1] ?? minute;

function clockOf(groups: Record<string, string | undefined>): number {
  const named = Number(groups.hour);
  const part = groups.part ?? '';
  const later = /^(дня|вечера|p)/.test(part) && named < 12;
  const guessed = !part && groups.minute === undefined && named < 8;
  return (named + (later || guessed ? 12 : 0)) * hour + Number(groups.minute ?? 0) * minute;
}

const monthStarts = months.split('|');
function dateOf(groups: Record<string, string | undefined>, midnight: number): number | undefined {
  const dayNumber = Number(groups.d ?? groups.d2 ?? groups.d3 ?? groups.d4);
  const name = groups.m ?? groups.m2;
  const month = name ? monthStarts.findIndex((start) => new RegExp(`^${start}`).test(name)) % 12 : groups.n3 ? Number(groups.n3) - 1 : undefined;
  // The next such day from today on: a day of a month is looked for a year ahead
  for (let ahead = 0; ahead < 366; ahead++) {
    const date = new Date(midnight + ahead * day);
    if (date.getUTCDate() === dayNumber && (month === undefined || date.getUTCMonth() === month)) return midnight + ahead * day;
  }
  return undefined;
}
