import type { Rule } from '../rule.ts';
import { findAll, has, type Match, type Pattern, type Search } from '../text/pattern.ts';
import type { Text } from '../text/text.ts';
import { type Family, findingsIn } from './families.ts';

/** What we do for customers: the verbs that a shop denies. */
const acts =
  '(берем|подключаем|открываем|печатаем|ремонтируем|пересылаем|снижаем|бронируем|продлеваем|переносим|обслуживаем|делаем|возим|привозим|доставляем|отправляем|высылаем|принимаем|возвращаем|меняем|обмениваем|заменяем|выдаем|работаем|продаем|предоставляем|занимаемся|оказываем|ремонтируем|чиним|оформляем|резервируем|бронируем|консультируем|компенсируем|возмещаем|обслуживаем|гарантируем|торгуем|располагаем|владеем|собираем|подключаем|переносим|отменяем|продлеваем|держим|откладываем|осуществляем|производим|сотрудничаем|оплачиваем|даем|имеем|практикуем|суммируем|уполномочены|вправе|готовы|планируем|собираемся|намерены|рассматриваем|выставляем|шьем|печатаем|гравируем|упаковываем|поднимаем|выезжаем|покупаем|выкупаем)';
const willAct =
  '(отправим|вернем|привезем|доставим|примем|поменяем|обменяем|заменим|успеем|сделаем|выдадим|поможем|помогу|компенсируем|возместим|откроем|отменим|пойдем|дадим|дам|подскажу|подскажем|скажу|скажем|назову|ответим|отвечу|продлим|перенесем|применим|оформим|изменим|уступим|сделаю|верну|отправлю|поменяю|подберем|найдем|починим|выполним|приедем|приму|выйдет|удастся|удается|получится|получается)';

/** Ours or nobody's ability to do a thing, in the present and the future; what was tried and failed is a fact. */
const russian: readonly (Search | Pattern)[] = [
  { find: 'ничем (вам )?(не )?(помочь )?не? ..1 (могу|можем|сможем|поможем|помогу) (вам )?(помочь)?', fix: 'давайте посмотрим, что можно сделать' },
  { find: '(помочь|сделать) ..2 (ничем|ничего) ..1 не (могу|можем|сможем|смогу)', fix: 'давайте посмотрим, что можно сделать' },
  {
    find: 'ничего (не )?(нельзя )?(уже )?(сделать|поделать|изменить) ..1 (нельзя|не (получится|могу|можем|сможем))?',
    unless: ['ничего ..2 (нового|больше) ..1 не нужно'],
  },
  {
    find: 'не (могу|можем|смогу|сможем)',
    unless: ['(дождаться|нарадоваться)', 'не (могу|можем) (не|вас не)'],
  },
  {
    find: '(вы|курьер*|склад|магазин|банк|мастер|коллег*|сотрудник*|менеджер*|система|компания|водитель|отдел|никто|специалист*) ..3 не (можете|сможете|сможет|смогут|может|могут)',
    unless: ['(никто|посторон*|мошенник*|злоумышлен*|чужой|чужие) ..3 не (может|сможет|смогут|могут)'],
  },
  { find: '^ ..2 не (сможете|сможет|смогут|можете)' },
  {
    find: 'не (будем|буду|станем|стану)',
    unless: [
      'больше не (будем|буду|станем)',
      'не (будем|буду|станем) ..2 (списыва*|брать|просить|требовать|начислять|звонить|беспокоить|присылать|задерживать|отвлекать|медлить|торопить|удерживать|взимать|переда*|тянуть|заставлять|ждать|мешать|терять|повыша*|пропадать|забывать|затягивать|томить|утомлять|спорить|скрывать|прятать|откладывать|оставлять|возражать|злоупотреблять)',
    ],
  },
  { find: 'не будет (возможности|возможно|доставки|возврата|обмена|компенсации|скидки|замены|поставки|поставок|завоз*)' },
  {
    find: `не ${acts}`,
    unless: [
      '(больше|дополнительно|данные|комиссию|персональн*) ..2 не (принимаем|передаем)',
      'не берем ..2 (комисс*|плат*|денег|деньги|ничего)',
      '(комисс*|плат*|денег|деньги) ..4 не берем',
      'не отказываем*',
      'не (оставляем|даем) ..1 (пропасть|в беде|скучать)',
    ],
  },
  {
    find: `не ${willAct}`,
    unless: [
      'у вас ..3 не (получа*|удае*|удаст*)',
      'не (пойдем|дадим|дам) ..1 (на дно|пропасть|в обиду|скучать)',
      '(вижу|понимаю|жаль|неприятно|обидно|досадно|обидно) ..4 (что|когда|если|как) ..4 не (получ*|уда*)',
      'если ..5 не (получ*|уда*)',
    ],
  },
  {
    find: 'не (доставляется|возвращается|возвращаются|принимается|принимаются|обменивается|обмениваются|выдается|выдаются|предоставляется|предоставляются|производится|производятся|осуществляется|осуществляются|оказывается|компенсируется|компенсируются|возмещается|рассматривается|рассматриваются|отправляется|оформляется|продается|продаются|меняется|отменяется|суммируются|суммируется|продлевается|резервируется|бронируется|ремонтируется|ремонтируются|допускается|допускаются|разрешается|предусматривается|положено|положен|положена|положены|полагается|разрешено|практикуется|доставляются|отправляются|подлежит|подлежат|планируется|входит в наши|представляется|хранится)',
    unless: [
      'у вас ..3 не (отправляется|оформляется|отменяется|меняется)',
      '(цена|сумма|срок|цвет|форма|дата|стоимость|условия|адрес) ..3 не меняется',
      'больше не',
    ],
  },
  {
    find: 'не (предусмотрен|предусмотрена|предусмотрено|предусмотрены)',
    unless: [
      '(модел*|устройств*|комплект*|прибор*|ноутбук*|телефон*|смартфон*|часы|часах|чайник*|корпус*|конструкци*|куртк*|рюкзак*|разъем*|кресл*|наушник*|колонк*|машин*|bluetooth|карман*|батаре*|аккумулятор*|комисси*|доплат*)',
    ],
  },
  {
    find: 'нельзя',
    unless: [
      'нельзя не',
      '(вы|вы совершенно|вы абсолютно) правы',
      'нельзя было',
      '(так|такое|таким тоном|подобное) ..4 нельзя',
      'нельзя ..2 (мыть|стирать|гладить|сушить|нагревать|ставить|разогревать|замораживать|использовать|заряжать|погружать|мочить|хранить|смешивать|принимать|употреблять|носить|давать|подключать|подключить|запекать|отбеливать|чистить|сгибать|разбирать|включать|наносить|кипятить|готовить|назвать|сказать|установить|вешать|резать|тереть|кормить|полоскать|выжимать|отжимать|оставлять|перегревать|трогать|путать|переутюж*|пить|есть)',
      '(мыть|стирать|гладить|сушить|нагревать|разогревать|замораживать|заряжать|погружать|мочить|запекать|отбеливать|чистить|кипятить|греть|выжимать|отжимать|ставить) ..4 нельзя',
      '(аллерги*|беремен*|микроволнов*|посудомо*|духовк*)',
      'где угодно нельзя',
    ],
  },
  {
    find: '<невозможно|невозможный>',
    unless: [
      'невозможно ..1 (не|сломать|подделать|разбить|повредить|перепутать|потерять|ошибиться|отличить|промахнуться|отказаться)',
      '(сломать|подделать|разбить|повредить|перепутать|пролить|потерять) ..3 невозможно',
      'практически невозможно',
      'невозможн* (красив*|вкусн*|мягк*|уютн*)',
      'нет ничего невозможного',
    ],
  },
  { find: '(нет|нету|не имеется|не имеем|отсутствует) ..2 возможности' },
  { find: '(возможности|возможность) ..4 (нет|нету|отсутствует|не будет|не предусмотрена)', unless: ['возможност* ..3 нет (предела|границ)'] },
  { find: '(нет|не имеем|не имею|нету) ..1 (права|прав|полномочий|доступа) ..2 (<:inf>|на|к)', unless: ['у вас ..2 нет ..1 доступа'] },
  {
    find: '(отказано|отказали|отказываем|отказывает|вынуждены отказать|вынужден* ..1 отказать|вынужден* ..1 отклонить|отклонено|отклонили|отклонена|отклонен)',
    unless: ['(банк*|платеж|оплат*|транзакц*|карт*) ..4 (отклон*|отказ*)', '(отклон*|отказ*) ..2 (банк*|платеж|оплат*|транзакц*|карт*)', 'не отказ*'],
  },
  {
    find: '(запрещено|запрещен|запрещена|запрещены|запрещаем|исключено|исключен|исключена|исключены)',
    unless: ['(стирать|мыть|гладить|модел*|полет*|ручн* кладь|из списка|из состава|из заказа)', 'не исключено'],
  },
  '^ ..3 (увы|к сожалению|жаль) \\,? ..1 (никак|нет) $',
  '^ ..2 никак $',
  {
    find: 'никак ..2 не',
    unless: ['никак не (связан*|влияет|повлияет|отраз*|измен*|скажется|сказ*|ожида*)', 'у вас никак', 'никак не (получается|удается) ..3 \\?', 'если'],
  },
  {
    find: 'не <:verb.1.pl.pres>',
    unless: [
      'не (списываем|передаем|берем|храним|удаляем|взимаем|просим|требуем|забываем|бросаем|оставляем|сомневаемся|хотим|скрываем|знаем|считаем|теряем|торопим|навязываем|запрашиваем|начисляем|повышаем|используем|звоним|шлем|рассылаем|присылаем|сообщаем|публикуем|возражаем|прощаемся|подводим|думаем|видим|находим|понимаем|желаем|ждем|сдаемся|останавливаемся|экономим|добавляем|спешим|стоим|прячем|распространяем|раскрываем|показываем|разглашаем|блокируем|задерживаем)',
      'не (только|просто)',
      'не можем',
    ],
  },
  '(не в состоянии|не в силах|не имею возможности|не имеем возможности) ..2',
  'не (возьмем|приму|возьму|берем обратно|продадим|пришлем|вышлем|положим|покажем|подключим|выпустим|оплатим|начислим|спишем долг|поедем|заберем|обслужим|посчитаем)',
  'не (одобрили|согласовали|одобрен|одобрена|одобрено|согласован|согласовано|согласована|удовлетворили|удовлетворена)',
  '(больше|уже) не (шьем|делаем|возим|продаем|выпускаем|производим|работаем|принимаем|выдаем)',
  '(не вариант|без вариантов|вариантов ..2 нет|других вариантов ..1 нет|не судьба|и речи быть не может|не может быть и речи|исключений ..2 (нет|не (делаем|бывает|будет))|исключения не (делаем|предусмотрены)|без исключений)',
  '(не в наших силах|не в моих силах|выше наших сил|не в нашей власти)',
  { find: '(поздно|слишком поздно) ..1 (менять|отменять|возвращать|переносить|что-то|исправлять|изменять)' },
  { find: '(отменить|изменить|вернуть|поменять|перенести|исправить) ..4 (уже поздно|поздно)' },
  { find: 'не (знаю|знаем|в курсе|владею|владеем)', unless: ['не знаю как вас благодарить', 'если ..3 не (знаю|знаем)', 'пока не знаем \\?'] },
  {
    find: '(возврат|обмен|доставк*|скидк*|рассрочк*|самовывоз|замен*|компенсац*|отмен*|изменени*|оплат*|примерк*|бронь|резерв) ..4 (недоступ*|невозмож*|нет и не будет)',
    unless: ['временно недоступ*'],
  },
  {
    find: '(возврата|обмена|компенсации|скидок|скидки|рассрочки|самовывоза|замены|доставки) ..3 (нет|не будет|не ждите)',
    unless: ['(комисси*|ограничен*|срок*) ..3 нет'],
  },
  'не (наш профиль|наша специализация|по нашей части)',
];

/** A shop's or its people's habit of not doing: «курьеры на этаж не поднимают», "we don't hold items". */
const habits: readonly (Search | Pattern)[] = [
  {
    find: '(курьеры|водители|грузчики|мастера|магазины|пункты|склад|сборщики|операторы|продавцы|у нас) ..4 не (поднима*|занос*|достав*|привоз*|принима*|оформля*|хран*|резерв*|бронир*|отклад*|выда*|обменива*|меня*|возвраща*|дела*|предоставл*|отправля*|заход*|ждут|звонят|собирают|устанавливают|вскрывают|звонят)',
    unless: ['больше не'],
  },
  { find: '<:noun.gen> ..1 у нас ..1 (нет|не бывает|не водится) ..1 (\\.|\\!|$)', unless: ['(комисси*|ограничен*|срок*|сомнени*|очеред*|скрыт*|претензи*)'] },
  { find: '(такими|такой|этим|таким|подобными|подобным) ..3 не (занимаемся|занимаюсь|заведуем|ведаем)' },
];

const english: readonly (Search | Pattern)[] = [
  {
    find: "^ ..1 (we have|there is|there are|we've got|there's) no ..4 (\\.|\\!|$)",
    unless: [
      'no (nuts|lactose|sugar|gluten|problem|problems|need|charge|fee|fees|hidden|rush|doubt|catch|minimum|limit|pressure|hurry|milk|alcohol|commission|extra|better)',
      '\\?',
    ],
  },
  {
    find: "(we|i|our #any|(the|our) (drivers|couriers|shop|shops|store|team|warehouse|staff|fitters)) (don't|do not|never|no longer) ..1 (hold|go|carry|do|offer|take|accept|deliver|ship|reserve|exchange|refund|price|match|sell|make|give|allow|provide|repair|assemble|install|gift|wrap|open|book|set|put|let|return|swap|cancel|stock|handle|process|work|help|cover|pay|collect|pick|haul|unpack)",
    unless: [
      "(don't|do not|never) ..1 (charge|share|sell your|store|keep your|give up|let you down|take (any )?(fee|commission|long)|give (your|out your)|make you|want|know|think|see|need|have to|mind|forget)",
      '(any more|anymore) ..1 \\?',
    ],
  },
  {
    find: "^ ..1 (no|sorry \\, no) ..3 (orders|returns|refunds|exchanges|discounts|exceptions|deliveries|reservations|extensions|changes|cancellations) ..3 (\\.|\\!|\\,|i'm afraid|unfortunately|$)",
    unless: ['\\?'],
  },
  { find: "(that's|that is|this is|it is|it's) ..1 (not|nothing|n't) ..1 (something|a thing|anything) (we|i) ..1 (do|offer|can)" },
  { find: '(past|beyond|too late for|too late to) ..1 (cancelling|canceling|cancel|changing|change|returning|return|swap|swapping|saving)' },

  {
    find: `(i|we|you|they|it|this|that|courier|driver|warehouse|store|shop|bank|team|system|one|manager|nobody|refunds|orders|items|returns|exchanges) ..3 (can't|cannot|cant|can not)`,
    unless: [
      "(can't|cannot) (wait|thank you enough|be happier|imagine|stress|recommend|go wrong|believe|help but|say enough|promise enough|complain|see|be broken|be damaged|be scratched|be bent|be faked|be seen|be heard|be torn|be washed|be overcharged|be spilled|be opened by|be removed by|overstate|blame you)",
      "(nobody|no one|thieves|scammers) ..2 (can't|cannot)",
    ],
  },
  {
    find: `^ ..2 (can't|cannot|can not) (do|help|change|refund|cancel|ship|offer|send|process|give|accept|exchange|return|replace|tell|say|move|make|extend)`,
  },
  { find: `nothing ..3 (can|could) ..1 (do|be done|be changed)` },
  { find: `nothing ..1 (to do|to be done|left to do)`, unless: ['nothing ..2 (you|for you) ..2 to (do|worry|pay)'] },
  { find: "(i|we) ..1 (couldn't|could not) (possibly)? (offer|refund|do that|accept|agree|make|allow|extend|give)" },
  {
    find: "(i|we|you|they|it|that|this|courier|driver|warehouse|store|shop|bank|refund|order|exchange) ..2 (won't|will not|wont)",
    unless: [
      "(won't|will not) (be charged|be billed|be taken|be asked|lose|need|have to|take long|take more|happen again|happen|forget|share|let|miss|cost|affect|regret|bother|contact|email|call|spam|keep|give up|rest|stop|ask|charge|bill|pay|mind|disappoint|be disappointed|disappear|expire|see any|notice|hurt|matter|be any charge|be deducted|be debited|repeat|store|save|pass|sell|be lost|be shared|be affected|leave you|hesitate|be long|owe|make you|keep you|change your price|scratch|fade|shrink|leak|fit|break|rust|slip|stain|melt|tear|peel|overheat|damage|void|renew|go anywhere|go to waste|interrupt|fall|slide|come off|run out)",
    ],
  },
  {
    find: "(refund*|return*|exchange*|order|delivery|replacement|compensation|discount|request|claim|parcel|cancellation) ..2 (won't|will not) be (possible|issued|refunded|accepted|processed|delivered|shipped|replaced|available|approved|granted|given)",
  },
  {
    find: "(unable|not able|aren't able|isn't able|am not able) to",
    unless: ["(you|you're|you are|customers|anyone) ..2 (unable|not able) to", '(if|when|was|were) ..3 (unable|not able) to'],
  },
  { find: "(won't|will not|wouldn't|not going to) be able to", unless: ["(nobody|no one|scammers|thieves|strangers) ..2 (won't|will)"] },
  {
    find: "(not|isn't|wasn't|won't be|n't) ..1 (possible|feasible|permitted|allowed|an option|available for refund|refundable|returnable|exchangeable|eligible|authorised|authorized)",
    unless: ['(dishwasher*|microwave*|wash*|iron|tumble|airline|hand luggage|oven)'],
  },
  "(isn't|aren't|wasn't|is not|are not|am not|i'm not|we're not) ..1 (possible|permitted|allowed|an option|refundable|returnable|eligible|authorised|authorized|in a position|something we|something i|within our power|going to (refund|replace|happen|ship|send|cancel|change|give|offer|pay|work|make|do))",
  {
    find: '(impossible|out of the question|non-refundable|nonrefundable|no can do|no way|no chance|no exceptions|no such option|no option|no possibility)',
    unless: [
      '(impossible|no way) to (break|miss|fake|lose|confuse|forget|spill|tell apart)',
      '(nearly|almost|virtually|practically) impossible',
      'no way (around|you could|you should|your fault)',
      'in no way',
    ],
  },
  {
    find: 'no (refunds|returns|exchanges|discounts|cancellations|exceptions|replacement|refund) ..3',
    unless: ['no (refund|return|cancellation) fee*', 'no returns needed'],
  },
  {
    find: "(we|i|store|shop|company|courier|carrier|warehouse) ..1 (don't|do not|doesn't|does not) ..1 (ship|deliver|offer|accept|do|provide|refund|exchange|sell|support|cover|make|allow|take|match|give|carry|stock|have|handle|replace|combine|reserve|hold|repair|send|issue|cancel|extend|compensate|reimburse|honour|honor|work|know|negotiate|change|price|process|permit|let|open|plan|engrave|gift-wrap|wrap|install|collect|buy|bargain|return|gift|waive|move|swap)",
    unless: [
      "(don't|do not) (take|accept|charge|do|make|have|want|share|sell|store|keep|give) ..2 (any )?(commission|extra|data|personal|details|hidden|fees|fee|you to|your)",
      "don't (have|need|want) (you )?to",
      "don't have (any )?(trouble|doubt|problem|problems|complaints)",
      "(don't|do not) give up",
      "don't make you",
      "don't let you",
      "don't hold",
    ],
  },
  "(i|we) (have no|haven't got any|don't have any) (idea|way|clue|option|authority|control|record|information)",
  {
    find: '(refuse|refused|refusing|decline|declined|declining|denied|deny|rejected|reject|denying|rejecting)',
    unless: [
      '(bank|card|payment|transaction|issuer) ..4 (refuse*|declin*|reject*|denied)',
      '(declin*|refus*|reject*|denied) ..3 (bank|card|payment|transaction|issuer)',
      '(if|you|not|never) ..2 (refuse*|declin*|reject*)',
    ],
  },
  "(i'm|we're|i am|we are) ..1 afraid (not|no|that's a no|that is a no|it's a no)",
  "(unfortunately|sorry) \\,? (no|not|that's a no|it's a no) $",
  '(against|not in|outside|outwith) (our|the|company|store) ..1 (policy|policies|rules)',
  "(our|the|company|store) (policy|rules|terms) ..1 (doesn't|does not|don't|do not|won't|forbids|forbid|prohibits|prohibit) ..1 (allow|permit|let|cover|include)?",
  "(doesn't|does not|didn't|don't) (qualify|allow|permit)",
  '(we|i|store|shop|company) (no longer|never) (ship|offer|do|sell|accept|refund|exchange|deliver|make|carry|stock|support|provide|take|give|allow|issue|have|match)',
  "(isn't|is not|not|wasn't) something (we|i|that we) ..1 (can|could|do|offer|provide|allow|able)",
  "(wasn't|was not|hasn't been|has not been|not been|not) (approved|granted|authorised|authorized)",
  "(can't|cannot|can not) be (exchanged|returned|refunded|cancelled|canceled|changed|combined|shipped|delivered|extended|done|applied|used on|processed|replaced|moved|reserved|restored|accepted|undone|altered|amended|waived|helped|fixed|repaired|transferred)",
  "(delivery|refunds|returns|exchange|exchanges|shipping|pickup|instalments|installments|gift wrapping|cash on delivery) ..5 (unavailable|not available|isn't available|aren't available|not offered)",
  'too late to (change|cancel|return|refund|do|amend|modify|edit|swap|stop|exchange)',
  '(not|never) (happening|going to happen|gonna happen|going to work)',
  "(that's|it's|that is) not something (we|i) (do|can|offer)",
  '(prohibited|forbidden|disallowed|off the table|off limits)',
  '(afraid|sorry) ..3 not possible',
];

/** Words that make a clause a condition, a wish or a shared trouble, not a refusal of ours. */
const conditions = new Set('если когда чтобы раз почему отчего зачем хотя if when whenever unless in case while why whether'.split(' '));

/** A way that is opened: what can be had, what we will do, what the customer may choose. */
const ways: Readonly<Record<'ru' | 'en', readonly (Search | Pattern)[]>> = {
  ru: [
    { find: '(можем|могу|сможем|смогу|можете|сможете|можно|возможно|возможен|возможна|готов|готовы|готова|удастся|получится|успеем)', negated: 'never' },
    { find: '<:verb.1.fut>', negated: 'never', unless: ['(учтем|учту|извинимся)$'] },
    {
      find: '(но|а|зато|однако|поэтому|вместо|взамен|только) ..6 (<:verb.1.pl>|<:verb.3.fut>|есть|будет|будут|доступ*|предлага*|предлож*|вернется|вернутся|приедет|придет|откроется|появится|появятся|поступит|привезет|ждет|ждут|помогу*|поможет|хватит|достаточно|подойдет|открыт*|работает|остается|остались)',
      negated: 'never',
    },
    {
      find: '(выберите|напишите|оформите|пришлите|скажите|подскажите|назовите|попробуйте|давайте|закажите|укажите|отправьте|позвоните|заполните|приезжайте|приходите|откройте|сообщите|выбирайте|нажмите|оставьте)',
    },
    '(предлага*|предложу|предложим|взамен|вместо этого|вместо нее|вместо него|альтернатив*|другой вариант|есть (вариант|способ|похож*|другой|другая|выход))',
    '(но|а|зато|однако) ..3 (завтра|сегодня|через|до|с|в) ..6 (<:verb.fut>|<:verb.pres>|<:inf>|#number)',
  ],
  en: [
    { find: '(can|could|may)', negated: 'never', unless: ['nothing ..2 (can|could)', 'can you not'] },
    { find: "(i'll|we'll|it'll|they'll|you'll|let's|let me)", negated: 'never', unless: ["(i'll|we'll) (note|pass on|take note|bear)"] },
    { find: '(i|we|it|you|courier|team|they|stock|which|that|one|refund) ..1 will !not', unless: ['will ..1 (never|not)'] },
    '(but|however|instead|though|although|so|yet|only) ..5 (will|is available|are available|are|is|have|has|would|offer|happy|glad|welcome|ready|works|work|ship|deliver|accept|refund|comes|come|arrives|opens|goes|go|going|sending|sent|try|choose|pick|reply|here)',
    "(but|however|only|instead) ..3 (it's|we're|you're|they're|there's|you get|you|tomorrow|today|tonight|next|this)",
    "(instead|alternatively|as an alternative|you're welcome to|you are welcome to|happy to|glad to|what about|how about|would you like|please (send|choose|pick|try|reply|tell|give|check|use|contact|let))",
  ],
};

/** From the match back to the mark before it: does the clause begin with a condition? */
function isConditional(text: Text, { first, last }: Match): boolean {
  for (let at = last; at >= 0; at--) {
    const token = text.tokens[at];
    if (!token || (at < first && token.kind === 'mark' && /[,;:.!?—–()-]/.test(token.text))) return false;
    if (conditions.has(token.plain)) return true;
  }
  return false;
}

/** Asked, not refused: «не могли бы вы», “can't you see it there?” */
function isAsked(text: Text, { sentence }: Match): boolean {
  const last = text.sentences[sentence]?.last ?? 0;
  return text.tokens[last]?.text === '?' && !has(text, ['\\, (правильно|верно|хорошо|ладно|договорились|понимаете) \\?', '\\, (right|okay|ok|you see) \\?']);
}

/** Whether the sentence of the refusal opens a way outside of the refusing words themselves. */
function opensWay(text: Text, { first, last, sentence }: Match): boolean {
  const tongue = text.language === 'en' ? 'en' : 'ru';
  return ways[tongue].some((way) => findAll(text, way).some((found) => found.sentence === sentence && (found.first > last || found.last < first)));
}

const families: readonly Family[] = [
  {
    message: {
      ru: 'Отказ закрывает дверь. Скажите в том же предложении, что можно сделать и когда.',
      en: 'A refusal shuts the door. Say in the same sentence what can be done, and when.',
    },
    ru: [...russian, ...habits],
    en: english,
  },
];

export const rule: Rule = {
  id: 'negative_wording',
  group: 'tone',
  scope: ['d'],
  weight: 3,
  title: { ru: 'Говорим, что можно сделать', en: 'Say what can be done' },
  why: {
    ru: 'Клиент пришёл за решением: «отправим завтра» говорит ему то же, что «сегодня не можем», но помогает.',
    en: 'A customer comes for a solution: “it goes out tomorrow” says the same as “we can’t today”, and helps.',
  },
  examples: {
    ru: {
      good: [
        'Отправим заказ завтра до полудня, сегодня склад уже закрыт.',
        'Сегодня доставить не сможем, но привезём завтра с 9 до 12.',
        'Обменять не получится, зато можем вернуть деньги на карту за три дня.',
        'Не переживайте, деньги больше не спишутся.',
        'Вам не нужно ничего доплачивать, доставка уже включена.',
        'Чехол не боится воды и не выгорает на солнце.',
        'Эту чашку нельзя мыть в посудомоечной машине.',
        'Не могли бы вы прислать фото упаковки?',
        'Если не сможете принять курьера, перенесём доставку на любой день.',
        'Мы не можем не ответить на такой отзыв: спасибо!',
        'Курьер не смог до вас дозвониться, поэтому посылка вернулась в пункт выдачи.',
        'Понимаю, как неприятно, когда не получается оплатить.',
      ],
      bad: [
        'К сожалению, мы не можем отправить заказ сегодня.',
        'Вернуть этот товар нельзя.',
        'Обмен невозможен.',
        'Мы не возим за город.',
        'Такой возможности нет.',
        'Нет, сегодня уже не получится.',
        'Скидка на этот товар не предусмотрена.',
        'Вам отказано в возврате.',
        'Ничем не могу помочь.',
        'Бельё обмену и возврату не подлежит.',
        'Мы, к сожалению, пока не сможем привезти заказ.',
        'Вы не сможете вернуть наушники.',
        'Увы, никак.',
      ],
    },
    en: {
      good: [
        'Your order goes out tomorrow before noon.',
        "We can't ship it today, but it will leave first thing tomorrow morning.",
        "A refund isn't possible here; instead, we can send you a new one by Friday.",
        "Don't worry, you won't be charged again.",
        "You don't need to pay anything extra.",
        "The case isn't waterproof, so keep it away from the pool.",
        "If you can't be at home, we will leave it with a neighbour.",
        "Can't you see the button in the top corner?",
        "We can't wait to hear how you like it!",
        "I know how annoying it is when you can't sign in. Let me reset the password for you.",
      ],
      bad: [
        "We can't ship your order today.",
        'Unfortunately, it is not possible to return this item.',
        "We don't deliver to islands.",
        'We are unable to change the address.',
        "I'm afraid there's nothing we can do.",
        "You won't be able to return the headphones.",
        'Refunds are not allowed on sale items.',
        'Your request has been denied.',
        'No refunds on underwear.',
        'It is impossible to cancel the order.',
        "That's against our policy.",
      ],
    },
  },
  draft({ draft, locale }) {
    return findingsIn(draft, locale, families, (match) => isConditional(draft, match) || isAsked(draft, match) || opensWay(draft, match));
  },
};
