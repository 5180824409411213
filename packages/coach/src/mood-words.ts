import type { Pattern, Search } from './text/pattern.ts';

/** How customers show what they feel, Russian and English together: stems rather than forms, since they write in haste and with slips. */

export const profanity: readonly (Pattern | Search)[] = [
  '(бл|бля|бля?дь|блят*|бляд*|сука|суки|хуй*|хуе*|хуя*|хер|херня|хрень|пизд*|пипец|ебан*|ебать|заеб*|задолба*|заколеба*|мудак*|мудил*|дебил*|долбо*|падл*)',
  '(дерьм*|говн*|жоп*|нахрен|нахер|сволоч*|твари|уроды|козлы|придурки|тупые|тупицы|кретин*|идиот*|гады)',
  'какого (хрена|черта|фига|хера|лешего)',
  '(fuck*|wtf|shit|shitty|bullshit|crap|crappy|asshole*|bastard*|bloody|moron*|idiot*|screw you|piss off|what the hell|what the heck)',
];

/** Attack, accuse or threaten: anger whatever else is said. */
export const attacks: readonly (Pattern | Search)[] = [
  '(спасибо|благодарю) ..2 за ..2 (испорч*|испортил*|разбит*|сломан*|потерян*|потрачен*|опоздани*|обман*|нервы|хамств*|бездейств*)',
  '(thanks|thank you|cheers) ..3 for ..2 (ruin*|spoil*|wreck*|break*|los*|smash*|noth*|wast*|ignor*|the delay|another)',
  '(за что|за какие) ..2 (плачу|платим|платить)',
  '(совесть|стыд) ..1 (есть|имеете|иметь)',
  '(грабеж|обдиралово|барахло|халтур*|позорники|свинство|кидалово|дурдом|маразм|орал|орала|наорал*|обругал*|матом|швырнул*|жалобную книгу)',
  '(руки ..3 растут|чем ..1 думаете|где ..2 (логика|справедливость|уважение))',
  '(having a laugh|what (do|did) (we|i) pay for|what am i paying for|robbery|what junk|cheats|cheaters|swore at|swearing at|shouted at|yelled at|so rude|was rude to|garbage|threw (my|the|our))',
  '(хамств*|хамит*|хамят|хамло|нахамил*|хамы|беспредел*|безобраз*|издева*|наглост*|наглые|обнаглел*|охренел*|офигел*|оборзел*|позор|позорищ*|бардак*|отвратительн*|омерзительн*)',
  '(полное дно|дно|воры|вор|врать|пошли вы|идите вы|фигня|фигню|фигней|трепать нервы|нервы трепать|треплете нервы|лоховозы|динамите|завтраками|без стыда)',
  '(stop|quit) (copy*|copying|ignoring|pasting|wasting|sending|giving)',
  '(how stupid|think i am|take me for|answer me|treat me like|lost a customer|pack of lies|rip off|joke of a)',
  '(шараш*|контора|балаган|цирк|бесстыж*|бессовестн*|ворье|ворюги|жулье|жулики|обманщик*|аферист*|кидалы|лжецы|вруны|врете|врут|лохотрон*|бездельник*|неадекват*|безответственн*)',
  '(бесит|бесите|бесят|достали|заколебали|возмущ*|взбешен*|в бешенстве|в ярости|злая|злой|зла|злит)',
  '(до каких пор|сколько можно|сколько еще можно|хватит (врать|издеваться|кормить|отписываться|морочить|меня)|совести (нет|у)|нет совести|стыда|стыдно должно|как не стыдно|не стыдно|вам (не )?стыдно)',
  '(вам|вы) (совсем|вообще|там|просто)? ..1 (плевать|наплевать|пофиг|обалдели|офонарели|совсем того|с ума сошли|нормальные|читать умеете|слепые|глухие|издеваетесь|меня за дурака|за идиота|за дуру)',
  'вы (там|вообще) (вообще|там)? (работаете|читаете|думаете|понимаете|люди|отвечаете)',
  '(кого|кто) ..1 (вы|вас|у вас) ..2 (набрали|нанимал*|учил*|обманываете)',
  '(за дураков|за дурака|за дуру|за идиота|за лоха|морочите|кормите завтраками|кормить завтраками|футболите|отписк*|отмазк*|вешаете лапшу)',
  '(требую|немедленно|верните (мои|мне) (деньги|средства))',
  '(подам|подаю|пойду|обращусь|буду обращаться|обратиться|напишу|пишу|отправлю|накатаю|жду вас|встретимся|увидимся) ..3 (суд|суде|роспотребнадзор*|прокуратур*|полици*|жалоб*|жалобу|заявление|цб|претензию)',
  '(пожалуюсь|буду жаловаться|засужу|ославлю|напишу ..3 (отзыв*|везде|всем|соцсет*)|разнесу|расскажу всем)',
  '(никогда|больше) ..3 (не (куплю|закажу|буду у вас|буду ничего|свяжусь|вернусь|приду|обращусь)|ни ногой)',
  '(худш*|самый плохой|отстойн*|ужасн*|мерзк*|гадск*|паршив*|никчемн*|бестолков*|тупой|никудышн*) ..1 (сервис*|магазин*|обслуживан*|поддержк*|служб*|отношение|компани*|сайт*)',
  'что (это )?за (цирк|бардак|сервис|магазин|отношение|шутки|бред|ерунда|фигня|дела|безответственность|наглость)',
  '(это )?(просто )?(ни в какие ворота|никуда не годится|за гранью|полный бред|бред какой*|полная чушь)',
  '(scam|scammers|scammer|thieves|crooks|liars|liar|fraudsters|ripped off|rip off|con artists|disgrace|disgraceful|disgusting|outrageous|ridiculous|pathetic|useless|incompetent|clowns|appalling|unacceptable|shambles|furious|livid|fuming|enraged|fed up|sick of|sick and tired|had enough|infuriating|shame on you)',
  "(how dare|are you (blind|stupid|deaf|insane)|do you (even|people)|you people|what kind of (company|shop|store|service|joke)|stop (lying|ignoring)|nobody cares|you (do not|don't) care|give me my money|i demand|lying to me|wasting my time|waste of (time|money|space))",
  '(неужели|разве) ..3 (сложно|трудно|нельзя|можно) ..6 \\?',
  '(вы|это) #any или (кто|что|как|где) ..1 \\?',
  'как ..1 так ..1 можно',
  '(это|так) ..1 как (называется|называть|понимать) ..1 \\?',
  '(это|так) как ..1 (называется|называть|понимать)',
  "(are you|you are|you're) ..1 (serious|kidding|joking) (me|right now|now|here)? \\,? (right)? (\\?|\\!|\\.|$)",
  'or what \\?',
  'what (do|would|should) (you|i|we) call (this|that|it)',
  '(is|was) it ..1 (so|that|too|really) ..1 (hard|difficult|much) ..1 to',
  '(нормально|норм) (вообще|вам) \\?',
  '^ (ну|и|а|да)? (это|вы) (что)? \\,? (такая|сейчас|серьезно)? (шутка|шутите|прикол|розыгрыш|издевательство) (такая|такой|что ли)? \\? $',
  '^ (and)? is (this|it|that) ..3 (joke|prank) ..2 \\? $',
  '(вы|там) ..1 в своем уме',
  '(спросить|позвонить|предупредить|сказать|написать) ..1 не судьба',
  '(вы|что) ..2 смеетесь ..1 (надо мной|над нами|над людьми|над клиентами|что ли)',
  '(у вас|это) ..3 (юмор|чувство юмора|шутки) ..2 \\?',
  'вы ..3 вообще ..1 (видели|читали|смотрели|проверяли|открывали|слышали)',
  '(are|were) you ..1 laughing at',
  '(your|some) ..2 (sense of humour|sense of humor|idea of a joke)',
  "you (are|can't|cannot) ..1 not? be? serious",
  '(have|do|did) you ..1 (people|guys|even) ..2 (look*|read|check*|open*|see|seen)',
  '(это|так) ..1 (нормально|норм|законно|честно|по-людски) (вообще|по-вашему|для вас|у вас|считаете)',
  '(is|was) (this|that|it) ..2 (normal|acceptable|okay|ok|fair|how) ..1 (for you|to you|by you|with you|in your|you (treat|work|operate|do))',
  '(what|its|it is|is|are|was|were|such|absolute|total|complete|utter) a? ..1 joke',
  '(sue|lawsuit|small claims|trading standards|report you|reporting you|chargeback|file a complaint|see you in court|take you to court|call the police|bad review|one star|1 star|tell everyone|go public)',
  '(worst|terrible|horrible|awful|dreadful|rubbish|garbage|trash|lousy) ..1 (service|shop|store|company|experience|support|customer|website|app)',
  '(never|not) ..2 (buying|ordering|shopping|order|buy|shop|coming back|use you) ..2 (again|from you|here|anymore)',
];

/** Indignation in the form of a question or a sigh: anger where something has gone wrong, in this message or before. */
export const indignant: readonly (Pattern | Search)[] = [
  '(вы|ты) ..2 (серьезно|всерьез) (сейчас|это|вообще)? (\\?|\\!|\\.|\\,|$)',
  '^ ..1 (серьезно|всерьез|реально|шутите|прикалываетесь|смеетесь) (что ли|сейчас|это|вы)? (\\?|$)',
  '(вы|это|что) ..2 (шутите|шутка|шутки|прикол|прикалываетесь|смеетесь|розыгрыш|издевательство|насмешка) ..3 (\\?|\\!|$)',
  '(это|так) (вообще|по-вашему|у вас|для вас) ..1 (нормальн*|норм|законно|честно|делается)',
  '(вообще|хоть) ..1 (кто-нибудь|кто-то|кто|один человек) ..2 (работает|отвечает|читает|смотрит|следит|думает|проверяет)',
  '(вам|самим|самому) ..1 не (надоело|смешно|кажется|противно) ..6 \\?',
  'как ..2 (называется|называть|назвать|понимать) ..1 \\?',
  '(мне|нам|я) ..4 (самому|самой|самим|сам|сама|за вас|вместо вас) ..3 \\?',
  '(до|к) (весны|лета|осени|зимы|пенсии|пятницы через год|второго пришествия) \\?',
  '(нормально|неплохо|хорошо|здорово|ловко|красиво) (устроились|придумали|живете|работаете|зарабатываете|отделались)',
  '(обалдеть|офигеть|с ума сойти|ну и ну|ну и дела|вот это да|уму непостижимо|в голове не укладывается)',
  '(еще|теперь|почему|из-за вас) ..3 (должен|должна|должны|обязан|обязана|обязаны) ..8 \\?',
  'что ..1 (сложного|трудного) ..5 \\?',
  '(слов нет|нет слов|просто нет слов|ну ни фига себе|ничего себе|приехали|дожили|докатились) (\\.|\\!|\\,|$)',
  '^ (серьезно|seriously) \\, ..8 \\?',
  '^ ..1 (seriously|for real|really now|come on) (\\?|\\!|\\.|$)',
  "(you|you've|this) ..2 (must|got to|gotta|have to|has to|can't|cannot) be ..1 (joking|kidding|serious|a joke)",
  '(should|shall|must|do) (i|we) ..6 (myself|ourselves|for you) ..1 \\?',
  '(until|till|before) (spring|summer|autumn|winter|christmas|retirement|i retire) ..1 \\?',
  '(nice|neat|clever|good) (trick|move|scheme|try)',
  '(oh )?come on (\\!|\\.|$)',
  '(are you|you are) (for real|having me on|having a laugh|out of your minds?|pulling my leg|messing with me)',
  '(is|was) (this|that|it) ..6 (joke|prank|wind-up)',
  'how (is|can|could) (this|that|it) ..1 (ok|okay|acceptable|allowed|fair|legal|right|remotely)',
  '(does|do|is) (anyone|anybody|someone|you|your team) ..1 (even|actually|ever) ..2 (work*|read*|check*|there|care|repl*|answer*|look*|test*)',
  'how (hard|difficult) ..2 (is|can|could|be) ..1 (it|that|this)?',
  '(so much for|unreal|unbelievable|speechless|beyond belief|what a surprise|no words)',
];

/** Helpless questions: hurt where something has gone wrong. */
export const dismayed: readonly (Pattern | Search)[] = [
  'как ..1 (это|такое|так) ..2 (возможно|можно|может быть|могло|вышло|понимать) ..3 \\?',
  '(что|как|где|куда) ..1 (мне|нам) ..2 (теперь|дальше|делать|жить|быть) ..4 \\?',
  'how (is|was|can|could|does|did|do) (this|that|it|things) ..1 (even|ever)? ..1 (possible|happen*|be possible) ..3 \\?',
  '(am|are) (i|we) ..2 (supposed|meant|expected) to',
  "(i'm|i am|we're|we are) ..2 (supposed|meant|expected) to (wait|pay|just|do|sit|call|live|work|believe|chase|manage)",
];

/** Questions that accuse: anger where something has gone wrong. */
export const accusing: readonly (Pattern | Search)[] = [
  '(вы|вас|вам|у вас) ..6 (вообще|хоть|совсем|там) ..6 \\?',
  '(вы|вас) ..4 (умеете|собираетесь|думаете|понимаете|соображаете|проверяете|тестируете|читаете|видите) ..6 \\?',
  '(где|куда|когда|почему|зачем|как|за что|сколько) ..8 \\? \\!',
  "(joke|unbelievable|can't you (read|count|see)|do you (read|check|test|know)|how hard (is|can)|seriously)",
  '(where|why|how|when|what) ..8 \\? \\!',
];

/** What hurts beside a plain trouble: something lost, a day that mattered, the last money. */
export const losses: readonly (Pattern | Search)[] = [
  '(потратил*|угробил*|убил*|потерял*) ..3 (отпуск|отгул|выходн*|день|дни|неделю|вечер|утро|время|полдня|часа|час)',
  '(насмарку|псу под хвост|коту под хвост|впустую)',
  '(вторую|третью|четвертую|пятую|второй|третий|целую|целый|#number) ..1 (неделю|недели|недель|месяц|месяца|день|дня|дней) ..3 (проверяете|рассматриваете|решаете|думаете|молчите|тянете|обещаете|везете|ищете)',
  '(been|spent|waiting) ..6 (in since|at home since|at home all)',
  '(spent|wasted|lost|used) ..1 (my|our|the|a) ..1 (whole|entire|all)? ..1 (holiday|weekend|day|leave|vacation|morning|evening|afternoon|week)',
  '(day|evening|morning|afternoon|weekend|holiday) ..1 (wasted|ruined|gone|lost)',
  "(you've|you have) been ..1 (checking|reviewing|deciding|thinking|looking|processing|considering) ..6 (weeks|months|days|week|month)",
  '(последн*) ..1 (деньги|денег|копейк*|рубл*)',
  '(до зарплаты|жить не на что|на что жить|на последние)',
  '(вдребезги|насквозь|в хлам|в щепки|в крошку|в кашу|всмятку)',
  '(открыл*|распаковал*|достал*|развернул*|вскрыл*) ..4 (а|и|там) ..6 (разбит*|треснут*|треснул*|мокр*|залит*|сломан*|порван*|помят*|раздавлен*|осколк*|пуст*)',
  '(так|очень|долго|полгода|год|специально)? (ждал*|старал*|готовил*|копил*|мечтал*|надеял*|радовал*) ..6 (а|но|и)',
  '(на|к|ко) ..1 (юбиле*|свадьб*|день рождения|днюх*|годовщин*|праздник*|новому году|выпускн*)',
  '(никто даже|даже не|хоть бы|даже (ответа|звонка))',
  '(весь день|целый день|всю неделю|второй день|третий день|вторые сутки) ..6 (недоступ*|не (могу|работа*)|лежит|стоит|стоим|встал*|тишина|не получается)',
  '(работа|работу|бизнес|дела) ..1 (встал*|стоит|стоят|срыва*)',
  '(дороже|больше) ..1 (самой|самого|чем сам*)',
  '(руки опускаются|сдаюсь|опустились руки|нет слов|слов нет|больно|в слезах|до слез|сил больше нет|надоело|замучил*)',
  '(in pieces|in bits|smashed to|shattered|soaked|soaking wet|ruined)',
  '(opened|unpacked|unwrapped) ..4 (and|to find|but) ..6 (smash*|broken|crack*|wet|soak*|torn|crush*|dent*|pieces|bits|empty)',
  '(rent|last) ..1 (money|penny|pounds|dollars)',
  "(for|before) ..2 (our|my|her|his|their|mum's|dad's) ..1 (anniversary|wedding|birthday|graduation|party)",
  '(waited|saved|saving|hoped|looked forward|looking forward) ..6 (and|but) ..6',
  '(all day|whole day|two days|three days|second day|third day|all week) ..6 (down|stuck|no|not|nothing|locked)',
  "(down|stuck|locked|can't|cannot|no (access|service)) ..6 (all day|whole day|for (two|three|#number) days|all week)",
  '(that|this|it) (hurts|stings|is heartbreaking)',
  '(work|business) ..2 (is|are)? (stuck|stopped|on hold|at a standstill)',
  '(i give up|not nice|not fair|unfair|not good|sad really|how sad|fed up|lost for words|brand new)',
  '(more than|costs more than) the ..1 (itself|mug|item|product)',
];

/** Words of suspicion and rage that a worried person uses too: anger only when nothing says fear. */
export const bitter: readonly (Pattern | Search)[] = [
  { find: '(обман|обманул*|обманыва*|мошенник*|мошенничеств*|кинули|развод|разводите|развели)', negated: 'never' },
  '(какого|почему) ..2 (я|мне|мы) ..1 (должен|должна|должны)',
];

export const hurt: readonly (Pattern | Search)[] = [
  '(расстро*|растро*|обидн*|обид*|разочаров*|печальн*|грустно|грустн*|огорч*|досадн*|досада|ревет|рыда*|жалко|неприятн*|осадок|осадочек)',
  { find: '(плач*|плакал*|проплакал*|слез*)', unless: ['от ..1 (радости|счастья|смеха|восторга)'] },
  '(could cry|about to cry|in tears|wanted to cry|heart is broken)',
  '(испорти*|испорчен*|сорвал*|пропал праздник|без подарка|остал* без|подвели|подвел)',
  '(ожидал*|хотел*) (большего|лучшего|другого|внимания)',
  '(counted on|without my|tired of|sick and tired|had to beg|out of patience|patience is)',
  '(рассчитывал*|надеял*|не ожидал*|доверял*|верил*) ',
  '(очень|так|как|мне) жаль',
  '(ужас|ужасно|ужасн*|кошмар|кошмарн*|шок|шоке|капец|жесть|отстой|плохо работа*|недовол*|не доволен|не довольна|не устраивает|сил нет|нет сил|устал*|замуч*|измуч*|вымота*|нервы|отчаян*)',
  '(так и|до сих пор|досих пор|дo сих пор|все еще|всё ещё) ..3 (никто|ничего|никак|тишина|молч*)',
  '(никто|никак|никому) не? ..2 (отвеч*|перезвон*|звон*|реагир*|помо*|объясн*|нужн*|дел* )',
  '(опять|снова|вновь) ..3 (не|нет|обман*|перен*|отмен*|слом*|сбой|глюч*|висит|врет*|тот же|то же|та же|двойк*|списал*|ошибк*|жд*|задерж*|перепут*|пусто*)',
  '(обещали|обещал|обещала|обещано|говорили|сказали) ..7 (а|но|и) ..5 (нет|не|ни|никто|никого|до сих|тишина|ничего)',
  '(обещали|обещано) ..4 (вчера|позавчера|еще|ещё|неделю|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)',
  '(уже|который|целый|целую|вторую|второй|третью|третий|четвертый|пятый|шестой|#number) ..2 (день|дня|дней|сутки|суток|недел*|месяц*|час|часа|часов|раз) ..3 (жду|ждем|ждать|не могу|нет|не|тишина|ничего|мучаюсь|сижу|молч*|обеща*|завтра*|отвеча*|кормите)',
  '(жду|ждем|сижу|мучаюсь) ..2 (уже|целый|целую|вторую|второй|третью|третий|который|#number) ..2 (день|дня|дней|сутки|суток|недел*|месяц*|час|часа|часов)',
  '(сколько|долго) ..1 (мне|нам|я|еще|ещё) ..2 (ждать|жду|терпеть)',
  '(зря|впустую|напрасно|потерял* день|потратил* (день|время|кучу)|весь день (прождал*|жд*|потер*)|прождал*|отпросил*)',
  '(игнорир*|отмалчива*|молчите|морозите|забили|наплевательск*|бросили меня)',
  '(upset|upsetting|disappointed|disappointing|disappointment|heartbroken|gutted|devastated|sad|crying|cried|let down|letdown|ruined|spoiled|spoilt|hurt|miserable|frustrated|frustrating|annoyed|annoying|unhappy|dissatisfied|not happy|not impressed|exhausted|dismayed|bummed|fobbed off)',
  '(terrible|horrible|awful|dreadful|nightmare|shocked|shocking)',
  "(still|yet) ..3 (no|not|nothing|hasn't|haven't|waiting|isn't|nobody)",
  "(hasn't|haven't|has not|have not|didn't|never) ..3 (still|even) ",
  '(again|another) ..3 (delay*|late|broken|wrong|cancel*|problem|excuse*|error)',
  '(nobody|no one|noone) ..3 (answer*|repl*|call*|help*|care*|respond*|gets back|got back|bother*)',
  '(you|was|were|been) ..1 (promised|told|said|assured) ..8 (but|and|yet|nothing|no|not|nobody|still|never)',
  '(been|been on|have been) ..2 waiting ..4 (day|days|week|weeks|hour|hours|month|months|forever|ages)',
  '(third|second|fourth|fifth|#number|#number (st|nd|rd|th)) (day|days|week|weeks|month|months|hour|hours) ..3 (waiting|without|no|nothing|and)',
  '(how (much )?long|how many times) ..3 (wait|do i have|must i|should i|more)',
  '(just|only|nothing but|more) excuses',
  '(no|zero) ..1 (help|answer|reply|response|reaction|explanation) (at all|from|whatsoever|so far|yet)',
  '(waited|waiting|sat|stayed home) ..4 (for nothing|in vain|all (day|evening|morning|afternoon|night|week))',
  '(ignored|ignoring me|wasted ..3 (day|time|hour*|morning|afternoon)|took (a|the) day off|expected (better|more)|so let|trusted you|counting on|was hoping|looking forward ..5 (but|and))',
];

export const worried: readonly (Pattern | Search)[] = [
  '(волну*|пережива*|перижива*|беспоко*|безпоко*|боюсь|боимся|страшно|страшн*|опаса*|тревож*|тревога|нервнича*|паник*|места не нахожу|не по себе|на душе|подозр*|напряга*|смуща*|сомнева*|сомнени*)',
  '(все|всё) ли ..2 (порядке|хорошо|нормально|ок|верно|правильно|дошло|прошло|успе*)',
  '(не|вдруг) ..2 (потерял*|потеря*|пропал*|пропад*|затерял*|украли|обманут|обманете|кинут|кинете|развод|сорвется|опозда*|успе*|придет|приедет|перепута*|отмен*|сломал*|испорт*|разобь*|подделк*|мошенник*)',
  '(все|всё) (нормально|в порядке|хорошо) \\?',
  'не (случил*|произош*|пропал*|потерял*) ..1 ли',
  '(успе*|дойдет|придет|приедет|вернут|вернете|привезут|доставят|прошла|прошел|прошло|оформил*|дошел|дошла|сохранил*) ли',
  '(точно|правда|действительно) ..2 (придет|приедет|успе*|вернут|вернете|вернутся|дойдет|доставят|привез*|все|всё|оригинал|безопасно|не обман*|не пропад*|не потер*|будет)',
  '(что|чего) ..1 (то )?(случилось|стряслось|произошло) ..2 (с|\\?)',
  '(это|так) ..1 (нормально|безопасно|не опасно|не страшно)',
  '(а )?(что )?(если|вдруг) ..4 (не (успе*|придет|приедет|подойд*|дойдет|вернут|привезут|получ*)|потеря*|пропад*|украд*|обман*|слома*)',
  '(деньги|посылк*|заказ*|сумм*|оплат*|средства|баллы) ..2 (пропал*|исчез*|куда то|потерял*|зависл*|ушли ..2 (никуда|в никуда|непонятно))',
  '(куда|где) ..2 (делись|делся|пропал*|исчез*|подевал*)',
  '(надеюсь ..3 (не|все|всё|успе*|дойдет|что))',
  '(worried|worry|worrying|anxious|nervous|afraid|scared|concerned|concern|fear|panic|panicking|stressed|stressing|uneasy|freaking)',
  '(is|are|was) (everything|it|this|that|all|my ..2) ..2 (ok|okay|alright|all right|fine|safe|normal|lost|stuck|gone|legit)',
  "(hope|hoping) ..5 (not|isn't|hasn't|wasn't|ok|okay|safe|time|didn't|arrive*|fine)",
  '(will|would|can) ..5 (definitely|really|actually|still|make it|in time|on time|arrive before|get it back|get my money)',
  {
    find: '(did|has|have) ..4 (go through|gone through|went through|went wrong|gone wrong|get lost|got lost|happened to|disappear*|vanish*)',
    unless: ["(did not|didn't|has not|hasn't|have not|haven't|does not|doesn't)"],
  },
  "(what if|in case) ..5 (not|doesn't|never|lost|won't|isn't|wrong|late|fake|scam)",
  '(lost|missing|disappeared|vanished|gone missing|scam|legit|fake) ..3 \\?',
  '(not sure (it|if|whether)|should i be|is something wrong|something wrong)',
];

/** A danger, or something that cannot be made out: worry where it is asked. */
export const uneasy: readonly (Pattern | Search)[] = [
  '(это|не) ..1 (ошибка|сбой|обман|развод|мошенники) ..1 \\?',
  '(is|was) (it|this|that) ..1 (a|an|some) ..1 (mistake|error|scam|glitch|fraud) ..1 \\?',
  '(опасно|опасн*|безопасно|паленым|палёным|горелым|дым*|греется|искр*|током|ядовит*|аллерг*|взлом*|утекл*|утечк*|пострадал*|фишинг*|мошенник*|подозрительн*|странн* ..1 (сайт*|страниц*|письм*|списан*|звон*|вход*|ссылк*|сообщен*|номер*))',
  '(что|чего) ..1 (это|происходит|творится|за списани*|случилось) ..3 \\?',
  '(это|он|она|они|заказ|платеж|оплата) ..2 (вообще|точно|хоть) ..3 (созда*|прош*|дош*|сохран*|оформ*|существ*|принят*)',
  '(это) ..1 (вы|у вас|от вас) ..5 \\?',
  {
    find: '(вернут|вернете|вернется|вернутся|спишут|спишется|пропадет|пропадут|сгорит|сгорят|закроете*|закрываетесь) ..3 \\?',
    unless: ['(когда|как|сколько|куда|через)'],
  },
  '(dangerous|safe to|burnt|burning|smoke|smells|sparks|hacked|hack|breach|leaked|phishing|suspicious|suspiciously|strange|weird|something bad|too good)',
  "(what's|whats|what is|what has) ..1 (going on|happening|happened|this) ..2 \\?",
  '(was|were|did|is|am) (it|i|they|that|this|you) ..3 (created|hacked|charged|real|genuine|legit|placed|taken|dangerous|you) ..3 \\?',
  '(i|we) (will|would|do) ..1 get ..4 back ..3 \\?',
  "(don't|do not) want (two|to (pay|lose|be charged) ..3)",
];

export const thanks: readonly (Pattern | Search)[] = [
  '(спасибо|спасиб|спасибки|спс|благодарю|благодарна|благодарен|благодарны|благодарим|мерси|пасиб*)',
  '(thanks|thank you|thank u|thx|ty|cheers|appreciate|appreciated|grateful|much obliged)',
];

export const joy: readonly (Pattern | Search)[] = [
  '(он|она|вы|они|это) ..1 (чудо|золото|умница|умнички|молодец|звезда|волшебница|волшебник)',
  "(she's|he's|you're|they're|she is|he is) ..1 (a star|stars|gold|an angel|angels|a gem|wonderful|amazing|brilliant|lovely)",
  '(saved|made) ..1 (my|the|our) ..1 (day|life|party|weekend|evening|wedding)',
  '(hugs|tears of joy|over the moon|happy tears)',
  '(от ..1 (радости|счастья|восторга)|до мурашек|в полном восторге|обнимаю)',
  '(влюбил*|жду не дождусь|посмеял*|насмешил*|от души|процветани*|с наступающ*|с праздник*|с новым годом|поздравля*|лучший магазин|лучшие|красот*|прелест*|мечта|не нарадуюсь|кайф*)',
  "(can't wait|cannot wait|gorgeous|beautiful|stunning|best ..2 (shop|store|service|ever)|good laugh|merry christmas|happy (new year|holidays|easter)|so cute|dream|in love|love your|finally)",
  '(вау|супер|суперски|класс|классно|классн*|отлично|здорово|ура|урра|ураа*|восторг*|восхит*|обожаю|шикарно|шикарн*|потрясающ*|прекрасн*|замечательн*|чудесн*|волшебн*|великолепн*|офигенн*|обалденн*|красота|круто|крут|крутой|крутая|крутые|крутейш*|бомба|топ|огонь|идеальн*|счаст*|счастлив*|радост*)',
  { find: '(рада|рад|рады|довольна|доволен|довольны|понравил*|нравится|порадовал*|приятно)', negated: 'never' },
  '(вы|вас|вам) ..2 (лучшие|лучший|лучшая|супер|чудо|молодцы|молодец|умница|умнички|золот*|волшебник*|спасл*|спасител*|выручил*|бог*|прелесть)',
  '(выручил*|спасли|как быстро|(очень|так|здорово) помог*|так быстро|лучший магазин|не ожидал* ..3 (так быстро|такой))',
  '(спасибо|благодарю) ..1 (огромн*|больш*|громадн*|преогромн*|душ*|сердечн*|милли*|вам огромное|вам большое|за все|за оперативность|за скорость|за помощь)',
  '(огромное|огромнейшее|большущее|громадное|большое) ..2 (спасиб*|благодар*)',
  "(amazing|awesome|perfect|brilliant|fantastic|wonderful|excellent|lovely|superb|fabulous|thrilled|delighted|stoked|love it|loved it|love them|love you|love this|love the|adore|happy|pleased|yay|hooray|woohoo|great|lifesaver|legend|star|impressed|so fast|so quick|so kind|so helpful|very helpful|made my day|you rock|you're the best|the best)",
  "(thank you so much|thanks so much|thank you very much|thanks a million|(so|really|super|was|very|that's) (fast|quick|kind|helpful)|many thanks|a million thanks|huge thanks|massive thanks)",
];

export const joyfulEmoji =
  /[\u{1F600}-\u{1F606}\u{1F60A}\u{1F60D}\u{1F60E}\u{1F618}\u{1F619}\u{1F61A}\u{1F917}\u{1F929}\u{1F970}\u{1F973}\u{1F389}\u{1F38A}\u{1F44D}\u{1F44F}\u{1F64C}\u{1F64F}\u2764\u{1F495}\u{1F496}\u{1F497}\u{1F49B}\u{1F49C}\u{1F525}\u{1F31F}\u2B50]/u;
export const angryEmoji = /[\u{1F620}\u{1F621}\u{1F92C}\u{1F624}\u{1F595}\u{1F47F}\u{1F4A9}]/u;
export const sadEmoji = /[\u{1F622}\u{1F62D}\u{1F61E}\u{1F614}\u{1F61F}\u{1F641}\u2639\u{1F61E}\u{1F629}\u{1F62B}\u{1F625}\u{1F494}]/u;

/** It is settled: what is told of the trouble is told of the past. */
export const settled: readonly (Pattern | Search)[] = [
  {
    find: '(решил*|решили|решено|помогл*|помог|заработал*|работает|получилось|разобрал*|нашелся|нашлась|нашли|пришел|пришла|пришло|приехал*|привезли|вернулись|дошло|дошел|прошло|починил*|исправил*|заменили|пропал* сам*|без вопросов|успокоил*|успели|все ок|всё ок|все понятно|всё понятно)',
    negated: 'never',
  },
  {
    find: '(solved|sorted|resolved|fixed|works|working|worked|arrived|came|found it|got it|went away|replaced|refunded|no questions asked|all good|that helps|helped|cleared up|relieved)',
    negated: 'never',
  },
];

/** A calm answer that ends a bad moment. */
export const calming: readonly (Pattern | Search)[] = [
  '(хорошо|понятно|понял|поняла|ясно|ладно|окей|ок|договорились|принято|подходит|устраивает|устроит|жду|буду ждать|подожду|годится|согласен|согласна|давайте)',
  "(ok|okay|fine|alright|all right|i see|got it|understood|sounds good|works for me|that works|i'll wait|will wait|agreed|makes sense|fair enough)",
];

/** Praise that turns into its opposite beside a misfortune. */
export const praise: readonly Pattern[] = [
  '(молодцы|браво|поздравляю|отлично|отличн*|прекрасно|прекрасн*|замечательно|замечательн*|супер|класс|классный|здорово|гениально|гении|шикарно|великолепн*|чудесно|чудесн*|волшебн*|красавцы|респект|аплодирую|аплодисменты|мило|умницы|лучший|красота|сервис|оперативно|оперативненько|быстренько)',
  '(great|good|nice|brilliant|wonderful|fantastic|excellent|amazing|awesome|perfect|lovely|superb|well done|bravo|congratulations|congrats|impressive|kudos|slow clap|outstanding|stellar)',
];
export const misfortune: readonly (Pattern | Search)[] = [
  '(испорт*|испорч*|потеря*|потерял*|разбит*|разбил*|сломан*|сломал*|обман*|опозда*|просрал*|провал*|забыл*|перепут*|треснут*|порван*|рваный|рваная|грязн*|гнил*|пуст*|бракован*|брак|битый|битая|мятый|мятая|чужой|чужая|чужую|проигнор*|отмен*|сорвал*|зря|впустую|никто|ноль|молчан*|отписк*)',
  {
    find: '(ничего|nothing)',
    unless: ['больше ..2 ничего', 'ничего ..1 (страшного|больше|другого|такого|не (надо|нужно))', 'nothing ..1 (else|more|serious|urgent|important|for now)'],
  },
  '(так и|до сих пор|никак|опять|снова|вечно|вместо|третью|третий|вторую|второй|четвертый|пятый|который|целую|целый) ..6',
  '(всего то|всего-то|аж|целый месяц|целую неделю|прошел месяц|месяц прошел) ..4',
  '(не|нет) (пришл*|пришел|приехал*|привезли|работает|отвеча*|верну*|ответил*|дозвон*|дожд*|получил*|открыва*|дошл*|успел*|видел*|подходит|включа*)',
  '(день|дня|дней|недел*|месяц|месяца|месяцев|час|часа|часов|год|полгода) ..1 (жду|ждем|ждал*|ожидаю|тишина)',
  '(нет|нету) ..1 (уже|до сих пор|который день|вторую|третий|третью|#number (день|дня|дней|недел*|час*|месяц*))',
  'no (refund|reply|answer|order|access|internet|signal|money|delivery|tracking|news) (for|in|since|after|yet)',
  'ни (ответа|звонка|слуху|привета|слова|денег|товара)',
  '(жду|ждем|ждать|ждал*|прождал*) ..4 (день|дня|дней|недел*|месяц*|час|часа|часов|лет|год|вечность)',
  '(ruin*|lost|broken|broke|smashed|shattered|wrong|late|delay*|ignored|forgot|forgotten|missing|empty|crushed|torn|dirty|useless|cancelled|canceled|nobody|zero|waste|wasted|never|failed|crash*|disappear*)',
  '(still|again|another|third|fourth|only took|just took|took you only|instead) ..6',
  "(hasn't|haven't|doesn't|didn't|isn't|won't|not) ..2 (arriv*|come|came|work*|repl*|answer*|respond*|deliver*|turn*|show*|fit)",
  '(waiting|waited) ..5 (day|days|week|weeks|month|months|hour|hours|year|years|ages|forever)',
];
/** Praise that is mockery as often as not, in the two languages. */
export const great = '(отлично|прекрасно|супер|класс|классно|замечательно|великолепно|чудесно|шикарно|здорово|круто|красота|молодцы|браво|гениально|блеск)';
export const fine =
  '(great|wonderful|perfect|brilliant|lovely|fantastic|amazing|awesome|excellent|marvellous|marvelous|superb|super|magnificent|terrific|charming)';

/** Mockery that needs no misfortune beside it. */
export const irony: readonly (Pattern | Search)[] = [
  '(ну|вот|ага|ха)? ну? спасибо \\,? (удружили|блин|что (испорт*|обманул*|потеря*|проигнор*|забыл*|разбил*|бросил*|не |так и не|хоть))',
  '(ага \\,? (конечно|щас|счас|как же|сейчас|разбежал*)|ну да ну да|ну да \\, ну да|ну конечно|ну-ну|да ладно вам|ну вы даете|ну вы и|очень смешно|обхохочешься|как мило|как (всегда|обычно) ..3 вовремя)',
  '(ну конечно|как всегда|как обычно) ..4 (прекрасно|отлично|супер|замечательно|на высоте|на уровне|вовремя) ..2 (работает|работаете|все|всё)',
  '(отлично|прекрасно|супер|на высоте|молодцы|на уровне|оперативно|замечательно|великолепно|браво|сервис) ..3 (ничего не скажешь|нечего сказать|слов нет|просто слов нет)',
  '(ничего не скажешь|долго думали|с таким подходом|так держать|браво|работнички|специалисты хреновы|горе специалисты|гении|видимо ..4 (пешком|верблюд*|голуб*|черепах*|пингвин*)|пешком (несете|идет|идут|несут)|черепах*|на верблюд*|почта россии отдыхает|к новому году|к следующему году|через год|в следующем году|к пенсии|до пенсии|внуки (получат|дождутся))',
  '((great|good|nice) job \\, as (always|usual)|yeah right|thanks for nothing|thanks a lot for|how (nice|kind|lovely|thoughtful|convenient) of you|way to go|stellar (job|service)|slow clap|you had one job|gee thanks|impressive \\,? really|by carrier pigeon|carrier pigeon|snail|on foot|walking it|next (christmas|year|century)|my grandchildren|sure you will|i bet)',
];

/** Praise in the words of mockery, which the grateful use too: mockery beside a misfortune, or where nobody is thanked. */
export const doubtfulPraise: readonly (Pattern | Search)[] = [
  `${great} ..3 (как всегда|как обычно)`,
  `(как всегда|как обычно) ..3 (${great}|оперативно|быстро|на высоте|на уровне)`,
  '(супер|отличн*|прекрасн*|шикарн*|замечательн*|великолепн*|чудесн*|класс*|хорош*) ..1 (сервис|поддержк*|работа|обслуживани*|качеств*|служб*|забота)',
  `(oh|just) ${fine}`,
  '(oh joy|just what i needed|as always|as usual|great job|good job|nice job|fantastic job|top notch|bravo|wow \\,? (thanks|great))',
  `${fine} ..1 (service|support|work|quality|care|customer service)`,
];

/** A message or sentence of nothing but praise: mockery where something has gone wrong and is not put right. */
export const barePraise: readonly (Pattern | Search)[] = [
  `^ (ну|вот|да|нет|и)? \\,? ${great} \\,? (просто|прям|прямо|вообще) ${great}? (\\.|\\!|$)`,
  `^ (ну|вот|нет)? \\,? (просто|прям|прямо) ${great} (\\.|\\!|$)`,
  `^ (ну|вот|ага|ого|да) \\,? (и|прям|прямо|просто)? (спасибо|спасибочки|${great}) (вам|большое|огромное|тогда|конечно)? (\\.|\\!|$)`,
  `^ ${great} \\. ${great}? $`,
  '(спасибо|благодарю) ..3 за (сюрприз|сюрпризы|подарок|подарочек|урок|приключение|приключения|веселье|праздник|отдых)',
  '(thanks|thank you|cheers) ..1 for ..1 (surprise|lesson|adventure|headache|fun|treat)',
  '(\\«|\\") (качественн*|быстр*|оперативн*|надежн*|нов*|лучш*|удобн*|выгодн*|бесплатн*|забот*|сервис*|экспресс*|срочн*) ..1 (\\»|\\")',
  `^ ..1 \\,? ${fine} \\,? (just|simply|absolutely) ${fine}`,
  `^ (well|oh|ok|okay|right|now)? \\,? (that|this|it|that's|it's) (is|was)? ..1 (just|simply) ${fine} (\\.|\\!|$)`,
  `^ (just|simply) ${fine} (\\.|\\!|$)`,
  '^ (wow|gee|well|great|oh|cheers|nice|yeah|right) \\,? (thanks|cheers) (a lot|a bunch|a million|guys)? !\\! $',
  '(\\“|\\") (quality|fast|express|reliable|new|best|free|service|premium|instant|next-day|guaranteed) ..1 (\\”|\\")',
];

export const repeatedContact: readonly (Pattern | Search)[] = [
  '(пишу|обращаюсь|звоню|спрашиваю|прошу|повторяю|писал*|звонил*|обращал*|объясняю|напоминаю) ..3 (второй|третий|четвертый|пятый|шестой|десятый|сотый|который|#number) ..1 раз',
  '(уже|в) ..1 (второй|третий|четвертый|пятый|десятый|сотый|который) раз',
  '(снова|опять|еще раз|повторно) ..2 (пишу|обращаюсь|звоню|спрашиваю|прошу|вам|объясня*|повторя*)',
  '(второе|третье|четвертое|пятое|очередное|повторное) (обращение|сообщение|письмо|заявка)',
  '(я|мы)? (уже|вчера|позавчера|неделю назад|раньше|трижды|дважды) ..2 (писал*|обращал*|звонил*|спрашивал*|говорил*|объяснял*|жаловал*|отправлял* ..3 (заявк*|письм*|запрос*))',
  '(сколько|много) раз ..3 (писать|повторять|обращаться|звонить|объяснять|писал*|говорить|можно|спрашивать|просить)',
  '(#number|два|три|четыре|пять|шесть) (раз|раза|обращени*|сообщени*|письм*) ..4 (писал*|звонил*|обращал*|без ответа|ноль|никто)',
  "(second|third|fourth|fifth|tenth|umpteenth|nth|#number|#number (st|nd|rd|th)) (time|times|message|messages|email|emails|request|requests|ticket|tickets|call|calls|chat|contact) ..4 (i|i'm|writing|contact*|ask*|no|about|without|in|now|and|\\.|\\!)",
  '(contacted|written|wrote|emailed|called|messaged|asked|reported|told you|told) ..4 (already|twice|before|three times|several times|many times|multiple times|times|yesterday|last week)',
  '(already|keep|kept) ..1 (contacted|written|wrote|emailed|called|messaged|asked|told|reported|asking|writing|calling|explaining|repeating|having to)',
  '(how many times (do|must|should|will|have|did) (i|we)|writing again|asking again|once again|contacting you again|repeat myself|repeating myself)',
];

export const urgency: readonly (Pattern | Search)[] = [
  '(срочн*|срочьн*|побыстрее|поскорее|поскорей|побыстрей|быстрее|скорее|скорей|горит|тороплюсь|торопимся|спешу|спешим|опаздыва*|некогда|безотлагательно|немедленно)',
  '(времени|время) ..1 (нет|мало|поджимает|в обрез|горит)',
  '(нужен|нужна|нужно|нужны|надо|успеть|понадобится|должен быть|должна быть) ..4 (сегодня|завтра|сейчас|прямо сейчас|вечером|утром|до вечера|к вечеру|к утру|к обеду)',
  '(сегодня|завтра|послезавтра|через час|вечером|утром) ..4 (уезжа*|улета*|день рождения|др|свадьб*|юбилей|самолет|поезд|вылет|праздник|выезжа*|уходим|ухожу)',
  '(уезжаю|улетаю|вылет|самолет|поезд|свадьба|день рождения|юбилей) ..3 (сегодня|завтра|послезавтра|через)',
  '(urgent|urgently|asap|right now|immediately|hurry|in a rush|quickly|as soon as possible|straight away|no time|running out of time|time sensitive)',
  '(need*|have to have|must have|want) ..5 (today|tonight|tomorrow|by (tonight|tomorrow|today|#number|monday|tuesday|wednesday|thursday|friday|saturday|sunday))',
  '(today|tomorrow|tonight) ..4 (birthday|wedding|party|flight|leaving|leave|flying|travel*|anniversary)',
  '(birthday|wedding|party|flight|leaving|leave|flying|anniversary) ..3 (is )?(today|tomorrow|tonight|in an hour|in #number)',
];

export const law: readonly (Pattern | Search)[] = [
  '(закон|закону|закона|законе|законом|зозпп|зпп|гк рф|гк|роспотребнадзор*|прокуратур*|юрист*|адвокат*|юридическ*|правов*|законн*|незаконн*|претензи*|суд|суде|судом|оферт*|досудебн*)',
  '(права|прав) потребител*',
  '(стать*|ст) ..1 #number',
  '(law|laws|legal|legally|illegal|lawyer|attorney|solicitor|court|sue|lawsuit|gdpr|consumer rights|consumer protection|trading standards|statutory|small claims|regulation|regulations|chargeback)',
];
