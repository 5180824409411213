/** Words without which nothing is promised: a future of the one who writes, or a time. Spares reading every «Здравствуйте!». */
const hints =
  /\d|сегодня|завтра|послезавтра|минут|час|день|дня|дней|утр|вечер|обед|недел|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|уточн|верн|узна|сообщ|перед(ам|ад)|провер|напиш|отвеч|позвон|решим|today|tomorrow|minute|hour|day|morning|evening|noon|tonight|week|will|'ll|let you know|get back/iu;

/** Whether a reply is worth reading for promises. */
export function mayPromise(text: string): boolean {
  return hints.test(text);
}

/** Minutes between UTC and the clock on the wall of a time zone, at a moment. */
export function offsetMinutes(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** The language that most of the letters belong to. */
export function languageOfText(text: string): 'ru' | 'en' {
  const russian = text.match(/[а-яё]/giu)?.length ?? 0;
  return russian * 2 >= (text.match(/[a-zа-яё]/giu)?.length ?? 0) ? 'ru' : 'en';
}
