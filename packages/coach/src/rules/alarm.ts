import type { Rule } from '../rule.ts';
import { type Family, findingsIn } from './families.ts';

const theirs = [
  'у вас',
  'ваш* (чайник|телефон|ноутбук|кофемашин*|экран|пылесос|устройств*)',
  '(понимаю|понимаем|представляю|сочувствую|вижу)',
  'не (паникуйте|потеряли|потеряется|пропал*|пропад*|исчез*)',
  'ничего ..2 не (потер*|пропа*|случил*|удал*|исчез*)',
];
const theirsToo = [
  '(your|you) ..1 (kettle|phone|screen|laptop|charger|device|computer|oven|washer)',
  '(i|we) (understand|can imagine|can see|know)',
  '(sounds|must have been|must be|what a) ..2',
  "(no|not|never|don't|nothing|isn't|hasn't|haven't|without) ..2 (panic*|lost|gone|disaster|leak*|need)",
];

const families: readonly Family[] = [
  {
    message: {
      ru: 'Это пугает. Спокойно: что случилось, кто чинит, до какого часа и что вы сами сообщите, когда всё заработает.',
      en: 'This frightens. Calmly: what happened, who is on it, until when, and that you will tell them once it works.',
    },
    ru: [
      { find: '(базе|сайту|серверу|данным|заказу|складу|системе|приложению|всему) ..1 (конец|крышка|хана|кирдык|капут|каюк)', unless: theirs },
      { find: '(ваших|всех|никаких) ..1 (данных|записей|заказов|баллов|фото|файлов|денег) ..2 нет', unless: ['\\?'] },
      { find: '(авария|сбой|поломка|катастрофа|проблема|беда) ..1 (страшн*|ужасн*|жуткая|чудовищн*|кошмарн*|жуткий|грандиозн*|вселенск*)', unless: theirs },
      { find: '(страшн*|ужасн*|жутк*|чудовищн*|грандиозн*) ..1 (авария|аварию|сбой|поломка|катастрофа|беда|завал|бардак)', unless: theirs },
      { find: '(полгорода|пол города|пол-города|полстраны|вся страна|весь город) ..2 (без|сидит|стоит|лежит|не)' },
      {
        find: '(накрылось|накрылся|накрылась|накрылись|накрывается|грохнулось|грохнулся|грохнулась|грохнулись|навернулся|навернулась|навернулось|полетел|полетела|полетели|сдох|сдохла|сдохли|сдохло|крякнул*|сломалось все|рухнул|рухнула|рухнули|рухнуло|слетел|слетела|слетели|слетело|посыпалось|посыпались|посыпался|посыпалась|загнулся|загнулась|гикнул*|умер|умерла|умерли|умерло|помер*)',
        unless: [...theirs, '(курьер|самолет|рейс) ..2 полетел', '(акци*|скидк*) ..2 слетел*'],
      },
      {
        find: '(все|вообще все|абсолютно все|всё) ..2 (сломал*|упал*|рухнул*|легло|лежит|накрыл*|полетел*|пропал*|слетел*|удалил*|исчез*|сгорел*|плохо|развалил*|разваливается|рушится|поломал*|горит|пошло прахом|посыпал*|стоит колом|стерл*|обнулил*|зависло|встало)',
        unless: theirs,
      },
      {
        find: '(сайт|сервер|сервера|серверы|система|база|приложение|склад|сервис|сеть|программа|платформа) ..3 (упал|упала|упали|упало|лег|легла|легли|лежит|лежат|сгорел|сгорела|сгорели|рухнул*|мертв*|в ауте|горит|накрыл*|развалил*|полностью сломан*|сломался совсем|совсем сломал*)',
        unless: theirs,
      },
      {
        find: '(упал|упала|упали|лег|легли|лежит|лежат|сгорел|сгорели|сгорела) ..2 (сайт|сервер|сервера|серверы|система|база|склад|приложение|сервис)',
        unless: theirs,
      },
      {
        find: '(мы|нами|склад|служба|курьер*|система|сервер*|нас|магазин) ..3 (потеряли|потеряла|потерял|потеряны|утеряны|утратили|стерли|стерла|удалили|удалила|посеяли|профукали|прошляпили|грохнули) ..3 (данн*|заказ*|посылк*|деньг*|истори*|информаци*|бонус*|баз*|ваш*|все)',
        unless: ['не (потеряли|потеряла|потерял|удалили|стерли)', 'случайно удалили (вы|у себя)'],
      },
      {
        find: '(данные|деньги|заказ|заказы|посылка|бонусы|баллы|история|база|информация|платеж) ..4 (пропал*|исчез*|утер*|потер*|стерл*|стерт*|испар*|слетел*|украден*|украли|утекл*|слит*|слил*|сгорел*|канул*|уничтож*)',
        unless: [...theirs, 'не ..2 (пропад*|потер*|сгор*|исчез*|пропа*|утер*)', '(баллы|бонусы) ..4 сгор*', '\\?', 'если', 'чтобы'],
      },
      { find: '(потер*|утер*|удал*|пропал*) ..3 безвозвратно', unless: ['не ..3 безвозвратно'] },
      { find: 'безвозвратно ..3 (потер*|утер*|удал*|пропал*|утрач*)', unless: ['не безвозвратно'] },
      {
        find: '(утечка|утекли|слили|взломали|взлом|хакер*|взломан*|хакнули)',
        unless: ['(не|нет|никакой|никаких) ..2 (утечк*|взлом*|взломали)', 'защит*', '\\?', '(вас|ваш аккаунт|вашу почту) ..2 взломали', 'от (взлома|хакер*)'],
      },
      {
        find: '(катастроф*|коллапс*|апокалипсис*|караул|армагеддон*|бедлам|хаос|аврал|завал|кранты|крах|трындец|капут|полный провал|полная жопа|жопа|конец света|пиши пропало|ситуация критическая|полный ужас|полный кошмар|дурдом|сумасшедший дом|ад|капец|жесть|трэш|треш)',
        unless: ['(понимаю|представляю|сочувствую|не катастроф*|фильм*|книг*|игр*|из ада)', 'без ..2 (паник*|аврал*)'],
      },
      {
        find: '(ужас|кошмар|беда|страшное|ужасное|бардак|паника|паники|панике)',
        unless: [
          '(понимаю|понимаем|представляю|представляем|сочувству*|у вас|вашей|ваша|вам|без паники|не ..2 беда|нет ..2 паник*|повод* для паники|причин для паники|фильм*|книг*|не беда|виден|понятен)',
          'ужас ..1 (как|какой)',
        ],
      },
      {
        find: '(в панике|паникуем|паникую|на ушах|на взводе|зашиваемся|тонем|захлебываемся|не справляемся|завалены|бегаем (как|все)|в шоке|с ума сходим|рвем волосы|не знаем ..2 что ..2 делать|не понимаем ..3 (что|как) ..2 (делать|происходит|случилось)|понятия не имеем ..4)',
        unless: ['не (в панике|паникуем|завалены)'],
      },
      {
        find: '(неизвестно|непонятно|не знаем|не знает никто|никто не знает|неясно|бог знает|черт знает) \\,? ..1 (когда|чем|что|заработает|починят|как) ..4 (заработ*|почин*|кончится|случилось|происходит|восстанов*|исправ*|делать|будет|ли|творится)',
        unless: ['\\, (но|а|зато) ..8 (#number|сообщ*|напиш*|работа*)'],
      },
      { find: '(ничего|вообще ничего|совсем ничего) ..1 не (работает|грузится|открывается|отвечает|функционирует|запускается)', unless: theirs },
      {
        find: '(критическ*|тотальн*|чудовищн*|страшн*|ужасн*|грандиозн*|катастрофич*|глобальн*|жутк*|кошмарн*|дик*|огромн*|серьезнейш*) ..1 (сбой|авария|аварии|ошибк*|проблем*|поломк*|утечк*|неполадк*|ситуаци*|потер*|глюк*|косяк*|завал*|перебо*)',
        unless: ['(понимаю|представляю|не|нет) ..3 (критическ*|страшн*|ужасн*|серьезн*|огромн*)'],
      },
      { find: 'у нас ..2 (серьезн*|больш*|крупн*|огромн*) ..1 (проблем*|неприятност*|беда)', unless: ['нет'] },
      { find: 'боюсь \\,? ..1 (что )? ..4 (пропал*|исчез*|потер*|украл*|утер*|сгорел*|не вернут*|не вернем|конец|все)' },
      { find: '(все|уже|мы) пропало' },
      { find: '(прощайте|попрощайтесь|проститесь) ..2 (с )?(деньг*|заказ*|данн*)' },
    ],
    en: [
      { find: '(database|server|servers|site|data|system|records|app) ..1 (is|are) (finished|done for|toast|over|gone|no more|history)', unless: theirsToo },
      {
        find: '(payments|payment|orders|deliveries|phones|lines|cards) ..2 (completely|totally|absolutely|all) ..1 (dead|down|broken|out|gone|stuck)',
        unless: theirsToo,
      },
      { find: "(it's|it is|things are|everything is|what) ..1 a mess" },
      { find: '(nobody|no one|none of us) ..1 (knows|has a clue|has any idea) ..2 (what|why|when|how)', unless: ["(n't|not) "] },
      { find: '^ ..1 (oh (no|god|dear|my god)|omg|yikes|jesus) ..3', unless: ['(what|how) ..1 (a|awful|sad)', '(that|this) (must|is|sounds)'] },
      {
        find: '(everything|whole (site|system|thing|lot)|it all|all our (systems|servers)|all of our (systems|servers)) ..3 (broken|broke|down|crashed|collapsed|dead|died|gone|failing|failed|falling apart|fell apart|on fire|exploded|blew up|imploded|wiped|lost|melted|a mess|fried|toast)',
        unless: theirsToo,
      },
      {
        find: '(server|servers|system|systems|site|website|database|app|platform|warehouse|network|checkout) ..4 (died|is dead|are dead|crashed|crashing|exploded|imploded|blew up|melted|collapsed|is toast|fried|kaput|on fire|burned|burnt|in flames|broke completely|totally broken|completely broken|went haywire|has gone mad|a mess|conked out|keeled over|tanked)',
        unless: theirsToo,
      },
      {
        find: "(we|we've|we have|system|server|warehouse|our team|courier) ..2 (lost|lose|deleted|wiped|erased|misplaced) ..2 (your|all|everything|every|customer*|the data|orders|data)",
        unless: [...theirsToo, "(not|n't|never) ..2 (lost|lose|deleted|wiped)"],
      },
      {
        find: '(your|all|customer) ..3 (data|order|orders|money|parcel|account|points|details|history|payment|files) ..3 (leaked|stolen|wiped|erased|vanished|gone|disappeared|lost forever|compromised|destroyed|exposed|been lost|are lost|is lost)',
        unless: ["(not|n't|never|nothing|no|if|safe) ..3 (leaked|stolen|wiped|vanished|gone|disappeared|lost|compromised|erased)", '\\?', '(if|in case)'],
      },
      {
        find: '(disaster|disastrous|catastroph*|chaos|chaotic|meltdown|nightmare|mayhem|bedlam|apocalyp*|havoc|pandemonium|carnage|madness|armageddon|calamity|shambles|total mess|complete mess|huge mess|absolute mess|massive mess|real mess|doomed|screwed|crisis)',
        unless: [...theirsToo, '(your|you|for you)', 'recovery'],
      },
      {
        find: "(panicking|in a panic|in panic|in total panic|in complete panic|in a total panic|freaking out|losing our minds|going crazy|going mad|drowning|swamped|overwhelmed|running around|pulling our hair|all hell|scrambling|at our wits|don't panic)",
        unless: ["(not|n't|no need to) ..1 (panic*|overwhelmed|freaking)", '(you|your) ..3 (overwhelmed|swamped)'],
      },
      {
        find: '(hacked|breached|data breach|hackers|cyberattack|cyber attack|cyber-attack|ransomware|security breach)',
        unless: ["(not|n't|never|no) ..2 (hacked|breach*|data|breached)", 'protect*', '\\?', 'your (account|email|e-mail|password)'],
      },
      {
        find: "(no idea|no clue|god knows|who knows|nobody knows|not sure|don't know|can't say|no telling) ..2 (what|when|if|how|why) ..5 (happen*|going on|fixed|back|work*|wrong|recover*|restored|it will|end|went)",
        unless: ['but ..8 (#number|update|tell|message|by)'],
      },
      { find: '(horribly|terribly|badly|awfully|catastrophically|disastrously|hopelessly) ..1 (wrong|broken|failed)', unless: theirsToo },
      {
        find: '(terrible|awful|horrible|dreadful|horrific|critical|massive|huge|major) ..1 (news|failure|crash|breakdown|catastrophe|emergency|meltdown|collapse)',
        unless: [...theirsToo, 'no ..2 (news|failure|crash)'],
      },
      {
        find: '(gone forever|lost forever|gone for good|beyond repair|lost for good|wiped out|never be recovered|never recover|unrecoverable|irretrievably|irreversibly lost|game over|out of control|falling apart|going up in smoke|brace yourself|brace yourselves|nothing works|nothing is working|nothing is working here)',
        unless: [...theirsToo, "(not|n't|never|isn't) ..2 (gone|lost|out of control)"],
      },
      { find: "(i'm|we're|i am|we are) ..1 (afraid|scared|terrified) ..4 (lost|gone|stolen|disappeared|vanished|never)" },
    ],
  },
];

export const rule: Rule = {
  id: 'alarm',
  group: 'tone',
  scope: ['d'],
  weight: 3,
  title: { ru: 'Плохая новость – спокойно', en: 'Bad news, calmly' },
  why: {
    ru: 'Клиент чувствует то, что чувствуем мы: спокойный факт со сроком снимает тревогу, наша паника её удваивает.',
    en: 'A customer feels what we feel: a calm fact with a time settles them, our panic doubles theirs.',
  },
  examples: {
    ru: {
      good: [
        'Оплата на сайте сейчас не проходит, разработчики чинят её до 15:00, и я сразу вам напишу.',
        'На складе сбой, заказы за сегодня отправим завтра до полудня.',
        'Понимаю, какой это ужас – остаться без телефона в поездке. Привезём новый сегодня.',
        'Жаль, что у вас сломался чайник. Заменим его за два дня.',
        'Ваши деньги не пропали: банк вернёт их до пятницы.',
        'Сайт обновляется до 6 утра, после этого всё заработает.',
        'Не переживайте, данные целы, восстановим вход за 20 минут.',
      ],
      bad: [
        'У нас всё накрылось, ничего не работает!',
        'Ой, сервер упал, и мы потеряли ваши данные.',
        'У нас полный завал, не справляемся.',
        'Катастрофа, все заказы слетели!',
        'Сайт лежит, непонятно, когда заработает.',
        'Боюсь, ваши деньги пропали.',
        'Нас взломали, данные клиентов утекли.',
        'Мы сами в панике и не знаем, что делать.',
      ],
    },
    en: {
      good: [
        'Card payments are not going through right now; our engineers are on it until 3 p.m. and I will write to you then.',
        'There is a fault at the warehouse, so today’s orders go out tomorrow before noon.',
        'That must have been a nightmare on your trip. We will bring a new one today.',
        'I am sorry your kettle broke. We will replace it in two days.',
        'Your money is not lost: the bank returns it by Friday.',
        'The site is being updated until 6 a.m.',
      ],
      bad: [
        'Everything is broken here, nothing works!',
        'Oh no, our server died and we lost your data.',
        'It is total chaos here, we are drowning in orders.',
        'This is a disaster, all orders are gone.',
        'The site crashed and we have no idea when it will be fixed.',
        "I'm afraid your parcel is gone forever.",
        'We have been hacked.',
      ],
    },
  },
  draft: ({ draft, locale }) => findingsIn(draft, locale, families),
};
