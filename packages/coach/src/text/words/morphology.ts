/** Russian: prepositions that only sound different before some words. */
export const sameWord = new Map([
  ['со', 'с'],
  ['об', 'о'],
  ['обо', 'о'],
  ['во', 'в'],
  ['ко', 'к'],
  ['изо', 'из'],
  ['ото', 'от'],
  ['надо', 'над'],
  ['подо', 'под'],
  ['передо', 'перед'],
  ['безо', 'без'],
]);

/** Where the dictionary's first form is not what a person would look up. */
export const lookedUp = new Map([['деньга', 'деньги']]);

/** His, her, their: OpenCorpora takes them for adjectives or forms of «он»; here they stand for themselves beside that. */
export const theirs = new Set(['его', 'ее', 'их']);

/** What may be hung on a word with a hyphen without changing it. */
export const hungParticles = ['-то', '-ка', '-таки', '-де', '-с'];

/** Paradigms of adjectives put these in front: nothing, the comparative's and the superlative's. */
export const paradigmPrefixes = ['', 'по', 'наи'] as const;

/** Beginnings that make a new word of a known one. */
export const freePrefixes =
  'авиа авто анти аудио био веб видео вне гипер евро за интер кибер контр лже макро мега медиа меж микро мини много моно мульти не недо онлайн пере пере по под пост пре пред про промо псевдо ре само сверх смарт спец супер теле топ транс ультра фото экс экстра электро энерго'.split(
    ' ',
  );

/** Negations before a word. */
export const negations = new Set(['не', 'ни', 'без', 'никак', 'нельзя', 'not', 'never', 'no', 'without', 'cannot']);

/** Abbreviations after which a sentence goes on whatever comes. */
export const neverLast = new Set(
  'ул пр просп пер наб пл стр корп кв оф под эт обл респ пос дер им тел доб рис табл гл ред проф акад доц см ср напр например т mr mrs ms dr prof st no vs e.g i.e т.е т.к т.н fig approx ext'.split(
    ' ',
  ),
);

/** Abbreviations that may end a sentence: it goes on only when a small letter or a number follows. */
export const mayBeLast = new Set(
  'д п к е г гг в вв н э р руб коп шт тыс млн млрд мин сек час ч см мм кг гр мл л м др пр etc inc ltd co corp am pm jr sr'.split(' '),
);

/** The commonest words of languages: one of the first two in a sentence of several words says which language it is. */
export const commonEnglish = new Set(
  `the a an i you he she it we they my your his her our their me us them this that these those is are was were be been am do does did have has had will would can could
   should may not no yes and or but if so as of in on at to for from with by about up out what when where why how who which there here hi hello thanks thank please sorry
   order just get got let don't i'm it's i'll we'll you're can't didn't any some all more now today its u ur till gonna ofc thx pls`.split(/\s+/),
);

/** Ends of addresses that are taken for links without https:// before them, joined for a regular expression. */
export const zones = 'ru|рф|su|com|net|org|info|io|me|by|kz|ua|eu|de|uk|us|app|dev|shop|store|online|site|pro|biz|market|example|test|ai|cc|ly|gle|be|tv';
