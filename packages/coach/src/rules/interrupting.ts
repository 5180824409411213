import type { Rule } from '../rule.ts';

const message = { ru: 'Клиент ещё печатает: дождитесь конца мысли.', en: 'The customer is still typing: wait for the thought to end.' };

/** Standard §3 `interrupting`. */
export const rule: Rule = {
  id: 'interrupting',
  group: 'flow',
  scope: ['d', 'w'],
  weight: 1,
  universal: true,
  title: { ru: 'Не перебивать', en: 'No interrupting' },
  why: { ru: 'Ответ на половину вопроса приходится потом давать заново.', en: 'An answer to half a question has to be given again.' },
  draft: ({ customerTyping, draft }) => (customerTyping && draft.tokens.length ? [{ start: 0, end: 0, message }] : undefined),
  examples: {
    ru: {
      good: [
        { talk: ['c: Здравствуйте, у меня такой вопрос'], draft: 'Здравствуйте! Слушаю вас.' },
        { talk: ['c: Где заказ?'], draft: 'Заказ приедет завтра до 18:00.', customerTyping: false },
        { talk: ['c: Есть M?'], draft: 'Да, есть.' },
        { talk: ['c: Спасибо'], draft: 'Хорошего дня!' },
        { talk: ['c: Не могу войти'], draft: 'Сбросил пароль, проверьте почту.', customerTyping: false },
        'Доставка стоит 300 рублей.',
      ],
      bad: [
        { talk: ['c: Здравствуйте, у меня такой вопрос'], draft: 'Чем могу помочь?', customerTyping: true },
        { talk: ['c: Где заказ?'], draft: 'Заказ приедет завтра до 18:00.', customerTyping: true },
        { talk: ['c: Есть M?', 'c: и ещё'], draft: 'Да, есть.', customerTyping: true },
        { talk: ['c: В общем, история такая'], draft: 'Расскажите подробнее.', customerTyping: true },
        { talk: ['c: Не могу войти'], draft: 'Сбросил пароль, проверьте почту.', customerTyping: true },
        { talk: ['c: Подождите, сейчас напишу номер'], draft: 'Жду номер.', customerTyping: true },
      ],
    },
    en: {
      good: [
        { talk: ['c: Hello, I have a question'], draft: 'Hello! I am listening.' },
        { talk: ['c: Where is my order?'], draft: 'It arrives tomorrow by 6 pm.', customerTyping: false },
        { talk: ['c: Is M in stock?'], draft: 'Yes, it is.' },
        { talk: ['c: Thanks'], draft: 'Have a nice day!' },
        { talk: ['c: I cannot log in'], draft: 'I have reset the password, please look in your mail.', customerTyping: false },
        'Delivery costs 3 pounds.',
      ],
      bad: [
        { talk: ['c: Hello, I have a question'], draft: 'How can I help?', customerTyping: true },
        { talk: ['c: Where is my order?'], draft: 'It arrives tomorrow by 6 pm.', customerTyping: true },
        { talk: ['c: Is M in stock?', 'c: and also'], draft: 'Yes, it is.', customerTyping: true },
        { talk: ['c: Well, the story is this'], draft: 'Tell me more.', customerTyping: true },
        { talk: ['c: I cannot log in'], draft: 'I have reset the password, please look in your mail.', customerTyping: true },
        { talk: ['c: Wait, I will type the number'], draft: 'Waiting for it.', customerTyping: true },
      ],
    },
  },
};
