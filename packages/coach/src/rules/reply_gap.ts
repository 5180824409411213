import { coveredUntil, isHold, presses, waits } from '../clock.ts';
import { type Rule, say, type WholeFinding } from '../rule.ts';

const message = {
  ru: 'Клиент ждал {seconds} с без единого слова: напишите, что вы заняты его вопросом и сколько это займёт.',
  en: 'The customer waited {seconds} s without a word: say that you are on it and how long it takes.',
};

/** Standard §3 `reply_gap`; §8: a line that names N minutes covers them; when they pass, silence breaks the rule. The first reply is `first_reply_time`'s. */
export const rule: Rule = {
  id: 'reply_gap',
  group: 'flow',
  scope: ['c', 'w'],
  weight: 3,
  title: { ru: 'Без тишины, пока клиент ждёт', en: 'No silence while the customer waits' },
  why: {
    ru: 'Минута тишины в чате кажется вечностью: человек думает, что о нём забыли.',
    en: 'A silent minute in a chat feels endless: people think they are forgotten.',
  },
  whole({ talk, replies, standard, closedAt }) {
    const target = standard.thresholds.replyGapSeconds * 1000;
    const first = talk.findIndex((line) => line.who === 'agent');
    if (first < 0) return undefined;
    let applies = false;
    const found: WholeFinding[] = [];
    /** Until when silence is all right, while somebody waits, and since when. */
    let deadline: { at: number; since: number; certain: boolean } | undefined;
    const check = (at: number, entry: number) => {
      if (!deadline || at <= deadline.at) return;
      const seconds = Math.round((at - deadline.since) / 1000);
      found.push({ entry, start: 0, end: talk[entry]?.text.length ?? 0, message: say(message, { seconds }) });
    };
    talk.forEach((line, at) => {
      if (at < first) return;
      if (line.who === 'agent') {
        if (at > first && replies.has(at)) check(line.at, at);
        const covered = coveredUntil(line);
        const holding = isHold(line);
        deadline = holding ? { at: Math.max(covered ?? 0, line.at + target), since: line.at, certain: true } : undefined;
        if (holding) applies = true;
      } else if (line.who === 'customer' && waits(line)) {
        applies = true;
        // An answer to the agent's question waits; a remark after an answer may be the last word.
        const certain =
          presses(line) ||
          (talk
            .slice(0, at)
            .findLast((one) => one.who === 'agent')
            ?.text.includes('?') ??
            false);
        deadline ??= { at: line.at + target, since: line.at, certain };
        deadline.certain ||= certain;
      }
    });
    const last = talk.findLastIndex((_, at) => replies.has(at));
    if (last >= 0 && deadline?.certain) check(closedAt, last);
    return applies ? found : undefined;
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Есть M?', '+10s a: Да, есть.', '+30s c: А синий есть?', '+40s a: Синий тоже есть.'] },
        { talk: ['c: Где заказ?', '+10s a: Проверю на складе, мне нужно 5 минут.', '+4m a: Заказ приедет завтра до 14:00.'] },
        { talk: ['c: Где заказ?', '+10s a: Уточню на складе.', '+50s a: Всё ещё ищу, ещё 3 минуты.', '+2m a: Заказ приедет завтра.'] },
        { talk: ['c: Есть M?', '+10s a: Да, есть.', '+10m c: Спасибо!', '+5m a: Пожалуйста, хорошего дня!'] },
        { talk: ['c: Можно вернуть?', '+20s a: Да, в течение двух недель.', '+20m c: А без чека можно?', '+30s a: Можно и без чека.'] },
        { talk: ['c: Не работает', '+10s a: Смотрю ваш аккаунт, 2 минуты.', '+90s c: жду', '+20s a: Готово, вход открыт.'] },
      ],
      bad: [
        { talk: ['c: Есть M?', '+10s a: Да, есть.', '+30s c: А синий есть?', '+5m a: Синий тоже есть.'] },
        { talk: ['c: Где заказ?', '+10s a: Проверю на складе, мне нужно 5 минут.', '+12m a: Заказ приедет завтра до 14:00.'] },
        { talk: ['c: Где заказ?', '+10s a: Уточню на складе.', '+4m a: Заказ приедет завтра.'] },
        { talk: ['c: Можно вернуть?', '+20s a: Да, в течение двух недель.', '+20s c: А без чека можно?', '+30s c: Ау, вы тут?', '+2m a: Можно и без чека.'] },
        { talk: ['c: Не работает', '+10s a: Смотрю ваш аккаунт, 2 минуты.', '+5m c: Ну что там?', '+2m a: Готово, вход открыт.'] },
        { talk: ['c: Цена?', '+5s a: 990 рублей.', '+5s c: А со скидкой?', '+61s a: 890 рублей.'] },
      ],
    },
    en: {
      good: [
        { talk: ['c: Is M in stock?', '+10s a: Yes, it is.', '+30s c: And in blue?', '+40s a: Blue too.'] },
        { talk: ['c: Where is my order?', '+10s a: Let me check with the warehouse, I need 5 minutes.', '+4m a: It arrives tomorrow by 2 pm.'] },
        {
          talk: ['c: Where is my order?', '+10s a: Let me check with the warehouse.', '+50s a: Still looking, 3 more minutes.', '+2m a: It arrives tomorrow.'],
        },
        { talk: ['c: Is M in stock?', '+10s a: Yes, it is.', '+10m c: Thanks!', '+5m a: You are welcome, have a nice day!'] },
        { talk: ['c: Can I return it?', '+20s a: Yes, within two weeks.', '+20m c: Without the receipt too?', '+30s a: Without the receipt too.'] },
        { talk: ['c: It does not work', '+10s a: Looking at your account, 2 minutes.', '+90s c: waiting', '+20s a: Done, you can log in.'] },
      ],
      bad: [
        { talk: ['c: Is M in stock?', '+10s a: Yes, it is.', '+30s c: And in blue?', '+5m a: Blue too.'] },
        { talk: ['c: Where is my order?', '+10s a: Let me check with the warehouse, I need 5 minutes.', '+12m a: It arrives tomorrow by 2 pm.'] },
        { talk: ['c: Where is my order?', '+10s a: Let me check with the warehouse.', '+4m a: It arrives tomorrow.'] },
        {
          talk: [
            'c: Can I return it?',
            '+20s a: Yes, within two weeks.',
            '+20s c: Without the receipt too?',
            '+30s c: Hello, are you there?',
            '+2m a: Without the receipt too.',
          ],
        },
        { talk: ['c: It does not work', '+10s a: Looking at your account, 2 minutes.', '+5m c: Any news?', '+2m a: Done, you can log in.'] },
        { talk: ['c: How much is it?', '+5s a: It costs 9 pounds.', '+5s c: And with the discount?', '+61s a: 8 pounds.'] },
      ],
    },
  },
};
