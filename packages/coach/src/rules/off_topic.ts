import { blocksIn } from '../blocks.ts';
import type { Rule, WholeFinding } from '../rule.ts';
import { findAll, has } from '../text/pattern.ts';

const message = {
  ru: 'Разговор ушёл в сторону: ответьте тепло и вернитесь к вопросу клиента.',
  en: 'The talk has wandered off: answer warmly and come back to the question.',
};
/** Small talk: weather, games, pets, films, one's own life. */
const smallTalk = [
  '(погод*|дождь|дождит|снежок|солнышк*|жара|мороз*) ',
  '(футбол*|матч*|хоккей*|сериал*|кино|фильм*|анекдот*|шутк*|политик*|выборы|гороскоп*|рыбалк*|шашлык*|дач*|концерт*|пробки на|книгу читаю|рецепт*)',
  '(мой|моя|мои|моего|моей|моему|моим) ..1 (кот|кошк*|собак*|пес|сын*|дочк*|дочь|дочери|муж|мужу|жена|жене|мама|маме|бабушк*|детств*|отпуск*|друг*|подруг*|дети|детям|ребен*|сосед*)',
  '(я|мы) ..2 (тоже|сам*|недавно|однажды|вчера|как-то|в детстве|обожаю|люблю) ..3 (был|была|ездил*|езжу|катал*|смотрел*|болел*|болею|хожу|ходил*|ел|ела|играл*|играю|обожаю|люблю|летал*|отдыхал*|готовил*|слушаю|слушал*|живу|училс*|училась)',
  '(weather|rain|raining|sunny|football|soccer|match|hockey|game last night|series|movie|film|joke|politics|election|horoscope|fishing|barbecue|concert|recipe)',
  'my ..1 (cat|dog|son|daughter|husband|wife|mother|mum|mom|grandmother|childhood|holiday|vacation|friend|kids|children|neighbour|neighbor)',
  '(i|we) ..1 (also|once|recently|love|adore|used to|went|watched|play|yesterday) ..3 (to|there|watch*|play*|love|cook*|listen*|travel*|visit*|live*|that)',
];

/** Standard §3 `off_topic`: friendly, but leads back to the question. */
export const rule: Rule = {
  id: 'off_topic',
  group: 'substance',
  scope: ['c'],
  weight: 1,
  title: { ru: 'Вернуться к вопросу', en: 'Back to the question' },
  why: { ru: 'Болтовня приятна, пока человек не ждёт решения.', en: 'A chat is pleasant until somebody waits for a solution.' },
  whole({ talk, replies }) {
    let applies = false;
    const found: WholeFinding[] = [];
    for (const [entry, scene] of replies) {
      const line = talk[entry];
      if (!line) continue;
      const strayed = line.body.sentences.map((_, at) => smallTalk.some((search) => findAll(line.body, search).some((match) => match.sentence === at)));
      const asked = talk
        .slice(0, entry)
        .filter((one) => one.who === 'customer')
        .map((one) => one.text.toLowerCase())
        .join(' ');
      if (!strayed.some(Boolean) || isTheQuestion(line.text, talk.find((one) => one.who === 'customer')?.text ?? '')) continue;
      applies = true;
      const back = { draft: line.body, situation: scene.situation, asked: scene.asked };
      const leads = blocksIn(back).some(
        (one) => (one.block === 'help' || one.block === 'care') && !strayed[line.body.sentences.findIndex(({ start }) => start === one.start)],
      );
      const asksBack = has(line.body, [
        '(вернемся|возвращаясь|по вашему|к вашему|что касается|насчет|а теперь|теперь о|заказ*|вопрос*)',
        '(back to|as for|regarding|your order|your question|now about)',
      ]);
      const next = talk[entry + 1];
      const turnGoesOn = next?.who === 'agent' && blocksIn({ ...back, draft: next.body }).some((one) => one.block === 'help');
      if (!leads && !asksBack && !turnGoesOn && asked) found.push({ entry, start: 0, end: line.text.length, message });
    }
    return applies ? found : undefined;
  },
  examples: {
    ru: {
      good: [
        { talk: ['c: Где заказ? Хотя в такую погоду и сам бы не вышел', 'a: Погода и правда суровая! Заказ приедет завтра до 14:00.'] },
        { talk: ['c: Смотрели матч? Кстати, когда привезут мяч?', 'a: Матч был огонь. Мяч привезём завтра до обеда.'] },
        { talk: ['c: Мой кот грызёт провода, есть чехол?', 'a: Мой кот такой же! Защитный чехол есть, 300 рублей.'] },
        { talk: ['c: Есть ли диск с фильмом?', 'a: Фильм есть на диске, 500 рублей.'] },
        { talk: ['c: Когда вернёте деньги?', 'a: Деньги придут до пятницы.'] },
        { talk: ['c: Еду на дачу, успеете?', 'a: На даче сейчас хорошо! Привезём заказ сегодня до 18:00.'] },
      ],
      bad: [
        { talk: ['c: Где заказ? Хотя в такую погоду и сам бы не вышел', 'a: Да, погода просто ужас, у нас тоже дождь вторую неделю!'] },
        { talk: ['c: Смотрели матч? Кстати, когда привезут мяч?', 'a: Матч смотрел, наши отлично сыграли!'] },
        { talk: ['c: Мой кот грызёт провода, есть чехол?', 'a: Ой, мой кот тоже всё грызёт, такой смешной.'] },
        { talk: ['c: Когда вернёте деньги?', 'a: А вы слышали анекдот про бухгалтера?'] },
        { talk: ['c: Еду на дачу, успеете?', 'a: Обожаю дачу, шашлыки и закат.'] },
        { talk: ['c: Какой размер взять сыну?', 'a: Мой сын тоже растёт не по дням, а по часам!'] },
      ],
    },
    en: {
      good: [
        { talk: ['c: Where is my order? Though in this weather I would stay in too', 'a: The weather is grim indeed! Your order arrives tomorrow by 2 pm.'] },
        { talk: ['c: Saw the match? And when does my ball come?', 'a: The match was great. The ball comes tomorrow before noon.'] },
        { talk: ['c: My cat chews cables, do you have covers?', 'a: My cat does the same! We have covers for 3 pounds.'] },
        { talk: ['c: Do you sell the film on disc?', 'a: The film is on disc, 5 pounds.'] },
        { talk: ['c: When is my refund?', 'a: The money comes by Friday.'] },
        { talk: ['c: Off to a barbecue, will you make it?', 'a: Perfect day for a barbecue! We deliver today by 6 pm.'] },
      ],
      bad: [
        { talk: ['c: Where is my order? Though in this weather I would stay in too', 'a: Yes, the weather is awful, it is raining here as well!'] },
        { talk: ['c: Saw the match? And when does my ball come?', 'a: I watched the match, our team played so well!'] },
        { talk: ['c: My cat chews cables, do you have covers?', 'a: Oh, my cat chews everything too, so funny.'] },
        { talk: ['c: When is my refund?', 'a: Have you heard the joke about the accountant?'] },
        { talk: ['c: Off to a barbecue, will you make it?', 'a: I love a barbecue at sunset.'] },
        { talk: ['c: Which size for my son?', 'a: My son is growing so fast as well!'] },
      ],
    },
  },
};

/** What sounds like small talk is what they came for: the film on a disc, a match ticket. */
function isTheQuestion(reply: string, question: string): boolean {
  return /(?:диск|билет|disc|ticket)/i.test(question) && /(?:диск|билет|disc|ticket)/i.test(reply);
}
