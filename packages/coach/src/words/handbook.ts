import type { Fault, Kind, Locale, RuleGroup, StoryId } from '../standard/ids.ts';
import type { Voice } from '../standard/schema.ts';

/** What the handbook says in its own words; all else in it is the standard's. */
export interface HandbookWords {
  title: string;
  intro: string;
  version: string;
  blocks: string;
  situations: string;
  rules: string;
  glossary: string;
  stories: Record<StoryId, string>;
  groups: Record<RuleGroup, string>;
  kinds: Record<Kind, string>;
  faults: Record<Fault, string>;
  voices: Record<Voice, string>;
  needs: Record<'required' | 'optional' | 'unwanted', string>;
  asked: string;
  hidden: string;
  sequence: string;
  followUps: string;
  phrases: string;
  bonus: string;
  required: string;
  alone: string;
  when: string;
  why: string;
  good: string;
  bad: string;
  weight(weight: number): string;
  off: string;
  /** What a desk added to a rule, and what it lets pass. */
  more: string;
  allow: string;
  term: string;
  plain: string;
  who: Record<'customer' | 'agent' | 'bot', string>;
}

export const handbookWords: Record<Locale, HandbookWords> = {
  ru: {
    title: 'Книга стандарта',
    intro:
      'Как мы отвечаем клиентам: из чего собран ответ, с чем приходят люди и за чем следит тренер. Книга собрана из тех же правил, по которым Отклик подсказывает и оценивает.',
    version: 'Версия стандарта',
    blocks: 'Из чего собран ответ',
    situations: 'С чем приходят клиенты',
    rules: 'За чем следит тренер',
    glossary: 'Говорим просто',
    stories: { product: 'Товар', delivery: 'Доставка', returns: 'Возврат', money: 'Деньги', errors: 'Ошибки и сбои' },
    groups: { words: 'Слова', tone: 'Тон', care: 'Забота', substance: 'Суть', flow: 'Ход разговора' },
    kinds: { consultation: 'консультация', complaint: 'жалоба' },
    faults: { company: 'наша', customer: 'клиента', third_party: 'третьей стороны', nobody: 'ничья', unknown: 'неизвестно чья' },
    voices: { warm: 'тепло', even: 'ровно', brief: 'коротко' },
    needs: { required: 'нужно', optional: 'можно', unwanted: 'не нужно' },
    asked: 'Как спрашивают',
    hidden: 'Что на самом деле хотят узнать',
    sequence: 'Порядок',
    followUps: 'О чём спросят дальше',
    phrases: 'Фразы',
    bonus: 'Компенсация',
    required: 'Что посмотреть до ответа',
    alone: 'Что решаете сами',
    when: 'Когда',
    why: 'Зачем',
    good: 'Хорошо',
    bad: 'Плохо',
    weight: (weight) => `Вес ${weight} из 5.`,
    off: 'Выключено',
    more: 'У нас ещё и так не говорят',
    allow: 'У нас так можно',
    term: 'Как не говорим',
    plain: 'Как говорим',
    who: { customer: 'Клиент', agent: 'Сотрудник', bot: 'Бот' },
  },
  en: {
    title: 'The standard handbook',
    intro:
      'How we answer customers: what a reply is built of, what people come with, and what the coach watches. The handbook is made of the same rules by which Otklik hints and scores.',
    version: 'Version of the standard',
    blocks: 'What a reply is built of',
    situations: 'What customers come with',
    rules: 'What the coach watches',
    glossary: 'Plain words',
    stories: { product: 'Product', delivery: 'Delivery', returns: 'Returns', money: 'Money', errors: 'Errors and outages' },
    groups: { words: 'Words', tone: 'Tone', care: 'Care', substance: 'Substance', flow: 'Flow' },
    kinds: { consultation: 'consultation', complaint: 'complaint' },
    faults: { company: 'ours', customer: 'the customer’s', third_party: 'a third party’s', nobody: 'nobody’s', unknown: 'unknown' },
    voices: { warm: 'warm', even: 'even', brief: 'brief' },
    needs: { required: 'needed', optional: 'welcome', unwanted: 'not wanted' },
    asked: 'How they ask',
    hidden: 'What they really want to know',
    sequence: 'Order',
    followUps: 'What they ask next',
    phrases: 'Phrases',
    bonus: 'Compensation',
    required: 'What to look up first',
    alone: 'What you decide yourself',
    when: 'When',
    why: 'Why',
    good: 'Good',
    bad: 'Bad',
    weight: (weight) => `Weight ${weight} of 5.`,
    off: 'Off',
    more: 'Here we don’t say either',
    allow: 'Here this is fine',
    term: 'We don’t say',
    plain: 'We say',
    who: { customer: 'Customer', agent: 'Agent', bot: 'Bot' },
  },
};
