import { apologies } from '../block-words.ts';
import { faultOf, trouble } from '../fault.ts';
import { feltIn } from '../mood.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { findAll, has } from '../text/pattern.ts';

const message = {
  ru: 'Здесь нет вины компании: извинение по привычке настораживает. Сразу помогите, а сочувствие скажите своими словами.',
  en: 'The company is not at fault here: a reflex apology makes people wary. Help at once, and sympathise in your own words.',
};
const late = [
  '(ожидани*|ждать|ждали|задержк* ..2 ответ*|долго* отвечал*|что так долго|за паузу|за молчание)',
  '(wait|waiting|slow reply|late reply|delay in (replying|responding|getting back)|keeping you)',
];
function guilty(scene: Scene): boolean | undefined {
  const said = scene.talk.filter((line) => line.who === 'customer').map((line) => line.body);
  const replied = [...scene.talk.filter((line) => line.who === 'agent').map((line) => line.body), scene.draft];
  const told = faultOf('unknown', said, replied);
  const usual = scene.situation?.fault;
  // What the agent has set by hand wins: it differs from what is usual and from what was said
  if (told === 'company' || (scene.fault === 'company' && (usual !== 'company' || told !== 'unknown'))) return true;
  if (told !== 'unknown' || scene.fault === 'customer' || (scene.fault === 'nobody' && usual !== 'nobody')) return false;
  const complains = said.some((text) => has(text, trouble) || ['upset', 'angry'].includes(feltIn(text).mood));
  if (scene.fault === 'company') return complains || scene.situated.kind === 'complaint';
  if (complains) return undefined;
  return scene.fault !== 'unknown' || scene.situated.kind === 'consultation' ? false : undefined;
}

/** The customer did wait: the pause before this reply is over target. */
function keptWaiting(scene: Scene): boolean {
  const since = scene.asked[0]?.at;
  return since !== undefined && scene.now - since > scene.standard.thresholds.replyGapSeconds * 1000;
}

/** Standard §3 `apology_grounds`; §8: weather, taste, the customer's own slip and a plain question owe no apology. */
export const rule: Rule = {
  id: 'apology_grounds',
  group: 'care',
  scope: ['d', 'c'],
  weight: 3,
  title: { ru: 'Извинение только по делу', en: 'An apology only where it is due' },
  why: {
    ru: 'Извинение без вины звучит отпиской, а за настоящую ошибку потом нечем ответить.',
    en: 'An apology without a fault sounds like a brush-off and cheapens the real ones.',
  },
  draft(scene) {
    const found = apologies.flatMap((search) => findAll(scene.draft, search));
    const first = found[0];
    if (!first) return undefined;
    const sentence = scene.draft.sentences[first.sentence];
    if (!sentence || guilty(scene) !== false) return [];
    const words = scene.draft.source.slice(sentence.start, sentence.end);
    if (has(scene.draft, late) && keptWaiting(scene)) return [];
    const bare = scene.draft.sentences.length > 1 && words.length < 70;
    const finding: Finding = {
      start: bare ? sentence.start : first.start,
      end: bare ? sentence.end : first.end,
      message,
      fix: bare ? '' : undefined,
    };
    return [finding];
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Пришла разбитая ваза'], draft: 'Заменим вазу завтра до 14:00. Приносим извинения за повреждение в дороге.' },
        { talk: ['c: Вы списали деньги дважды'], draft: 'Лишнюю сумму вернули, она придёт до пятницы. Извините нас за двойное списание.' },
        { talk: ['c: Во сколько вы закрываетесь?'], draft: 'Мы работаем до 21:00, заходите.' },
        { talk: ['c: Извините, я перепутала размер'], draft: 'Извиняться не за что: размеры легко перепутать. Обменяем на M, курьер приедет завтра.' },
        { talk: ['c: Есть ли зелёный?'], draft: 'К сожалению, зелёный закончился, зато есть оливковый – привезём завтра.' },
        { talk: ['c: Куда делся мой заказ? Обещали вчера'], draft: 'Склад перепутал коробки, заказ приедет сегодня до 18:00. Просим прощения за задержку.' },
      ],
      bad: [
        { talk: ['c: Во сколько вы закрываетесь?'], draft: 'Мы работаем до 21:00. Приносим извинения за неудобства.' },
        { talk: ['c: Я перепутала размер, хочу обменять'], draft: 'Извините за неудобства! Обменяем на M, курьер приедет завтра.' },
        { talk: ['c: Есть ли доставка в Пермь?'], draft: 'Да, два дня. Извините за беспокойство.' },
        { talk: ['c: Заказ задержался из-за снегопада?'], draft: 'Да, дороги уже чистят, курьер приедет завтра. Просим прощения за погоду.' },
        { talk: ['c: Платье просто не понравилось, как вернуть?'], draft: 'Курьер заберёт платье в удобный день. Приносим свои извинения.' },
        { talk: ['c: Я случайно указала не тот адрес'], draft: 'Простите нас, пожалуйста. Адрес уже изменён, заказ приедет завтра.' },
      ],
    },
    en: {
      good: [
        { talk: ['c: The vase arrived broken'], draft: 'We will replace the vase tomorrow by 2 pm. We apologise for the damage on the way.' },
        { talk: ['c: You charged me twice'], draft: 'The extra sum is refunded and arrives by Friday. We are sorry for the double charge.' },
        { talk: ['c: What time do you close?'], draft: 'We are open until 9 pm, come by.' },
        { talk: ['c: Sorry, I mixed up the size'], draft: 'No need to apologise: sizes are easily confused. We exchange it for an M tomorrow.' },
        { talk: ['c: Do you have it in green?'], draft: 'Unfortunately green is sold out, but olive is here and can reach you tomorrow.' },
        { talk: ['c: Where is my order? It is late'], draft: 'The warehouse mixed up two boxes, yours arrives today by 6 pm. We apologise for the delay.' },
      ],
      bad: [
        { talk: ['c: What time do you close?'], draft: 'We are open until 9 pm. We apologise for the inconvenience.' },
        { talk: ['c: I ordered the wrong size by mistake, can I swap it?'], draft: 'Sorry for the inconvenience! We exchange it for an M tomorrow.' },
        { talk: ['c: Do you deliver to Leeds?'], draft: 'Yes, in two days. Sorry for the trouble.' },
        {
          talk: ['c: Is the delivery held up by the snow?'],
          draft: 'Yes, the roads are being cleared, the courier comes tomorrow. We apologise for the weather.',
        },
        { talk: ['c: I just do not like the colour, how do I return it?'], draft: 'The courier collects it on any day you like. Our sincere apologies.' },
        { talk: ['c: I accidentally entered the wrong address'], draft: 'We are so sorry. The address is changed, the parcel arrives tomorrow.' },
      ],
    },
  },
};
