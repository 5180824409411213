import type { Rule } from '../rule.ts';

const messages = {
  note: {
    ru: 'Передача без записки: коллеге придётся спрашивать клиента заново. Напишите, что понято и сделано.',
    en: 'A transfer without a note: the colleague has to ask everything again. Write what is understood and done.',
  },
  again: {
    ru: 'Это уже вторая передача: доведите вопрос сами или спросите коллегу, не отпуская клиента.',
    en: 'This is the second transfer: see it through yourself, or ask a colleague without letting the customer go.',
  },
};

/** Standard §3 `football`; §8: from the second transfer, or one without a note. */
export const rule: Rule = {
  id: 'football',
  group: 'flow',
  scope: ['c', 'w'],
  weight: 4,
  universal: true,
  title: { ru: 'Не больше одной передачи', en: 'One transfer at most' },
  why: { ru: 'Каждая передача – это новый человек, которому надо всё рассказать с начала.', en: 'Every transfer is one more person to tell the story to.' },
  whole({ transfers, talk, agentName }) {
    const mine = transfers.filter(({ from }) => from === undefined || from === agentName);
    if (!mine.length) return undefined;
    return mine.flatMap((one) => {
      const kind = transfers.indexOf(one) > 0 ? 'again' : one.note?.trim() ? undefined : 'note';
      const entry = Math.max(
        0,
        talk.findLastIndex((line) => line.who === 'agent' && line.at <= one.at && (line.name ?? agentName) === agentName),
      );
      return kind ? [{ entry, start: 0, end: talk[entry]?.text.length ?? 0, message: messages[kind] }] : [];
    });
  },
  examples: {
    ru: {
      good: [
        {
          talk: ['c: Не проходит оплата', 'a: Подключу Ирину из бухгалтерии, она вернёт деньги сегодня.'],
          transfers: [{ at: 60_000, to: 'Ирина', note: 'Списано дважды, 1 990 ₽, обещал ответ до 15:00' }],
        },
        { talk: ['c: Сломался ноутбук', 'a: Подключу мастера.'], transfers: [{ at: 60_000, to: 'Пётр', note: 'Не включается, зарядку проверили' }] },
        { talk: ['c: Верните деньги', 'a: Передаю Анне, она всё знает.'], transfers: [{ at: 60_000, to: 'Анна', note: 'Возврат принят, ждёт выплаты' }] },
        { talk: ['c: Хочу опт', 'a: Опт ведёт Марат, он ответит через минуту.'], transfers: [{ at: 60_000, to: 'Марат', note: 'Нужно 40 штук к маю' }] },
        { talk: ['c: Не могу войти', 'a: Подключаю Льва, он откроет доступ.'], transfers: [{ at: 60_000, to: 'Лев', note: 'Код не приходит, номер верный' }] },
        { talk: ['c: Не тот размер', 'a: Замену оформит Ника.'], transfers: [{ at: 60_000, to: 'Ника', note: 'Нужен M вместо L' }] },
      ],
      bad: [
        { talk: ['c: Не проходит оплата', 'a: Подключу бухгалтерию.'], transfers: [{ at: 60_000, to: 'Ирина' }] },
        { talk: ['c: Сломался ноутбук', 'a: Подключу мастера.'], transfers: [{ at: 60_000, to: 'Пётр', note: '' }] },
        {
          talk: ['c: Верните деньги', 'a: Передаю.'],
          transfers: [
            { at: 30_000, to: 'Анна', note: 'Возврат' },
            { at: 60_000, to: 'Ирина', note: 'Возврат, ждёт' },
          ],
        },
        { talk: ['c: Хочу опт', 'a: Переключаю.'], transfers: [{ at: 60_000, to: 'Марат', note: '   ' }] },
        {
          talk: ['c: Не могу войти', 'a: Передаю дальше.'],
          transfers: [
            { at: 20_000, from: 'Ника', to: 'Олег', note: 'Код' },
            { at: 60_000, to: 'Лев', note: 'Код не приходит' },
          ],
        },
        { talk: ['c: Не тот размер', 'a: Передаю Нике.'], transfers: [{ at: 60_000, to: 'Ника' }] },
      ],
    },
    en: {
      good: [
        {
          talk: ['c: My payment fails', 'a: I am bringing in Irene from accounting, she refunds you today.'],
          transfers: [{ at: 60_000, to: 'Irene', note: 'Charged twice, answer promised by 3 pm' }],
        },
        { talk: ['c: The laptop broke', 'a: A technician takes over.'], transfers: [{ at: 60_000, to: 'Peter', note: 'Does not start, charger checked' }] },
        {
          talk: ['c: I want my refund', 'a: Ann takes over, she knows it all.'],
          transfers: [{ at: 60_000, to: 'Ann', note: 'Return accepted, waits for the money' }],
        },
        { talk: ['c: I buy wholesale', 'a: Mark answers in a minute.'], transfers: [{ at: 60_000, to: 'Mark', note: '40 pieces by May' }] },
        { talk: ['c: I cannot log in', 'a: Leo opens your account.'], transfers: [{ at: 60_000, to: 'Leo', note: 'No code, the number is right' }] },
        { talk: ['c: Wrong size', 'a: Nina arranges the swap.'], transfers: [{ at: 60_000, to: 'Nina', note: 'Needs M instead of L' }] },
      ],
      bad: [
        { talk: ['c: My payment fails', 'a: Passing you on.'], transfers: [{ at: 60_000, to: 'Irene' }] },
        { talk: ['c: The laptop broke', 'a: A technician takes over.'], transfers: [{ at: 60_000, to: 'Peter', note: '' }] },
        {
          talk: ['c: I want my refund', 'a: Passing you on.'],
          transfers: [
            { at: 30_000, to: 'Ann', note: 'Refund' },
            { at: 60_000, to: 'Irene', note: 'Refund, waits' },
          ],
        },
        { talk: ['c: I buy wholesale', 'a: Transferring.'], transfers: [{ at: 60_000, to: 'Mark', note: '   ' }] },
        {
          talk: ['c: I cannot log in', 'a: Passing you on.'],
          transfers: [
            { at: 20_000, from: 'Nina', to: 'Oliver', note: 'Code' },
            { at: 60_000, to: 'Leo', note: 'No code' },
          ],
        },
        { talk: ['c: Wrong size', 'a: Nina takes over.'], transfers: [{ at: 60_000, to: 'Nina' }] },
      ],
    },
  },
};
