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
    'добрый день хочу узнать подойдет ли насадка к модели 2200',
    'скажите пожалуйста сколько идет посылка до иркутска',
    'У меня не проходит оплата картой, попробовал два раза',
    'Заказ пришёл, но нет зарядки в коробке',
    'А можно поменять цвет на чёрный?',
    'Мне пришло два одинаковых письма, это ок?',
    'Хорошо, жду',
    'Коробка помята, но товар цел. Нужно ли что-то делать?',
    'Можно ли вернуть без чека',
    'Хотелось бы понять, когда будет поступление',
    'не вижу кнопки вернуть',
    'Подскажите, этот крем для сухой кожи?',
    'Ошибка 502 на странице оплаты',
    'сломалась молния на куртке через месяц, есть гарантия?',
    'Добрый вечер, получила не тот оттенок, как обменять',
    'hi can you tell me if the lamp fits e27',
    'My parcel arrived but the charger is missing',
    'The payment did not go through twice, what should I do?',
    'Could you change the colour to black?',
    'The zip broke after a month, is there a warranty?',
    'I received someone else’s order, how do I swap it?',
    'no rush, just curious when it ships',
    'Is there a discount for two?',
    'Забыла пароль, как восстановить',
    'скажите, а сегодня доставите?',
    'I forgot my password',
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
    'здравствуйте меня беспокоит что заказ не двигается третий день',
    'Я перевела деньги, а подтверждения нет. Всё нормально?',
    'А вы точно не обманываете? Первый раз у вас заказываю, страшновато',
    'Не случилось ли чего с курьером? Он не выходит на связь',
    'что если посылка потеряется?',
    'надеюсь деньги не пропадут',
    'Please tell me my money is safe, I am a bit anxious',
    'Should I be concerned that tracking has not changed?',
    'what if it never arrives',
    'ребёнку в школу через 2 дня, боюсь не успеем',
    'перживаю придёт ли вовремя',
    'Мне тревожно: списали деньги, а заказа в кабинете нет',
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
    'Ну вот и всё, день рождения без подарка(((',
    'очень жаль что так получилось, я на вас рассчитывала',
    'Настроение испорчено, торт приехал мятый',
    'сколько ещё мне ждать?? уже неделя прошла',
    'никто не перезвонил, хотя обещали',
    'Честно говоря, ожидала большего',
    'устала вам писать',
    'опять прислали не то',
    'я плачу второй день из-за этого платья',
    'Уже месяц не могу получить свои деньги',
    'It broke on the very first day, so sad',
    'I really counted on you',
    'Nobody called me back as promised',
    'Again the wrong size...',
    'A month without my money already',
    'My daughter cried all evening because of this',
    'I am tired of writing to you',
    'вторую неделю жду ответа',
    'очень расстроена, подарок не привезли',
    'так обидно( ждали всей семьёй',
    'Пишу уже третий раз никто не отвечает',
    'Обещали вчера привезти, до сих пор нет',
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
    'Где мой заказ!!!',
    'ваш сервис полное дно',
    'вы просто воры',
    'как вам не стыдно людей обманывать',
    'Я НА ВАС В СУД ПОДАМ',
    'какая же у вас отвратительная поддержка',
    'Ну вы и клоуны',
    'хорош врать',
    'да пошли вы',
    'Спасибо за разбитый телевизор, очень качественная доставка',
    'Поздравляю, вы потеряли клиента',
    'Прекрасный сервис: месяц жду и ни ответа',
    'вам вообще плевать на клиентов',
    'what a joke of a company',
    'you are all liars',
    'Stop copy-pasting and answer me!',
    'Congratulations, you just lost a customer',
    'Nice work, it only took a month',
    'I will report you to the consumer agency',
    'absolute garbage service',
    'How stupid do you think I am?',
    'чё за фигня??? где деньги',
    'вы мне нервы трепать будете или деньги вернёте?!',
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
    'вау как быстро, спасибо!',
    'Спасибо вам большое, очень выручили',
    'всё супер, дочка в восторге',
    'Вы волшебники! Всё пришло целым',
    'ой как здорово, благодарю',
    'Брюки сели идеально, спасибо ❤',
    'Amazing service, thank you!',
    'Brilliant, that worked. Thanks a lot!',
    'So happy with the dress, thank you',
    'you guys are awesome',
    'Спасибо огромное за помощь, вы лучшие',
    'That was quick! Love it, thanks',
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

test.each([
  ['С карты дважды сняли 4 990', 'вы серьёзно?'],
  ['Курьер опять не приехал', 'ну спасибо'],
  ['Привезли не тот цвет', 'отлично, просто отлично'],
  ['мне пришёл чужой заказ', 'это шутка такая?'],
  ['You charged me twice', 'seriously?'],
  ['The courier never came', 'wow, thanks'],
  ['My order arrived broken', 'great, just great'],
  ['You sent somebody the wrong order', 'is this some kind of joke'],
])('after «%s», «%s» is anger', (...lines) => {
  expect(moodAfter(...lines).mood).toBe('angry');
});

test.each([
  ['Заказ не пришёл', 'Отлично, жду звонка'],
  ['Списали дважды', 'О, отлично, спасибо, что вернули'],
  ['Chair arrived broken', 'Great, I will wait for the call'],
  ['You charged me twice', 'Oh great, thanks for refunding'],
])('after «%s», «%s» is not', (...lines) => {
  expect(moodAfter(...lines).mood).not.toBe('angry');
});

test('thanks behind a request is politeness', () => {
  expect(moodAfter('My parcel is late, could you check? Many thanks!').mood).not.toBe('angry');
  expect(moodAfter('Здравствуйте, мне до сих пор не ответили. Можете проверить? Спасибо!').mood).not.toBe('angry');
});

test('haste and law are told apart from mood', () => {
  expect(moodAfter('Срочно нужен чек').urgent).toBe(true);
  expect(moodAfter('По закону о защите прав потребителей вы обязаны вернуть деньги').insistsOnLaw).toBe(true);
  expect(moodAfter('Где мой заказ?')).toEqual({ mood: 'calm', signals: [], urgent: false, insistsOnLaw: false });
});
