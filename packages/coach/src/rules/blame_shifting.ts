import type { Rule } from '../rule.ts';
import { has, type Pattern, type Search } from '../text/pattern.ts';
import { type Family, findingsIn } from './families.ts';

const they =
  '(авиакомпани*|отель|грузчик*|страхов*|ресторан|курьер|курьеры|курьера|курьеров|курьером|курьерская|курьерской|служба доставки|службы доставки|службу доставки|сдэк|сдэка|почта|почты|водитель|водителя|водители|склад|склада|кладовщик*|коллега|коллеги|коллег|коллегу|сменщик*|менеджер|менеджера|менеджеры|оператор|оператора|операторы|логист|логисты|логистов|логистика|поставщик|поставщика|поставщики|поставщиков|производитель|производителя|продавец|продавца|партнер|партнера|партнеры|партнеров|партнерская|подрядчик*|перевозчик*|транспортная|транспортной|банк|банка|бухгалтерия|бухгалтерии|программисты|программистов|программист|разработчики|разработчиков|техподдержка|техподдержки|отдел|отдела|система|системы|программа|программы|стажер*|новичок|новенький|сборщик*|упаковщик*|маркетолог*|маркетинг|руководство|начальство|магазин-партнер|прошлая смена|предыдущая смена|предыдущий сотрудник|предыдущий оператор|другой сотрудник|сотрудник склада|сотрудники склада|сотрудник|сотрудники|кто-то|айтишники|провайдер|хостинг|эквайер|црм|crm|платежный сервис|агрегатор)';
const failed =
  '(напутал*|перепутал*|ошибся|ошиблась|ошиблись|ошиблось|забыл*|потерял*|подвел*|накосячил*|недосмотрел*|недоглядел*|проглядел*|прозевал*|проспал*|опоздал*|задерживает|задерживают|задержал*|тянет|тянут|не передал*|не предупредил*|не доложил*|не положил*|не сделал*|не сообщил*|не внес*|не отправил*|не отметил*|не довез*|не проверил*|не оформил*|не учел*|не учла|не учли|не записал*|не разобрал*|не справил*|не успел*|не привез*|не приехал*|не выдал*|не указал*|не обновил*|не заметил*|виноват*|безответствен*|неправильно|неверно|не так|плохо (работа*|упаков*)|опять|вечно|постоянно|затянул*|затягива*|сорвал*|испортил*|разбил*|повредил*|нахимичил*|обманул*|дезинформ*|ввел* в заблуждение|глючит|тормозит|сглючил*|не дает|не пропускает|не позволяет|не видит|так решила|сама|автоматически|халтур*|схалтурил*|недоработал*|пропустил*|ввел* не|отменил* ваш|навредил*|поленил*|бардак|разгильдя*|завысил*|неаккуратн*|уронил*)';

const theyEn =
  '(airline|hotel|movers|insurer|landlord|restaurant|courier|couriers|carrier|driver|drivers|delivery company|delivery service|shipping company|delivery partner|delivery guys|post office|royal mail|fedex|ups|dhl|usps|hermes|evri|warehouse|warehouse staff|warehouse team|colleague|colleagues|coworker|coworkers|co-worker|manager|previous agent|other agent|another agent|last agent|agent|operator|supplier|suppliers|manufacturer|seller|vendor|vendors|partner|partners|contractor|bank|payment provider|payment processor|accounting|finance|logistics|it|developers|programmers|it department|tech team|it guys|it people|marketing|other department|another department|system|software|computer|program|website|trainee|intern|new guy|newbie|packers|packer|sorting centre|sorting center|night shift|previous shift|management|someone|somebody|they|hosting|platform|another team|other team|billing team|returns team|sales team|sales)';
const failedEn =
  "(made a mess|muddled|botched it|held up|holding up|messed up|messes up|screwed up|mixed up|made a mistake|made an error|made mistakes|got it wrong|got this wrong|forgot|forgets|lost|loses|failed|fails|dropped the ball|let you down|let us down|is to blame|are to blame|is at fault|are at fault|is responsible|are responsible|was late|were late|delayed it|is slow|are slow|always late|always|never|didn't|did not|hasn't|haven't|doesn't|does not|won't let|wouldn't let|gave you wrong|gave you the wrong|told you wrong|misinformed|misled|entered the wrong|entered it wrong|packed the wrong|packed it wrong|sent the wrong|damaged|broke|ruined|mishandled|misplaced|neglected|overlooked|botched|bungled|fault|caused|was careless|were careless|keeps|glitched|glitching|is glitching|acting up|did it|does that automatically|cancelled it|canceled it|automatically|missed|skipped|put in the wrong|put the wrong|ignored|dragging|holding|slacked|is holding|are holding|is being slow)";

const families: readonly Family[] = [
  {
    message: {
      ru: 'Для клиента компания одна. Ответьте за неё: что случилось у нас и что мы сделаем.',
      en: 'To the customer we are one company. Answer for it: what happened on our side and what we will do.',
    },
    ru: [
      {
        find: 'у (наших )?(партнер*|банк*|поставщик*|перевозчик*|провайдер*|курьер*|сдэк*|почты|производител*|подрядчик*) ..2 (сбой|ошибк*|проблем*|накладк*|авари*|бардак|завал)',
        unless: ['(мы|я) ..4 (связал*|свяж*|написал*|позвон*|решим|решаем|уточн*)', '\\?', '(не|нет|без) ..2 (сбо*|ошиб*|проблем*)'],
      },
      `[${they} ..1 (держит|удерживает|морозит|зажал|тормозит|динамит|мурыжит|тянет с) ..2 (деньги|деньгами|средства|платеж|посылк*|заказ*|возврат*|вас)]`,
      '(все|за этим|с этим) ..1 (вопросы|претензии|жалобы|вопросом|вопросами) ..1 (туда|к ним|не сюда)',
      '(бессильна|бессилен|бессильны|руки связаны)',
      'не ..1 (ручаемся|ручаюсь|в ответе)',
      '(наша|моя) совесть чиста',
      'что с (них|него|нее) (взять|возьмешь)',
      {
        find: '(мы) ..2 (лишь|только|просто|всего лишь) ..1 (показываем|размещаем|публикуем|отображаем|сдаем|собираем|продаем|перепродаем|посредник*|принимаем|передаем|агрегатор*|площадка)',
      },
      {
        find: '(дальше|далее|теперь|остальное|все остальное) ..2 (вопрос*|претензи*|жалоб*|дело|решает|разбира*) ..2 (к|за|в)? ..1 (банк*|курьер*|перевозчик*|доставк*|почт*|производител*|склад*|сдэк*|продавц*|поставщик*)',
        unless: ['(мы|я) ..4 (свяж*|уточн*|узна*)'],
      },
      {
        find: '(за|от) ..1 (их|его|ее|них|него|нее|перевозчик*|курьер*|банк*|поставщик*|доставк*|почт*|партнер*|репетитор*|исполнител*|продавц*) ..5 (не (отвечаем|отвечает|несем|несет|зависим|завис*|влияем))',
      },
      {
        find: '(мы|магазин|площадка|сервис|платформа|компания) ..4 не (отвечаем|отвечает|несем|несет|влияем|влияет|управляем|контролируем|контролирует|распоряжаемся|командуем) ..4',
        unless: ['не (отвечаем|отвечали) ..2 (вам|на|долго)', 'не отвечает ..1 (сайт|сервер)'],
      },
      { find: '(претензии|вопросы|жалобы) ..2 (к|в) (производител*|банк*|курьер*|перевозчик*|доставк*|почт*|поставщик*|продавц*|склад*|сдэк*)' },
      {
        find: `[${they} ..3 ${failed}]`,
        unless: [
          `(если|чтобы) ..3 ${they} ..3 ${failed}`,
          '\\?',
          'банк ..3 (не дает рассрочк*)',
          '(спадет|снимется|вернется|вернутся|исчезнет|обновится|пройдет|погаснет) сам*',
          '(курьер|водитель|курьера) ..2 не (приехал*|привез*) ..4 (если|до|к) ',
        ],
      },
      {
        find: '(не|ни) ..1 (наша|нашей|моя|моей) ..1 (вина|вине|ошибка|ошибке|ответственность|проблема|зона|компетенция|компетенции|забота|сфера|юрисдикция|зоне)',
        unless: ['не ваша'],
      },
      {
        find: '(мы|я|магазин|компания) ..3 (ни при чем|не при чем|не причем|ни причем|не виноват*|не отвечаем|не отвечает|не отвечаю|не несем ответственност*|не несет ответственност*|не имеем отношения|не имеет отношения|не имею отношения|не контролируем|не влияем|не управляем|не занимаемся доставкой|не занимаюсь)',
      },
      {
        find: '(не к нам|не ко мне|не по адресу|не наша зона|не моя зона|не мой отдел|не наш отдел|не мой вопрос|не наш вопрос|не в моей компетенции|не в нашей компетенции|не в нашем ведении|не наше дело|не моя работа|не мои обязанности|не моя смена|не в мою смену|не я принимал*|не я оформлял*|не я вам|не мы вам|не мы ..2 (доставляем|везем|виноваты|решаем|упаковываем|задерживаем|производим|сломали|перепутали|теряли)|не я ..2 (виноват*|ошибся|решаю|писал*|обещал*|отвечал*|консультировал*|общал*))',
      },
      {
        find: '(вина|виной|вину|ответственность|ошибка|ошибку|косяк|недоработка|промах|недосмотр|проблема|просчет|упущение|халатность) ..2 (курьер*|склад*|банк*|сдэк*|почт*|логист*|поставщик*|партнер*|подрядчик*|продавц*|производител*|менеджер*|оператор*|коллег*|перевозчик*|служб*|транспортн*|разработчик*|программист*|систем*|другого|отдел*|водител*|сотрудник*|стажер*|бухгалтер*|маркетинг*|сборщик*|агрегатор*|провайдер*)',
        unless: ['(решим|решаем|разберемся|проверим|исправим|сообщили) ..4'],
      },
      {
        find: '(виноват|виновата|виноваты|виноваты сами|виновник) ..3 (курьер*|склад*|банк*|сдэк*|почт*|логист*|поставщик*|партнер*|служб*|транспортн*|они|разработчик*|программист*|систем*|отдел*|водител*|продав*|производител*|коллег*|не мы|не я)',
      },
      {
        find: '(по вине|из-за ошибки|из-за|по причине|благодаря|по милости|по недосмотру|по халатности) ..1 (курьер*|склад*|сдэк*|почты|логист*|поставщик*|партнер*|подрядчик*|продавц*|производител*|менеджер*|оператор*|коллег*|коллеги|перевозчик*|службы|транспортн*|разработчик*|программист*|системы|системн*|другого|отдела|водител*|сотрудник*|стажер*|бухгалтери*|банка|сторонн*|третьих|маркетинг*|кладовщик*|сборщик*|провайдер*)',
      },
      {
        find: '(проблема|проблемы|ошибка|сбой|задержка|сложности|неполадки|вопрос) ..1 (не )?(на|со) (их стороне|стороне|стороны) ..1 (банк*|курьер*|сдэк*|почт*|служб*|партнер*|поставщик*|продавц*|транспортн*|перевозчик*|платежн*|производител*|провайдер*|оператор*|агрегатор*)?',
        unless: ['на (нашей|вашей) стороне', '(мы|я) ..4 (связал*|свяж*|написал*|позвон*|решим|решаем)', 'с нашей стороны'],
      },
      '(на складе|в службе доставки|в отделе|у курьеров|в бухгалтерии|на почте|в сдэке|в транспортной|в пункте выдачи|в банке|у партнеров|у поставщика|на производстве|в логистике) ..3 (напутали|перепутали|ошиблись|забыли|потеряли|подвели|накосячили|недосмотрели|проглядели|не передали|не предупредили|не положили|не сделали|не отправили|не проверили|не успели|виноваты|затянули|задерживают|тянут|сорвали|испортили|разбили|повредили)',
      '(дальше|остальное|теперь) ..1 (дело|работа|забота|зона|вопрос|ответственность|проблема) ..1 (почт*|курьер*|сдэк*|банк*|служб*|склад*|транспортн*|перевозчик*|продавц*|партнер*|не наш*|других)',
      '(нам|мне) ..1 (поставщик*|склад|логисты|партнер*|курьер*|производитель|менеджер*|коллег*|продавец) ..2 не ..1 (привез*|прислал*|отдал*|дал*|передал*|отгрузил*|сказал*|сообщил*|отправил*|поставил*)',
      '(программисты|программист|разработчики|айтишники|сисадмин*|админы|логисты|кладовщики|курьеры|технари|инженеры|маркетологи|бухгалтеры|юристы) ..3 (сломали|сломал*|уронили|накрутили|намудрили|наворотили|испортили|поломали|что-то не то)',
      {
        find: 'на стороне (банка|курьер*|сдэк|почт*|партнер*|поставщик*|продавца|перевозчик*|платежн*|производител*|провайдер*|оператор*|транспорт*|логист*)',
        unless: ['(мы|я) ..4 (связал*|свяж*|написал*|позвон*|решим|решаем)'],
      },
      {
        find: '(с нашей стороны|у нас) ..1 (все|всё|проблем|ошибок|нарушений|сбоев) ..2 (в порядке|верно|правильно|сделано|нет|хорошо|нормально|работает|корректно|отправлено|выполнено|чисто|исправно)',
        unless: ['все хорошо \\,', '\\?'],
      },
      {
        find: '(все |с |по |со всеми )?(вопросы|вопросами|вопросам|претензии|претензиями|претензиям|жалобы|жалобами|вопрос) ..2 (к|ко|в) (курьер*|склад*|сдэк*|почт*|логист*|поставщик*|партнер*|подрядчик*|продавц*|производител*|менеджер*|банк*|ним|перевозчик*|служб*|транспортн*|разработчик*|руководств*|начальств*|отдел*|другой|другому|другим|бухгалтери*|маркетинг*)',
        unless: ['передам вопрос', '(передал*|передам|передадим|направ*|отправ*|задам|задал*|адресу*) ..2 (вопрос*|претензи*|жалоб*)'],
      },
      {
        find: '(это|тут|здесь) ..1 (вам )?(к|ко|в|вопрос к) (курьер*|склад*|сдэк*|почт*|логист*|поставщик*|партнер*|продавц*|производител*|банк*|ним|перевозчик*|служб*|транспортн*|разработчик*|руководств*|другой отдел|другому|бухгалтери*|отдел*)',
      },
      {
        find: '(обращайтесь|обратитесь|разбирайтесь|разберитесь|решайте|выясняйте|выясните|уточняйте|звоните|пишите|жалуйтесь|спрашивайте|спросите|требуйте|узнавайте|адресуйте|идите) ..3 (к|ко|в|с|со|у|на) ..1 (курьер*|склад*|сдэк*|почт*|логист*|поставщик*|партнер*|продавц*|производител*|банк*|ним|ними|них|перевозчик*|служб*|транспортн*|разработчик*|другой отдел|отдел*|бухгалтери*|магазин*|сервисн*|изготовител*)',
        unless: ['(пожалуйста|нашу служб*|#link)', '(адрес|телефон) ..3', 'если'],
      },
      {
        find: '(этим|доставкой|возвратами|оплатой|такими вопросами|этим вопросом|вашим вопросом|вопросом) ..2 (занимается|занимаются|заведует|ведает|решает|рулит) ..2 (друг*|не мы|отдел*|не я|банк*|курьер*|партнер*|склад*)',
      },
      {
        find: '(за это|за доставку|за возврат*|за упаковку|за сроки|за это все) ..1 (отвечает|отвечают|отвечаю|отвечаем) ..2 (друг*|не мы|не я|отдел*|курьер*|служб*|партнер*|склад*|банк*|продав*|производител*|перевозчик*|транспортн*|сдэк|поставщик*)',
        unless: ['отвечаем мы', 'отвечает наш'],
      },
      {
        find: '(мне|нам|меня|нас) ..2 (не передали|не сообщили|ничего не сказали|не сказали|не предупредили|не предупреждали|не передавали|не довели|неправильно передали|так сказали|не дали|никто не|не дают|ничего не передали|ничего не)',
        unless: ['(что|номер|адрес) ..3 нам не (сообщил*|сказал*) ', '(вы|если) ..3 (мне|нам) ..2 не (передали|сообщили|сказали)'],
      },
      {
        find: '(я|мы) ..2 (просто|всего лишь|только|лишь|обычный|рядовой) ..2 (оператор|сотрудник*|отвечаю|исполнитель|площадка|посредник*|агрегатор|витрина|маркетплейс|менеджер|передаю|передаем|продаем|принимаем|чат|консультант)',
      },
      {
        find: '(я|я тут|я здесь|я вам) ..1 (только|просто|недавно|первый день|второй день|новенький|новенькая) ..3 (работаю|новеньк*|день|пришел|пришла|отвечаю|устроил*)',
      },
      { find: '(от нас|от меня|с нас|на нас) ..3 (не зависит|не зависят|ничего не зависит|никак не зависит)' },
      { find: '(не зависит|не зависят|не зависело|не зависели) от (нас|меня|магазина|нашей)' },
      { find: '(мы|магазин|компания) ..2 не ..1 (производител*|изготовител*|перевозчик*|служба доставки|курьер*|банк|продавец)' },
      {
        find: '(система|программа|сайт|crm|база) ..3 (так (устроена|работает|решила)|не дает|не пускает|не позволяет|сама|выдала|посчитала|сбросила)',
        unless: ['если'],
      },
      { find: '(у них|они) ..2 (там )?(вечно|всегда|опять|постоянно|часто|бардак|завал|такое бывает)' },
      {
        find: '(руководство|начальство|директор|главный офис|головной офис|юристы) ..2 (так )?(решило|решил*|запретил*|не разрешил*|не одобрил*|не согласовал*|велел*|приказ*)',
      },
    ],
    en: [
      { find: '\\, ..1 (ask|call|contact|tell|bother) (them|him|her) (\\.|\\!|$)', unless: ["(i'll|we'll|i will|we will|let me|i can|we can|please|if)"] },
      '(we|i) (are|am) ..2 (just|only|merely|simply) ..1 (intermediar*|middlem*|resellers|agents|the platform|a marketplace)',
      "(hands are tied|(can't|cannot|can not|don't|do not|won't) ..1 (vouch|speak|be responsible|take responsibility|be held responsible) for (them|him|her|their|the))",
      `${theyEn} ..2 (moved|changed|postponed|rescheduled|cancelled|canceled|shifted) ..4 again`,
      {
        find: '(our|the|your) (partner*|carrier*|courier*|bank|supplier*|provider|payment provider|manufacturer|vendor*|contractor*) ..1 (have|has|had|having) (an|a|some)? ..1 (outage|problem|problems|issue|issues|glitch|breakdown|mess|backlog)',
        unless: ["(we|i|i've|we've|we're|i'm) ..3 (contact*|working|asked|called|on it|fixing|rebook*|moved|sent|found)", '\\?'],
      },
      '(we|i) (just|only|merely|simply) (display|show|list|publish|host|pass|book)',
      `${theyEn} ..1 (is|are) ..1 (sitting on|hogging|stalling|hanging on to|refusing)`,
      {
        find: "(is|was|it's|that's|this is|be) ..1 (all |entirely |totally |purely )?on (the|our|your|their) ..2 (courier*|carrier|driver|bank|warehouse|supplier|partner|manufacturer|seller|delivery|shipping|payment|vendor)",
        unless: ['(is|was) on the (way|move|courier)', '(page|app|website|van|truck|label|side)'],
      },
      '(we|i) (just|only|merely|simply) (hand|ship|dispatch|collect|forward|take orders|process|relay|answer)',
      { find: "(we|we're) (just|only|merely|simply) ..1 (sell|resell|a middleman|the middleman|pass|list|an agent|a platform)" },
      { find: '(what can you|what do you) expect from (them|him|her|freelancers|couriers|drivers)' },
      {
        find: '(take it up|talk|speak|argue|sort it out|settle it) ..1 with (her|him|them|the (courier|bank|warehouse|carrier|driver|seller|manufacturer|supplier))',
        unless: ["(i'll|we'll|i will|we will|let me|i|we) ..3 with"],
      },
      { find: '(i|we) ..1 (have|had|got) no (say|control|influence|power) ..3' },
      { find: "(after|from|beyond|past) (that|there|then|here) ..2 (it's|it is|that's) ..3 (responsibility|problem|job|business|matter|hands)" },
      {
        find: "(platform|shop|store|company|we|service|site) ..1 (isn't|aren't|is not|are not|can't be|cannot be) ..1 (responsible|liable|accountable|answerable) ..3",
      },
      {
        find: `[${theyEn} ..2 ${failedEn}]`,
        unless: [
          'should never (speak|talk|behave|treat|act|raise|say|shout)',
          `(if|when|whether|in case) ..3 ${theyEn} ..3 ${failedEn}`,
          '\\?',
          '(it|they|i|we|bank|system|platform) ..2 (never|always) (stores|shares|sees|charges|asks|keeps)',
          "^ ..2 (it|they) ..2 (didn't|doesn't|does not|did not|hasn't|haven't|always|never|keeps|automatically|caused|lost|broke|holding)",
          "\\, ..2 it ..2 (didn't|doesn't|does not|did not|hasn't|always|never|keeps|automatically)",
          "(it|they) (didn't|doesn't|don't|does not|hasn't|haven't|have not|has not) (fit|suit|arrive*|work|come|contain|include|need|require|look|have|leak|fade|shrink|support|take|matter|affect|reach|go|cost|match|show)",
          '(sorry|glad) (it|they)',
          'it ..2 (always|never|automatically|keeps)',
        ],
      },
      {
        find: "(not|isn't|wasn't|n't|never|hardly) ..1 (really |actually )?(our|my) ..1 (fault|mistake|responsibility|problem|department|area|job|error|doing|call|decision|business|concern|shift)",
        unless: ['not your'],
      },
      {
        find: "(nothing to do with|out of|beyond|outside|not in|not under|isn't in|isn't under) ..1 (us|our hands|my hands|our control|my control|our power|our responsibility|our remit|me)",
        unless: ['nothing to do with you'],
      },
      {
        find: "(we|i|shop|store|company|we're|i'm|i am|we are) ..2 (not responsible|aren't responsible|isn't responsible|not to blame|aren't to blame|not liable|can't be held|cannot be held|bear no|take no responsibility|have no control|don't control|do not control|don't handle|do not handle|don't deal with|do not deal with|not the ones who|not the one who|only a reseller|just a reseller|just a marketplace|only a marketplace|just the messenger|only the messenger|just a platform|just an agent|just the middleman|only the seller|just support|only support|just answer|only answer|just do what|only pass|just pass|only sell|just sell|just work here|only work here|just following|only following|new here|don't make the rules|didn't make the rules|didn't do|wasn't me|wasn't us|wasn't on shift|was not on shift|not the manufacturer|aren't the manufacturer|have nothing to do)",
        unless: ['\\?'],
      },
      { find: "(it|that|this) (wasn't|was not|isn't|is not) (us|me|our|my) ..1" },
      {
        find: "(blame|thanks to|because of|due to|through|owing to) ..3 (courier*|carrier*|driver*|delivery (company|service|partner)|warehouse|colleague*|coworker*|manager*|operator*|supplier*|manufacturer|seller*|vendor*|partner*|contractor*|bank|bank's|payment (provider|processor)|system (error|glitch|failure)|it department|developers|other (department|team)|another (department|team)|third part*|trainee*|agent*|someone else*)",
        unless: ["don't blame", '\\?', 'thanks to our (team|partners)', 'change* of (manager|driver)'],
      },
      {
        find: "(fault|mistake|error|problem|negligence|responsibility|blame|incompetence|carelessness|slip|oversight|delay) ..1 (of|by|from|with|lies with|is with|on|rests with|made by|caused by) ..2 (courier*|carrier*|driver*|delivery|warehouse|colleague*|coworker*|manager*|operator*|supplier*|manufacturer|seller*|vendor*|partner*|contractor*|bank|bank's|payment|system|it|developers|department|team|third|trainee|agent*|their side|their end|post office|them)",
        unless: ['\\?', '(we|i) ..4 (contacted|called|working with|chasing)'],
      },
      {
        find: "(courier's|carrier's|driver's|warehouse's|colleague's|manager's|supplier's|manufacturer's|seller's|vendor's|partner's|bank's|contractor's|company's|department's|team's|system's|agent's|someone else's|their|operator's) ..1 (fault|mistake|error|problem|responsibility|job|negligence|doing|oversight|issue|blunder)",
        unless: ["(not|isn't|n't) ..1 their", '\\?', 'their (order|parcel)'],
      },
      "(wasn't|was not|am not|i'm not|isn't|weren't|were not) ..1 the (one|ones|person|people) who",
      '(it|developers|engineers|tech team|programmers) (broke|messed|crashed|ruined) ..2 (something|it|things|up|again)',
      {
        find: '(take it up|take this up|take that up|talk|speak|contact|call|ask|deal|complain|write|sort it out|sort this out|go|reach out|check|address|direct|raise it|raise this) ..3 (with|to) ..2 (courier*|carrier*|driver*|delivery (company|service)|warehouse|supplier*|manufacturer|seller*|vendor*|bank|payment (provider|processor)|other (department|team)|another (department|team)|them|post office|developers|accounting|finance|your bank)',
        unless: ["(i|we|i'll|we'll|i've|we've|let me|i'm|we're|if|please|happy to|can) ..6", '\\?'],
      },
      {
        find: '(contact|call|ask|email|complain to|try|ring) ..1 (the |your |them )?(courier*|carrier*|driver*|delivery company|warehouse|supplier*|manufacturer|seller|vendor|bank|post office|them directly) ..2',
        unless: ["(i|we|i'll|we'll|i've|we've|let me|i'm|we're|if|please|happy to|can|will) ..6", '\\?'],
      },
      {
        find: "(that's|that is|it's|it is|this is|you'll have to|you need to|you have to|you must) ..2 (a question for|a matter for|for|up to|between you and|on|down to|talk to|speak to|call|contact) ..1 (the )?(courier*|carrier*|driver*|delivery|warehouse|supplier*|manufacturer|seller|vendor|bank|your bank|other department|another department|other team|another team|them|developers|accounting|finance|partner*|post office)",
        unless: ['\\?', 'if '],
      },
      {
        find: '(another|a different|other|different|some other) (department|team|colleague|agent|office|company|person) ..1 (handles|handle|deals|deal|does|is responsible|are responsible|takes care|decides|decided|made|did|told|messed)',
        unless: ['(i|we) ..3'],
      },
      {
        find: '(nobody|no one|they|he|she) ..1 (told|informed|warned|notified|passed|let) ..1 (me|us|it) ..2',
        unless: ['if', '(courier|i|we) ..2 (told|informed)'],
      },
      { find: "(i|we) (wasn't|weren't|was not|were not|was never|were never) ..1 (told|informed|warned|notified|passed|given)" },
      { find: '(everything|all) ..1 (is |was )?(fine|correct|in order|ok|okay|right|good|done) ..1 (on|from|at) our (side|end|part)', unless: ['\\?'] },
      { find: '(on|at|from) their (side|end|part)', unless: ['(we|i) ..6 (contacted|called|chasing|working|asked|sorting)', '\\?'] },
      {
        find: '(the problem|problem|issue|error|delay|fault) (is|was|lies|sits) ..1 (on|with|at) (the )?(bank|courier|carrier|payment|supplier|their|them|partner|warehouse|manufacturer|seller|vendor)',
      },
      { find: "(system|computer|software|program|website) ..1 (won't|doesn't|wouldn't|does not|will not|didn't) ..1 (let|allow|accept|permit)" },
      {
        find: "(management|head office|my boss|my manager|the bosses|upstairs|corporate|legal|my supervisor) ..1 (decided|won't|doesn't|said|told|refused|refuses|didn't|makes the|has decided|made)",
        unless: ['\\?', 'told me to (offer|send|give)', 'said yes'],
      },
    ],
  },
];

/** What makes an explanation one that the company answers for. */
const owned: readonly (Search | Pattern)[] = [
  {
    find: '(наша|нашу|нашей|нашим|наш|моя) ..1 (ответственность|ответственности|ошибка|ошибку|вина|вину|недосмотр|недоработка|недоработку|промах|упущение|оплошность)',
    negated: 'never',
  },
  {
    find: '(отвечаем мы|мы отвечаем|мы за (это|него|нее|них) отвечаем|отвечать нам|ответственность ..2 на нас|ответственность ..1 берем|берем ..3 на себя|беру ..3 на себя|возьмем ..3 на себя|мы виноваты|мы подвели|мы недосмотрели|мы недоглядели|мы не уследили|мы не проследили|мы не проконтролировали|мы должны были|нам следовало|нам стоило|мы обязаны были|подвели вас мы|мы (ошиблись|не справились|не сдержали)|от лица (компании|магазина)|от имени (компании|магазина|нашей|всей)|за (нее|него|них|его|ее) отвечаем|все равно мы|выбирали мы|(мы|я) отвечаю)',
    negated: 'never',
  },
  { find: '(our|my) ..1 (responsibility|mistake|fault|error|failure|oversight|job to|slip)', negated: 'never' },
  "(we are responsible|we're responsible|we take (full )?responsibility|we own|it's on us|that's on us|this is on us|that is on us|we should have|we answer for|we let you down|we chose|we failed|on behalf of (the|our)|we got it wrong|we made a|we take it on|the responsibility is ours|we are accountable)",
];
/** A named employee, or behaviour that we will speak about: not a way out but an answer. */
const person: readonly Pattern[] = [
  '(поговорим|поговорю|поговорили|побеседу*|провед* ..3 беседу|проведем беседу|беседа|разберемся|примем меры|недопустим*|неприемлем*|накажем|обсудим|обсудили) ..5 (с ним|с ней|курьер*|сотрудник*|менеджер*|поведени*|водител*|#name)?',
  '(speak|spoken|talk|talked|talking|spoke) ..2 (to|with) (him|her|them|driver|courier|#name|the (driver|courier|agent|employee|manager))',
  '(unacceptable|inexcusable|not acceptable|not okay|not how we)',
];
const aboutPerson: readonly Pattern[] = [
  '(нагруб*|хам*|груб*|повел* себя|вел* себя|вела себя|поведени*|#name)',
  '(rude|rudely|behaved|behaviour|behavior|attitude|shouted|swore|#name)',
];

export const rule: Rule = {
  id: 'blame_shifting',
  group: 'tone',
  scope: ['d'],
  weight: 4,
  title: { ru: 'Отвечает компания', en: 'The company answers' },
  why: {
    ru: 'Клиент платил нам: кто у нас ошибся, ему всё равно, а слова «это не мы» означают, что помощи не будет.',
    en: 'The customer paid us: who of us slipped is all the same to them, and “not us” means that no help is coming.',
  },
  examples: {
    ru: {
      good: [
        'Заказ везёт СДЭК, приедет завтра с 10 до 14.',
        'Банк зачисляет деньги до трёх дней, отправили их сегодня утром.',
        'Курьер опоздал, это наша ответственность: доставку за этот заказ вернём сегодня.',
        'Мы перепутали размеры на складе и уже отправили верный, будет завтра.',
        'Понимаю вас: курьер Игорь нагрубил, это недопустимо. Сегодня же поговорим с ним.',
        'Курьер приедет через час и позвонит за десять минут.',
        'Склад собирает заказ, отправим его до 18:00.',
      ],
      bad: [
        'Это курьер опоздал, мы тут ни при чём.',
        'Это не наша вина.',
        'Склад опять перепутал заказы.',
        'Обращайтесь в службу доставки.',
        'Все вопросы к банку.',
        'Мой коллега ошибся.',
        'Система не даёт оформить возврат.',
        'Мне ничего не передали.',
        'За доставку отвечает другой отдел.',
        'Задержка произошла по вине партнёров.',
      ],
    },
    en: {
      good: [
        'DHL carries your order; it arrives tomorrow between 10 and 2.',
        'The bank takes up to three days, and we sent the money this morning.',
        'The courier was late, and that is our responsibility: the delivery fee comes back today.',
        'We packed the wrong size and have already sent the right one.',
        'The driver was rude to you. That is unacceptable, and we will speak to him today.',
        'The courier will call you ten minutes before he arrives.',
      ],
      bad: [
        'The courier messed up, it has nothing to do with us.',
        "It's not our fault.",
        'The warehouse mixed up the orders again.',
        'You need to contact the delivery company.',
        "That's a question for your bank.",
        'My colleague made a mistake.',
        "The system won't let me do it.",
        'Nobody told me about this.',
        'Another department handles that.',
        'The delay was caused by our supplier.',
      ],
    },
  },
  draft({ draft, locale }) {
    if (has(draft, owned)) return [];
    if (has(draft, person) && has(draft, aboutPerson)) return [];
    return findingsIn(draft, locale, families);
  },
};
