import { describe, expect, test } from 'vitest';
import { loadLexicons } from '../../load/node.ts';
import { correct } from './correct.ts';

const { ru, en } = await loadLexicons();

/** `wrong → right`, one in a line. */
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' → ') as [string, string]);

describe('Russian', () => {
  test.each(
    lines(`
      Здраствуйте, Анна! → Здравствуйте, Анна!
      вобщем я незнаю что делать → в общем я не знаю что делать
      ну вот както так → ну вот как-то так
      изза этого курьер опаздал → из-за этого курьер опоздал
      расказал интересную историю → рассказал интересную историю
      он пытаеца понять → он пытается понять
      очень скучаююю → очень скучаю
      ghbdtn, как дела? → привет, как дела?
      мы придем зaвтра → мы придем завтра
      спасибо за ранее → спасибо заранее
      хотелосьбы узнать → хотелось бы узнать
      мне нужна помошь → мне нужна помощь
      ПОЖАЛУСТА подождите → ПОЖАЛУСТА подождите`),
  )('%s → %s', (wrong, right) => {
    expect(correct(wrong, ru).replaceAll('ё', 'е')).toBe(right);
  });

  test.each([
    'Ещё раз: счёт пришлём на почту anna@example.ru, оплатить его можно до 12.05.',
    'Блендер KitFort КТ-1341 и термос «Тайгетта» приедут вместе.',
    'Микротрещина, антипригарное покрытие, двухслойный, супертонкий, невскрытый.',
    'Ну вот, ООО «Вектор» на ул. Ленина, д. 5, кв. 12 – 300 руб.',
    'Позвоните Ххангайгуль или Жаргалме.',
  ])('leaves alone: %s', (right) => {
    expect(correct(right, ru)).toBe(right);
  });
});

describe('Russian words in the wrong place', () => {
  test.each(
    lines(`
      мне нравиться эта песня → мне нравится эта песня
      вы можете вернутся позже → вы можете вернуться позже
      заказ находиться в пути → заказ находится в пути
      курьер будет в течении часа → курьер будет в течение часа
      на счет доставки напишу завтра → насчёт доставки напишу завтра
      я тоже самое думаю → я то же самое думаю
      что бы вернуть заказ, напишите нам → чтобы вернуть заказ, напишите нам
      как бы то не было, деньги ваши → как бы то ни было, деньги ваши
      по приезду позвоните → по приезде позвоните
      согласно правил магазина → согласно правилам магазина
      этот более лучше → этот лучше
      если вышлите фото, заменим → если вышлете фото, заменим
      вышлете, пожалуйста, фото → вышлите, пожалуйста, фото
      ваша заказ готов → ваш заказ готов
      новая телефон уже у вас → новый телефон уже у вас
      для клиенты есть скидка → для клиентов есть скидка
      нет вашего заказ на складе → нет вашего заказа на складе
      у моей сестре день рождения → у моей сестры день рождения
      нужно оплатит доставку → нужно оплатить доставку`),
  )('%s → %s', (wrong, right) => {
    expect(correct(wrong, ru)).toBe(right);
  });

  test.each([
    'Что бы вы хотели изменить?',
    'Если вы не смотрели на дату, она в письме.',
    'Так же быстро, как в прошлый раз.',
    'Деньги вернутся на счёт компании.',
    'Наша задача – вернуться к вам с ответом.',
    'Может быть, получится сегодня.',
    'Где то платье, которое вы выбрали?',
    'По этому адресу курьер будет завтра.',
    'Что за вопрос!',
    'Два одинаковых чека.',
    'В связи с вышеизложенным возврат оформим завтра.',
    'Я вижу вашего курьера и ваш заказ.',
    'Считаем бесплатной доставку от трёх тысяч.',
    'В течении реки есть порог.',
  ])('leaves alone: %s', (right) => {
    expect(correct(right, ru)).toBe(right);
  });
});

describe('English', () => {
  test.each(
    lines(`
      I recieved you're order. → I received your order.
      Its been shipped. → It's been shipped.
      The parcel lost it's label. → The parcel lost its label.
      We could of called you. → We could have called you.
      It takes longer then usual. → It takes longer than usual.
      It dont work. → It doesn't work.
      A email was sent. → An email was sent.
      We appologise for the mistake. → We apologise for the mistake.
      Unfortunatly it is to late. → Unfortunately it is too late.`),
  )('%s → %s', (wrong, right) => {
    expect(correct(wrong, en)).toBe(right);
  });

  test.each(["The neighbour's parcel was cancelled.", 'We ship pre-orders and T-shirts in instalments.', 'Ask Siobhán at the Moccamaster counter.'])(
    'leaves alone: %s',
    (right) => {
      expect(correct(right, en)).toBe(right);
    },
  );
});

test('what makes no sense gets no suggestions, and soon', () => {
  const rubbish = Array.from(
    { length: 2500 },
    (_, index) => `щъ${(index * 7919).toString(29).replace(/./g, (digit) => 'абвгдежзиклмнопрстуфхцчшщыэюя'.charAt(Number.parseInt(digit, 29)))}`,
  ).join(' ');
  const began = performance.now();
  correct(rubbish, ru);
  expect(performance.now() - began).toBeLessThan(5000);
});
