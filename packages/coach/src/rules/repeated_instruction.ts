import { linksIn, stepsIn, thingsOf } from '../instructions.ts';
import type { Rule } from '../rule.ts';
import { findAll } from '../text/pattern.ts';
import type { Text } from '../text/text.ts';

const message = {
  ru: 'Это клиенту уже советовали. Помогите сами: сделайте за него или предложите другой путь.',
  en: 'The customer was already told this. Help by hand: do it for them or offer another way.',
};

/** Whatever a draft tells the customer to do: steps on a screen, and other imperatives. */
const directionsIn = (text: Text) =>
  [
    ...stepsIn(text),
    ...[
      '<:verb.imp.pl>',
      '(нужно|надо|необходимо|достаточно|стоит) ..4 <:inf>',
      '^ (please|then|and|now|just|also|next|could you|can you|try)? ..1 (use|hold|press|wait|put|make sure|check|look|ask|unplug|plug|try|install|reinstalling|take|turn|wipe|choose|keep|insert|leave|follow)',
    ]
      .flatMap((pattern) => findAll(text, pattern))
      .filter(
        ({ start, end }) =>
          !/^(?:здравствуйте|извините|простите|скажите|подскажите|позвольте|пришлите|давайте|подождите|дайте|напишите)/iu.test(text.source.slice(start, end)),
      ),
  ].sort((a, b) => a.start - b.start);

/** Standard §3 `repeated_instruction`; §8: same steps or link, also paraphrased; another page or the missing detail holds. */
export const rule: Rule = {
  id: 'repeated_instruction',
  group: 'substance',
  scope: ['d'],
  weight: 4,
  title: { ru: 'Не повторять ту же инструкцию', en: 'Not the same instruction again' },
  why: {
    ru: 'Если инструкция не помогла, второй раз она не поможет – нужна помощь руками.',
    en: 'An instruction that did not help will not help the second time: do it by hand.',
  },
  draft({ draft, talk }) {
    const before = talk.filter((line) => line.who !== 'customer');
    if (!before.length) return undefined;
    const link = linksIn(draft).find(({ page }) => before.some((line) => linksIn(line.body).some((one) => one.page === page)));
    if (link) return [{ start: link.start, end: link.end, message }];
    const steps = directionsIn(draft);
    const first = steps[0];
    const last = draft.sentences[steps.at(-1)?.sentence ?? -1];
    if (!first || !last) return [];
    const things = thingsOf(draft, new Set(steps.map((step) => step.sentence)));
    const repeated = before.some((line) => {
      const told = thingsOf(line.body, new Set(line.body.sentences.keys()));
      const shared = [...things].filter((thing) => told.has(thing)).length;
      // What was no instruction may share words with one by chance
      const least = linksIn(line.body).length || directionsIn(line.body).length || /[«“"]/.test(line.text) ? 2 : 3;
      return shared >= least && shared >= 0.5 * Math.min(things.size, told.size) && shared >= 0.45 * things.size;
    });
    return repeated ? [{ start: first.start, end: last.end, message }] : [];
  },
  examples: {
    ru: {
      good: [
        {
          talk: ['c: Не могу войти', 'b: Очистите кэш браузера и обновите страницу.', 'c: не помогло'],
          draft: 'Сбросил вход со своей стороны: откройте новое письмо и задайте пароль.',
        },
        {
          talk: ['c: Как вернуть?', 'b: Инструкция: shop.ru/help/return', 'c: там ничего не понятно'],
          draft: 'Оформил возврат за вас, курьер приедет завтра с 10 до 14.',
        },
        { talk: ['c: Как вернуть?', 'b: Инструкция: shop.ru/help/return', 'c: а обмен?'], draft: 'Про обмен рассказано здесь: shop.ru/help/exchange' },
        { talk: ['c: Где чек?', 'a(Ира): Зайдите в личный кабинет и откройте раздел заказов.', 'c: нет там чека'], draft: 'Отправила чек вам на почту.' },
        {
          talk: ['c: Приложение вылетает', 'b: Переустановите приложение.', 'c: сделал, вылетает'],
          draft: 'Вижу сбой на вашей версии. Пришлите, пожалуйста, модель телефона.',
        },
        { talk: ['c: Как оплатить?'], draft: 'Откройте корзину, нажмите «Оформить» и выберите карту.' },
      ],
      bad: [
        {
          talk: ['c: Не могу войти', 'b: Очистите кэш браузера и обновите страницу.', 'c: не помогло'],
          draft: 'Попробуйте почистить кэш: обновите браузер и очистите кэш.',
        },
        {
          talk: ['c: Как вернуть?', 'b: Инструкция: shop.ru/help/return', 'c: там ничего не понятно'],
          draft: 'Всё подробно описано здесь: https://shop.ru/help/return',
        },
        {
          talk: ['c: Где чек?', 'a(Ира): Зайдите в личный кабинет и откройте раздел «Мои заказы».', 'c: нет там чека'],
          draft: 'Откройте личный кабинет, раздел с заказами, чек лежит там.',
        },
        {
          talk: ['c: Пароль не приходит', 'b: Проверьте папку «Спам», нажмите «Забыли пароль» и введите почту.', 'c: пусто'],
          draft: 'Нажмите «Забыли пароль» и введите свою почту ещё раз.',
        },
        {
          talk: ['c: Приложение вылетает', 'b: Удалите приложение и установите его заново.', 'c: так и делал'],
          draft: 'Удалите приложение и установите снова, это должно помочь.',
        },
        { talk: ['c: Не проходит оплата', 'a(Ира): Вот статья: shop.ru/pay', 'c: читала'], draft: 'Посмотрите статью shop.ru/pay, там есть ответ.' },
      ],
    },
    en: {
      good: [
        {
          talk: ['c: I cannot log in', 'b: Clear the browser cache and reload the page.', 'c: no luck'],
          draft: 'I have reset the login on our side: open the new e-mail and set a password.',
        },
        {
          talk: ['c: How do I return it?', 'b: See shop.com/help/return', 'c: I do not get it'],
          draft: 'I have arranged the return for you, the courier comes tomorrow between 10 and 2.',
        },
        { talk: ['c: How do I return it?', 'b: See shop.com/help/return', 'c: and exchange?'], draft: 'Exchanges are described here: shop.com/help/exchange' },
        {
          talk: ['c: Where is the receipt?', 'a(Irene): Go to your account and open the orders section.', 'c: it is not there'],
          draft: 'I have sent the receipt to your e-mail.',
        },
        { talk: ['c: The app crashes', 'b: Reinstall the app.', 'c: did that'], draft: 'I see a failure in your version. Which phone model do you have?' },
        { talk: ['c: How do I pay?'], draft: 'Open the cart, click Checkout and choose a card.' },
      ],
      bad: [
        {
          talk: ['c: I cannot log in', 'b: Clear the browser cache and reload the page.', 'c: no luck'],
          draft: 'Try to refresh your browser and clear its cache.',
        },
        {
          talk: ['c: How do I return it?', 'b: See shop.com/help/return', 'c: I do not get it'],
          draft: 'It is all explained here: https://shop.com/help/return',
        },
        {
          talk: ['c: Where is the receipt?', 'a(Irene): Go to your account and open the orders section.', 'c: it is not there'],
          draft: 'Open your account, then the orders section: the receipt is there.',
        },
        {
          talk: ['c: The password mail is missing', 'b: Check the spam folder, click Forgot password and enter your e-mail.', 'c: nothing'],
          draft: 'Click Forgot password and enter your e-mail once more.',
        },
        {
          talk: ['c: The app crashes', 'b: Delete the app and install it again.', 'c: did that'],
          draft: 'Please delete the app and install it once more, that should help.',
        },
        {
          talk: ['c: My payment fails', 'a(Irene): Here is an article: shop.com/pay', 'c: I read it'],
          draft: 'Have a look at shop.com/pay, the answer is there.',
        },
      ],
    },
  },
};
