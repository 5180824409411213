import { greetings, introductions } from '../block-words.ts';
import { afterGreeting, named, phraseFor, placed } from '../phrase.ts';
import { type Finding, type Rule, say } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { has } from '../text/pattern.ts';
import type { Text } from '../text/text.ts';

const messages = {
  both: {
    ru: 'Первый ответ: поздоровайтесь и назовите своё имя, чтобы клиент знал, с кем говорит.',
    en: 'First reply: say hello and give your name, so that the customer knows who is there.',
  },
  greeting: {
    ru: 'Первый ответ начинается с приветствия: так клиент видит, что ему рады.',
    en: 'A first reply starts with a greeting: it shows the customer is welcome.',
  },
  name: { ru: 'Назовите себя: с человеком говорить приятнее, чем с «поддержкой».', en: 'Give your name: people like talking to a person, not to “support”.' },
  me: { ru: 'Меня зовут {agent}.', en: 'My name is {agent}.' },
};

/** A name in a frame («меня зовут …»), or simply the agent's own, when the customer is not called the same. */
function introduces({ agentName, customer }: Pick<Scene, 'agentName' | 'customer'>, text: Text): boolean {
  const own = named({ agentName });
  const shared = new RegExp(`^${own}`, 'iu').test(customer.name ?? '');
  return has(text, introductions) || (!shared && new RegExp(`(?<!\\p{L})${own}`, 'iu').test(text.source));
}

function missing(scene: Scene, texts: readonly Text[]): Finding[] {
  const greets = texts.some((text) => has(text, greetings));
  const names = texts.some((text) => introduces(scene, text));
  if (greets && names) return [];
  const agent = scene.agentName.split(' ')[0] ?? scene.agentName;
  const me = say(messages.me, { agent })[scene.locale];
  const at = greets ? afterGreeting(scene) : 0;
  const hello = phraseFor(scene, 'greeting');
  const piece = greets ? me : hello;
  const message = greets ? messages.name : names ? messages.greeting : messages.both;
  return [{ start: at, end: at, message, fix: piece && placed(scene.draft.source, at, piece) }];
}

/** Standard §3 `introduction`; §8: the first human reply only, a name in any form, a bot's greeting does not count. */
export const rule: Rule = {
  id: 'introduction',
  group: 'care',
  scope: ['d', 'c'],
  weight: 3,
  title: { ru: 'Приветствие и имя в первом ответе', en: 'A greeting and a name in the first reply' },
  why: {
    ru: 'Клиент сразу понимает, что отвечает живой человек, и знает, как к нему обращаться.',
    en: 'The customer sees at once that a real person answers and knows what to call them.',
  },
  draft: (scene) => (scene.firstReply && scene.draft.tokens.length ? missing(scene, [scene.draft]) : undefined),
  whole({ talk, replies, agentName }) {
    const first = talk.findIndex((line) => line.who === 'agent');
    const scene = replies.get(first);
    if (!scene || (talk[first]?.name ?? agentName) !== agentName) return undefined;
    const next = talk.findIndex((line, at) => at > first && line.who !== 'agent');
    const turn = talk.slice(first, next < 0 ? undefined : next);
    return missing(
      scene,
      turn.map((line) => line.body),
    ).map((finding) => ({ ...finding, entry: first }));
  },
  examples: {
    ru: {
      good: [
        'Здравствуйте! Меня зовут Олег. Да, чехол подходит к этой модели.',
        'Добрый день, на связи Олег. Доставка в Тверь занимает два дня.',
        'Доброе утро! Это Олег из поддержки. Размер M есть в наличии.',
        'Это Олег, служба заботы. Здравствуйте! Оплатить можно картой или по СБП.',
        'Приветствую! Я Олег, помогу с заказом. Пришлите, пожалуйста, фото коробки.',
        {
          talk: ['c: Когда вы работаете?', 'a: Добрый день! Меня зовут Олег. Работаем с 9 до 21.', 'c: А в выходные?'],
          draft: 'В субботу и воскресенье с 10 до 18.',
        },
      ],
      bad: [
        'Да, чехол подходит к этой модели.',
        'Здравствуйте! Доставка в Тверь занимает два дня.',
        'Меня зовут Олег. Размер M есть в наличии.',
        'Добрый день! Служба поддержки слушает, оплатить можно картой.',
        { talk: ['c: Есть ли подарочная упаковка?', 'b: Здравствуйте! Я бот, перевожу на сотрудника.'], draft: 'Да, подарочная упаковка стоит 150 рублей.' },
        { talk: ['c: Здравствуйте, куда пропал мой заказ?'], draft: 'Добрый день, оператор №3. Ваш заказ приедет завтра до 18:00.' },
      ],
    },
    en: {
      good: [
        'Hello! My name is Oliver. Yes, the case fits this model.',
        'Good afternoon, Oliver here. Delivery to Leeds takes two days.',
        "Hi there! I'm Oliver from the support team. Size M is in stock.",
        'Hello, this is Oliver. You can pay by card or on delivery.',
        'Good morning! You are talking to Oliver. Please send us a photo of the box.',
        {
          talk: ['c: When are you open?', "a: Hello! I'm Oliver. We are open from 9 to 9.", 'c: And on Sunday?'],
          draft: 'On Sunday we are open from 10 to 6.',
        },
      ],
      bad: [
        'Yes, the case fits this model.',
        'Hello! Delivery to Leeds takes two days.',
        'My name is Oliver. Size M is in stock.',
        'Good afternoon! Customer support. You can pay by card.',
        { talk: ['c: Do you wrap gifts?', 'b: Hello! I am a bot, passing you to a person.'], draft: 'Yes, gift wrapping costs 3 pounds.' },
        { talk: ['c: Hi, where is my order?'], draft: 'Hi, agent 3 here. Your order arrives tomorrow by 6 pm.' },
      ],
    },
  },
};
