import { type Finding, type Rule, say } from '../rule.ts';
import type { Said, Scene } from '../scene.ts';
import type { Locale } from '../standard/ids.ts';
import type { Token } from '../text/text.ts';
import { plainOf } from '../text/tokens.ts';
import { formsOf } from './declension.ts';
import { likeCase, tongueOf } from './families.ts';
import { englishGlossary, russianGlossary } from './jargon-glossary.ts';

interface Term {
  /** Its words, plain. */
  words: readonly string[];
  /** Written in capitals: found only so («ОС», not «ос»). */
  capitals: boolean;
  plain: string;
  /** Where the plain word may stand in its place: not beside an adjective when the gender differs; only first when the case cannot be told. */
  reads: 'anywhere' | 'alone' | 'first' | 'never';
  /** How the term is called in the message, and how the customer may have called it. */
  name: string;
}

const capitals = /^[\p{Lu}\d-]+$/u;

function termsOf(entry: string, locale: Locale): Term[] {
  const [written = '', plain = ''] = entry.split(' = ');
  const forms = written.includes(':') ? formsOf(written) : locale === 'en' && !capitals.test(written) ? [written, `${written}s`] : [written];
  const plains = plain.includes(':') ? formsOf(plain) : undefined;
  const name = forms[0] ?? written;
  return forms.map((form, place) => ({
    words: form.split(' ').map(plainOf),
    capitals: capitals.test(form) && form.length < 6,
    plain: plains?.[place] ?? plain,
    reads: locale === 'en' ? 'anywhere' : readsOf(written, plain),
    name,
  }));
}

function readsOf(written: string, plain: string): Term['reads'] {
  const [kind, plainKind] = [written, plain].map((one) => (one.includes(':') ? (genders[one.split(':')[0] ?? ''] ?? 'm') : undefined));
  if (!kind) return capitals.test(written) ? 'first' : 'anywhere';
  if (!plainKind) return 'never';
  return kind === plainKind ? 'anywhere' : 'alone';
}

const genders: Readonly<Record<string, string>> = { а: 'f', я: 'f', ия: 'f', ь: 'f', о: 'n', ие: 'n' };

/** Terms by their first word, longest first. */
function indexOf(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const index = new Map<string, Term[]>();
  for (const term of terms) {
    const first = term.words[0] ?? '';
    const same = index.get(first) ?? [];
    if (!same.some((one) => one.words.join(' ') === term.words.join(' ')))
      index.set(
        first,
        [...same, term].sort((a, b) => b.words.length - a.words.length),
      );
  }
  return index;
}

const shipped: Readonly<Record<Locale, ReadonlyMap<string, readonly Term[]>>> = {
  ru: indexOf(russianGlossary.flatMap((entry) => termsOf(entry, 'ru'))),
  en: indexOf(englishGlossary.flatMap((entry) => termsOf(entry, 'en'))),
};

const message = {
  ru: 'Слово «{term}» знаем мы, а не клиент. Проще: {plain}.',
  en: '“{term}” is our word, not the customer’s. Simpler: {plain}.',
};

export const rule: Rule = {
  id: 'jargon',
  group: 'words',
  scope: ['d'],
  weight: 2,
  title: { ru: 'Без внутренних словечек', en: 'No words of the trade' },
  why: {
    ru: 'Незнакомое слово заставляет переспрашивать или стесняться своего незнания.',
    en: 'An unknown word makes the customer ask again, or feel foolish for not knowing.',
  },
  examples: {
    ru: {
      good: [
        'Заказ ждёт вас в пункте выдачи на Ленина, 12.',
        { talk: ['c: Здравствуйте, дайте трек-номер'], draft: 'Трек-номер вашего заказа – 4512, посылка в Туле.' },
        { talk: ['c: Какой у вас SLA по возврату?'], draft: 'SLA по возврату – три дня.' },
        'Промокод сработает при оплате картой, скриншот пришлите сюда.',
        'Подключите телефон к Wi-Fi и обновите приложение.',
        'Оплатить можно картой, СБП или наличными курьеру.',
        'Скидка и кешбэк складываются.',
      ],
      bad: [
        'Завёл на вас тикет, ответ будет до 18:00.',
        'Деньги пока в холде, спишутся завтра.',
        'SLA по возврату – три дня.',
        'Заказ приедет на ПВЗ завтра.',
        'Эскалировал вопрос на вторую линию, ответ будет до 15:00.',
        'Проверьте трекинг по ТТН.',
        'Залогиньтесь в ЛК и обновите страницу.',
        'Платёж отклонил эквайринг.',
      ],
    },
    en: {
      good: [
        'Your parcel is waiting at the pick-up point in High Street.',
        { talk: ['c: Where can I find the SKU?'], draft: 'The SKU is on the label under the barcode.' },
        { talk: ['c: What is your SLA for refunds?'], draft: 'The SLA for refunds is three days.' },
        'The promo code works when you pay by card.',
        'Connect the phone to Wi-Fi and update the app.',
        'You can pay by card, PayPal or cash on delivery.',
        'Please send a screenshot of the page.',
      ],
      bad: [
        'I have opened a ticket for you, the answer comes by 6 p.m.',
        'There is a pre-authorization on your card until tomorrow.',
        'Our SLA for refunds is three days.',
        'Your parcel left the fulfillment center.',
        'I escalated it to tier 2, and they reply by noon.',
        'The backend timed out, please try again.',
        'The item is on backorder until Friday.',
        'The acquirer declined the payment.',
      ],
    },
  },
  draft(scene) {
    const { draft, locale } = scene;
    const tongue = tongueOf(draft, locale);
    const own = indexOf(
      scene.standard.glossary[tongue].map(
        ({ term, plain }): Term => ({ words: term.split(/\s+/).map(plainOf), capitals: false, plain, reads: 'first', name: term }),
      ),
    );
    const found: Finding[] = [];
    for (let at = 0; at < draft.tokens.length; at++) {
      const term =
        termAt(draft.tokens, at, own) ?? termAt(draft.tokens, at, shipped[tongue]) ?? (tongue === 'ru' ? abbreviationAt(draft.tokens, at) : undefined);
      if (!term) continue;
      const last = at + term.words.length - 1;
      const start = draft.tokens[at]?.start ?? 0;
      const end = draft.tokens[last]?.end ?? start;
      const replaced = draft.source.slice(start, end);
      if (!usedFirst(scene, term)) {
        const fix = agrees(scene, at, term) ? likeCase(term.plain, term.capitals && at > 0 ? '' : replaced) : undefined;
        found.push({ start, end, fix, message: say(message, { term: replaced, plain: term.plain }) });
      }
      at = last;
    }
    return found;
  },
};

function termAt(tokens: readonly Token[], at: number, index: ReadonlyMap<string, readonly Term[]>): Term | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'mark' || token.kind === 'link') return undefined;
  return index
    .get(token.plain)
    ?.find((term) => (!term.capitals || token.text === token.text.toUpperCase()) && term.words.every((word, place) => tokens[at + place]?.plain === word));
}

/** Latin abbreviations inside a Russian sentence. */
function abbreviationAt(tokens: readonly Token[], at: number): Term | undefined {
  return /^[A-Z\d]{2,5}$/.test(tokens[at]?.text ?? '') ? termAt(tokens, at, shipped.en) : undefined;
}

/** The customer has said the term, in any of its forms. */
function usedFirst({ talk }: Scene, { words, name }: Term): boolean {
  const stem = plainOf(name).slice(0, Math.max(3, Math.min(5, name.length - 1)));
  const says = ({ who, body }: Said) => who === 'customer' && body.tokens.some(({ plain }) => plain === words[0] || plain.startsWith(stem));
  return talk.some(says);
}

/** Whether the plain word reads well where the term stands; else it is named in the message only. */
function agrees({ draft }: Scene, at: number, { reads }: Term): boolean {
  const before = draft.tokens[at - 1];
  if (reads === 'first') return before === undefined || /^[.!?…]$/.test(before.text);
  const pos = before?.kind === 'word' ? draft.readings(at - 1)[0]?.pos : undefined;
  return reads === 'anywhere' || (reads === 'alone' && pos !== 'adj' && pos !== 'pron');
}
