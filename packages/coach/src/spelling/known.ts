import type { Lexicon } from '../lexicon.ts';

/** Short forms, units, sounds and words of chats that no dictionary holds and nobody misspells. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const accepted = {
  ru: list(`шт руб коп тыс млн млрд кг гр мг мл см мм км мкм дм кв куб ккал вт квт мвт гц мгц ггц гб мб тб кб мбит мач дб сек мин час тел моб ул пер просп пр наб корп стр эт обл рн им др проч
    доп мес соотв вкл исп англ рус прим рис табл гл арт зак отд оф под вых пн вт ср чт пт сб вс янв фев мар апр авг сен сент окт ноя нояб дек ст ок окей ага угу хм ммм эм эх ох ах ой ух уф фух ура
    алло хаха хе упс вау эй мда онлайн офлайн оффлайн пэй`),
  en: list(`ok okay hi hey hello yep yup nope hmm mm oh ah aha wow oops ouch uh huh ha haha hooray yay kg km cm mm ml mg lb lbs oz ft sq pcs qty approx tel ext ave blvd st apt etc eg ie vs fyi faq min mins sec secs hr hrs
    mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm gb mb tb kb mah ghz usb url pdf app apps online offline login signup checkout wifi wi-fi email emails e-mail
    elastane lyocell modal niacinamide retinol robusta arabica gooseneck lapsang souchong tieguanyin oolongs puer pao fulfilment chargeback chargebacks hygge
    inbox voicemail barcode promo chatbot smartphone screenshot screenshots backorder backordered preorder preorders pre-order pre-orders unboxing restock restocked restocking cashback tote hoodie matcha oolong decaf
    spoilt instalment instalments greyed backend frontend giftcard giftcards hotline helpline teaware gaiwan pu-erh sencha judgement whilst learnt burnt dreamt cheque cheques programme enquiry enquiries tyre tyres enrol fulfil skilful jewellery aluminium grey`),
};

/** Words of shops that no dictionary has yet: any form of them will do. */
const shopNames = list(
  'эластан полиамид лиоцелл модал ранфорс перкаль муслин робуста арабика пуровер аэропресс ниацинамид гиалурон ретинол пептид бан мем скайп зум апдейт флешка винда легинсы клатч тоут шопер шоппер консилер пилинг кушон праймер аэрогриль уцененка забанить постить запостить лайкнуть универ препод прокси латте раф капучино эспрессо американо матча тэцубин улун пуэр габа кракле капучинатор крупногабарит эквайер эквайринг сплит юмани ростест мультиварка термопот кьюар вайфай блютуз пауэрбанк повербанк свитшот лонгслив худи бомбер мерч фулфилмент дропшиппинг постамат кешбэк кэшбэк кешбек промокод маркетплейс предзаказ чатбот скриншот скрин логин капча телеграм вотсап ватсап вайбер инстаграм сдэк боксберри озон сбер',
);

/** First parts that build words freely. */
const prefixes =
  /^(?:не|супер|анти|микро|мини|макси|мега|авто|фото|видео|аудио|теле|радио|веб|кибер|био|эко|гипер|ультра|экстра|псевдо|мульти|много|мало|пол|полу|само|сверх|меж|контр|нано|электро|термо|тепло|водо|энерго|дву|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|двадцати|тридцати|одно|разно|пере|пред|постпро|после|послеза|обще|равно|ново|экспресс|интернет|онлайн|соц|юр|свеже|тёмно|темно|светло|ярко|быстро|легко|высоко|низко|глубоко|широко|узко|тонко|шино|хлебо|овоще|пыле|влаго|грязе|морозо|ударо|шумо|звуко|паро|газо|масло|жиро|сахаро|молоко|кофе|смарт|эконом|бизнес|клиенто|медиа|мото|вело|кино|спец|гос|крипто|фито|аромо|арома|пере|до|недо|транс|супер)(?=.{4})/;
const isShopName = formsOf(shopNames);

/** Parts of hyphenated words that stand nowhere alone. */
const parts = new Set(
  'то либо нибудь таки ка кое кой де по во из вип веб смс пин кью ар интернет онлайн мини макси бизнес экспресс фитнес смарт чат e й го му м ый ой ая ое ые х ти ю я тых ых'.split(
    ' ',
  ),
);

const isPlainName = (marks: ReadonlySet<string>) =>
  marks.has('name') || marks.has('surname') || marks.has('geo') || marks.has('patronymic') || marks.has('org');

/** Whether a form is a word, alone or by its parts. `form` as written. */
export function isWord(form: string, lexicon: Lexicon): boolean {
  const word = form.toLowerCase();
  if (accepted[lexicon.locale].has(word.replaceAll('ё', 'е')) || accepted[lexicon.locale].has(word)) return true;
  if (isNoName(word, form, lexicon)) return true;
  return lexicon.locale === 'ru' ? isRussian(word, lexicon) || isShopName(word) : isEnglish(word, lexicon);
}

/** A known form; in lower case it must be more than somebody's name. */
function isNoName(word: string, form: string, lexicon: Lexicon): boolean {
  if (!lexicon.knows(word)) return false;
  if (form !== word || lexicon.perMillion(word) > 0) return true;
  const readings = lexicon.readings(word);
  return !readings.length || readings.some((one) => !isPlainName(one.marks)) || word.length > 3;
}

function isRussian(word: string, lexicon: Lexicon): boolean {
  if (word.includes('-')) return isHyphenated(word, lexicon);
  // «разблокируется»: dictionaries lack the reflexive of many a verb
  const [, active] = /^(.{6,})с[яь]$/.exec(word) ?? [];
  if (active && lexicon.knows(active) && lexicon.readings(active)[0]?.pos === 'verb') return true;
  if (isDiminutive(word, lexicon)) return true;
  const [prefix] = prefixes.exec(word) ?? [];
  if (!prefix) return false;
  const rest = word.slice(prefix.length);
  if (prefix.startsWith('пол') && rest.length < 6) return false;
  if (!lexicon.knows(rest)) return false;
  const marks = lexicon.readings(rest);
  // «незнаю», «ненадо», «досвидания» are no words; «невскрытый», «микротрещина» are.
  const [first] = marks;
  if (!first) return false;
  if (prefix === 'не') return marks.every((one) => (one.pos === 'adj' || one.pos === 'part') && !one.marks.has('comp'));
  return (
    first.pos === 'adj' ||
    first.pos === 'noun' ||
    first.pos === 'part' ||
    ((prefix === 'пере' || prefix === 'до' || prefix === 'недо') && lexicon.perMillion(rest) > 1 && (first.pos === 'verb' || first.pos === 'inf'))
  );
}

/** «заказик», «доставочка»: formed freely, and a matter of tone rather than of spelling. */
function isDiminutive(word: string, lexicon: Lexicon): boolean {
  const [, root = '', suffix = ''] = /^(.{3,}?)(ч?ик|ец|ц|[ое]чк)(?:а|у|ом|е|и|ов|ам|ами|ах|ой|о)?$/.exec(word) ?? [];
  const bases = suffix.endsWith('чк') ? [`${root}ка`, `${root}а`, `${root}о`] : [root];
  return root !== '' && bases.some((base) => lexicon.perMillion(base) > 1 && lexicon.readings(base)[0]?.pos === 'noun');
}

function isHyphenated(word: string, lexicon: Lexicon): boolean {
  const pieces = word.split('-').filter(Boolean);
  return (
    pieces.length > 1 &&
    pieces.every((piece) => parts.has(piece) || accepted.ru.has(piece) || /^[a-z]+$/.test(piece) || /о$/.test(piece) || lexicon.knows(piece))
  );
}

function isEnglish(word: string, lexicon: Lexicon): boolean {
  const own = word.replace(/['’](?:s|d|ll|ve|re|m)$/, '').replace(/s['’]$/, 's');
  if (own !== word && (lexicon.knows(own) || accepted.en.has(own))) return true;
  const [, rest] = /^(?:non|re|pre|over|under|multi|micro|mini|super|anti|ultra|semi|e)-?(.{4,})$/.exec(word) ?? [];
  if (rest !== undefined && lexicon.knows(rest) && lexicon.perMillion(rest) > 0.5) return true;
  return word.includes('-') && word.split('-').every((piece) => piece.length < 2 || lexicon.knows(piece) || accepted.en.has(piece));
}

/** Tells whether a form is one of the names’: «Айгулью» of «Айгуль». Both as written. */
export function formsOf(names: ReadonlySet<string>): (form: string) => boolean {
  // Russian endings are at most three letters long, and a name loses at most one of its own
  const stems = new Set(names);
  for (const name of names) if (name.length > 3 && /[аяьйоеиы]$/.test(name)) stems.add(name.slice(0, -1));
  return (form) => {
    const word = form.toLowerCase().replaceAll('ё', 'е');
    if (names.has(word)) return true;
    for (let length = word.length - 1; length >= Math.max(2, word.length - 4); length--) if (stems.has(word.slice(0, length))) return true;
    return false;
  };
}
