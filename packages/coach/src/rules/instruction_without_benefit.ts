import { linksIn, stepsIn } from '../instructions.ts';
import type { Rule } from '../rule.ts';
import { has } from '../text/pattern.ts';

const message = {
  ru: 'Скажите, чем удобно сделать это самому: быстрее, в любое время, всегда под рукой.',
  en: 'Say why doing it oneself is worth it: faster, any time, always at hand.',
};
const piece = {
  ru: ' Так быстрее: всё займёт пару минут и не придётся ждать ответа.',
  en: ' It is quicker this way: it takes a couple of minutes and you need not wait for us.',
};
const benefits = [
  '(быстрее|быстро|скорее|проще|удобнее|удобно|легче|мгновенно|сэкономит*|экономит*|сбережет)',
  '(под рукой|в любое время|в любой момент|в любой день|круглосуточно|без (ожидани*|звонк*|очеред*|посещени*|писем|лишн*|помощи)|не (придется|нужно|надо|понадобится) ..2 (ждать|звонить|ехать|писать|обращаться|тратить|объяснять|искать))',
  '(займет|занимает|хватит|уйдет|потребуется|за) ..2 (минут*|секунд*|полминуты|пара|пару)',
  '(сразу|тут же|всегда) ..3 (увидите|видно|будет|виден|придет|узнаете|под|доступн*|получите|сможете|обновится)',
  '(так вы|это позволит|тогда вы|и вы) ..3 (сможете|увидите|будете|получите|узнаете|сами|всегда|сразу)',
  '(faster|fastest|quickest|easiest|simplest|quicker|fast|quick|quickly|easier|simpler|instantly|instant|convenient|saves|save you|handy)',
  '(any time|anytime|24/7|around the clock|at hand|right away|straight away|at once|whenever)',
  "(no need to|don't have to|won't have to|without) ..2 (wait|waiting|call|calling|write|queue|explain|visit|travel)",
  '(takes|take|only|just|in|under|within) ..2 (minute|minutes|seconds|moment)',
  'чтобы (вам)? не (ждать|тратить|зависеть|звонить|ехать|стоять|терять)',
  "so ..1 you (needn't|don't|do not|won't) ..2 (wait|have|need|call|depend)",
  '(that way|this way|so that|so) you ..3 (see|get|know|keep|control|track|choose|can)',
];

/** Standard §3 `instruction_without_benefit`; §8: self-service of two steps and more with no reason why; one tap, a photo to send, caring for a product are no how-tos. */
export const rule: Rule = {
  id: 'instruction_without_benefit',
  group: 'substance',
  scope: ['d'],
  weight: 1,
  title: { ru: 'Инструкция с пользой и по шагам', en: 'A how-to with a reason and in steps' },
  why: {
    ru: 'Человек охотнее делает сам, когда понимает, что так быстрее и пригодится ещё.',
    en: 'People gladly do it themselves once they see it is faster and useful again.',
  },
  draft({ draft, locale }) {
    const steps = stepsIn(draft);
    const first = steps[0];
    const last = steps.at(-1);
    if (!first || !last || new Set(steps.map((step) => step.verb)).size < 2) return undefined;
    if (has(draft, benefits)) return [];
    const end = draft.sentences[last.sentence]?.end ?? last.end;
    return [{ start: first.start, end, message, fix: linksIn(draft).length ? undefined : `${draft.source.slice(first.start, end)}${piece[locale]}` }];
  },
  examples: {
    ru: {
      good: [
        'Быстрее всего через кабинет: 1. Откройте заказ. 2. Нажмите «Вернуть». 3. Выберите день.',
        'Откройте профиль, нажмите «Адреса» и добавьте новый – это займёт минуту.',
        'Адрес можно менять самому в любое время: откройте заказ и нажмите «Изменить».',
        'Пришлите, пожалуйста, фото коробки.',
        'Нажмите на ссылку в письме.',
        'Стирайте при 30 градусах и сушите на воздухе.',
      ],
      bad: [
        'Зайдите в кабинет, откройте заказ и нажмите «Вернуть».',
        'Скачайте заявление, заполните его и распечатайте.',
        'Откройте настройки, выберите «Уведомления» и отключите рассылку.',
        'Перейдите в раздел «Адреса», нажмите «Добавить», введите улицу и сохраните.',
        'Нужно зайти в приложение, потом выбрать заказ и указать причину. Нажмите «Готово».',
        'Введите номер карты, подтвердите код из СМС.',
      ],
    },
    en: {
      good: [
        'The quickest way is your account: 1. Open the order. 2. Click Return. 3. Choose a day.',
        'Open your profile, click Addresses and add a new one: it takes a minute.',
        'You can change the address any time: open the order and click Edit.',
        'Please send us a photo of the box.',
        'Click the link in the e-mail.',
        'Wash at 30 degrees and dry it in the air.',
      ],
      bad: [
        'Go to your account, open the order and click Return.',
        'Download the form, fill it in and print it.',
        'Open the settings, choose Notifications and turn off the newsletter.',
        'Select Addresses, click Add, enter the street and save.',
        'Log in to the app, then choose the order. After that press Done.',
        'Enter the card number, then press Confirm.',
      ],
    },
  },
};
