import type { Scene } from './scene.ts';
import { findAll, type Search } from './text/pattern.ts';
import { plainOf } from './times.ts';

/** What the customer need not be asked for. */
const datumKinds = ['name', 'email', 'phone', 'order', 'address', 'city', 'bought', 'model', 'size'] as const;
export type Datum = (typeof datumKinds)[number];

/** What is known of the customer: from the card, or from what they wrote in this talk. The value as it may be said back. */
export function knownData({ customer, talk }: Pick<Scene, 'customer' | 'talk'>): Partial<Record<Datum, string>> {
  const said = talk.filter((line) => line.who === 'customer');
  const token = (kind: 'email' | 'phone') => said.flatMap((line) => line.body.tokens.filter((one) => one.kind === kind))[0]?.text;
  const first = (searches: readonly (Search | string)[]) =>
    said.flatMap((line) => searches.flatMap((search) => findAll(line.body, search).map(({ start, end }) => line.text.slice(start, end))))[0];
  const numbered = said.flatMap((line, at) => {
    const near = /заказ|order|номер|number|№|#/i.test(`${said[at - 1]?.text ?? ''} ${line.text}`);
    const asked = /заказ|order/i.test(talk[talk.indexOf(line) - 1]?.text ?? '');
    const bare = line.body.tokens.filter((one) => one.kind !== 'mark').length === 1;
    return line.body.tokens.filter(
      (one) =>
        (one.kind === 'code' && /\d{2}/.test(one.text) && (near || bare)) ||
        (one.kind === 'number' &&
          /^\d{4,}$/.test(one.text) &&
          (/заказ|order|№|#/i.test(line.text) || (bare && asked) || (/^\d{5,}$/.test(one.text) && /(?:for|по|about|насчет|про)\s+\d{5}/i.test(line.text)))),
    );
  })[0]?.text;
  const found: Record<Datum, string | undefined> = {
    name:
      customer.name ??
      first([
        '(меня зовут|мое имя|зовут меня) [#any]',
        "(my name is|my name's|i am called) [#any]",
        '(это|с уважением \\,?) [<:name>] ',
        '(this is|regards \\,?) [#name]',
      ]),
    email: customer.email ?? token('email'),
    phone: customer.phone ?? token('phone'),
    order: customer.orders?.[0]?.number ?? numbered,
    address: said.map((line) => streetIn(line.text)).find((one) => one !== undefined),
    city:
      customer.city ??
      first([
        '(живу|нахожусь|мы|я) ..1 (в|из) [<:noun.geo>]',
        '(доставк*|доставить|привезти|отправить|отправка) ..2 (в|до|по) [<:noun.geo>]',
        '(город) \\:? [#name]',
        "(i'm|i am|we're|we are|live|based|located) ..1 (in|from) [#name]",
        '(delivery|deliver|ship|shipping|shipped|send) ..3 (to|in) [#name]',
      ]),
    bought: first([
      `[(купил*|куплен*|покупал*|приобрел*|заказал*|заказывал*|оформил*|брал*|взял*) ..4 ${when}]`,
      `[(bought|purchased|ordered|got it) ..4 ${when}]`,
      `[${when} ..2 (купил*|куплен*|приобрел*|заказал*|bought|purchased|ordered)]`,
    ]),
    model: first([
      '[(iphone|айфон*|samsung|самсунг*|xiaomi|сяоми|ксиоми|redmi|редми|galaxy|honor|хонор|huawei|хуавей|pixel|macbook|макбук*|ipad|айпад*|philips|филипс|bosch|lg|sony|lenovo|asus) ..1 (#number|#code)]',
      '(модел*|model) [(#code|#number|#name)]',
      '(у меня|мой|моя|i have an|i have a|my) ..2 [#code]',
    ]),
    size: first([
      '(нуж*|хочу|хотел* бы|надо|на|поменя*|обменя*) ..2 [(#number|xs|xl|xxl) (размер*|й)?] ..1 (\\.|\\,|\\!|\\?|$|размер*)',
      '(need|want|for|swap it for) ..2 (a|an|size)? [(#number|xs|xl|xxl)]',
    ]),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}

/** A day of buying, named or counted. */
const when =
  '(#number ..1 (январ*|феврал*|март*|апрел*|мая|июн*|июл*|август*|сентябр*|октябр*|ноябр*|декабр*|числа|дня|дней|недел*|месяц*)|вчера|позавчера|сегодня|на прошлой неделе|неделю назад|месяц назад|в (январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|yesterday|today|last (week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|a (week|month) ago|#number (days|weeks|months) ago|in (january|february|march|april|may|june|july|august|september|october|november|december)|#number (january|february|march|april|may|june|july|august|september|october|november|december)|(january|february|march|april|may|june|july|august|september|october|november|december) #number)';

const street =
  /(?<!\p{L})\p{L}+(?:ую|ой|ая|ого) (?:улиц|площад|набережн)\p{L}+,? (?:д\p{L}*\.? ?)?\d+|(?<!\p{L})(?:ул(?:ица|ице|\.)|просп(?:ект|екте|\.)|пр-т|пер(?:еулок|\.)|бульвар|шоссе|наб(?:ережная|\.)|проезд|площадь)[\s.]+[^,.!?]{2,40},?\s*(?:д(?:ом|\.)?\s*)?\d+|\d+[a-z]?\s+[a-z' ]{2,30}\s(?:street|st|road|rd|avenue|ave|lane|drive|court|square|way|boulevard|blvd|close)(?!\p{L})/iu;
/** «я на Лесной 14 кв 8», "at 14 Forest Road": a street without the word for one. */
const bareStreet =
  /(?<!\p{L})(?:на|по|адрес:?|живу на|в)\s+(\p{Lu}\p{L}+(?:ой|ая|ую|ого|а|ы|е)?,?\s+(?:д(?:ом|\.)?\s*)?\d+(?:\s*,?\s*кв\.?\s*\d+)?)(?![\p{L}\d:.%₽])/u;
const streetIn = (source: string) => street.exec(source)?.[0] ?? (/кв\.?\s*\d|адрес|живу|я на/u.test(source) ? bareStreet.exec(source)?.[1] : undefined);

const please =
  "(подскажите|подскажете|напишите|назовите|назовете|укажите|уточните|уточнить|сообщите|пришлите|продиктуйте|введите|отправьте|дайте|оставьте|скажите|нужен|нужна|нужно|нужны|понадоб*|потреб*|необход*|какой|какая|какое|каков|можно|можете|могу|прошу|жду|будьте добры|хотел* бы узнать|знать|поделитесь|предостав*|продублируйте|повторите|напомните|what's|what|which|may|can|could|please|provide|share|give|send|tell|need|need your|require|let me have|have|confirm|enter|type|specify|remind|drop|kindly|know|requires)";
const asks: Readonly<Record<Datum, readonly (Search | string)[]>> = {
  name: [
    '(как) ..1 (вас|я могу) ..2 (зовут|звать|величать|обращаться)',
    '(как к вам|как мне к вам|как я могу к вам|как лучше к вам) ..1 обращаться',
    '(с кем|с кем я) ..1 (говорю|общаюсь|имею честь)',
    `${please} ..4 (имя|фио|фамили*)`,
    '(вас|вам) по имени',
    '(представьтесь|представиться)',
    `${please} ..4 (your (full|first|last)? name|name please)`,
    'your name is',
    '(who am i|whom am i) ..1 (speaking|talking|chatting)',
    '(how|what) ..3 (address you|call you)',
  ],
  email: [
    `${please} ..6 (почт*|e-mail|email|имейл|емейл|мейл|мыло|электронн* (почт*|адрес*))`,
    'на (какой|какую) ..3 (почту|почты|e-mail|email|имейл|ящик|электронн*)',
    'на какую ..1 (отправить|прислать|выслать)',
    `${please} ..3 (почт*|электронн* почт*) ..3 (с которой|на которую|который|которая)`,
    '(ваш|ваша) (e-mail|email|почта|электронная почта) ..1 \\?',
    '(which|what) ..2 (email|e-mail|mailbox)',
  ],
  phone: [
    `${please} ..6 (телефон*|номер телефона|мобильн*|контактн* номер|phone|phone number|mobile|contact number|telephone)`,
    '(по какому|на какой|какой) ..2 (номер*|телефон*) ..3 (перезвон*|позвон*|связ*|зарегистр*|привяз*|оформ*)',
    'what number ..3 (call|reach|register*)',
    '(по какому|на какой) ..1 (номеру|номер|телефону|телефон) ..2 (\\?|$)',
    '(on|at) (what|which) ..1 (number|phone) ..1 (\\?|$)',
    '(куда|по какому номеру) ..2 (вам|мне) ..1 (перезвонить|позвонить|набрать)',
  ],
  order: [
    `${please} ..6 (номер* ..1 (заказ*|ваш* заказ*|покупк*)|order number|order no|order id|order reference|booking reference|reference number|order code|number ..2 order|reference of your order)`,
    '(по какому|о каком|в каком|какой именно|который|с каким) ..2 заказ*',
    '(which|what) order',
    '(какой|какого|каков) ..1 (у вас|вашего|ваш)? ..1 номер ..2 заказ*',
  ],
  address: [
    `${please} ..6 (адрес доставки|ваш адрес|свой адрес|точный адрес|полный адрес|домашний адрес|улиц*|(delivery|shipping|home|full|your|postal) address)`,
    '(на какой|по какому|какой) ..2 адрес* !почты !электронн*',
    `${please} ..2 (адрес) ..1 (доставк*|проживан*|\\?|\\.|$)`,
    '(куда) ..3 (доставить|привезти|везти|отправить|доставлять)',
    '(where|what address) ..4 (deliver|ship|send) ',
  ],
  city: [
    `${please} ..5 (город*|населенн* пункт*|your (city|town)|what (city|town))`,
    '(из|в) (какого|каком|вашего|вашем) ..2 (города|городе)',
    '(где|откуда) ..1 вы ..2 (находитесь|живете|проживаете|пишете)',
    '(which|what) (city|town)',
    'where ..1 you ..2 (based|located|live|living|from)',
  ],
  bought: [
    '(когда|какого числа|как давно|давно ли|давно|в какой день) ..3 (купил*|покупал*|приобр*|заказал*|заказывал*|покупка|куплен*|брали)',
    '(дату|дата|день|число) ..1 (покупк*|заказ*|приобретени*)',
    '(when|how long ago|what day|what date|which day) ..3 (buy|bought|purchase*|order|ordered|get it)',
    '(date of purchase|purchase date|order date|date of the order)',
  ],
  model: [
    '(какая|какой|какую|какого|что за) ..3 (модель|модели|телефон|смартфон|устройство|марка) ..2 (\\?|у вас|вы|$)',
    '(модель) ..2 (телефона|смартфона|устройства|товара|прибора)',
    '(which|what) ..2 (model|phone|device|handset|make)',
  ],
  size: ['(какой|какого|какое) ..2 размер* ..2 (вам|нужен|нужно|хотите|ищете|прислать|подойдет)', '(what|which) size ..3 (need|want|like|looking|send|after)'],
};
/** Of another person or thing, or another one beside the known one. */
const others =
  /(?<!\p{L})(?:втор(?:ой|ую)|друг(?:ой|ую|ого)|дополнительн|запасн|резервн|ещ[её] один|ещ[её] какой|нов(?:ый|ую|ого)|поменять|сменить|изменить|change it to|switch to|получател|именинн|друга|подруги|магазин|пункт|склад|карты|трек|накладн|товар|артикул|second|another|other|alternative|backup|additional|spare|new|recipient|friend|store|shop|tracking|card number|last four|postcode of)/iu;
/** Not about the customer's data at all: a device, a way to be told, an offer. */
const otherwise =
  /модел|android|iphone|айфон|питом|удобнее (?:звон|по телеф|письм)|звонок|прислать\?|отправить\?|выслать\?|мог[уе]м? (?:прислать|отправить|выслать|позвонить|продубл)|i can (?:e-?mail|send|call|text)|shall i|would you (?:like|prefer)|gift card|выгравир|надпис|открытк|engrav|written on|check (?:your|the)|on the (?:label|parcel|gift)|коробк|упаковк|этикетк/iu;
const confirms =
  /(?<!\p{L})(?:верно|правильно|подтвердите|так\?|всё так|все так|не изменил|актуал|совпада|по-прежнему|тот же|это ваш|remains?|still|correct\??$|is that right|right\?|is it|up to date|the same|confirm that)/iu;
const chooses =
  /(?:\d.*(?:или|либо|or).*\d|как(?:ой|ому|ом) из|котор(?:ый|ому|ом) из|which (?:one|of)|(?:два|две|2|two|несколько|several) (?:заказ|orders?))/iu;

export interface Asked {
  datum: Datum;
  start: number;
  end: number;
  sentence: number;
}

/** The known things that a draft asks for. Confirming, choosing between two, asking for a second or somebody else's is not asking. */
export function asksFor({ draft, customer, talk }: Pick<Scene, 'draft' | 'customer' | 'talk'>): Asked[] {
  const known = knownData({ customer, talk });
  return datumKinds.flatMap((datum): Asked[] => {
    const value = known[datum];
    if (!value) return [];
    for (const search of asks[datum]) {
      for (const { sentence, start, end } of findAll(draft, search)) {
        const whole = draft.sentences[sentence];
        if (!whole) continue;
        const words = draft.source.slice(whole.start, whole.end);
        const around = draft.source.slice(Math.max(0, draft.sentences[sentence - 1]?.start ?? 0), whole.end);
        const said = plainOf(words).includes(plainOf(value).slice(0, 40));
        if (
          said ||
          others.test(words) ||
          (otherwise.test(words) && !/(?:как(?:ой|ую|ому)|куда|what|which|where)[^?]*\?/iu.test(words)) ||
          (confirms.test(words) && saysValue(around, value)) ||
          (datum === 'order' && chooses.test(around)) ||
          isTold(words)
        )
          continue;
        return [{ datum, start, end, sentence }];
      }
    }
    return [];
  });
}

const saysValue = (around: string, value: string) => /[\d@]/.test(around) || plainOf(around).includes(plainOf(value).slice(0, 4));
/** Tells the customer where something was sent or stands instead of asking. */
const isTold = (words: string) =>
  !/(?<!\p{L})(?:сообщите|укажите|назовите|напишите|пришлите|подскажите|provide|tell|give|send|share)(?!\p{L})/iu.test(words) &&
  /(?<!\p{L})(?:отправил|отправила|отправили|прислал|прислала|прислали|пришл[юе]м?|придёт|придет|указан|указана|вижу|виден|нашл|найти|можно (?:посмотреть|найти|увидеть|изменить|узнать)|измените|поменя|не нужно|не нужен|не надо|не понадоб|sent|i see|i can see|you can (?:find|see|change)|no need|don't need|we have|i have your|will arrive|is shown)/iu.test(
    words,
  ) &&
  !/\?\s*$/.test(words);
