import type { Finding, Rule } from '../rule.ts';
import type { Text } from '../text/text.ts';

const messages = {
  upset: {
    ru: 'Клиент расстроен: улыбка рядом с его бедой читается как насмешка.',
    en: 'The customer is upset: a smile next to their trouble reads as mockery.',
  },
  first: {
    ru: 'Клиент пишет без смайликов – ответьте в том же тоне.',
    en: 'The customer writes without emoji: answer in the same tone.',
  },
};

const isEmoji = ({ kind }: { kind: string }) => kind === 'emoji' || kind === 'emoticon';

export const rule: Rule = {
  id: 'emoji',
  group: 'words',
  scope: ['d'],
  weight: 1,
  universal: true,
  title: { ru: 'Смайлики – вслед за клиентом', en: 'Emoji after the customer’s own' },
  why: {
    ru: 'Смайлик сближает, когда клиент сам пишет с ними или рад, и обижает, когда ему плохо.',
    en: 'An emoji brings people closer when the customer uses them or is delighted, and hurts when they are not.',
  },
  examples: {
    ru: {
      good: [
        'Заказ приедет завтра с 10 до 14.',
        { talk: ['c: Добрый день! Когда привезёте заказ? 🙂'], draft: 'Завтра с 10 до 14 🙂' },
        { talk: ['c: Здравствуйте) Есть ли такая куртка в синем?'], draft: 'Да, синяя есть в размерах S и M :)' },
        { talk: ['c: Ура, всё пришло, огромное спасибо, вы лучшие!'], draft: 'Как здорово! Носите с удовольствием 😊' },
        { talk: ['c: Какой размер взять?'], draft: 'Лучше M (на рост 170–176 см).' },
        { talk: ['c: Привет! 😊', 'a: Здравствуйте!', 'c: Сколько стоит доставка?'], draft: 'Бесплатно от 3000 рублей 😊' },
      ],
      bad: [
        { talk: ['c: Где мой заказ?'], draft: 'Уже в пути 😊' },
        { talk: ['c: Какой размер взять?'], draft: 'Лучше M :)' },
        { talk: ['c: Вы издеваетесь?! Третий день жду! 😡'], draft: 'Понимаем вас 😔 Проверю за пять минут.' },
        { talk: ['c: Мне очень обидно, праздник испорчен.'], draft: 'Курьер приедет через час 🚚' },
        { talk: ['c: Как вернуть куртку?'], draft: 'Оформлю возврат сам))' },
        { talk: ['c: Подскажите, есть ли рассрочка?'], draft: 'Есть, на шесть месяцев 👍🎉' },
      ],
    },
    en: {
      good: [
        'Your order arrives tomorrow between 10 and 2.',
        { talk: ['c: Hi! When will it arrive? 🙂'], draft: 'Tomorrow between 10 and 2 🙂' },
        { talk: ['c: Hello :) Do you have this in blue?'], draft: 'We do, in S and M :)' },
        { talk: ['c: It arrived and it is gorgeous, thank you so much, you are the best!'], draft: 'So happy to hear it! Enjoy 😊' },
        { talk: ['c: Which size should I take?'], draft: 'Medium is right (for 170–176 cm).' },
        { talk: ['c: Hey 😊', 'a: Hello!', 'c: How much is delivery?'], draft: 'It is free from 30 pounds 😊' },
      ],
      bad: [
        { talk: ['c: Where is my order?'], draft: 'On its way 😊' },
        { talk: ['c: Which size should I take?'], draft: 'Medium :)' },
        { talk: ['c: Are you kidding me?! Three days late! 😡'], draft: 'I hear you 😔 Give me five minutes to check.' },
        { talk: ['c: I am so upset, the party is ruined.'], draft: 'The courier arrives in an hour 🚚' },
        { talk: ['c: How do I return a jacket?'], draft: 'I will set it up for you ;)' },
        { talk: ['c: Can I pay in instalments?'], draft: 'Yes, over six months 👍🎉' },
      ],
    },
  },
  draft({ draft, talk, mood }) {
    if (!draft.tokens.some(isEmoji)) return undefined;
    const upset = mood.mood === 'upset' || mood.mood === 'angry';
    const usedFirst = talk.some((line) => line.who === 'customer' && line.body.tokens.some(isEmoji));
    if (!upset && (usedFirst || mood.mood === 'pleased')) return [];
    return runsIn(draft).map((place) => ({ ...place, message: messages[upset ? 'upset' : 'first'] }));
  },
};

/** Emoji in a row are one place. Taken out with the space before; one that closed the sentence leaves a full stop. */
function runsIn({ tokens, source }: Text): Omit<Finding, 'message'>[] {
  const places: Omit<Finding, 'message'>[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (!isEmoji(token) || (before && isEmoji(before))) return;
    let last = at;
    for (let next = tokens[last + 1]; next && isEmoji(next); next = tokens[last + 1]) last++;
    const end = tokens[last]?.end ?? token.end;
    const next = source.slice(end).trimStart().charAt(0);
    const closes = before !== undefined && before.kind !== 'mark' && (next === '' || next !== next.toLowerCase());
    places.push({ start: before?.end ?? token.start, end, fix: closes ? '.' : '' });
  });
  return places;
}
