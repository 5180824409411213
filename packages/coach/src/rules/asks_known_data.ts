import { asksFor, type Datum, knownData } from '../known-data.ts';
import { type Rule, say } from '../rule.ts';
import type { Words } from '../standard/ids.ts';

const message = { ru: 'Это уже известно: {what} – {value}. Не спрашивайте второй раз.', en: 'You already have it: {what} – {value}. No need to ask again.' };
const names: Readonly<Record<Datum, Words>> = {
  name: { ru: 'имя', en: 'the name' },
  email: { ru: 'почта', en: 'the e-mail' },
  phone: { ru: 'телефон', en: 'the phone' },
  order: { ru: 'номер заказа', en: 'the order number' },
  address: { ru: 'адрес', en: 'the address' },
  city: { ru: 'город', en: 'the city' },
  bought: { ru: 'когда куплено', en: 'when it was bought' },
  model: { ru: 'модель', en: 'the model' },
  size: { ru: 'размер', en: 'the size' },
};

const card = { name: 'Анна Белова', email: 'anna@mail.ru', phone: '+7 921 555-12-34', city: 'Казань', orders: [{ number: 'A-1042' }] };
const cardEn = { name: 'Ann Bell', email: 'ann@mail.com', phone: '+44 20 7946 0958', city: 'Leeds', orders: [{ number: 'A-1042' }] };

/** Standard §3 `asks_known_data`; §8: on the card or in the talk, in any words; confirming, choosing between two orders and a second phone hold. */
export const rule: Rule = {
  id: 'asks_known_data',
  group: 'substance',
  scope: ['d'],
  weight: 4,
  title: { ru: 'Не спрашивать то, что известно', en: 'Never ask for what is known' },
  why: {
    ru: 'Повторять свои данные обидно: кажется, что человека не помнят и не слушают.',
    en: 'Repeating one’s details hurts: it feels like nobody remembers or listens.',
  },
  draft(scene) {
    const known = knownData(scene);
    if (!Object.keys(known).length) return undefined;
    return asksFor(scene).map(({ datum, start, end }) => ({
      start,
      end,
      message: say(message, { what: names[datum], value: known[datum] ?? '' }),
    }));
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Где мой заказ?'], customer: card, draft: 'Ваш заказ A-1042 – верно? Он приедет завтра.' },
        {
          talk: ['c: Хочу вернуть одну вещь'],
          customer: { orders: [{ number: 'A-1042' }, { number: 'A-1055' }] },
          draft: 'По какому заказу вопрос: A-1042 или A-1055?',
        },
        { talk: ['c: Не могу дозвониться курьеру'], customer: card, draft: 'Подскажите, есть ли второй номер телефона для связи?' },
        { talk: ['c: Здравствуйте, помогите с оплатой'], draft: 'Подскажите, пожалуйста, номер заказа.' },
        { talk: ['c: Не приходит чек'], customer: card, draft: 'Отправили чек на anna@mail.ru, проверьте, пожалуйста, папку «Спам».' },
        { talk: ['c: Хочу подарить сестре'], customer: card, draft: 'Как зовут получателя и какой у неё телефон?' },
        { talk: ['c: Не горит экран'], customer: card, draft: 'Подскажите, какая модель указана на задней крышке?' },
      ],
      bad: [
        { talk: ['c: Где мой заказ?'], customer: card, draft: 'Подскажите, пожалуйста, номер заказа.' },
        { talk: ['c: Здравствуйте, заказ A-2077 не пришёл'], draft: 'Напишите номер вашего заказа, я проверю.' },
        { talk: ['c: Не приходит чек'], customer: card, draft: 'На какую почту отправить чек?' },
        { talk: ['c: Перезвоните мне'], customer: card, draft: 'Оставьте ваш номер телефона, и менеджер перезвонит.' },
        { talk: ['c: Сколько стоит доставка?'], customer: card, draft: 'Уточните, в каком городе вы находитесь?' },
        { talk: ['c: Добрый день'], customer: card, draft: 'Как я могу к вам обращаться?' },
        { talk: ['c: Меня зовут Ольга, пишу про возврат'], draft: 'Как вас зовут?' },
        { talk: ['c: мой ящик olga@ya.ru, письмо не дошло'], draft: 'Укажите, пожалуйста, адрес электронной почты.' },
      ],
    },
    en: {
      good: [
        { talk: ['c: Where is my order?'], customer: cardEn, draft: 'Your order is A-1042, is that right? It arrives tomorrow.' },
        {
          talk: ['c: I want to return something'],
          customer: { orders: [{ number: 'A-1042' }, { number: 'A-1055' }] },
          draft: 'Which order is it about: A-1042 or A-1055?',
        },
        { talk: ['c: The courier cannot reach me'], customer: cardEn, draft: 'Could you give us a second phone number?' },
        { talk: ['c: Hello, I need help with a payment'], draft: 'Could you tell me the order number, please?' },
        { talk: ['c: The receipt is missing'], customer: cardEn, draft: 'We sent the receipt to ann@mail.com, please look in the spam folder.' },
        { talk: ['c: The screen stays dark'], customer: cardEn, draft: 'Which model is printed on the back?' },
      ],
      bad: [
        { talk: ['c: Where is my order?'], customer: cardEn, draft: 'Could you tell me your order number, please?' },
        { talk: ['c: Hello, order A-2077 has not come'], draft: 'Please send me the order number and I will look at it.' },
        { talk: ['c: The receipt is missing'], customer: cardEn, draft: 'Which e-mail address should we send it to?' },
        { talk: ['c: Call me back'], customer: cardEn, draft: 'Please leave your phone number and a manager will call you today.' },
        { talk: ['c: How much is delivery?'], customer: cardEn, draft: 'What city are you in?' },
        { talk: ['c: Good afternoon'], customer: cardEn, draft: 'May I have your name, please?' },
        { talk: ['c: my name is Olga, it is about a refund'], draft: 'Who am I speaking with?' },
      ],
    },
  },
};
