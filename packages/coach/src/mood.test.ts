import { describe, expect, it, test } from 'vitest';
import { loadLexicons } from '../load/node.ts';
import { feltIn, moodOf } from './mood.ts';
import type { Said } from './scene.ts';
import type { Mood } from './standard/ids.ts';
import { analyse } from './text/text.ts';

const lexicons = await loadLexicons();
const read = (source: string) => analyse(source, lexicons[/[а-я]/i.test(source) ? 'ru' : 'en']);
const moodAfter = (...lines: string[]) => moodOf(lines.map((text, at): Said => ({ who: 'customer', at, text, body: read(text) })));

const cases: Record<Mood, readonly string[]> = {
  calm: [
    'где мой заказ 1042',
    'здравствуйте подскажите есть ли доставка в тверь',
    'Пришёл не тот размер, что делать?',
    'Спасибо, понятно',
    'Не могу войти в аккаунт, пароль не подходит',
    'Подскажите, когда вернут деньги?',
    'хочу вернуть кроссовки не подошли',
    'Какой телефон лучше, самсунг или айфон?',
    'а можно оплатить при получении',
    'Добрый день! Нужен чек по заказу А-1042',
    'iPhone 15 PRO MAX есть?',
    'Мне нужен размер XXL',
    'Where is my order?',
    'Hi, do you ship to Ireland?',
    'I got the wrong size, what should I do?',
    'ok thanks',
    'Can I pay by card?',
    'Hello! I would like to return the shoes',
    'My promo code does not work',
    'When will the refund come?',
    'Is this jacket waterproof?',
    'Курьер не приехал, можно перенести на завтра?',
    'Здравствуйте! Сломался чайник, как вернуть?',
    'Мне понравилось платье, есть ли синее?',
    'У вас хороший выбор, есть ли скидки?',
    'Какой хороший пылесос для дома?',
    'the site shows an error when I pay',
    'I love this dress, is it available in blue?',
  ],
  worried: [
    'волнуюсь дойдёт ли посылка',
    'А заказ точно успеет к пятнице? переживаю',
    'всё ли в порядке с моим заказом?',
    'Деньги списались а заказа нет, они не пропали?',
    'боюсь что это мошенники, сайт настоящий?',
    'Is everything ok with my order? It has not moved for days',
    'I am worried it might be lost',
    'Will it definitely arrive before Friday?',
    'это точно оригинал не подделка? страшно брать',
    'трек не обновляется неделю, с посылкой что то случилось?',
    'did my payment go through? I am nervous',
    'вдруг не придет к празднику',
    'I hope it is not lost',
    'Скажите а он не потерялся? Уже 3 дня статус не меняется',
    'is this a legit shop? afraid of scams',
  ],
  upset: [
    'очень расстроена, подарок не привезли',
    'так обидно( ждали всей семьёй',
    'Пишу уже третий раз никто не отвечает',
    'Обещали вчера привезти, до сих пор нет',
    'Где мой заказ!!!',
    'разочарована вашим сервисом',
    'жду уже две недели заказа и тишина',
    'I am so disappointed, the dress came torn',
    'Third time I am writing and no answer',
    'still no refund after two weeks',
    'You promised Monday and nothing came',
    'This is really upsetting, it was a gift',
    'ребёнок плачет, игрушка сломалась в первый день',
    'опять не работает личный кабинет',
    'весь день прождала курьера, никто не приехал',
    'Honestly expected better from you',
    'I have been waiting for 2 weeks',
    'ну вот, опять перенесли доставку',
    'I took a day off and nobody came',
  ],
  angry: [
    'вы издеваетесь???',
    'ВЕРНИТЕ ДЕНЬГИ',
    'спасибо огромное испортили праздник',
    'great job, as always',
    'Отличный сервис, третью неделю жду',
    'верните деньги немедленно или пойду в суд',
    'мошенники! верните деньги',
    'This is ridiculous, worst service ever',
    'ARE YOU KIDDING ME',
    'thanks for nothing',
    'вы там вообще работаете?',
    'хватит кормить завтраками',
    'да вы обалдели, какого черта',
    'Are you people even reading?',
    'Молодцы, привезли разбитую вазу',
    'I want my money back NOW or I will sue',
    'сколько можно ждать, безобразие',
    'Браво! Потеряли посылку',
    'ну конечно, как всегда всё прекрасно работает',
    'напишу отзыв везде какие вы жулики',
    'Wonderful. Another week without my order.',
    'Очень оперативно! Всего-то месяц прошёл',
    'wow, only took you three weeks to answer, impressive',
  ],
  pleased: [
    'Спасибо огромное! Вы лучшие',
    'ура, всё пришло, спасибо большое!!!',
    'Супер, очень быстро, спасибо',
    'вы меня спасли, спасибо вам!',
    'Thank you so much, you are amazing!',
    'Great, works perfectly now, thanks!',
    'Обожаю ваш магазин ❤️',
    'Wow that was fast, thank you!',
    'Платье просто восторг, дочка счастлива',
    'спасибо, помогли, всё получилось, я так рада',
    'Perfect, love it!',
    'спасибо большое, так переживала, а вы всё решили, супер',
    'всё заработало, здорово!',
    "you're a lifesaver, thanks",
  ],
};

describe.each(Object.entries(cases))('%s', (mood, lines) => {
  it.each(lines)('is heard in «%s»', (source) => {
    expect(feltIn(read(source)).mood).toBe(mood);
  });
});

test('a bad moment lasts while only facts are given', () => {
  expect(moodAfter('Сколько можно ждать! Безобразие', 'А-1042').mood).toBe('angry');
});

test('thanks after a solution end it', () => {
  expect(moodAfter('Сколько можно ждать! Безобразие', 'Спасибо, всё пришло').mood).not.toBe('angry');
  expect(moodAfter('WHERE IS MY ORDER', 'Great, works perfectly now, thanks!').mood).toBe('pleased');
});

test('haste and law are told apart from mood', () => {
  expect(moodAfter('Срочно нужен чек').urgent).toBe(true);
  expect(moodAfter('По закону о защите прав потребителей вы обязаны вернуть деньги').insistsOnLaw).toBe(true);
  expect(moodAfter('Где мой заказ?')).toEqual({ mood: 'calm', signals: [], urgent: false, insistsOnLaw: false });
});
