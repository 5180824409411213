import { joinings } from '../block-words.ts';
import { lastFelt } from '../mood.ts';
import { afterGreeting, phraseFor, placed } from '../phrase.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import type { Mood } from '../standard/ids.ts';
import { has } from '../text/pattern.ts';

const message = {
  ru: 'Клиент расстроен: сначала одной фразой покажите, что понимаете его, – потом решение услышат.',
  en: 'The customer is upset: show in one sentence that you understand, then the solution will be heard.',
};

const bad: ReadonlySet<Mood> = new Set(['upset', 'angry']);

/** The customer's last outburst that no agent has answered with joining; below 0 when none is open. */
function openOutburst({ talk, mood, situated }: Scene): number {
  if (mood.mood !== 'upset' && mood.mood !== 'angry') return -1;
  const outburst = lastFelt(talk, situated.kind === 'complaint', bad);
  return talk.some((line, at) => at > outburst && line.who === 'agent' && has(line.body, joinings)) ? -1 : outburst;
}

/** Standard §3 `joining_missing`; §8: owed to anger and upset, not to mere worry; held once an agent has joined since the outburst. */
export const rule: Rule = {
  id: 'joining_missing',
  group: 'care',
  scope: ['d', 'c'],
  weight: 4,
  title: { ru: 'Присоединение к расстроенному клиенту', en: 'Joining with an upset customer' },
  why: { ru: 'Пока человек не почувствовал, что его поняли, он не слышит решения.', en: 'Until people feel understood they do not hear the solution.' },
  draft(scene) {
    if (scene.mood.mood !== 'upset' && scene.mood.mood !== 'angry') return undefined;
    if (openOutburst(scene) < 0 || has(scene.draft, joinings)) return [];
    const at = afterGreeting(scene);
    const phrase = phraseFor(scene, 'joining');
    return [{ start: at, end: at, message, fix: phrase && placed(scene.draft.source, at, phrase) }];
  },
  whole({ talk, replies }) {
    let applies = false;
    for (const [entry, scene] of replies) {
      if (openOutburst(scene) < 0 || scene.asked.length === 0) continue;
      applies = true;
      const next = talk.findIndex((line, at) => at > entry && line.who === 'customer');
      const turn = talk.slice(entry, next < 0 ? undefined : next).filter((line) => line.who === 'agent');
      if (!turn.some((line) => has(line.body, joinings))) return [{ entry, start: 0, end: 0, message }];
    }
    return applies ? [] : undefined;
  },
  examples: {
    ru: {
      good: [
        {
          talk: ['c: Вы издеваетесь?! Третий день жду заказ!!!'],
          draft: 'Понимаю, как неприятно ждать столько дней. Заказ уже у курьера, привезёт сегодня до 18:00.',
        },
        {
          talk: ['c: Я так расстроена, платье пришло с дыркой'],
          draft: 'Очень жаль, что долгожданное платье вас огорчило. Заменим его завтра, курьер приедет с 10 до 14.',
        },
        {
          talk: ['c: спасибо огромное, испортили ребёнку праздник'],
          draft: 'Вы правы, так быть не должно: подарок ждали к празднику. Привезём его сегодня до 19:00.',
        },
        {
          talk: ['c: Пишу уже третий раз, никто не отвечает'],
          draft: 'Вам пришлось писать трижды – это действительно выматывает. Вижу заявку, деньги вернём до 15:00.',
        },
        { talk: ['c: Волнуюсь, успеет ли заказ к пятнице'], draft: 'Заказ уже в вашем городе, курьер привезёт его в четверг до 18:00.' },
        {
          talk: ['c: ГДЕ МОИ ДЕНЬГИ', 'a: Понимаю ваше возмущение. Проверю платёж, мне нужно пять минут.', 'c: жду'],
          draft: 'Возврат ушёл в банк сегодня в 12:40, деньги придут до пятницы.',
        },
        {
          talk: ['c: Ужасный сервис!!! Опять привезли не то', 'a: Очень обидно получить не тот заказ. Уже оформил замену.', 'c: и когда?'],
          draft: 'Курьер приедет завтра с 10 до 14 и сразу заберёт ошибочную коробку.',
        },
        { talk: ['c: Какого размера коробка?'], draft: 'Коробка 30 на 40 сантиметров.' },
      ],
      bad: [
        { talk: ['c: Вы издеваетесь?! Третий день жду заказ!!!'], draft: 'Заказ у курьера, привезёт сегодня до 18:00.' },
        { talk: ['c: Я так расстроена, платье пришло с дыркой'], draft: 'Пришлите фото платья, оформим замену на завтра.' },
        { talk: ['c: спасибо огромное, испортили ребёнку праздник'], draft: 'Спасибо за обратную связь. Подарок привезём сегодня до 19:00.' },
        { talk: ['c: Пишу уже третий раз, никто не отвечает'], draft: 'Вижу вашу заявку, деньги вернём до 15:00.' },
        { talk: ['c: ГДЕ МОИ ДЕНЬГИ ВЕРНИТЕ СЕЙЧАС ЖЕ'], draft: 'Возврат отправлен сегодня в 12:40, деньги придут до пятницы.' },
        { talk: ['c: Обещали привезти вчера, до сих пор никого нет'], draft: 'Курьер приедет сегодня с 16 до 18.' },
        { talk: ['c: Сколько можно ждать! Безобразие', 'a: Заказ на складе.', 'c: И что дальше???'], draft: 'Завтра до обеда заказ передадут курьеру.' },
      ],
    },
    en: {
      good: [
        {
          talk: ['c: Are you kidding me?! Third day waiting!!!'],
          draft: 'I can see how frustrating three days of waiting are. Your parcel is with the courier and arrives today by 6 pm.',
        },
        {
          talk: ['c: I am so upset, the dress came with a hole'],
          draft: "I'm sorry to hear the dress arrived like that. We will replace it tomorrow between 10 and 2.",
        },
        {
          talk: ['c: great job, as always. birthday ruined'],
          draft: 'You have every right to be angry: the present was for a birthday. We deliver it today by 7 pm.',
        },
        {
          talk: ['c: Third time I am writing, nobody answers'],
          draft: 'Having to write three times must be exhausting. I see your request, the refund goes out by 3 pm.',
        },
        { talk: ['c: I am worried it will not arrive by Friday'], draft: 'The parcel is already in your town and arrives on Thursday by 6 pm.' },
        {
          talk: ['c: WHERE IS MY MONEY', 'a: I understand how annoying this is. I need five minutes to check the payment.', 'c: ok waiting'],
          draft: 'The refund left today at 12:40 and reaches you by Friday.',
        },
        { talk: ['c: How big is the box?'], draft: 'The box is 30 by 40 centimetres.' },
      ],
      bad: [
        { talk: ['c: Are you kidding me?! Third day waiting!!!'], draft: 'Your parcel is with the courier and arrives today by 6 pm.' },
        { talk: ['c: I am so upset, the dress came with a hole'], draft: 'Please send a photo of the dress, we will replace it tomorrow.' },
        { talk: ['c: great job, as always. birthday ruined'], draft: 'Thank you for your feedback. We deliver the present today by 7 pm.' },
        { talk: ['c: Third time I am writing, nobody answers'], draft: 'I see your request, the refund goes out by 3 pm.' },
        { talk: ['c: WHERE IS MY MONEY GIVE IT BACK NOW'], draft: 'The refund left today at 12:40 and reaches you by Friday.' },
        { talk: ['c: You promised yesterday and still nothing came'], draft: 'The courier comes today between 4 and 6 pm.' },
      ],
    },
  },
};
