import type { Rule } from '../rule.ts';
import { type Family, findingsIn } from './families.ts';

const slips =
  '(поняли|прочитали|прочли|посмотрели|указали|ввели|заполнили|оформили|выбрали|написали|набрали|нажали|сделали|пользуетесь|пользовались|подключили|установили|настроили|используете|использовали|эксплуатировали|собрали|рассчитали|посчитали|истолковали|трактуете|понимаете|поступили|поступаете|услышали|расслышали|считаете|оформляли|померили|измерили|сняли мерки|хранили|носили|стирали)';

const families: readonly Family[] = [
  {
    message: {
      ru: 'Это оценка человека. Скажите о деле: что видим в заказе и что сделаем.',
      en: 'This judges the person. Speak of the matter: what we see in the order and what we will do.',
    },
    ru: [
      // Not so much as that: «вы даже срок ввести не смогли»
      { find: 'вы ..1 даже ..6 не ..4 <:verb.past.pl>', unless: ['(если|чтобы|можете|хотя)', '\\?'] },
      // How it was done: «вы смахнули не глядя»
      'вы ..6 <:verb.past.pl> ..4 не (глядя|читая|думая|прочитав|проверив|посмотрев|разобравшись|подумав|вникая|дочитав)',
      { find: 'вы ..1 (очевидно|явно) ..4 <:verb.past.pl>', unless: ['\\?', '(расстро*|устали|ждали|старались|заслужили|постарались)'] },
      'вы ..2 не (дружите|в ладах)',
      'вы ..2 (всё|все)? ..1 (сделали|нажали|ввели|поставили|поняли|заполнили|подключили|собрали) ..1 (наоборот|задом наперед|шиворот навыворот|через одно место)',
      '(странно|удивительно|стыдно|смешно|непростительно|нелепо) ..1 не (понимать|знать|замечать|видеть|уметь|догадаться|суметь)',
      { find: '(такие|таких|столь) ..1 (простых|простые|элементарных|очевидных|элементарные|очевидные) вещ*', unless: ['(я|мы|нам|мне) ..4 вещ*'] },
      '(клиенты|покупатели|люди|пользователи|заказчики) ..2 сами ..2 (создают|придумывают|виноваты|ломают|портят|забывают|нарываются|выдумывают|усложняют)',
      'только ..1 (невнимательн*|безответственн*|глуп*|рассеянн*|наивн*|ленив*|неаккуратн*) ..1 (человек|люди|клиент*|покупател*|пользовател*)',
      { find: 'вы ..3 (хотите|ищете|добиваетесь|ждете|жаждете|рассчитываете) ..2 (скандал*|ссор*|конфликт*|повод*|халяв*|внимани*)' },
      '(с вашим (опытом|стажем|образованием)|при вашей должности|при вашем опыте) ..3 (пора|стыдно|надо|нужно|странно|можно|должны)',
      {
        find: '(вы|вы же|вы ведь) ..2 (сами|сам|сама) ..3 (виноват*|<:verb.past.pl>)',
        unless: [
          'не ..2 сами',
          '(как|что) вы сами (сказали|написали|отметили|заметили|увидели)',
          'если ..3 сами',
          'сами (справились|разобрались|нашли решение)',
          'вы сами \\?',
          '\\?',
        ],
      },
      {
        find: 'сами (же )?(виноваты|виноват|виновата|напросились|напутали|ошиблись|забыли|сломали|перепутали|согласились|подписались|отменили|нажали|не)',
        unless: ['мы ..2 сами', 'сами мы', '(если|чтобы) ..3 сами', 'деньги ..4 сами не', 'сами не (нужно|надо|понимаем|знаем)'],
      },
      {
        find: '(это|тут|здесь) ..2 (ваша|вашей) ..2 (вина|ошибка|невнимательность|проблема|неосторожность|безответственность|оплошность|забывчивость)',
        unless: ['не ..2 (ваша|вашей)'],
      },
      {
        find: '(ваша|вашей|вашу) ..1 (вина|вины|вину|невнимательност*|неосторожност*|безответственност*|оплошност*|забывчивост*|неаккуратност*|небрежност*|халатност*|глупост*|некомпетентност*|неграмотност*|лень|рассеянност*)',
        unless: ['(не|нет) ..2 (ваша|вашей)'],
      },
      { find: '(ваша|ваши|вашу) ..1 (ошибка|ошибку|ошибки)', unless: ['(не|нет) ..2 ваша', 'не ваша', '(исправ*|поправ*) ..3 ваш*'] },
      {
        find: 'по (вашей|своей|собственной) ..1 (вине|ошибке|невнимательности|неосторожности|глупости|небрежности|забывчивости|рассеянности)',
        unless: ['не по'],
      },
      {
        find: `вы ..3 (неправильно|неверно|не так|плохо|криво|не то|не туда|ошибочно|невнимательно|неаккуратно|некорректно|не совсем правильно|не до конца|превратно|по-своему) ..1 ${slips}`,
        unless: ['(если|чтобы|возможно|может|вдруг) ..2 вы', 'правильно ..2 понял'],
      },
      { find: `(неправильно|неверно|не так|плохо|невнимательно|превратно|некорректно) ..1 вы ..1 ${slips}` },
      { find: `^ ..1 (неправильно|неверно|не так|плохо|невнимательно|превратно|некорректно) ${slips}` },
      {
        find: 'вы ..2 (ошиблись|ошибаетесь|перепутали|напутали|путаете|невнимательн*|преувеличиваете|придираетесь|выдумываете|придумываете|фантазируете|врете|лжете|обманываете|лукавите|неправы|не правы|драматизируете|утрируете|накручиваете|капризничаете|грубите|скандалите|провоцируете|усложняете|нагнетаете|манипулируете|передергиваете|нервничаете зря|паникуете|истерите|кричите|хитрите|юлите|сочиняете|торопитесь|прослушали|проморгали|проглядели|прозевали|проспали|недоглядели|недосмотрели|несправедливы|некорректны|неадекватны|требовательны|эмоциональны|нетерпеливы|мнительны|рассеянны|забывчивы|противоречите|зациклились|упрямитесь|упрямы|наивны|странн*|прибедняетесь|заблуждаетесь)',
        unless: [
          '(если|чтобы|когда|вдруг|возможно|может) ..2 вы',
          'вы ..1 не (ошиблись|перепутали|ошибаетесь|обманываете|преувеличиваете|придираетесь)',
          '\\?',
          '(переживаете|волнуетесь)',
        ],
      },
      {
        find: '(вы|слишком) ..1 (слишком|чересчур|очень|больно|излишне) ..1 (эмоциональны|требовательны|много|хотите|многого|нетерпеливы|мнительны|невнимательны|придирчивы|торопитесь|нервны|нервничаете|доверчивы|обидчивы|избирательны|остро)',
        unless: ['\\?'],
      },
      {
        find: '(надо|нужно|следовало|стоило) было ..1 (лучше|внимательней|внимательнее|аккуратнее|тщательнее|думать|сразу думать|головой)',
        unless: ['(мне|нам) ..1 (надо|нужно|следовало|стоило)', '\\?'],
      },
      {
        find: 'не (нужно|надо|стоит) (придумывать|выдумывать|преувеличивать|драматизировать|утрировать|врать|сочинять|фантазировать|обманывать|лукавить|нагнетать|капризничать|придираться|винить нас)',
      },
      {
        find: '(вы (зря|напрасно)|(зря|напрасно) вы) ..2 <:verb>',
        unless: ['\\?', '(чтобы|если|не) ..3 (зря|напрасно)', '(беспоко*|волну*|пережива*)', '(ждали|приехали|приезжали|потратили|съездили)'],
      },
      'вы ..2 (поступили|повели себя|вели себя|ведете себя|действовали|отнеслись|ведёте) ..2 (глупо|неправильно|некрасиво|странно|неразумно|безответственно|неадекватно|легкомысленно|необдуманно|опрометчиво|агрессивно|грубо|недопустимо|плохо|неосторожно|как)',
      '(ваш|ваше|ваша) (тон|поведение|манера|реакция|отношение) ..2 (недопустим*|неприемлем*|неадекватн*|странн*|оставляет|возмутительн*|не красит|груб*)',
      {
        find: 'как (же )?(вообще )?можно ..2 (не|так|перепутать|забыть|потерять|сломать|ошибиться|пропустить)',
        unless: ['как можно (скорее|быстрее|раньше|меньше|больше)', 'так же'],
      },
      { find: 'вы ..1 (слишком )?(многого|много) ..1 (хотите|требуете|просите)' },
      { find: '(хотите|требуете) (слишком|очень|чересчур) (многого|много)' },
      {
        find: '(внимательнее|внимательней|повнимательнее|повнимательней|аккуратнее|осмотрительнее|бдительнее)',
        unless: [
          '(мы|я|будем|станем|курьер*|коллег*|упаковк*|наш*) ..5 (внимательнее|внимательней|аккуратнее|бдительнее|осмотрительнее)',
          '(рассмотр*|изучу|изучим|посмотрю|проверю|проверим|посмотрим|погляжу) ..3 (внимательнее|внимательней|повнимательнее)',
          '(стирать|носить|обращаться|мыть) ..2 аккуратнее',
        ],
      },
      {
        find: '(будьте|надо быть|нужно быть|следует быть|стоит быть|стоило быть|надо было быть) ..1 (внимательн*|аккуратн*|осторожн*|взросл*|адекватн*|вежлив*|терпелив*|реалист*)',
        unless: ['осторожн* ..3 (с|при|горяч*|мошенник*|хрупк*|\\,)', 'мошенник*'],
      },
      {
        find: '(не )(выдумывайте|придумывайте|преувеличивайте|драматизируйте|утрируйте|фантазируйте|сочиняйте|накручивайте|нагнетайте|придирайтесь|передергивайте|капризничайте|врите|лгите|обманывайте|прибедняйтесь)',
        unless: ['не накручивайте себя'],
      },
      {
        find: '(ваши|ваша|ваше|вашу) ..1 (претензи*|жалоб*|требовани*|слов*|обвинени*|недовольств*|поведени*|возмущени*|тон|обид*|просьб*|вопрос*) ..3 (необоснован*|беспочвен*|смешн*|надуман*|голослов*|абсурд*|нелеп*|глуп*|неуместн*|неадекватн*|неприемлем*|странн*|преувеличен*|ложн*|неправд*|не соответств*|безосновательн*|несостоятельн*|недопустим*|бред*|чушь|ерунда|не имеют смысла|вызыва*)',
        unless: ['(не) ..1 (глуп*|странн*|смешн*)'],
      },
      {
        find: '(необоснован*|беспочвен*|надуман*|голослов*|абсурдн*|нелеп*|глуп*|странн*|смешн*|дурацк*) ..1 (претензи*|жалоб*|требовани*|обвинени*|вопрос*|просьб*|возмущени*|истори*)',
        unless: ['(не|нет) ..1 (глуп*|странн*|дурацк*|смешн*)', 'глупых вопросов', 'глупых вопросов не'],
      },
      {
        find: '(это|все это) ..1 (неправда|ложь|вранье|выдумк*|бред|чушь|ерунда|глупост*|ваши фантазии|вымысел|клевета|наговор*|ваше воображение|вам показалось|ваши домыслы)',
        unless: ['\\?'],
      },
      {
        find: '(никто|ни один|никого|больше никто) ..4 (кроме вас ..2 не (жал*|возмущ*|просил*|спрашив*|писал*)|не жаловался|не жалуется|не жаловались|не жалуются|не возмущал*|не просил|не путал*|не ошибал*)',
      },
      {
        find: '(вы|только вы) ..1 (первый|первая|единственный|единственная|одна|один) ..2 (кто|кому|у кого|такой|такая|жалу*)',
        unless: ['спасибо', 'заметил*', 'сообщил*'],
      },
      {
        find: '(у всех|все остальные|остальные|другие|у других|у остальных|другие клиенты|остальные клиенты|другие покупатели|все нормальные|нормальные) ..3 (работает|довольны|разобрал*|справля*|справил*|понимают|получается|устраивает|люди|поняли|открывается|не жалу*|читают|умеют|могут|как-то)',
        unless: ['у всех ..2 (не|одинаков*|по-разному)', '\\?'],
      },
      // «Такое бывает у тех, кто не бережёт технику»: of people, and meant for one
      {
        find: '(только|лишь|обычно|исключительно|чаще всего) ..3 (тем|те|тех|теми|людям|людей|люди|клиенты|клиентов|пользователи|пользователей) \\,? ..1 (кто|которые|которым|чьи) ..3 (не|ничего|плохо|никогда|ленится|ленятся|невнимател*|забыва*|спеш*)',
        unless: ['(не хочет|не хотят|не любит|не любят|не готов*|не нуж*)'],
      },
      {
        find: '(любой|каждый|даже|всякий) ..1 (ребенок|школьник|дошкольник|бабушка|бабушки|человек|первоклассник|младенец|дурак|студент|взрослый|нормальный|здравомыслящий|ежу) ..3',
        unless: ['(подходит|размер|возраст|рад)', '(любой|каждый) человек (важен|может выбрать)', '(справится|справляется) ..4 (сборк*|с ней|с ним)'],
      },
      {
        find: '(это же|это ведь|это и так|ведь это|же) ..1 (очевидно|элементарно|понятно|ясно|просто|логично|легко|естественно)',
        unless: ['(само|вам) ..1 (было|стало)'],
      },
      {
        find: '(ежу понятно|и так понятно|и так ясно|и дураку|козе понятно|понятно даже|элементарные вещи|элементарная логика|включить логику)',
      },
      {
        find: 'вы ..2 (не умеете|не разобрались|не удосужились|не потрудились|поленились|не захотели|не соизволили|не сумели|не догадались|не подумали|не способны|не в состоянии|ничего не понимаете|не понимаете|не слушаете|не слышите|плохо понимаете|не додумались|не хотите (понять|слышать|слушать|разбираться|вникать)|не желаете|не следите|не вникли|не вникаете|упорно|специально|нарочно|просто не|явно (не|что-то|пере))',
        unless: ['(если|чтобы|почему|вдруг) ..2 вы', 'вы просто не (заметили|увидели) \\, это легко', '\\?'],
      },
      {
        find: '(в вашем возрасте|женская логика|женщины всегда|как обычно у вас|вечно вы|вечно у вас|вечно что-то|всегда вы|вы всегда|такие как вы|таким как вы|люди вроде вас|клиенты вроде вас|подобные вам)',
        unless: ['вы всегда (можете|сможете|найдете|рады)', 'можете'],
      },
      {
        find: '(как|непонятно как|не понимаю \\, как|удивительно \\, как|странно \\, как) ..1 вы ..1 (умудрились|могли|смогли|ухитрились|додумались|сумели|дожили|вообще)',
        unless: ['как вы (могли|смогли) ..1 (заметить|убедиться|видеть)'],
      },
      '(кроме вас|помимо вас|только вы|одни вы) ..2 (никто|жал*|возмущ*|недовол*)',
      { find: '(вы|умудрил*) ..1 (умудрились|ухитрились)' },
      {
        find: '(странно|удивительно|непонятно|смешно|забавно) \\,? ..1 (что|зачем|почему|слышать) ..1 (вы|вам|вас|от вас)',
        unless: ['мне жаль', 'если ..2 непонятно'],
      },
      { find: '(у вас) ..1 (завышен*|нереальн*|странн*|неадекватн*) ..1 (ожидани*|требовани*|логик*|представлени*|запрос*)' },
      {
        find: '(кривые руки|руки кривые|руки не оттуда|не из того места|руки не из|из-за вашей|из-за вашего|из-за вашей же)',
        unless: ['из-за (вашей|вашего) ..2 (посылк*|заказ*|район*|регион*)'],
      },
      {
        find: '(это|раз) вы ..1 (сломали|перепутали|забыли|виноваты|испортили|разбили|ошиблись|потеряли|поцарапали|уронили|напутали|не указали|не сообщили|не ответили|не проверили|указали не|ввели не)',
      },
      {
        find: '(не надо|не нужно|не стоит|нечего|незачем) было ..3',
        unless: ['\\?', '(вам|нам) не (нужно|надо) было (ждать|платить|беспокоиться|переживать)', 'чтобы'],
      },
      {
        find: 'вы ..3 (обращались|пользовались|использовали|носили|хранили|стирали|мыли|заряжали|собирали|распаковывали) ..4 (неаккуратн*|небрежн*|неправильн*|неверн*|не так|грубо|плохо|невнимательн*)',
        unless: ['если', '\\?'],
      },
      {
        find: '(видимо|наверное|наверняка|скорее всего|похоже|очевидно) \\,? ..1 вы ..2 (сами|неаккуратн*|невнимательн*|небрежн*|плохо|забыли|уронили|не посмотрели|не дочитали|перепутали|торопились|отвлеклись)',
        unless: ['\\?', '(такое бывает|легко)'],
      },
      { find: '(с такими|с подобными) вопросами ..4 #any' },
      {
        find: '(надо|нужно|пора|неплохо бы|стоит|учитесь|научитесь) ..1 (уметь|учиться|научиться)? ..1 (уметь|учиться|научиться|стирать|читать|считать|писать|думать|слушать) ..1 (\\.|\\!|$)',
        unless: ['(мне|нам|мы|я)', 'стирать ..2 (при|в|на|отдельно)'],
      },
      { find: '(это|просто) вы ..1 <:verb.past.pl> ..2 (не|неправильн*|неверн*|сами|чуж*)', unless: ['если', '\\?', '(такое бывает|легко)'] },
      { find: '(сам*|сами) ..2 (отмениться|сломаться|порваться|разбиться|удалиться|пропасть|исчезнуть|испортиться) не (мог*|может)' },
      { find: 'если бы вы (хоть|хотя бы|хотя) ..4' },
      { find: 'вы ..1 (непонятно|невнятно|путано|сбивчиво|плохо|нечетко|туманно) ..1 (объясня*|пиш*|формулир*|выража*|излага*|описыва*)' },
      { find: '(объясняйте|пишите|выражайтесь|формулируйте) ..1 (понятнее|яснее|внятнее|четче|нормально|по-человечески)' },
      {
        find: '(странно|удивительно|глупо|наивно|смешно) \\,? ..1 (покупать|заказывать|брать|не знать|ждать|думать|надеяться|рассчитывать|требовать|жаловаться)',
        unless: ['не (странно|глупо|смешно)'],
      },
      { find: '(рассеянн* (людьми|человек|люди|клиент*)|с рассеянными|для невнимательных|для забывчивых)' },
      {
        find: '(вы|зачем вы) ..1 (говорите неправду|лжете|врете|обманываете|вводите ..2 заблуждение|сочиняете|фантазируете|придумываете|выдумываете|наговариваете)',
      },
      { find: '(только|это) ..2 ваше ..1 (воображение|мнение|ощущение|восприятие|внушение)', unless: ['\\?', 'важно'] },
      { find: '(кто|зачем|как) ..2 (покупает|заказывает|берет) ..4 (не зная|не глядя|не проверив|без|вслепую)' },
      { find: 'вы ..4 не (хотите|желаете|пытаетесь|стараетесь) ..1 (понимать|понять|слушать|слышать|вникать|разобраться|читать)' },
      '(думать|соображать) (надо|нужно) (было|головой)',
      { find: '(голову на плечах|здравый смысл|здравым смыслом|нормальный человек|нормальные люди|взрослый человек|взрослые люди|должны быть взросл*)' },
      {
        find: '(проблема|дело|причина) ..2 (в вас|на вашей стороне|между клавиатурой|не в нас|не у нас|в ваших руках)',
        unless: ['не в вас', 'не на вашей', '\\?', 'дело в ваших руках'],
      },
    ],
    en: [
      // Not so much as that: "you could not even type it right"
      { find: "you ..1 (couldn't|didn't|can't|don't|haven't|could not|did not|cannot|do not|have not) even", unless: ['(if|so|need|have to|that)', '\\?'] },
      // How it was done: "you swiped it away without looking"
      {
        find: 'you ..6 without ..1 (looking|reading|thinking|checking|bothering|asking)',
        unless: ['(can|could|may|will|if|so|let|so that|to) ..6 without', '\\?'],
      },
      {
        find: 'you ..1 (evidently|obviously|clearly) ..1 (did|had|have|put|chose|typed|entered|pressed|swiped|deleted|missed|forgot|skipped|ignored|mixed|clicked|misread|ordered|picked|lost|broke|dropped|closed|confused)',
        unless: ['(deserve|care|put a lot|put so much|put thought)'],
      },
      'you ..1 (did|got|put|have|had|plugged|filled|read|installed) ..3 (backwards|upside down|the wrong way|all wrong|back to front)',
      '(odd|strange|surprising|embarrassing|silly|remarkable|astonishing|amazing) ..1 not to ..1 (understand|know|see|notice|manage|get)',
      '(odd|strange|surprising|embarrassing|silly|remarkable|astonishing|amazing) ..1 (that|how) you ..2 (not|never|fail|failed)',
      '(customers|people|users|clients|buyers) ..1 (tend to|usually|always|just|love to|like to|will)? ..1 (create|cause|invent|exaggerate|overreact|bring) ..3 (problems|trouble|troubles|issues|it on themselves|drama|everything|own)',
      "(you|you're|you are) ..3 (looking for|after|picking|asking for|itching for) ..2 (fight|trouble|argument|quarrel|attention|freebie|freebies|handout)",
      // "That only happens to people who do not look after their phones": of people, and meant for one
      {
        find: "(only|usually|mostly|always) ..3 (people|those|customers|users|anyone|somebody|folks) ..1 (who|that) ..2 (don't|do not|never|can't|cannot|won't|forget|ignore|rush|skip|fail|lack|didn't|did not|aren't)",
        unless: ["(who|that) ..1 (don't|do not|never) (want|like|need|wish|mind|use|have|own|live)"],
      },
      {
        find: "(you|you've|you have|you must have|you probably|you clearly|you obviously|you simply|you just|looks like you|seems you|seems like you) ..2 (misunderstood|misread|misheard|mistyped|mixed up|got it wrong|got that wrong|messed up|screwed up|did it wrong|did something wrong|done something wrong|entered it wrong|typed it wrong|made a mistake|made an error|made the mistake|made a wrong|broke it|broken it|forgot|forgotten|failed|neglected|overlooked|ignored|mishandled|misused|confused|weren't paying|were not paying|were careless|weren't careful|were inattentive|jumped to conclusions|missed the|chose wrong|chose the wrong|picked the wrong|ordered the wrong|entered the wrong|typed the wrong|gave us the wrong|gave the wrong|used it wrong|using it wrong|used it incorrectly|using it incorrectly|doing it wrong|holding it wrong|measured wrong|don't understand|do not understand|don't get it|don't listen|aren't listening|refuse to|insist on|didn't understand|did not understand|didn't listen|didn't pay|did not pay|didn't bother|did not bother|didn't follow|did not follow|didn't think|didn't even|can't follow|cannot follow|can't understand|don't know how|don't know what)",
        unless: [
          '(if|when|in case|where|have) you',
          '\\?',
          "(you|you've) ..1 not ..2 (made|forgotten)",
          '(we|i) ..3 (misunderstood|forgot|confused|missed|misread)',
          '(if|unless|case) ..4',
          "(haven't|didn't) (forgotten|make|miss)",
          'easy to',
        ],
      },
      {
        find: "(you're|you are) ..2 (wrong|mistaken|confused|overreacting|exaggerating|lying|unreasonable|difficult|demanding|emotional|impatient|picky|careless|inattentive|paranoid|forgetful|negligent|irresponsible|dramatic|nitpicking|imagining|dishonest|unfair|asking too much|expecting too much|asking for too much|making (it|this|things) up|making a fuss|making a scene|making a big deal|too sensitive|too demanding|too emotional|too picky|too impatient|clearly not|obviously not|just not|the only one|the first (person|one|customer)|the problem|to blame|at fault|fussy|naive|not listening|not paying attention|not being|being (difficult|unreasonable|dramatic|emotional|impatient|picky|unfair|too|overly|so|negative|paranoid|careless)|doing it wrong|contradicting|blowing this|a difficult)",
        unless: [
          "(you're|you are) not (wrong|mistaken|overreacting|to blame|at fault|being|exaggerating|the only one|the problem|asking|difficult)",
          "(you're|you are) the first (person|one|customer) ..1 (we|i|to (get|try|hear))",
          "if (you're|you are)",
          '\\?',
          'the only one (who|to) (can|has|with)',
          '(absolutely|quite|completely) right',
        ],
      },
      {
        find: '(your|your own) (own )?(fault|mistake|error|carelessness|negligence|oversight|stupidity|doing|inattention|ignorance|misunderstanding|poor planning|lack of|forgetfulness|blunder|failure)',
        unless: ["(not|n't|never|isn't|wasn't) ..1 your", 'no ..3 fault', '(correct|fix|sort) ..2 your (error|mistake)'],
      },
      "you ..2 (don't seem to|didn't seem to|seem to not|clearly don't|obviously don't|simply don't|just don't) (understand|get|know|realise|realize|listen|care|read|want)",
      '(making|made) (this|it|things) ..1 (harder|difficult|complicated|worse) ..1 (than|for)?',
      'you (were|have been|are) ..1 (rude|careless|aggressive|impolite|unfair|difficult|irresponsible|inattentive|hostile|abusive) ',
      '(that|this|it) (was|is) ..1 (careless|silly|foolish|irresponsible|reckless|naive|thoughtless|unwise) of you',
      {
        find: 'you ..1 (got|did|entered|ordered|chose|picked|put|typed|filled|installed|assembled|measured|read|set|used|wrote|washed|connected) ..4 (wrong|incorrectly|wrongly|yourself|improperly|carelessly|badly)',
        unless: ['(if|in case|when|whether|unless) ..3 you', '\\?', '(how|what) you'],
      },
      {
        find: '(blame yourself|only yourself to blame|brought (this|it) on yourself|did this to yourself|did it to yourself|serves you right|you asked for it|your fault|you had it coming|on you|user error)',
        unless: [
          "(not|n't|never|isn't|wasn't|don't) ..2 (your fault|blame yourself|on you|user)",
          '(on you|depends on you|for you|rely on you|rush on you|waiting on you|easy on you|looks ..2 on you|fit on you|wait on you|check on you|count on you|give up on you|based on you)',
        ],
      },
      {
        find: '(be|been|being) ..1 (more|a bit more|a little more) (careful|attentive|patient|reasonable|realistic|polite|responsible|thorough|accurate|diligent|respectful|understanding|specific about your own)',
        unless: ["(we|we'll|i|i'll|courier|driver|us|team) ..6 (more)"],
      },
      { find: '(pay|paid|paying) ..1 (more |closer |better |some )?attention', unless: ["(we|we'll|i|i'll|team|us|courier) ..4 (pay|paid|paying)"] },
      {
        find: '(read|look|listen|check|think|try|watch) ..1 (more |a bit more )?(carefully|harder|closer|properly|attentively) ..1',
        unless: ["(we|we'll|i|i'll|team|us|let me) ..6", 'please'],
      },
      {
        find: '(nobody|no one|no other|none of our|not a single) ..3 (else|customer|customers|person|one) ..3 (complain*|has|had|have|ever|problem*|issue*|made|struggle*)',
        unless: ['(can|will) ..3'],
      },
      {
        find: '(everyone else|everybody else|other customers|all other customers|other people|most people|normal people|most customers|all our other|the rest of our) ..3 (manage*|work*|happy|understand*|know|knows|fine|satisfied|figure*|cope|seem*|get|gets|is|are|has|have no|had no|read|reads|find|finds|had)',
        unless: ['(ask|choose|like|love|recommend|prefer|buy|size|found)', '(can|will|to|i|we) help'],
      },
      {
        find: '(any|a|even|every) ..1 (child|kid|toddler|idiot|five-year-old|monkey|grandmother|grandma|beginner|adult|grown-up|reasonable person|sensible person|normal person|schoolchild|baby|fool) (can|could|would|knows|understands|manages|should|will)',
        unless: ['seat'],
      },
      {
        find: "(it's|that's|it is|this is|that is) (not|hardly)? ..1 (rocket science|common sense|obvious|self-explanatory|elementary|basic stuff|simple enough|not that hard|not so hard|not hard|not difficult|not that complicated|nonsense|a lie|not true|untrue|ridiculous|absurd|silly|rubbish|made up|false)",
        unless: ["(not|isn't|n't) ..1 (silly|ridiculous|obvious|absurd)", '(price|fee|delay|wait|behaviour|behavior) ..2', 'hard to (see|find)'],
      },
      { find: 'common sense' },
      {
        find: 'you ..2 (must|may|might|probably|likely|surely|clearly|obviously) ..1 have ..2 (dropped|broken|damaged|mishandled|misused|lost|spilled|washed|overloaded|forgotten|missed|misread|mistyped|been (careless|rough|inattentive|clumsy|distracted)|left|ignored|deleted|done|ordered|entered|put)',
        unless: ['(easy|happens|common)', '\\?'],
      },
      { find: "you ..1 (aren't|are not|weren't|were not) ..2 (explaining|making|being|expressing) ..3 (clear|clearly|sense|yourself|clear enough|confusing)" },
      { find: "you're not ..1 (explaining|making|being|expressing) ..3 #any", unless: ['\\?', '(charged|billed|being charged|being billed)'] },
      { find: '(who|why|how does anyone|how do people) ..1 (buys|orders|buy|order|would) ..6 (without|blind|blindly|unmeasured)' },
      { find: '((just|all|only) in your (head|imagination)|your imagination)' },
      { find: '(scatterbrained|absent-minded|absentminded|forgetful|careless|clumsy|inattentive) (people|person|customers|buyers|customer)' },
      {
        find: "you ..1 (clearly|obviously|evidently|apparently|simply|just) ..1 (weren't|wasn't|were not|aren't|don't|didn't|haven't|can't) ..2 #any",
        unless: ['\\?', "just (don't|didn't) (worry|forget)"],
      },
      {
        find: 'how (impatient|careless|demanding|picky|rude|silly|naive|sensitive|forgetful|stubborn|dramatic|fussy|inattentive|unreasonable) (you are|of you)',
      },
      { find: '(need|needs|have|time|ought|want) to learn (how to)? ..3 #any', unless: ["(we|we'll|i|i'll|our) ..2 (need|have|want)"] },
      {
        find: "(orders|sites|things|systems|phones|parcels|passwords|codes|clothes|jackets|shoes|it) (do not|does not|don't|doesn't) ..2 (themselves|itself|by themselves|by itself)",
      },
      {
        find: 'you ..1 (pressed|clicked|entered|chose|picked|ordered|typed|used|opened|took|wrote|gave|selected|booked) (the|a) wrong',
        unless: ['(if|when|in case|whether)', '\\?', '(easy|easily|happens|common)'],
      },
      { find: 'people (who|like) ..2 (you|ask|never) ..3 (read|think|learn|usually|always)' },
      {
        find: '(your) ..1 (claim|complaint|demand|request|accusation|accusations|complaints|claims|story|question|behaviour|behavior|attitude|tone|expectations|demands|reaction|anger) ..1 (is|are|was|were|makes|make|seem|seems|sounds) ..2 (baseless|false|unfounded|silly|ridiculous|absurd|unreasonable|exaggerated|groundless|invalid|unacceptable|inappropriate|unrealistic|nonsense|no sense|stupid|childish|strange|odd|pointless|not credible|fabricated|dishonest|untrue|laughable|over the top|petty|suspicious|uncalled|out of line|doubtful|inconsistent)',
        unless: ["(not|isn't|n't) ..2"],
      },
      {
        find: '(unrealistic|unreasonable|ridiculous|absurd|silly|stupid|baseless|unfounded|strange|weird|petty) ..1 (expectations|demands|demand|complaint|claim|question|request|accusations|accusation)',
        unless: ["(no|not|isn't|never) ..2 (unrealistic|unreasonable|ridiculous|silly|stupid|strange|weird)"],
      },
      {
        find: "(how (did|could|can) you (manage|even|not|possibly|be|forget|miss|think|expect|lose)|how on earth|what were you thinking|why (would|did|didn't) you (even|not|think|do that|order|wait|ignore|buy|choose)|what did you do to|what have you done|i don't understand (how|why) you|it's strange (that )?you|it is strange (that )?you|funny (that|how) you|odd that you|i'm surprised (that )?you|surprising that you|i find it hard to believe|hard to believe|i doubt that|i doubt you|are you sure you (didn't|haven't|even|actually|read|did)|you people|people like you|customers like you|typical|at your age|someone your age|you always|you never|you keep)",
        unless: [
          'you (can|could|may|will) always',
          'you always (have|can|get)',
          'you never (need|have|lose|pay)',
          'customers like you ..3 (make|mean|are why|keep|help)',
          'typical (delivery|time|size|weight|range|fit)',
          'typically',
          'you keep (the|it|your|both|all|everything|what)',
          'you always wanted',
          'so you never',
        ],
      },
      {
        find: "(exaggerating|overreacting|overreaction|making it up|making things up|being dramatic|imagining things|nitpicking|don't exaggerate|stop exaggerating|don't overreact|don't lie|don't make things up)",
        unless: ["(not|n't|aren't) (exaggerating|overreacting|being)"],
      },
      {
        find: '(the problem is|problem seems to be|issue is|the error is) ..2 (you|on your side|your end|at your end|with you|between the keyboard|user error)',
        unless: ["(not|n't) ..2 (you|your)", '\\?'],
      },
      {
        find: "(if you (had|hadn't)|if you'd|had you) ..2 (been|paid|listened|followed|not|only|bothered|done|checked|looked|thought|entered|filled|chosen|ordered|packed|used|told)",
        unless: ['(questions|trouble|a question|problems)'],
      },
      { find: '(careless|inattentive|sloppy|negligent|irresponsible) (of you|customer|mistake|handling)' },
    ],
  },
];

export const rule: Rule = {
  id: 'judging',
  group: 'tone',
  scope: ['d'],
  weight: 5,
  title: { ru: 'Не оцениваем клиента', en: 'Never judge the customer' },
  why: {
    ru: 'Клиент, которому доказали, что он неправ, уходит – и рассказывает об этом другим.',
    en: 'A customer who has been proven wrong leaves, and tells others why.',
  },
  examples: {
    ru: {
      good: [
        'В адресе указан дом 5, а курьер нашёл вас в доме 15: исправлю и отправлю завтра.',
        'Похоже, в номере опечатка: такое легко случается. Проверьте, пожалуйста, последнюю цифру.',
        'Вы ни в чём не виноваты, исправим за час.',
        'Это не ваша вина, а наша недоработка.',
        'Вы можете сами выбрать время доставки в приложении.',
        'Мы будем внимательнее упаковывать хрупкие товары.',
        'Правильно ли я вас понял: нужен синий цвет?',
        'Если вы ошиблись размером, обменяем бесплатно.',
      ],
      bad: [
        'Вы сами виноваты, что указали не тот адрес.',
        'Вы неправильно поняли условия.',
        'Внимательнее читайте описание.',
        'Вы преувеличиваете.',
        'Кроме вас, никто не жалуется.',
        'Любой ребёнок с этим справится.',
        'Ваши претензии необоснованны.',
        'Вы слишком многого хотите.',
        'У всех остальных всё работает.',
        'Это произошло по вашей невнимательности.',
      ],
    },
    en: {
      good: [
        'The address says house 5, and the courier found you at 15: I will correct it and send it tomorrow.',
        'There seems to be a typo in the number, which is easily done. Could you check the last digit?',
        "It's not your fault, and we will fix it within the hour.",
        'We will be more careful with the packaging.',
        'You can choose the delivery time yourself in the app.',
        'You are absolutely right, the size chart is unclear.',
        'If you ordered the wrong size, we will swap it free of charge.',
      ],
      bad: [
        "It's your own fault for entering the wrong address.",
        'You misunderstood the terms.',
        'Please be more careful next time.',
        'You are overreacting.',
        'Nobody else has complained about this.',
        'Any child could put it together.',
        'Your complaint is unfounded.',
        'You must have done something wrong.',
        "It's not rocket science.",
      ],
    },
  },
  draft: ({ draft, locale }) => findingsIn(draft, locale, families),
};
