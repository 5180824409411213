import type { BlockId, Words } from './ids.ts';
import type { Phrase } from './schema.ts';

/** A block as agents meet it: its name, what it does, when it is owed, and phrases for any situation. */
interface Block {
  title: Words;
  what: Words;
  when: Words;
  phrases: { ru: Phrase[]; en: Phrase[] };
}

/** The blocks that a reply is built of. A situation's own phrases go before these. */
export const blocks: Record<BlockId, Block> = {
  greeting: {
    title: { ru: 'Приветствие', en: 'Greeting' },
    what: {
      ru: 'Здоровается с клиентом по имени, а в первом ответе сотрудник называет и себя.',
      en: 'Greets the customer by name, and in the first reply the agent gives their own name too.',
    },
    when: {
      ru: 'В первом ответе разговора и после долгого перерыва, например на следующий день.',
      en: 'In the first reply of a conversation and after a long pause, such as a new day.',
    },
    phrases: {
      ru: [
        { voice: 'warm', text: 'Здравствуйте, {customer}! Меня зовут {agent}, с радостью помогу.' },
        { voice: 'warm', text: 'Добрый день, {customer}! На связи {agent}, с удовольствием вам помогу.' },
        { voice: 'warm', text: 'Здравствуйте! Меня зовут {agent}, сегодня я помогаю вам.' },
        { voice: 'warm', text: 'Снова здравствуйте, {customer}! Это {agent}, продолжаем с того места, где остановились.' },
        { voice: 'even', text: 'Здравствуйте, {customer}! Это {agent} из поддержки {shop}.' },
        { voice: 'even', text: 'Добрый день! Меня зовут {agent}, отвечу на ваш вопрос.' },
        { voice: 'even', text: 'Добрый вечер, {customer}! Меня зовут {agent}, уже читаю ваше сообщение.' },
        { voice: 'brief', text: 'Здравствуйте, {customer}! Я {agent}.' },
        { voice: 'brief', text: 'Добрый день! Я {agent}, помогу.' },
        { voice: 'brief', text: 'Здравствуйте! На связи {agent}.' },
      ],
      en: [
        { voice: 'warm', text: 'Hello {customer}! My name is {agent}, and I am glad to help.' },
        { voice: 'warm', text: 'Good afternoon, {customer}! You are talking to {agent}, and it is a pleasure to help.' },
        { voice: 'warm', text: 'Hello! My name is {agent}, and I am here for you today.' },
        { voice: 'warm', text: 'Hello again, {customer}! It is {agent}, let us go on from where we stopped.' },
        { voice: 'even', text: 'Hello {customer}! This is {agent} from {shop}.' },
        { voice: 'even', text: 'Good afternoon! My name is {agent}, and I will answer your question.' },
        { voice: 'even', text: 'Good evening, {customer}! My name is {agent}, and I am reading your message now.' },
        { voice: 'brief', text: 'Hello {customer}! {agent} here.' },
        { voice: 'brief', text: 'Good afternoon! I am {agent}, happy to help.' },
        { voice: 'brief', text: 'Hi! {agent} here.' },
      ],
    },
  },
  joining: {
    title: { ru: 'Присоединение', en: 'Joining' },
    what: {
      ru: 'Называет то, что чувствует или переживает клиент, и разделяет это – одним предложением, своими словами.',
      en: 'Names what the customer feels or goes through and shares it, in one sentence and in own words.',
    },
    when: {
      ru: 'Когда клиент расстроен, встревожен, спешит или радуется.',
      en: 'When the customer is upset, worried, in a hurry or happy.',
    },
    phrases: {
      ru: [
        { voice: 'warm', text: 'Понимаю, как это обидно: вы рассчитывали на нас, а вышло иначе.' },
        { voice: 'warm', text: 'На вашем месте любой бы расстроился.' },
        { voice: 'warm', text: 'Понимаю ваше возмущение: вы ждали совсем другого.' },
        { voice: 'even', text: 'Понимаю вашу досаду: из-за этого сбились планы.' },
        { voice: 'even', text: 'Вижу, что вы обращаетесь с этим не впервые. Понимаю, как это утомляет.' },
        { voice: 'brief', text: 'Понимаю, это неприятно.' },
        { voice: 'warm', text: 'Понимаю вашу тревогу: хочется точно знать, что всё будет хорошо.' },
        { voice: 'warm', text: 'Ваше беспокойство понятно, ведь речь о ваших деньгах.' },
        { voice: 'even', text: 'Понимаю, как непросто ждать, когда ничего не известно.' },
        { voice: 'brief', text: 'Понимаю ваше беспокойство.' },
        { voice: 'warm', text: 'Вижу, что время поджимает, поэтому сразу к делу.' },
        { voice: 'warm', text: 'Понимаю: подарок нужен к празднику, и каждый день на счету.' },
        { voice: 'even', text: 'Понимаю, что вам нужно успеть сегодня.' },
        { voice: 'brief', text: 'Понимаю, что это срочно.' },
        { voice: 'warm', text: 'Как приятно это читать, радуемся вместе с вами!' },
        { voice: 'warm', text: 'Спасибо за тёплые слова, они подняли настроение всей команде!' },
        { voice: 'even', text: 'Очень рады, что вам понравилось.' },
        { voice: 'even', text: 'Здорово, что всё получилось!' },
        { voice: 'brief', text: 'Рады за вас!' },
      ],
      en: [
        { voice: 'warm', text: 'I understand how disappointing this is: you counted on us, and it turned out otherwise.' },
        { voice: 'warm', text: 'In your place I would be upset too.' },
        { voice: 'warm', text: 'I understand your anger: this is far from what you expected.' },
        { voice: 'even', text: 'I understand your annoyance: this has upset your plans.' },
        { voice: 'even', text: 'I see that you have written about this before. I understand how tiring that is.' },
        { voice: 'brief', text: 'I understand, this is unpleasant.' },
        { voice: 'warm', text: 'I understand your worry: you want to know for certain that all will be well.' },
        { voice: 'warm', text: 'Your concern makes sense, this is your money after all.' },
        { voice: 'even', text: 'I understand how hard it is to wait without news.' },
        { voice: 'brief', text: 'I understand your concern.' },
        { voice: 'warm', text: 'I see that time is short, so let me come straight to the point.' },
        { voice: 'warm', text: 'I understand: the present is for the holiday, and every day counts.' },
        { voice: 'even', text: 'I understand that you need this done today.' },
        { voice: 'brief', text: 'I understand that it is urgent.' },
        { voice: 'warm', text: 'What a joy to read this, we are happy together with you!' },
        { voice: 'warm', text: 'Thank you for your kind words, they made the day of the whole team!' },
        { voice: 'even', text: 'We are so glad that you like it.' },
        { voice: 'even', text: 'How good that it all worked out!' },
        { voice: 'brief', text: 'Glad to hear it!' },
      ],
    },
  },
  help: {
    title: { ru: 'Помощь', en: 'Help' },
    what: {
      ru: 'Сам ответ: что делаем, кто и к какому времени, с вариантами, если их несколько.',
      en: 'The answer itself: what is done, by whom and by when, with options where there are several.',
    },
    when: {
      ru: 'Всегда: как только ответ известен, а до того – что будет дальше и когда.',
      en: 'Always: as soon as the answer is known, and until then what happens next and when.',
    },
    phrases: {
      ru: [
        { voice: 'warm', text: 'Есть два варианта, выберите, какой вам удобнее: прислать новый товар или вернуть {sum}.' },
        { voice: 'warm', text: 'Всё проверю и вернусь к вам через 5 минут, оставайтесь, пожалуйста, на связи.' },
        { voice: 'warm', text: 'Уже занимаюсь вашим вопросом: в {time} напишу сюда, что получилось.' },
        { voice: 'even', text: 'Уточняю у коллег на складе, это займёт 10 минут.' },
        { voice: 'even', text: 'Пока проверяю, мне нужно ещё 5 минут.' },
        { voice: 'even', text: 'Заказ {order} приедет {time}, курьер позвонит за час.' },
        { voice: 'even', text: 'Передаю вопрос специалисту, он решит его и ответит вам до {time}.' },
        { voice: 'brief', text: 'Проверяю, 2 минуты.' },
        { voice: 'brief', text: 'Готово: {item} ждёт вас до {time}.' },
        { voice: 'brief', text: 'Отвечу вам до {time}.' },
      ],
      en: [
        { voice: 'warm', text: 'There are two ways, please choose the one you prefer: we send a new item or return {sum}.' },
        { voice: 'warm', text: 'I will check everything and be back with you in 5 minutes, please stay with me.' },
        { voice: 'warm', text: 'I am on it already: at {time} I will write here how it went.' },
        { voice: 'even', text: 'I am asking my colleagues at the warehouse, which takes 10 minutes.' },
        { voice: 'even', text: 'I am still checking and need 5 more minutes.' },
        { voice: 'even', text: 'Order {order} will arrive {time}, and the courier calls an hour before.' },
        { voice: 'even', text: 'I am passing this to a specialist, who will solve it and answer you by {time}.' },
        { voice: 'brief', text: 'Checking, 2 minutes.' },
        { voice: 'brief', text: 'Done: {item} is kept for you until {time}.' },
        { voice: 'brief', text: 'I will answer you by {time}.' },
      ],
    },
  },
  care: {
    title: { ru: 'Забота наперёд', en: 'Care ahead' },
    what: {
      ru: 'Отвечает на следующий вопрос раньше, чем его зададут.',
      en: 'Answers the next question before it is asked.',
    },
    when: {
      ru: 'Когда у ситуации есть вопрос, с которым клиент наверняка вернётся.',
      en: 'Whenever the situation has a question that the customer is sure to come back with.',
    },
    phrases: {
      ru: [
        { voice: 'warm', text: 'И сразу на будущее: если планы поменяются, день доставки можно перенести здесь, в чате.' },
        { voice: 'warm', text: 'Чтобы вам было спокойнее, продублирую всё письмом на почту из заказа.' },
        { voice: 'even', text: 'Если не подойдёт, вернуть {item} можно до {time} в любом пункте выдачи.' },
        { voice: 'even', text: 'Чек и гарантия придут на почту вместе с заказом {order}.' },
        { voice: 'even', text: 'Когда заказ будет в пункте выдачи, вам придёт сообщение с кодом.' },
        { voice: 'brief', text: 'Заказ хранится до {time}.' },
        { voice: 'brief', text: 'Паспорт не понадобится, достаточно номера заказа.' },
      ],
      en: [
        { voice: 'warm', text: 'And for later: if your plans change, the day of delivery can be moved right here in the chat.' },
        { voice: 'warm', text: 'For your peace of mind I am also sending all this to the e-mail of the order.' },
        { voice: 'even', text: 'If it does not suit you, {item} can be returned until {time} at any pickup point.' },
        { voice: 'even', text: 'The receipt and the warranty come by e-mail together with order {order}.' },
        { voice: 'even', text: 'When the order is at the pickup point, you will get a message with a code.' },
        { voice: 'brief', text: 'The order is kept until {time}.' },
        { voice: 'brief', text: 'No papers needed, the order number is enough.' },
      ],
    },
  },
  apology: {
    title: { ru: 'Извинение', en: 'Apology' },
    what: {
      ru: 'Извиняется от лица компании за то, что именно случилось, – после объяснения и решения.',
      en: 'Says sorry on behalf of the company for the very thing that happened, after the explanation and the solution.',
    },
    when: {
      ru: 'Только когда ошиблась компания.',
      en: 'Only when the company is at fault.',
    },
    phrases: {
      ru: [
        { voice: 'warm', text: 'Нам очень жаль, что заказ {order} приехал позже обещанного и вам пришлось менять планы.' },
        { voice: 'warm', text: 'Нам жаль, что {item} подвёл вас в первый же день.' },
        { voice: 'warm', text: 'Простите нас за долгий ответ: вы ждали его слишком долго.' },
        { voice: 'warm', text: 'Нам искренне жаль, что вы получили не тот товар и тратите на это время.' },
        { voice: 'even', text: 'Приносим извинения за опоздание заказа {order}.' },
        { voice: 'even', text: 'Приносим извинения за ошибку в сумме: вы должны были увидеть {sum}.' },
        { voice: 'even', text: 'Мы ошиблись при сборке заказа {order} и просим за это прощения.' },
        { voice: 'brief', text: 'Просим прощения за опоздание.' },
        { voice: 'brief', text: 'Извините нас за ошибку в заказе {order}.' },
        { voice: 'brief', text: 'Нам жаль, что посылка пришла повреждённой.' },
      ],
      en: [
        { voice: 'warm', text: 'We are very sorry that order {order} came later than promised and that you had to change your plans.' },
        { voice: 'warm', text: 'We are sorry that {item} let you down on the very first day.' },
        { voice: 'warm', text: 'Please forgive us for the late answer: you waited far too long for it.' },
        { voice: 'warm', text: 'We are truly sorry that you got the wrong item and are spending your time on it.' },
        { voice: 'even', text: 'We apologise for the late arrival of order {order}.' },
        { voice: 'even', text: 'We apologise for the mistake in the total: you should have seen {sum}.' },
        { voice: 'even', text: 'We made a mistake packing order {order}, and we are sorry for it.' },
        { voice: 'brief', text: 'We are sorry for the delay.' },
        { voice: 'brief', text: 'We apologise for the mistake in order {order}.' },
        { voice: 'brief', text: 'We are sorry that the parcel came damaged.' },
      ],
    },
  },
  bonus: {
    title: { ru: 'Компенсация', en: 'Goodwill' },
    what: {
      ru: 'Знак внимания за доставленные хлопоты – сверх исправления, в пределах прав сотрудника.',
      en: "Goodwill for harm done, beyond putting things right and within the agent's authority.",
    },
    when: {
      ru: 'Когда ошиблась компания и ситуация это разрешает.',
      en: 'When the company is at fault and the situation allows it.',
    },
    phrases: {
      ru: [
        { voice: 'warm', text: 'В благодарность за терпение дарим вам {sum} на следующий заказ.' },
        { voice: 'warm', text: 'Нам важно, чтобы вы остались довольны, поэтому доставка этого заказа – наш подарок.' },
        { voice: 'warm', text: 'Вместе с заменой положим для вас небольшой подарок.' },
        { voice: 'even', text: 'Начислили вам {sum} бонусами, они действуют до {time}.' },
        { voice: 'even', text: 'Следующая доставка – за наш счёт, промокод уже у вас на почте.' },
        { voice: 'brief', text: 'Дарим {sum} на следующую покупку.' },
        { voice: 'brief', text: 'Доставка – за наш счёт.' },
      ],
      en: [
        { voice: 'warm', text: 'To thank you for your patience, here is {sum} towards your next order.' },
        { voice: 'warm', text: 'We want you to be happy with us, so the delivery of this order is our present.' },
        { voice: 'warm', text: 'A small present for you will come along with the replacement.' },
        { voice: 'even', text: 'We have added {sum} of credit to your account, valid until {time}.' },
        { voice: 'even', text: 'Your next delivery is on us, the code is already in your mailbox.' },
        { voice: 'brief', text: 'Here is {sum} for your next purchase.' },
        { voice: 'brief', text: 'Delivery is on us.' },
      ],
    },
  },
  open_door: {
    title: { ru: 'Открытая дверь', en: 'Open door' },
    what: {
      ru: 'Спрашивает, остались ли вопросы, благодарит, желает хорошего и приглашает возвращаться.',
      en: 'Asks whether anything is left, thanks, wishes well and invites back.',
    },
    when: {
      ru: 'В последнем ответе, перед закрытием разговора.',
      en: 'In the last reply, before the conversation is closed.',
    },
    phrases: {
      ru: [
        { voice: 'warm', text: 'Остались ли у вас вопросы? Спасибо, что написали нам, и прекрасного вам дня.' },
        { voice: 'warm', text: 'Чем ещё могу помочь? Спасибо за разговор, заходите к нам ещё.' },
        { voice: 'warm', text: 'Всё ли получилось, помочь с чем-то ещё? Благодарю за терпение, пусть покупка радует.' },
        { voice: 'warm', text: 'Подсказать что-нибудь ещё, {customer}? Спасибо, что вы с нами, и хорошего вечера.' },
        { voice: 'even', text: 'Могу ли я помочь ещё с чем-нибудь? Спасибо за обращение, всего доброго.' },
        { voice: 'even', text: 'Есть ли ещё вопросы? Спасибо за ваше время, хорошего дня.' },
        { voice: 'even', text: 'Удалось ли ответить на всё? Спасибо, что обратились, и приятных выходных.' },
        { voice: 'brief', text: 'Помочь с чем-то ещё? Спасибо, хорошего дня!' },
        { voice: 'brief', text: 'Спасибо за обращение. Будут вопросы – пишите, всего доброго!' },
        { voice: 'brief', text: 'Остались вопросы? Спасибо и до встречи!' },
      ],
      en: [
        { voice: 'warm', text: 'Is there anything else I can do for you? Thank you for writing, and have a wonderful day.' },
        { voice: 'warm', text: 'What else can I help with? Thank you for the talk, and come back any time.' },
        { voice: 'warm', text: 'Did it all work out, is there anything else? Thank you for your patience, and enjoy your purchase.' },
        { voice: 'warm', text: 'Anything else on your mind, {customer}? Thank you for being with us, and have a lovely evening.' },
        { voice: 'even', text: 'Can I help with anything else? Thank you for getting in touch, all the best.' },
        { voice: 'even', text: 'Are there any more questions? Thank you for your time, and have a good day.' },
        { voice: 'even', text: 'Have I answered everything? Thank you for asking, and enjoy your weekend.' },
        { voice: 'brief', text: 'Anything else? Thank you, and have a good day!' },
        { voice: 'brief', text: 'Thank you for writing. Any more questions, just ask, all the best!' },
        { voice: 'brief', text: 'Any questions left? Thank you, and see you soon!' },
      ],
    },
  },
};
