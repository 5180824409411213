import type { Pattern, Search } from './text/pattern.ts';

type Found = readonly (Pattern | Search)[];

/** What blocks are made of, Russian and English together: families of constructions. */

export const greetings: Found = [
  '(здравствуй*|здраствуй*|здрасте|приветству*|привет|добрый (день|вечер)|доброе утро|доброго (дня|вечера|утра|времени)|доброй ночи|рад* (вас )?(видеть|приветствовать))',
  '^ (hi|hello|hey|hiya|greetings|good (morning|afternoon|evening|day)|welcome|dear)',
];
export const introductions: Found = [
  '(меня зовут|зовут меня|мое имя|имя мое) #any',
  "(my name is|my name's|i'm called|the name's) #any",
  '(с вами|на связи|на линии|это|я) ..3 #name',
  '#name ..3 (на связи|на линии|с вами|готов* помочь)',
  "(this is|i'm|i am|it's) ..1 #name",
  '#name ..1 (here|speaking)',
  '(talking|chatting|speaking) (to|with) #name',
];

export const joinings: Found = [
  '(понимаю|понимаем|понимаю вас|понятно|знаю|знаем|представляю|представляем|чувствую|вижу|слышу|видим|осознаю|осознаем) \\,? ..2 (как|насколько|каково|сколько|какой|какое|какая|какие)',
  {
    find: '(понимаю|понимаем|разделя*|слышу|вижу|видим) ..3 (чувств*|беспокойств*|возмущени*|недовольств*|волнени*|разочаровани*|эмоци*|переживани*|досад*|обид*|нетерпени*|радост*|огорчени*|тревог*)',
    negated: 'never',
  },
  { find: '(понимаю|понимаем) вас', negated: 'never' },
  '(понимаю|понимаем|знаю) \\,? что ..6 (ждать|ожидани*|ситуаци*|неприятно|тяжело|непросто|обидно|важно|важен|важна|расстро*|хоте*|рассчитыва*|надея*|жд*|устал*|доро*|врем*|подарок|праздник|срочн*|волну*|пережива*|спеш*|торопи*|досад*|раздража*)',
  '(сочувств*|сопережива*|соболезну*)',
  { find: '(жаль|жалко)', unless: ['к сожалению'] },
  '(сожалею|сожалеем) ',
  {
    find: '(неприятн*|досадн*|обидн*|грустн*|печальн*|тревожн*|непросто|огорчительно|тяжело|раздража*|расстраива*|огорча*|утомительно|неловко ждать|выбива* из колеи|портит настроение|испортил* ..3 (праздник|настроение|вечер|день|впечатление)|волнительно|нервирует)',
    unless: ['(мне|нам) (неприятн*|обидн*) ..3 (ваш|вы)'],
  },
  '(на вашем месте|окажись я на|любой|каждый|кто угодно|я|мы|сам|сама) ..3 бы? ..2 (расстро*|волнова*|злил*|разозл*|переживал*|огорчил*|возмутил*|беспокоил*|рассердил*|разочаров*|обиделся|обиделась|тоже|так же)',
  '(имеете|есть) ..2 (полное )?(право|основания|повод) ..3 (злиться|сердиться|возмущ*|расстр*|недоволь*|обиж*|огорч*|ждать|рассчитывать|требовать)',
  '(ваше|ваша|ваши|вашу) ..1 (возмущени*|недовольств*|разочаровани*|беспокойств*|волнени*|досад*|огорчени*|тревог*|радост*|эмоци*|обид*|чувства|реакция)',
  'вы ..3 (расстроены|расстроились|огорчены|огорчились|разочарованы|разочаровались|волнуетесь|переживаете|беспокоитесь|злитесь|сердитесь|устали|рассчитывали|надеялись|торопитесь|спешите|ждали|ждете|возмущены|потратили|готовились)',
  '(вам|вас) ..2 (пришлось|приходится|заставили) ..3 (ждать|писать|повторять|объяснять|обращаться|нервничать|волноваться|искать|тратить|переживать)',
  '(так|такого|такое|это) ..2 (быть|происходить|случаться)? ..1 не ..1 (должно|должен|дело|годится|то чего|так быть)',
  '(недопустимо|неприемлемо|никуда не годится|совсем не то \\,? чего)',
  'вы ..2 (правы|прав|права)',
  '(рад*|здорово|приятно|счастлив*|отлично|замечательно|прекрасно|чудесно) ..2 (за вас|слышать|узнать|читать|что ..4 (понрав*|помог*|получил*|получилось|подош*|решил*|дош*|доволь*|нашл*|успе*|все|всё|вам|порадов*))',
  '(поздравля*|разделяем ..2 радость|радуемся ..2 вами|радуюсь ..2 вами)',
  '(такое|так) ..1 (бывает|случается|легко)',
  '(с кем не бывает|бывает с каждым|легко (перепутать|ошибиться|не заметить|пропустить|запутаться|забыть)|(многие|часто) ..2 (путают|ошибаются|путаются))',
  '(волнение|ожидание|ситуация|задержка|неизвестность) ..3 (понятн*|неприятн*|расстраива*|нервнича*|выматыва*|изматыва*|обидн*|досадн*)',
  '(i|we|can|totally|completely|fully|really|absolutely) ..2 (understand|see|imagine|hear|appreciate|get|know) ..3 (how|why|that|what|your|you)  ..6 (frustrat*|annoy*|upset*|disappoint*|worr*|stress*|feel*|concern*|anger|angry|difficult|hard|important|unpleasant|wait*|hurry|rush|mean*|disruptive|inconvenien*|tired|tiring|matter*|want*|excit*|need*|urgent|exhaust*|awful|painful|time)',
  '(i|we) ..2 (understand|hear|feel) (your|you|how you)',
  "(that|this|it) ..2 (must|sounds|sound|is|was|be|isn't) ..3 (frustrat*|annoy*|upset*|disappoint*|worrying|stressful|awful|horrible|unpleasant|maddening|exhausting|tiring|rotten|no fun|not fun|unacceptable|not okay|not ok|not acceptable|far from|let down|letdown|painful|nerve-racking|unsettling|tough|hard)",
  '(must (be|have been)|can be|is always) ..2 (frustrat*|annoy*|upset*|disappoint*|worrying|stressful|exhausting|tiring|awful|hard|unpleasant|maddening)',
  '(how|so|very|really|such|truly|deeply) ..1 (frustrating|annoying|upsetting|disappointing|worrying|stressful|maddening|a letdown|a let-down|unpleasant)',
  '(frustrating|annoying|upsetting|disappointing|worrying|stressful|maddening) ..3 (to|when|situation|experience|that)',
  "(sorry) ..2 (to hear|to read|to see|to learn|you're going|you've had|you had to|you have had|that you've|that you had|this has been|it has been)",
  "(i'd|i would|anyone|anybody|we'd|we would|everyone) ..2 (be|feel) ..2 (upset|frustrated|annoyed|the same|worried|disappointed|angry|cross|too)",
  '(every right|any wonder|no wonder|right to (be|feel)|reason to be) ',
  "(you|you're|you are|you've|you have|you must) ..3 (upset|frustrated|worried|disappointed|annoyed|waiting long enough|been waiting|waited|in a hurry|in a rush|anxious|been through|been left|counting on|looking forward|be tired|expecting)",
  "(shouldn't|should not|should never|isn't|not) ..3 (have happened|happen|have had|what you (expected|ordered|paid|deserve*|want*|were)|the (experience|service|start|kind)|good enough|how it should)",
  "(you are|you're) ..2 right",
  '(glad|happy|delighted|thrilled|pleased|great|wonderful|lovely|so good|good) ..2 (to hear|to read|to know|for you|that you|that it|it worked|you like*|you love*|you enjoy*|it all|that everything)',
  '(congratulations|congrats|feel for you|feel your|heart goes out|sympath*|empath*)',
  '(easy|common|easily|simple) ..2 (mistake|mix up|mix-up|miss|to miss|slip|done|to overlook|to confuse|mixed up|overlooked|missed)',
  "(happens to|it happens|nobody (likes|wants|enjoys)|no one (likes|wants|enjoys)|waiting is|not knowing is|not nice|what a (shame|pity|nuisance|pain|letdown|disappointment)|such a (shame|pity|nuisance|letdown|disappointment)|it's a (shame|pity))",
];

/** A real apology. Fillers («извините, можно уточнить?») and «извиняться не за что» are none. */
export const apologies: Found = [
  {
    find: '(извините|извини|извиняюсь|извиняемся|извинения|извинение|извинений|извинить|простите|прощения|прошу простить|просим простить|виноваты|наша вина|вина наша|моя вина|повинн*)',
    unless: [
      '(не|без) ..2 (нужно|надо|стоит|требуются|за что|извиня*)',
      '(извиня*|извинений|извинени*) ..2 (не нужно|не надо|не стоит|не за что|ни к чему|ваши|не требу*)',
      '(ваш*|принимаем|спасибо за) ..1 извинени*',
      '(извините|простите) \\,? (а )?(подскаж*|не (подскаж*|могли|расслыш*)|можно|как|правильно|уточните|что вы|какой|какая)',
      'не (наша|моя) вина',
      'не виноваты',
    ],
  },
  {
    find: '(apologise|apologize|apologies|apology|apologising|apologizing|sorry|forgive|pardon|my bad)',
    unless: [
      "(no|not|don't|never) ..4 (apologise|apologize|apologies|apology|sorry)",
      'nothing ..3 (sorry|apologi*)',
      'sorry ..2 (to hear|to read|to see|to learn)',
      'better safe than sorry',
      '(accept|thank|thanks) ..3 apolog*',
      "^ sorry \\,? (could|can|may|did|do|what|which|just|i (didn't|did not|couldn't)|is|are)",
      'you ..3 (sorry|apologi*)',
    ],
  },
  '(we|i) ..1 regret ..2 (the|this|that|any|our)',
];

export const bonuses: Found = [
  '(дарим|дарю|подарим|подарю|подарили|начислил*|начислим|начислю|начисляем|начисляю|добавил*|добавим|добавлю|добавляем|положил*|положим|положу|вложим|вложу|вложил*|пришлем|пришлю|отправлю|отправим|сделаем|сделаю|сделал*|дадим|дам|оформим|оформлю|оформил*|предоставим|предоставлю|предоставляем|активировал*|активирую|приготовил*|примите|хотим|хочу|предлагаем|предлагаю|держите|ловите|даем|даю) ..6 (бонус*|промокод*|купон*|скидк*|подар*|компенсаци*|кэшбэк|кешбэк|балл*|сертификат*|комплимент*|бесплатн* доставк*|сюрприз*)',
  '(в качестве|в знак|как) ..2 (компенсаци*|извинени*|благодарност*|комплимент*|подарк*|жест*)',
  '(за наш счет|подарок от нас|от нас ..2 (подарок|скидка|промокод|бонус*)|бонус от нас|вам ..3 (подарок|промокод|купон|бонус) |ваш* ..1 (промокод|купон|подарок) на)',
  '(следующ* (заказ|покупк*)) ..4 (скидк*|бесплатн*|промокод|%)',
  '(скидк*|промокод*|купон*|бесплатн*) ..5 следующ* (заказ*|покупк*)',
  '(as a|by way of|as our|as a small) ..3 (apology|thank you|goodwill|gesture|compensation|token|thanks|gift)',
  "(added|add|adding|given|give|giving|credited|credit|offer|offering|include|included|including|popped|pop|put|applied|send|sending|sent|issued|issue|here's|here is|accept|like to) ..6 (voucher|coupon|bonus|gift|discount|off your next|free delivery|free shipping|store credit|goodwill|promo code|gift card|points|upgrade|sample|samples)",
  '(on us|on the house|our treat|goodwill|off your next)',
];

export const openDoors: Found = [
  '(остал*|есть|появ*|возник*|будут|будет|имеются) ..4 вопрос*',
  '(вопрос*) ..4 (остал*|появ*|возник*|будут|есть|пишите)',
  '(чем|могу|можем|что|нужна|нужно) ..3 (еще|ещё|то еще) ..4 (помочь|помощь|полезн*|подсказать|сделать|уточнить|быть)',
  '(еще|ещё) ..2 (чем|что|помощь|помочь) ..3 (помочь|могу|можем|нужна|полезн*|подсказать)',
  '(обращайтесь|пишите ..3 (если|в любое|когда|нам|сюда|мне|снова|еще)|всегда (на связи|рад*|помож*|здесь|рядом)|мы (на связи|рядом|здесь)|я (на связи|рядом|здесь)|будем на связи|буду на связи|останусь на связи)',
  {
    find: '(хорошего|хороших|приятного|приятных|прекрасного|прекрасных|отличного|отличных|доброго|чудесного|замечательного|удачного|удачной|теплого|спокойного|спокойной|легкого|легкой|счастливого|счастливой|солнечного|продуктивного|яркого|веселого) ..1 (дня|вечера|утра|выходных|недели|ночи|праздника|праздников|настроения|пути|поездки|чтения|аппетита|использования|пользования|отдыха|отпуска|покупок|просмотра|дороги|путешествия|воскресенья|субботы|пятницы|чаепития|остатка)',
    unless: ['^ доброго (дня|вечера|утра)'],
  },
  '(всего (доброго|хорошего|наилучшего|самого)|удачи|с наступающ*|с праздник*|до свидания|до встречи|до связи|берегите себя|желаю|желаем|носите|пользуйтесь ..2 удовольствием|пусть ..5 (радует|порадует|будет|принесет|прослужит|служит|понравится)|наслаждайтесь|прощайте)',
  '(ждем|жду|ждём) ..2 (вас|снова|в гости|за покупк*)',
  '(заходите|заглядывайте|возвращайтесь|приходите) ',
  '(будем|буду|всегда) ..1 рад* ..4 (видеть|помочь|вам|ответить|снова|вас|подсказать|новым)',
  '(спасибо|благодар*) ..2 (за|что) ..3 (обращение|обратились|время|терпение|доверие|заказ|отзыв|понимание|ожидание|покупку|написали|выбор*|разговор|общение|беседу|остаетесь)',
  '(anything else|any (other|more|further) (question|questions|help|thing)|any questions|something else ..3 (help|do)|else (i|we) can|more questions|further questions|other questions|need anything|if you need|should you need|here if you|just (message|write|ask|shout|drop))',
  "(let (us|me) know if|feel free|don't hesitate|do not hesitate|reach out (any|if|when|again)|get in touch|we're (always )?here|i'm (always )?here|always here|here to help|happy to help (further|again|any)|come back|drop (us|me) a|write (to )?(us|me) any)",
  '(have|enjoy) (a|an|your|the) ..2 (day|evening|weekend|week|night|morning|afternoon|one|time|holiday|holidays|trip|rest|new|shoes|gift|purchase|read|coffee|party|wedding|birthday|book|flight|journey)',
  '(take care|all the best|best wishes|goodbye|good bye|bye|see you|good luck|wish you|wishing you|hope to see|hope (you|she|he|they|your) ..4 (enjoy*|love*|like*)|look forward to|looking forward to (seeing|helping)|enjoy (it|your|the)|happy (shopping|reading|birthday|holidays|new year)|until next time|cheers|have fun|hope (it|this|they) ..3 (brings|serves|help*|well|great|fits))',
  '(thank you|thanks) ..1 (for|so much for|again for) ..3 (contacting|reaching|your time|your patience|getting in touch|being|writing|your order|choosing|shopping|chatting|your feedback|letting|waiting|bearing|your understanding|your message|your trust|coming|time|patience)',
];

export const cares: Found = [
  '(заодно|кстати|к слову|на всякий случай|на будущее|наперед|заранее|сразу (скажу|подскажу|добавлю|предупрежу|отмечу|отвечу|сообщу)|дополню|добавлю|имейте в виду|учтите|обратите внимание|обращаю внимание|пригодится|чтобы вам не ..|чтобы не ..)',
  '(если|когда) ..8 (не подойдет|не подойдут|не понравится|не понравятся|передумаете|потребуется|понадобится|захотите|вдруг|не придет|не придут|не успе*|не получит*|не сможете|не окажется|что то|возникнут|не поступ*|не устроит|не поможет|изменятся|изменится)',
  '(вдруг|также|еще|ещё) ..3 (если|полезно|важно|можно|можете|совету*|рекоменду*|стоит|учитыва*|пригод*|подскаж*|доступн*)',
  '(совету*|рекоменду*|лучше сразу|полезно|стоит) ',
  "(by the way|just so you know|heads up|heads-up|in case|just in case|worth knowing|worth noting|good to know|for future|for the future|keep in mind|bear in mind|please note|note that|while (i'm|we're|you're) at it|to save you|also|one more thing|in the meantime|meanwhile|you may also|you might also|if you're wondering|should you wonder|i'd also|we also|i recommend|i'd recommend|i suggest|i'd suggest|tip)",
  "if ..8 (doesn't|don't|isn't|aren't|not|change your mind|ever|too|any|prefer|won't|can't|need|want)",
];

/** A sentence that gives nothing: holding, handing over, thanking, assuring. */
export const empties: Found = [
  '(сейчас|уже|минуточку|минутку|секундочку|секунду|момент|минуту|один момент) ..3 (посмотрю|уточню|проверю|узнаю|гляну|выясню|разберусь|разберемся|посмотрим|проверим|смотрю|проверяю|уточняю|выясняю|узнаем|поищу|ищу|изучу|изучаю|отвечу|вернусь|помогу|подскажу|спрошу)',
  '(посмотрю|уточню|проверю|узнаю|гляну|выясню|разберусь|разберемся|посмотрим|проверим|уточним|выясним|узнаем|вернусь|вернемся|отвечу|ответим|сообщу|сообщим|напишу|напишем|свяжусь|свяжемся|свяжутся|свяжется|перезвоню|перезвоним|перезвонят|постараюсь|постараемся|рассмотрим|рассмотрю|займемся|займусь|спрошу|запрошу|запросим|поищу|изучу|изучим|помогу|поможем|решим|решу|передам|передадим|подскажу)',
  '(передал*|передаю|передаем|передана|передан|передано|передам|передадим|перевожу|переведу|перевел*|переключаю|переключу|соединяю|соединю|подключаю|подключу|направил*|направлю|направляю|перенаправ*|эскалир*|переадрес*) ',
  '(обратитесь|обращайтесь|напишите|позвоните|свяжитесь) ..3 (в|к|на) ..3 (другой|другую|другое|отдел*|служб*|банк*|доставк*|курьер*|производител*|продавц*|поддержк*|горяч*|компани*|магазин)',
  '(это|этот вопрос) ..1 не (к нам|ко мне|наш*|в (моей|нашей))',
  '(ожидайте|подождите|ждите|оставайтесь на линии|дождитесь|наберитесь терпения|потерпите|немного терпения)',
  '(ваш*|этот|данный|вопрос|заявка|обращение|запрос|ситуация|проблема|информация|жалоба) ..3 (принят*|важ*|на контроле|под контролем|в работе|в обработке|зарегистрирован*|рассматрива*|зафиксирован*|решается|изучается|обрабатыва*|учтен*|получен*|переда*)',
  '(мы|я|наши специалисты|специалисты|коллеги|команда|сотрудники|техники|все) ..2 (уже )?(работаем|работают|работаю|занимаемся|занимаются|занимаюсь|разбираемся|разбираются|разбираюсь|выясняем|делаем|сделаем|стараемся|стремимся|в курсе|знаем|смотрим|проверяем|решаем|решают|улучша*)',
  '(не знаю|не в курсе|не подскажу|затрудняюсь|не владею|нет (такой )?информации|не располагаю|не могу сказать|сложно сказать|понятия не имею|без понятия|трудно сказать)',
  '(не волнуйтесь|не переживайте|не беспокойтесь|все будет хорошо|всё будет хорошо|все решим|всё решим|все наладится|не расстраивайтесь)',
  '(понял*|поняла|понятно|ясно|принято|вижу|услышал*|записал*|зафиксировал*|отметил*) (вас|ваш*|вопрос*|проблем*|ситуаци*|задач*|\\.|\\,|\\!)',
  '(хороший|отличный|интересный|прекрасный|правильный) вопрос',
  '(спасибо|благодар*|пожалуйста|не за что|отличный выбор|прекрасный выбор|рад* (вам )?помочь|с удовольствием (помогу|отвечу)|готов* помочь)',
  '(чем|как|как я) (могу|можем) ..2 (помочь|быть полезн*)',
  '(всякое бывает|что поделать|к сожалению \\.|такая ситуация|так сложилось|так получилось|бывает)',
  "(let me|i'll|i will|we'll|we will|i'm going to|allow me to|i need to|i have to) ..3 (check|look|find out|get back|ask|see|confirm|verify|investigate|look into|come back|follow up|pass|forward|escalate|transfer|connect|reach out|be in touch|let you know|update|take a look|review|help|assist|do my best|do our best|contact|raise|try|hand|put you)",
  '(checking|looking into|investigating|working on|reviewing|looking at) ..4',
  '(passed|forwarded|escalated|transferred|passing|forwarding|escalating|transferring|connecting|handing|handed|raised) ..4 (this|it|you|your|to|on)',
  '(contact|call|email|write to|speak to|ask|reach out to) (your|the|our) ..2 (bank|courier|carrier|manufacturer|seller|department|team|support|post office|delivery)',
  '(one moment|just a moment|a moment|bear with|hold on|hang on|please wait|please hold|just a sec|one sec|give me a (sec|moment|second)|stay with me|be patient|please be patient|moment please)',
  '(your|this|the) ..3 (request|query|question|message|ticket|issue|concern|case|feedback|complaint|matter|opinion) ..4 (is|has been|was|are) ..3 (important|received|noted|logged|registered|processed|being|under|accepted|in progress|in good hands|recorded|passed|forwarded)',
  '(we|our team|the team|our specialists|everyone|they|specialists|colleagues) ..3 (working|aware|investigating|looking|trying|doing|value|strive|care|do our best|take ..2 seriously)',
  "(don't know|do not know|not sure|no idea|can't say|cannot say|couldn't say|no information|hard to say|have no info|unable to say|wouldn't know)",
  "(don't worry|do not worry|no worries|not to worry|rest assured|everything will be|it'll be fine)",
  "(i see|got it|understood|noted|of course|certainly|sure|no problem|my pleasure|you're welcome|happy to help|glad to help|great question|good question|great choice|thanks|thank you|how can i help|how may i help|what can i do for|how can i assist|i'd be happy to|i'll be happy to|these things happen|it happens)",
];

/** Something is given after all: an action done, an option, an instruction, a fact. */
export const givings: Found = [
  '(можно|можете|сможете|вправе) ..4 <:inf>',
  '(есть|найд*|действует|работает|стоит|входит|подойд*|доступ*|возможен|возможна|нужно|надо|достаточно|потребуется|займет|хватит|составляет|приходит|приходят|зачисл*|идет|едет|находится|лежит|готов*) ..1 ',
  '(проверил|проверила|проверили|посмотрел|посмотрела|уточнил|уточнила|уточнили|выяснил|выяснила|выяснили|нашел|нашла|нашли|узнал|узнала|вижу|связался|связалась|оформил|оформила|оформили|оформляю|оформляем|отправил|отправила|отправили|отправляю|отправляем|выслал*|заменил*|заменим|меняем|заменяем|вернул|вернула|вернули|вернем|возвращаю|возвращаем|отменил*|изменил*|исправил*|восстановил*|забронировал*|продлил*|перенес*|добавил*|создал*|сбросил*|оформим|пересчитал*|обновил*|привезем|доставим|закрепил*|поставил*|снял*|списал*) ..1',
  '(зайдите|откройте|нажмите|выберите|перейдите|введите|укажите|заполните|скачайте|распечатайте|пришлите|отправьте|попробуйте|обновите|очистите|проверьте|приложите|напишите|ответьте|покажите|принесите|упакуйте|возьмите|положите|сфотографируйте|передайте|позвоните|оставьте|оплатите|добавьте|измерьте|сравните|смотрите|посмотрите|приезжайте|заберите|сообщите|назовите)',
  '(или|вариант*|предлаг*|на выбор|либо) ',
  "(you can|you could|you may|you'll be able|you're able|options|option|either|we can|i can) ..2",
  "(checked|found|located|spoke|spoken|confirmed|refunded|replaced|sent|shipped|cancelled|canceled|changed|updated|fixed|reset|created|booked|extended|reordered|ordered|added|moved|arranged|processed|issued|returned|restored|removed|i see that|i can see|it is|it's|they're|there is|there are|costs|takes|weighs|includes|contains|fits|supports|works) ..1",
  '(go to|open|click|tap|select|choose|enter|fill|download|print|please send|send us|send me|try|refresh|clear|check (your|the|that|whether)|attach|reply|show|bring|pack|take|measure|compare|visit|press|log in|sign in|restart|keep)',
];
