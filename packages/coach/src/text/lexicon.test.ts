import { beforeAll, describe, expect, test } from 'vitest';
import { loadLexicons } from '../../load/node.ts';
import type { Lexicons } from '../lexicon.ts';

let lexicons: Lexicons;
beforeAll(async () => {
  lexicons = await loadLexicons();
});

const pairs = (list: string) =>
  list
    .trim()
    .split(/[\s,]+/)
    .map((pair): readonly [string, string] => {
      const [form = '', lemma = ''] = pair.split('=');
      return [form, lemma];
    });

describe('Russian words', () => {
  test('are brought to their dictionary form', () => {
    const wrong = pairs(`
      заказа=заказ заказы=заказ заказами=заказ доставки=доставка доставку=доставка курьером=курьер курьеры=курьер деньги=деньги деньгами=деньги денег=деньги лет=год людей=человек
      возврате=возврат карту=карта оплату=оплата оплатили=оплатить оплачен=оплатить оплачиваем=оплачивать товары=товар товаров=товар магазину=магазин менеджера=менеджер
      извините=извинить извиняюсь=извиняться простите=простить прошу=просить приносим=приносить извинения=извинение сожалеем=сожалеть жаль=жаль понимаю=понимать понимаем=понимать
      могу=мочь могли=мочь может=мочь сможем=смочь нельзя=нельзя можно=можно надо=надо нужно=нужно должны=должный хотите=хотеть хочу=хотеть будет=быть буду=быть была=быть есть=быть
      пришлите=прислать пришлём=прислать пришлем=прислать отправлю=отправить отправили=отправить отправлен=отправить проверю=проверить проверяю=проверять проверили=проверить
      вернём=вернуть вернем=вернуть вернулись=вернуться верните=вернуть обратитесь=обратиться обращайтесь=обращаться обратились=обратиться напишите=написать пишите=писать ждите=ждать
      ждём=ждать подождите=подождать ожидайте=ожидать звоните=звонить перезвоним=перезвонить сделаем=сделать сделано=сделать делаете=делать решим=решить решаем=решать решено=решить
      хороший=хороший лучше=хороший лучшего=хороший плохая=плохой быстрее=быстрый новую=новый новым=новый бесплатная=бесплатный доступен=доступный готова=готовый рады=рад
      мне=я нас=мы вам=вы вас=вы ему=он ней=она ними=они себя=себя этого=это этот=этот которые=который наш=наш вашего=ваш своей=свой кем=кто чего=что никого=никто
      со=с об=о обо=о во=в ко=к первый=первый второго=второй пять=пять двух=два тремя=три скидочка=скидочка денежка=денежка письмецо=письмецо Анну=анна Москве=москва Иванову=иванов
      промокодом=промокод тикета=тикет кешбэка=кешбэк маркетплейсе=маркетплейс постамата=постамат предзаказов=предзаказ самовывозом=самовывоз скриншоты=скриншот чате=чат
      интернет-магазина=интернет-магазин посмотрите-ка=посмотреть погуглили=погуглить Озоне=озон Сбербанка=сбербанк Wildberries=wildberries
    `).filter(([form, lemma]) => lexicons.ru.readings(form)[0]?.lemma !== lemma);
    expect(wrong.map(([form, lemma]) => `${form}: ${lexicons.ru.readings(form)[0]?.lemma}, not ${lemma}`)).toEqual([]);
  });

  test('tell what they are', () => {
    const marks = (form: string) => {
      const [first] = lexicons.ru.readings(form);
      return [first?.pos, ...(first?.marks ?? [])].join(' ');
    };
    expect(marks('могли')).toMatch(/^verb .*past/);
    expect(marks('пришлите')).toMatch(/^verb .*imp/);
    expect(marks('отправим')).toMatch(/^verb .*fut/);
    expect(marks('сделать')).toMatch(/^inf/);
    expect(marks('проверив')).toMatch(/^ger/);
    expect(marks('оплаченный')).toMatch(/^part/);
    expect(marks('быстрее')).toMatch(/comp/);
    expect(marks('нельзя')).toMatch(/^pred/);
    expect(marks('Анна')).toMatch(/name/);
    expect(marks('их')).toMatch(/^pron/);
    expect(marks('к')).toMatch(/^prep/);
  });

  test('are known with their endings, with ё or without, with and without capitals; shop words and brands too', () => {
    const known = `ещё еще Ещё ЕЩЁ счёт счет Анна Москва по-новому какой-то кто-нибудь давай-ка интернет-магазин чатах скриншот промокоду тикетов кешбэк кэшбэком маркетплейсами постамате
      предзаказу самовывозе клиентоориентированного онлайн СДЭК Озоном Wildberries Айфона кликаю капчу ок подытожили здравствуйте`;
    expect(known.split(/\s+/).filter((form) => !lexicons.ru.knows(form))).toEqual([]);
    expect('здраствуйте превет извените пожалуста незнаю вообщем сдесь тиккет'.split(' ').filter((form) => lexicons.ru.knows(form))).toEqual([]);
  });

  test('that nobody knows are guessed by their ending', () => {
    expect(lexicons.ru.knows('зюкозавра')).toBe(false);
    expect(lexicons.ru.readings('глокая')[0]?.pos).toBe('adj');
    expect(lexicons.ru.readings('будланула').some(({ pos }) => pos === 'verb')).toBe(true);
  });

  test('weigh one together and stand in the order of their likelihood', () => {
    for (const form of ['стали', 'мой', 'заказа', 'все', 'глокая', 'Анна']) {
      const weights = lexicons.ru.readings(form).map(({ weight }) => weight);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
      expect(weights).toEqual([...weights].sort((one, other) => other - one));
    }
  });

  test('are found near a misspelt one', () => {
    expect(lexicons.ru.near('превет', 1)).toContain('привет');
    expect(lexicons.ru.near('сдлеать', 1)).toContain('сделать');
    expect(lexicons.ru.near('промакод', 1)).toContain('промокод');
    expect(lexicons.ru.near('здраствуйте', 1)).toContain('здравствуйте');
    expect(lexicons.ru.near('извените', 1)).toContain('извините');
    expect(lexicons.ru.near('пожалуста', 1)).toContain('пожалуйста');
    expect(lexicons.ru.near('еще', 1)).toContain('ещё');
    expect(lexicons.ru.near('извенитеж', 2)).toContain('извините');
    expect(lexicons.ru.near('извенитеж', 1)).not.toContain('извините');
  });

  test('are counted by how common they are', () => {
    expect(lexicons.ru.perMillion('не')).toBeGreaterThan(lexicons.ru.perMillion('заказ'));
    expect(lexicons.ru.perMillion('Ещё')).toBe(lexicons.ru.perMillion('еще'));
    expect(lexicons.ru.perMillion('зюкозавр')).toBe(0);
  });
});

describe('English words', () => {
  test('are brought to their dictionary form', () => {
    const wrong =
      pairs(`orders=order ordered=order ordering=order apologies=apology apologised=apologize cancelled=cancel calling=call building=build sent=send was=be were=be is=be children=child stories=story better=good
      checking=check checked=check refunds=refund refunded=refund bought=buy paid=pay customers=customer quickly=quickly went=go made=make shipped=ship`).filter(
        ([form, lemma]) => !lexicons.en.readings(form).some((reading) => reading.lemma === lemma),
      );
    expect(wrong).toEqual([]);
  });

  test('drawn together are both words', () => {
    const lemmas = (form: string) => lexicons.en.readings(form).map(({ lemma }) => lemma);
    expect(lemmas("don't")).toEqual(['do', 'not']);
    expect(lemmas('don’t')).toEqual(['do', 'not']);
    expect(lemmas("won't")).toEqual(['will', 'not']);
    expect(lemmas("we'll")).toEqual(['we', 'will']);
    expect(lemmas("it's")).toEqual(['it', 'be']);
    expect(lemmas("customer's")).toEqual(['customer']);
  });

  test('are known, also hyphenated, possessive and drawn together; misspelt ones are not', () => {
    expect(
      "order Orders ORDERS don't doesn’t customer's well-known preorder Wildberries London I'm screenshots"
        .split(' ')
        .filter((form) => !lexicons.en.knows(form)),
    ).toEqual([]);
    expect('recieve adress definately seperate wich'.split(' ').filter((form) => lexicons.en.knows(form))).toEqual([]);
  });

  test('are found near a misspelt one', () => {
    expect(lexicons.en.near('recieve', 1)).toContain('receive');
    expect(lexicons.en.near('adress', 1)).toContain('address');
    expect(lexicons.en.near('definately', 2)).toContain('definitely');
  });
});
