import type { Finding, Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import type { Text } from '../text/text.ts';
import { type Family, findingsIn } from './families.ts';
import { addressRu } from './informal-address.ts';

const polite = ['(пожалуйста|please)'];
const withTime = ['(пожалуйста|#number|минут*|минутку|секунд*|час|часа|до завтра|до вечера)'];
const vocativeEnd = '(\\,|\\!|\\.|\\?|$)';
const pets =
  '(дорогуша|зайка|зай|заинька|зая|солнышко|солнце|милый|милая|милочка|милашка|красавица|красотка|красавчик|детка|деточка|крошка|лапочка|лапуля|лапа|котик|котенок|котя|киса|киска|кисуля|рыбка|рыбонька|птичка|пупсик|малыш|малышка|голубчик|голубушка|дружок|дружище|братан|братишка|брат|братец|подруга|подружка|сестренка|родная|родной|любимая|любимый|дорогая моя|дорогой мой|милая моя|мой хороший|моя хорошая|хорошая моя|хороший мой|радость моя|золотце|золотко|душечка|душа моя|сладкая|сладкий|старик|старина|чувак|бро|женщина|мужчина|девушка|дамочка|тетенька|дяденька|бабуля|дедуля|мамаша|папаша|гражданочка|гражданин|умник|умница|умничка|дорогая|дорогой)';

const families: readonly Family[] = [
  {
    message: {
      ru: 'Это звучит как приказ. Попросите: со словом «пожалуйста» и со временем.',
      en: 'This sounds like an order. Ask instead: with “please” and a time.',
    },
    ru: [
      {
        find: 'ждите',
        unless: [
          ...polite,
          'не ждите',
          '(сюрприз*|новинк*|скидок)',
          'ждите ..2 (сообщени*|смс|письм*|звон*|курьер*|код*|его|её|ее|нас) ..2 (в|во|завтра|сегодня|до|с|к|через|утром|вечером)',
        ],
        fix: 'подождите, пожалуйста,',
      },
      { find: '^ ..2 (подождите|обождите|погодите)', unless: withTime, fix: 'подождите, пожалуйста,' },
      { find: '(^|\\,|и) (ожидайте)', unless: withTime, fix: 'подождите, пожалуйста,' },
      {
        find: '(успокойтесь|угомонитесь|уймитесь|остыньте|охолоните|расслабьтесь|утихомирьтесь|опомнитесь|прекратите|перестаньте|хватит (писать|кричать|хамить|жаловаться|ныть|спамить|истерить|ругаться|возмущаться|дергать|звонить|уже|мне|нам|нас|меня)|возьмите себя в руки|держите себя в руках|сбавьте (тон|обороты)|смените тон|имейте (терпение|совесть|уважение)|наберитесь терпения|потерпите|подождете|не сахарные|подождете ничего)',
        unless: ['пожалуйста \\, (потерпите|наберитесь)', '(потерпите|наберитесь терпения) ..3 пожалуйста', 'хватит (мне|нам) ..2 (на|для)'],
      },
      {
        find: 'не (нервничайте|истерите|истерикуйте|кричите|орите|хамите|грубите|нойте|скандальте|дергайте|дергайтесь|торопите|указывайте|учите|ругайтесь|спамьте|паникуйте тут|выступайте|умничайте|психуйте|кипятитесь|бузите|повышайте|отвлекайте|мешайте|давите|портите|тратьте ..1 время|морочьте|пишите ..1 (сюда|нам|больше|мне)|звоните ..1 больше|командуйте|придирайтесь|приставайте|ворчите|злитесь|спорьте|надоедайте|лезьте|жалуйтесь|требуйте|перебивайте)',
        unless: ['(можете|можно) не', 'не (торопите|отвлекайте) ..1 себя'],
      },
      {
        find: '(не надо|не нужно|хватит|прекращайте|прекратить|прошу не|попрошу не|не смейте|перестаньте) ..2 (кричать|орать|хамить|грубить|ныть|нервничать|истерить|истерик*|скандал*|спамить|капслоч*|нам тут|мне тут|умничать|указывать|учить|давить|ругаться|возмущаться|писать (капсом|всякое)|жаловаться|выступать|устраивать|мне рассказывать|паниковать|психовать)',
        unless: ['не ..1 (нервничать|переживать)'],
      },
      {
        find: '(^|\\,|и|а|да) ..1 (читайте|перечитайте|почитайте|гуглите|погуглите|ищите|поищите|разбирайтесь|разберитесь|решайте|думайте|учитесь|включите (голову|мозг|мозги|логику)|подумайте головой|звоните туда|идите (отсюда|лесом|в|к|и|на|жаловаться)|жалуйтесь)',
        unless: [
          ...polite,
          'не читайте',
          '(решайте|думайте) ..4 (спокойно|не спеша|сколько)',
          'удовольствием',
          'ищите ..6 (кнопк*|значок|раздел*|пункт*|упаковк*|полк*|этаж*|стенд*|слева|справа|внизу|вверху|сверху|снизу|рядом)',
          'идите в (раздел|меню|профиль|настройки|личный)',
        ],
      },
      { find: '(смотрите|глядите|посмотрите) ..1 (сами|внимательно|внимательнее|в оба|глазами|что написано|куда)', unless: polite },
      { find: '(номер ..1 заказа|телефон|фото|чек|адрес|почту|данные) \\!', unless: polite },
      {
        find: '(быстро|живо|немедленно|сейчас же|шевелитесь|быстрее|давайте быстрее|поживее|скорее) ..1 (пришлите|отправьте|напишите|дайте|скиньте|называйте|отвечайте|говорите|диктуйте|решайте)',
      },
      {
        find: '(дайте|давайте|говорите|называйте|диктуйте|отвечайте|пишите) ..1 (сюда|уже|номер|нормально|по делу|по существу|короче|конкретно|внятно|понятно|быстрее|чётко)',
        unless: [...polite, 'давайте', 'пишите сюда \\,? (если|прочтем|передам|передадим|в любое|когда|мы|я|и)'],
      },
      { find: '(следите за|выбирайте|фильтруйте|подбирайте) ..2 (языком|речью|словами|выражения|слова|базар|тоном)' },
      {
        find: '(отстаньте|отвалите|отвяжитесь|отцепитесь|заткнитесь|замолчите|помолчите|закройте рот|молчите|идите (вы|к черту|в баню|лесом|на)|оставьте (меня|нас) в покое|не пишите больше|не доставайте|достали|надоели|вы мне надоели|отвянь*|катитесь|проваливайте|свободны|до свидания и не)',
        unless: [
          'не (надоели|достали)',
          '(достали|надоели) ..2 (из|с) ',
          '(достали|достала) ..2 (посылк*|товар*|из)',
          '(сбои|ошибки|глюки|вас) ..2 (надоели|достали)',
        ],
      },
    ],
    en: [
      {
        find: "(calm down|calm yourself|chill out|shut up|shut it|shush|hush|be quiet|zip it|cool it|simmer down|get a grip|pull yourself together|grow up|get over yourself|suck it up|man up|lighten up|tough luck|get a life|mind your own|buzz off|leave me alone|leave us alone|piss off|knock it off|cut it out|give it a rest|spit it out|pipe down|take it or leave it|like it or lump it|hold your horses|keep your hair on|don't hold your breath)",
      },
      // Words of every day too: an order only where they are the whole of it
      {
        find: '(^|\\,|^ (just|so|now|oh|please|well)) (relax|chill|cool off|settle down|deal with it|live with it|get real|go away|get lost|back off|drop it|move on|hurry up|wait your turn|get over it|too bad) (\\,|\\.|\\!|$)',
        unless: ['(take your time|no rush|enjoy|we will take care|we have you covered|leave it to us)'],
      },
      '(have to|must|need to|got to|gotta|learn to|just) ..1 (live with it|deal with it|get over it|put up with it|accept it and)',
      {
        find: '^ ..1 (just )?wait (\\.|\\!|$|for|until|till|like|a)',
        unless: ['^ to wait', '(please|#number|thank*|minute*|moment|second*|could you|would you)'],
      },
      {
        find: '(just|you|have to|must|need to) wait',
        unless: ["(please|sorry|won't|don't|no need|thank*|#number|minute*|moment|if|no longer|for waiting|not|never|can't|made you|make you)", 'you wait'],
      },
      { find: '^ ..1 be patient', unless: ['please', 'thank*'] },
      {
        find: '(stop|quit) ..1 (yelling|whining|complaining|wasting|shouting|messaging|spamming|asking|being|moaning|writing|nagging|crying|screaming|bothering|pestering|harassing|swearing|ranting|pushing|arguing|repeating|bugging|texting|calling|it)',
        unless: ["(can|to|will|won't|never|we'll|help you|you can|how to) stop", 'stop (being charged|calling (you|once))', 'please stop by'],
      },
      {
        find: "(don't|do not) ..1 (shout|yell|scream|whine|swear|take that tone|use that tone|speak to me|talk to me|get smart|be rude|be dramatic|be ridiculous|be silly|be stupid|be so|be like that|push|rush|bother me|bother us|message us|argue|waste|start|tell me|blame|bug|pester|ask again|write again|make me|panic like|come crying|give me)",
        unless: ["(i|we|you|they) (don't|do not)"],
      },
      { find: '(watch|mind) your (tone|language|mouth|manners|words)' },
      {
        find: '(google|look|figure|work|sort|read|find) (it|that|this) (up|out)? ..1 (yourself|yourselves|on your own)',
        unless: ['(can|could|if you|want to|prefer|like to|happy)'],
      },
      {
        find: '^ ..1 (google it|google that|look it up|figure it out|work it out|read it again|read it|read again|use google|do your research|do your homework|ask google|deal with|go complain|go ahead and complain|sue us|complain all you|try reading|learn to|go read|go find|go ask|think about it|think before|use your)',
        unless: ['please'],
      },
      {
        find: "((reading|counting|waiting|thinking|listening|scrolling) must be (hard|tough|difficult|tricky)|how will you ever (survive|cope|manage|live|recover)|lay off the|(don't|do not) ..1 get (snippy|smart|cheeky|clever|mouthy|funny|cute|testy) with|i'm the (queen|king|pope)|her majesty|your (majesty|highness|royal highness)|princess|(nobody|no one) ..1 (forces|forcing|forced|makes|making|made|asked) you|welcome to the real world|cry me a river|boo hoo|poor you|poor thing|poor baby|my heart bleeds|first world problem*|what do you expect me to|what do you expect for|you poor|do you want a medal|what do you want me to do)",
        unless: ['(bed|dress|size|set|cut|doll) ..2', 'princess (dress|cut|bed)'],
      },
      { find: 'not your (secretary|servant|maid|slave|mother|mum|mom|therapist|assistant|nanny|babysitter|errand boy)' },
      { find: 'what (is it|now|is it now|is wrong|do you want|is the matter) ..1 (this time|now|again) ..1 \\?' },
      { find: '(everyone|everybody|others|other people|the rest) (waits|wait|has to wait|have to wait|manages) ..4 (you|too|so can)' },
      { find: '^ (imagine that|fancy that|surprise surprise|who knew|well well|oh no \\,? how)' },
      { find: "sure (it|you|he|she|they) (is|are|was|were|did|do|does|isn't|aren't|wasn't|didn't) (there|so|true)? ..1 (\\.|\\!) " },
      { find: 'use your (head|brain|brains|eyes|common sense)' },
      {
        find: '(order number|number|photo|name|address|email) (now|\\!)',
        unless: ['please', 'now (in|on|has|is|so|and|we)', '(your|the|updated|correct|new) ..2 (number|photo|name|address|email) now'],
      },
    ],
  },
  {
    message: {
      ru: 'Это обидит. Оставьте только суть: что делаем и когда.',
      en: 'This hurts. Keep only the matter: what we do and when.',
    },
    ru: [
      '(ладно|так и быть|что ж|хорошо) \\, ..1 еще раз (\\:|\\,)',
      '\\, а вас ..1 (много|десять|двадцать|тридцать|сто|сотни|сотня|тысячи|#number)',
      '(не разорваться|не разорвусь|(две|одна) руки|не робот|не железн*|не волшебни*|не экстрасенс*)',
      '(я|мы) ..2 не (обязан|обязана|обязаны|нанимались|нанимался|нанималась|подписывались)',
      'так и быть',
      { find: '(если бы|когда бы) вы ..1 (меньше|реже|не) ..2 (писали|звонили|отвлекали|торопили|дергали|спорили|мешали|кричали)' },
      '(хватит|довольно|достаточно) (паники|истерик|истерики|скандалов|драмы|драм|эмоций|нервов|угроз|капризов|претензий|сарказма)',
      {
        find: '(дурак|дура|дураки|дурочк*|идиот*|тупой|тупая|тупые|тупица|тупите|тупица|дебил*|кретин*|баран|бараны|козел|козлы|истерич*|истерик*|хамло|хам|хамка|хамите|грубите|грубиян*|ненормальн*|психопат*|психован*|псих|неадекват*|скандалист*|скандальн*|нытик*|ноете|лох|лохи|быдло|овца|курица|придурок|придурки|недоумок|недоум*|болван*|балбес*|бестолочь|бестолков*|безмозгл*|безголов*|слабоумн*|невежа|невежда|неуч|склочн*|склочник|клуша|дятел|чайник полный|халявщик*|нахлебник*|жмот*|крохобор*|вымогател*|мошенниц*|больной на голову|больные люди|долго доходит|туго соображ*|не соображаете|мозгов|извилин*)',
        unless: [
          '(поведение|курьер*|сотрудник*|менеджер*|коллег*|водител*) ..6 (хам*|неадекват*|груб*)',
          '(нахамил*|хамств*)',
          'от ..2 мошенниц*',
          '(не|ни) ..1 (дурак|дура|идиот*|истерич*)',
        ],
      },
      {
        find: '(вы|вам|вас) ..2 (что|чего|вообще|там|совсем|точно)? ..1 (слепой|слепая|слепые|глухой|глухая|глухие|с ума сошли|издеваетесь|нормальный|нормальная|нормальные|адекватны|адекватный|адекватная|ку-ку|того|читать не умеете|не умеете читать|по-русски не понимаете|не понимаете по-русски|с луны (упали|свалились)|с дуба|русский язык|читать умеете|умеете читать|читать не|не русские|не русский|первый день)',
      },
      {
        find: '(глаза ..1 разуйте|разуйте глаза|протрите глаза|по-русски ..1 (же )?(написал*|сказал*|говорю|написано|сказано)|русским (же )?языком|сколько можно|сколько раз ..3 (повтор*|говорить|объяснять|писать)|в (сотый|десятый|сто первый|третий|пятый|который) раз (говорю|повторяю|пишу|объясняю|вам)|повторяю (еще раз|для|в)|еще раз (повторяю|говорю|объясняю)|для (особо )?одаренных|для непонятливых|для тех кто в танке|для тугодумов|я (вам )?уже (все )?(сказал*|ответил*|написал*|объяснил*|говорил*)|мы ..1 вам уже ..1 (все )?(сказали|ответили|объяснили|говорили)|вам (же )?(уже )?(русским|ясно|четко|понятно|сто раз|все) ..2 (сказали|сказано|ответили|написали|объяснили)|что ..1 непонятного|что вам ..1 (не понятно|непонятно|не ясно|неясно|еще (надо|нужно))|что ..1 тут ..1 непонятного|чего вы ..2 (хотите|добиваетесь|ждете|орете|кричите|ноете)|что вы от (меня|нас) хотите|вам (делать|заняться) (больше )?нечего|нечего делать)',
        unless: [
          '(что|если) ..3 непонятно \\, (напишите|спросите|спрашивайте|подскажу|объясню|подскажите)',
          'сколько можно (вернуть|взять|заказать|выбрать|купить|хранить|использовать|оплатить|добавить|списать)',
          'подскажите',
        ],
      },
      'не ваше ..1 дело',
      {
        find: '(вас много \\,? а я|слушай сюда|слушайте сюда|не переломитесь|не развалитесь|не растаете|не рассыплетесь|корона не упадет|с вас не убудет|вас никто не (заставля*|просил|держит|звал|принужда*)|никто вас не (заставля*|просил|держит|звал)|первооткрывател*|элементарно \\, ватсон|не маленьк* \\, (поймете|разберетесь|справитесь)|делать мне больше нечего|у меня вас (таких)? (много|сотни|десятки|полно)|таких (как вы|сотня|полно|много|десятки)|не барин|не барыня|не графья|за язык (вас )?никто)',
        unless: ['(спасибо|благодар*)'],
      },
      {
        find: '(что|чего) ..1 (опять|снова|еще|на этот раз) ..2 (не так|случилось|у вас|вам|надо|нужно|стряслось) ..1 (\\?|\\!)',
        unless: ['(подскаж*|нужно узнать)', 'что еще (вам )?(подсказать|нужно знать)'],
      },
      { find: '(все|другие|остальные) ..1 (ждут|терпят|молчат) ..3 (вы|подожд*|потерп*)' },
      { find: '^ потому что ..1 (\\.|\\!|$)' },
      { find: '(ах|ой|ну надо же|ну|вот) \\,? (целый|целая|целое|целых) #any ..4 (не|без) #any' },
      {
        find: '(вас это не касается|мне ..2 все равно|нам ..2 все равно|мне ..1 без разницы|нам ..1 без разницы|мне плевать|нам плевать|нам наплевать|мне наплевать|мне до лампочки|мне до фонаря|меня не волнует|нас не волнует|меня не касается|нас не касается|меня это не интересует|нас это не интересует|это ваши проблемы|ваши проблемы|ваша проблема|ваши трудности|сами виноваты|вам надо вы и|вам надо ..2 вы и|и что теперь|и что дальше|ну и что|дальше что|а дальше что|ну и дальше|а мне что|а я что|и что вы|я вам не|мы вам не|вы мне не (мама|начальник)|тут вам не|здесь вам не)',
        unless: [
          '(понимаю|вижу|решим|решаем|решить) ..4 (ваша проблема|ваши проблемы|ваши трудности)',
          'если ваш* проблем*',
          '(не|ваш*) ..3 (решена|решен|решим|решать|решили)',
          '(я|мы) вам не ..1 (мог*|дозвон*|смог*|ответил*|написал*|успел*|сообщил*|отправил*)',
        ],
      },
      { find: '(поздравляю|поздравляем) ..3 (вы|вам удалось) ..2 (сломал*|единственн*|умудрил*)' },
      {
        find: '(браво|гениально|гений|шерлок|кэп|капитан очевидность|великолепная логика|железная логика|умник|умники|самый умный|самая умная|умнее всех|умный такой|бедненьк*|бедняжк*|ой всё|ой все|ах какая жалость|какая жалость|как страшно|боюсь боюсь|уже боюсь|испугали|напугали|сейчас расплачусь|прямо слезы|ну надо же|надо же|вот это новость|вот это открытие|да неужели|да что вы говорите|да вы что|не смешите|рассмешили|очень смешно|ага конечно|ага щас|ну да \\, конечно|ну да конечно|ну конечно|ага \\, конечно|ага \\, прям|разбежались|размечтались|губу|губу закатайте|закатайте губу|раскатали|мечтать не вредно|хотеть не вредно|какие мы нежные|нежные какие|ваше величество|ваше высочество|царь|королева|барин|корона|мир рухнул|трагедия|вселенская|караул какой|подумаешь|делов-то|велика беда|большое дело|тоже мне)',
        unless: [
          '(игра|фильм|книга|серия|торт|коллекция|модель|набор) ..2',
          'ну конечно \\, (поможем|помогу|подскажу|можно|сейчас)',
          'королев* (размер|кровать)',
          'ну конечно \\!',
          '(не трагедия|понимаю|для вас трагедия)',
          'надо же \\, (как|какое|какая) (приятно|здорово|совпадение)',
        ],
      },
      {
        find: '(неужели|разве|что) ..1 (так )?(сложно|трудно|тяжело) ..3 (прочит*|понять|посмотр*|подождать|нажать|найти|сделать|запомн*|провер*|догад*|указать|написать)',
      },
      {
        find: '(может|может быть|а может) \\,? ..2 (вам|вас) ..1 (еще|ещё)? ..3 (кофе|ковров*|скидку в|на руках|принести|поцелов*|станцевать|сплясать|бесплатно|самолет*|шнурки|подарить|спеть|массаж|салют*)',
      },
      { find: '(а )?(чего|что) (же )?(вы|еще) ..1 (ожидали|хотели|ждали|думали)', unless: ['не то', '(то|все|всё) \\, (чего|что)'] },
      {
        find: '(за такие деньги|за эти деньги|за такую цену|за три копейки|за копейки|бесплатный сыр|скупой платит)',
        unless: ['спасибо', '(еще и|в подарок|бесплатно|гаранти*|вы получаете|выгодн*)'],
      },
      {
        find: '(вы|ты) ..2 (у нас )?(не один|не одна|не одни|не единственн*|не первый|не первая|не пуп земли|не центр)',
        unless: ['(один|одна|одни) ..3 (столкн*|заметил*|выбира*|сомнева*|в этом)'],
      },
      { find: '(с первого раза|со второго раза|с третьего раза) ..2 не (понимаете|доходит|дошло|поняли|слышите|ясно)' },
      '(читать|слушать|писать|считать|думать) (надо|нужно) (уметь|научиться|было)',
      '(какой|какая|какие) (же )?(вы|мы) ..2 (нудн*|обидчив*|нежн*|умн*|трудн*|сложн*|занудн*|глуп*|вредн*|настырн*|важн*|нетерпелив*|капризн*|тугодум*|странн*|упрям*|приставуч*|скандальн*|тяжел*)',
      '(ну вы даете|ну вы и|вот вы|опять вы|снова вы|ну надоели|вы опять|достали уже|зануда|нудный|нудная|боже мой|господи|о боже|ну сколько|ой ну|ой все)',
      { find: '(мозги|мозг|голову|логику) ..1 (включите|подключите|включить)' },
      {
        find: 'не (нравится|устраивает|хотите) ..2 (покупайте|идите|уходите|ищите|заказывайте|обращайтесь|не покупайте|не берите|не заказывайте|до свидания|скатертью|ваше дело|не надо|уходи*|всего доброго)',
      },
      {
        find: '(покупайте|заказывайте|ищите|идите) ..2 (в другом|в другой|другом|у других|у конкурентов|к конкурентам|где-нибудь еще) ..1 (месте|магазине|магазин)?',
      },
      {
        find: '(поздравляю|поздравляем|браво|молодец|молодцы) \\,? ..1 вы ..2 (наконец|догадались|додумались|осилили|научились (читать|пользоваться)|соизволили)',
      },
      { find: '(может|может быть) ..1 вам (еще|ещё) ..1 и' },
      { find: '(жалуйтесь|пишите|звоните|идите|обращайтесь) ..1 (куда|кому) (хотите|угодно)' },
      { find: 'у нас ..3 (таких|кроме вас|помимо вас) ..3 (сотни|тысячи|много|полно|куча|клиент*|заказ*|миллион*|еще)', unless: ['размер*'] },
      { find: '(спасибо|благодарю) ..2 за ..3 (истерику|хамство|ценнейш*|бесценн*|ваше мнение нам очень|крик*|лекцию|нотаци*)' },
      { find: '(попробуйте|может) ..3 (включить|подумать|думать|почитать|прочитать) ..1 (голов*|мозг*|глазами|буквы)' },
      { find: '(научитесь|выучите|изучите) ..2 (читать|писать|русский|пользоваться|вежлив*|считать|формулировать|себя вести)' },
      { find: '(истерику|истерики|скандал|цирк|балаган|концерт|драму|комедию|спектакль) ..2 (устра*|закат*|развод*|разыгр*|не надо|прекратите)' },
      { find: '(устраива*|закатыва*|развод*|разыгрыва*) ..2 (истерик*|скандал*|цирк|драм*|балаган|концерт|комеди*|трагеди*)' },
      { find: '(у вас|с вами) ..2 (все|всё) ..1 (хорошо|в порядке) ..1 (с головой|с глазами|с головушкой|со зрением)' },
      { find: '(догадались|удосужились|потрудились|соизволили|сообразили) ..4 \\?', unless: ['как ..2 догадались'] },
      { find: '(лень|поленились) ..3 (прочит*|посмотр*|самим|самому|самой|поискать|набрать)' },
    ],
    en: [
      '(fine|okay|ok|alright|all right) \\, once (more|again) (\\:|\\,|\\.)',
      'if ..5 (is|are) too (much|expensive|hard|difficult|complicated) for you',
      'how much (clearer|simpler|plainer|slower) ',
      '(i|we) ..1 (only|just) have ..1 (two|one) (hands|pair of hands|brain|head)',
      "(don't|do not|stop) ..1 (put|putting|pressure|pressuring) ..1 (pressure|me|us)",
      'is ..5 (really|that|so) ..1 (hard|difficult|complicated|much to ask) ..1 \\?',
      '(if|had) (you|only you) ..1 (wrote|asked|complained|talked|called|messaged|typed|argued) ..1 (less|fewer)',
      'if you ..1 (stopped|quit) (writing|asking|complaining|calling|messaging|arguing|interrupting)',
      '(enough|spare me|spare us|no more|cut|drop|less) ..2 (drama|panic|whining|tears|fuss|theatrics|hysterics|attitude|moaning)',
      {
        find: '^ (and|so|well)? \\,? what (would|do|did) you ..1 (like|want|expect|suggest) (me|us) to do',
        unless: ['\\: ', '(or|next|first|instead|with (it|them|the))'],
      },
      '(we|i|this|it) (are|am|is) not (a|your) ..2 (help line|helpline|charity|kindergarten|nursery|school|babysitter|hotel)',
      {
        find: '(idiot|idiots|idiotic|moron*|stupid|dumb|dumbass|fool|foolish|imbecile|pathetic|hysterical|hysterics|drama queen|drama king|karen|liar|loser|jerk|clown|ignorant|clueless|brainless|dimwit|thick-headed|crybaby|whiner|whiny|snowflake|nutcase|lunatic|troll|cheapskate|scammer|halfwit|dummy|nitwit|airhead|numpty|muppet|prat|twit|brat|bully|psycho|delusional|senile|rude person|nutter|simpleton)',
        unless: [
          "(no|not a|aren't|isn't|never|not) ..2 (stupid|dumb|fool|silly|idiot|question)",
          '(courier|driver|colleague|employee) ..5 (rude|lazy|ignorant)',
          '(dense) ..2 (foam|fabric|fibre|fiber|memory|material|knit|cotton|bristles)',
          'troll ..1 (doll|toy|figure)',
          '(clown|dummy) ..1 (costume|mask|head|fish|shoes)',
        ],
      },
      "(you|you're|being|so|too|people|customers|anyone|anybody|are) ..1 (lazy|insane)",
      {
        find: 'are you ..1 (stupid|blind|serious|kidding|deaf|dumb|joking|crazy|slow|mad|insane|done|okay in|even|drunk|for real|finished)',
        unless: ['are you done ..2 (shopping|with)'],
      },
      {
        find: "(can you not read|can't you read|can you read|can you even|do you even|did you even|don't you understand|do you understand english|do you speak english|do you not understand|what part of|which part of|how many times|how hard (is|can)|is it (really )?(so|that) hard|is that so hard|too hard for you|what else do you want|what do you want from|what more do you want|what do you want now|what did you expect|what do you expect|what were you expecting|who do you think|what's your problem|what is your problem|what is wrong with you|what's wrong with you|so what|who cares|what now|what is it now|what now)",
        unless: ['can you read ..3 (the|out|me|number|code|serial|label|what)', "what's wrong with ..1 (the|it)"],
      },
      '(as|like) i ..1 (already|just|clearly|have)? ..1 (said|told you|explained|mentioned|wrote|stated)',
      "(i|we|i've|we've|i have|we have) (already|just|clearly) ..1 (told|said|explained|answered) ..2",
      'for the (last|third|second|tenth|hundredth|millionth|umpteenth|final|fourth|fifth) time',
      {
        find: "(not my problem|not our problem|your problem|don't care|doesn't concern me|couldn't care less|could care less|don't give a|not my job|none of your business|not your business|none of my business|nobody cares|boo hoo|boo-hoo|cry me a river|duh|sherlock|einstein|genius|nice try|oh please|yeah right|yeah \\, right|as if|good luck with that|poor you|poor baby|oh dear me|your majesty|your highness|princess|drama queen|wow \\, (you|really|so|just|what a|congrat*)|hilarious|very funny|don't make me laugh|you wish|dream on|in your dreams|keep dreaming|like we care|what a shame|what a tragedy|end of the world|first world problem*|cry about it|blah|give me a break)",
        unless: [
          '(solve|fix|sort|understand|about|resolve|regarding|look into|see|with|of|that|if) your problem',
          'your problem (is|was|has|with|will|today|right|solved|sorted|and)',
          'whatever (you|suits|size|works|the|time|is|option|colour|color|happens|it|day|way|reason|we)',
          'genius bar',
          "(not|n't) (a |as )?(big deal|the end of)",
          "don't care (about|for) ..2 (colour|color)",
          '(tv|korean|period) drama',
          'princess (dress|costume|bed|cut|doll|castle)',
          'as if (it|you|nothing|by|they|new)',
          'what a (shame|pity) ..1 (that|it|your|\\,|after|\\.|the|when)',
        ],
      },
      '^ (oh|well|so|yeah|and|like)? \\,? (big deal|whatever|obviously|duh) (\\.|\\!|\\,? (not|so what)|$)',
      {
        find: "(congratulations|congrats|well done|bravo|good job|great job|nice job|nice work|slow clap|brilliant) \\,? ..2 (you|you've|you're) ..2 (broke|broken|lost|finally|ruined|missed|forgot)",
      },
      {
        find: "(congratulations|congrats|well done|bravo|good job|great job|nice job|nice work|slow clap|brilliant) \\,? ..2 (you|you've|you're) ..2 (managed|figured|found|learned|discovered) ..6 (at last|finally|eventually|all by yourself|on your own|how to read)",
      },
      {
        find: '(look|listen|listen up|listen here|look here|now listen|now look) \\,? ..1 (buddy|pal|lady|mister|man|here|you|i|woman|missy|sir|mate)',
        unless: ['look (here|you) ..1 (for|at)', "(i'll|i will|let me|we'll|we will|can|could|to|you) (look|listen)"],
      },
      {
        find: '(you|your) ..2 (being|acting|are) ..2 (rude|ridiculous|hysterical|childish|crazy|absurd|silly|obnoxious|annoying|impossible|a pain|a nuisance|a child|a baby|like a child|unbearable)',
        unless: ['if ..3 (rude|ridiculous)', 'not ..1 being'],
      },
      {
        find: "(you're|you are) ..1 (rude|ridiculous|hysterical|childish|crazy|absurd|silly|obnoxious|annoying|a pain|a nuisance|pathetic|wasting|not the only|not special|getting on my nerves|no one special|not alone in the queue|testing my)",
        unless: ["(you're|you are) not the only one (who|to|with)", "(you're|you are) not ..1 (silly|crazy|rude)"],
      },
      "(i|we|i've|we've) ..1 (told|said|explained|answered|written) ..3 (times|already|again|twice|before)",
      { find: "(aren't|well aren't) you (clever|smart|special|funny|precious|charming|a genius|the clever one|a delight|lovely|a charmer|just)" },
      {
        find: '(shop|buy|go|order|try|take your business|look|complain) ..1 (somewhere else|elsewhere|another shop|another store|to a competitor)',
        unless: ["(n't|not|need|rather) ..2 (shop|buy|go|order|look)", 'so you'],
      },
      "(oh great|oh joy|oh wonderful|here we go|you again|not you again|another complaint|ugh|seriously\\? |for heaven's sake|for god's sake|for goodness sake|good grief|give it up|what a pain|so annoying|how annoying you|can't read|cannot read|can't find a button|pay attention for once)",
      "(wasting|waste) (my|our|everyone's|everybody's) time",
      '(we have|i have|there are) ..3 (other customers|better things|more important|bigger problems|hundreds of|thousands of customers|a hundred)',
      "(for that price|for this price|at that price|you get what you pay for|what do you expect for|beggars can't be)",
      "(should i|shall we|shall i|want me to|would you like me to|maybe you'd like|perhaps you'd like) ..3 (hold your hand|kiss|sing|a medal|red carpet|on a silver|tuck you|spoon-feed|spoonfeed|draw you|carry you|roll out|bring you (a )?coffee|tie your|cookie|gold star|wipe your)",
      '(must be|it must be) (nice|hard being|so hard|tough being)',
      '(learn|try|maybe try|try to) (to )?(read|reading|spell|spelling|manners|think|thinking|listening|some manners|use your|english) ',
      "(too lazy|so lazy|can't be bothered|couldn't be bothered)",
    ],
  },
  {
    message: {
      ru: 'Слишком близко: клиент не друг и не ребёнок. Обратитесь по имени или на «вы».',
      en: 'Too familiar: use the customer’s name, or no address at all.',
    },
    ru: [
      {
        find: `(^|\\,) [${pets}] ${vocativeEnd}`,
        unless: ['(модель|ткань|цена|покупка|вещь|посылка|доставка|игрушк*|подушк*) ..3', '(красивая|прочная|новая|мягкая) \\,'],
      },
      { find: `^ (ну|а|ой|эх|привет|здравствуйте|слушай|слушайте|ладно|хорошо|спасибо) \\,? [${pets}] ${vocativeEnd}` },
      '(дорогуша|милочка|лапочка|лапуля|кисуля|золотце мое|дорогулечка|милок|голубушка|голубчик|друг мой|мой друг|душа моя|дорогая моя|дорогой мой|солнышко мое|зайка моя|мой хороший|моя хорошая|братан|бро|чувак|братишка|братуха|дружище)',
    ],
    en: [
      {
        find: `(^|\\,|hi|hey|hello|thanks|sorry|okay|ok|sure|yes|no|oh|well|now|there|you|please) \\,? [(sweetie|sweetheart|honey|hun|hon|darling|dear|love|babe|baby|buddy|pal|sugar|cutie|princess|big guy|champ|boss|chief|dude|bro|bud|man|lady|mister|missy|miss|young man|young lady|kiddo|kid|girl|girlie|girlfriend|handsome|my dear|my love|my friend|mate|dearie|duck|pet|poppet|petal|old man|old chap|sunshine|sport|hotshot|cupcake|pumpkin|sweetpea|doll|my man|amigo|woman|boy|big man|tiger)] ${vocativeEnd}`,
        unless: [
          '(made|with|contains|of|add) ..4 (sugar|honey|pumpkin)',

          '(kid|boy|girl|man|woman|baby) \\, (size|blue|pink|the|and|we|it|in)',
          'you (love|pet|dear) ',
        ],
      },
      // Said of a thing at the beginning («Lovely, it is booked»), of a person behind a greeting
      {
        find: `(hi|hey|hello|thanks|thank you|sorry|morning|evening|problem|worries|you) \\,? [(lovely|gorgeous|beautiful|handsome)] ${vocativeEnd}`,
        unless: ['you (look|are)'],
      },
      '(dearie|sweetie pie|sweet cheeks|honeybun|honey bun|babycakes|sweet pea|my darling|sweetiepie)',
    ],
  },
];

const tyMessage = {
  ru: 'Клиент на «вы» – ответьте так же.',
  en: 'The customer is addressed formally: answer in the same way.',
};

export const rule: Rule = {
  id: 'rudeness',
  group: 'tone',
  scope: ['d'],
  weight: 5,
  title: { ru: 'Без грубости, приказов и панибратства', en: 'No rudeness, orders or familiarity' },
  why: {
    ru: 'Одно резкое слово клиент запомнит дольше, чем десять хороших решений.',
    en: 'A customer remembers one sharp word longer than ten good solutions.',
  },
  examples: {
    ru: {
      good: [
        'Подождите, пожалуйста, пять минут: проверю заказ на складе.',
        'Не переживайте, заказ уже у курьера.',
        'Откройте раздел «Заказы» и нажмите «Вернуть».',
        { talk: ['c: Привет, ты можешь посмотреть мой заказ?'], draft: 'Привет! Сейчас посмотрю, твой заказ уже в пути.' },
        'Обращайтесь, если появятся вопросы.',
        'Мягкая игрушка «Зайка» есть в двух цветах.',
        'Курьер вёл себя грубо, это недопустимо: сегодня же поговорим с ним.',
        'Дорогая Анна, спасибо за тёплые слова!',
        'Пришлите, пожалуйста, фото упаковки.',
      ],
      bad: [
        'Ждите.',
        'Успокойтесь, ничего страшного не случилось.',
        'Вы читать умеете?',
        'Ну конечно, во всём опять виноваты мы.',
        'Сколько раз вам повторять?',
        'Это ваши проблемы.',
        'Дорогуша, всё уже отправили.',
        { talk: ['c: Здравствуйте, подскажите, где мой заказ?'], draft: 'Посмотри в приложении, там всё есть.' },
        { talk: ['c: Когда вы мне ответите?'], draft: 'Сейчас проверю твой заказ.' },
        'Хватит писать одно и то же.',
      ],
    },
    en: {
      good: [
        'Please wait five minutes while I check with the warehouse.',
        "Don't worry, your order is already with the courier.",
        'Open “Orders” and tap “Return”.',
        'Dear Anna, thank you for your kind words!',
        'Let us know whenever you need anything else.',
        'The driver was rude to you, and that is unacceptable. We will speak to him today.',
        'The honey comes in two sizes.',
      ],
      bad: [
        'Calm down, it is only a parcel.',
        'Just wait.',
        'Can you not read?',
        'As I already said, it is on its way.',
        "That's not my problem.",
        'Listen, sweetie, it has shipped already.',
        'Congratulations, you found the button at last.',
        'Stop messaging us every five minutes.',
        'What do you want from me?',
      ],
    },
  },
  draft(scene) {
    const { draft, locale } = scene;
    return [...findingsIn(draft, locale, families), ...tooClose(scene)].sort((a, b) => a.start - b.start);
  },
};

/** «Ты» to somebody who has not said it first. */
function tooClose({ draft, talk }: Scene): Finding[] {
  const theySayTy = talk.some((line) => line.who === 'customer' && addressRu(line.body).length > 0 && !saysVy(line.body));
  if (theySayTy) return [];
  return addressRu(draft).map(({ start, end, fix }) => ({ start, end, fix, message: tyMessage }));
}

const formal = new Set('вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашим ваших'.split(' '));

function saysVy(text: Text): boolean {
  return text.tokens.some((token) => formal.has(token.plain));
}
