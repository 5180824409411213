/** Chat words and clippings: a rule of their own asks for the whole word, and spelling keeps silent. */
const words = new Set(
  `лол спс спасиб пжлст пжл плиз плз пож норм нормас ок окей окич щас ща чё че чо ваще вобще ващще кароч короч лан ладн инфа инет ноут комп телик видос фотка фотки магаз доки прога апдейт апдейтнуть баг баги фиксануть фикс
  хз имхо кст мб омг рил жиза кек ору изи гоу го чел чувак братан скок скока сорян сорри сори прив хай дратути пасиб пасиба тыщ тыща косарь косарей днюха личка личку лс вотсап ватсап тг телега телегу вк инста инсту акк аккаунтик
  спокойно-норм ага-ага агась неа неее ща-ща нинада тока токо скинь скинуть скиньте кинуть закинуть чекнуть чекни чекните чекнем глянуть прикольно клево классно збс зашквар хайп крч кст пзж пжт пжста спс-спс нзч незч всмысле
  lol lmao rofl omg thx thnx tnx ty tysm pls plz plss u ur r k kk np nvm idk imo imho tbh btw asap fyi gonna wanna gotta kinda sorta dunno lemme gimme cuz coz cos bc bcoz ya yea yeah yep yup nope nah bro dude hiya heya info
  tho thru tmrw tmr 2moro 2day msg msgs pic pics convo def deffo prob probs fav sry soz cya ttyl brb afaik ngl smh wdym abt w/ b4 gr8 l8r ok okey okie okay cool awesome yall y'all ain't aint ppl bday`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether the rule `slang` takes care of the word. */
export const isSlang = (form: string): boolean => words.has(form.toLowerCase().replaceAll('ё', 'е')) || words.has(form.toLowerCase());
