import type { Rule } from '../rule.ts';
import { type Family, findingsIn } from './families.ts';

const known =
  '(правил*|услови*|договор*|оферт*|регламент*|соглашени*|описани*|инструкци*|faq|памятк*|политик*|карточк*|характеристик*|информаци*|раздел*|таблиц*)';
const toRead =
  '(прочитать|прочесть|читать|ознакомиться|знакомиться|изучить|изучать|знать|посмотреть|смотреть|уточнить|уточнять|проверить|проверять|внимательно|заранее|сначала|сразу|подумать|думать|предусмотреть|учесть|учитывать|понимать|поинтересоваться|спросить|осмотреть|сообщить|предупредить|быть в курсе|заглянуть|глянуть|открыть (условия|описание|карточку|правила)|обратить|обращать|иметь в виду)';

const families: readonly Family[] = [
  {
    message: {
      ru: 'Клиент не обязан знать наши правила. Просто скажите, что сделать сейчас.',
      en: 'A customer need not know our rules. Just say what to do now.',
    },
    ru: [
      { find: '(вы бы ..1 (узнали|увидели|знали|заметили|поняли|избежали|видели)|вы ..1 (узнали|увидели|знали|заметили|поняли|избежали) бы)', unless: ['\\?'] },
      '(мы|мы же) (всегда|обычно|каждый раз|всем|неоднократно|настоятельно|всех) ..2 (просим|рекомендуем|советуем|предупреждаем|напоминаем|пишем|говорим)',
      'достаточно было ..2 (поискать|посмотреть|прочитать|прочесть|открыть|заглянуть|спросить|зайти|нажать|подумать)',
      {
        find: `(должны|обязаны|должен|должна|следовало|стоило) ..3 ${toRead}`,
        unless: [
          '(мы|я|нам|курьер*|мне|сотрудник*|менеджер*|коллег*|банк*|продавец|склад*) ..2 (должны|обязаны|должен|должна|следовало|стоило)',
          'не (должны|обязаны)',
          '\\?',
        ],
      },
      { find: `(надо|нужно|необходимо) было ..3 (бы )?${toRead}`, unless: ['(мне|нам) ..2 (надо|нужно|необходимо) было', 'не (надо|нужно) было', '\\?'] },
      {
        find: `(надо|нужно) ..2 (внимательно |было )?(читать|ознакамливаться|изучать|знать|думать) ..3`,
        unless: ['не (надо|нужно)', '(знать ..2 (рост|вес|размер|обхват|номер|модель|дату))', '\\?', '(мне|нам)'],
      },
      {
        find: `(читайте|перечитайте|почитайте|изучите|изучайте|ознакомьтесь|прочитайте|прочтите) ..4 ${known}`,
        unless: ['(пожалуйста|#link)', '(подробн*|ниже|вложени*|приложил*|прикрепил*)'],
      },
      {
        find: `(это|об этом|все|там|информация|такое) ..3 (написано|указано|сказано|прописано|описано|расписано|указывалось|сообщалось|объявлено|говорится)`,
        unless: [
          '\\?',
          '(ошибочно|неверно|неправильно|непонятно|неясно|нигде не|не) ..1 (указан*|написан*)',
          '(это|все) ..1 указано ..2 (неверно|ошибочно|вами)',
        ],
      },
      {
        find: `(в|на) (наших )?(правилах|условиях|договоре|оферте|соглашении|инструкции|регламенте|памятке|карточке|описании|сайте|странице|смс|письме|сообщении|уведомлении|чеке|квитанции|упаковке|коробке|приложении|рассылке|объявлении|билете|анкете) ..4 (же|ведь|четко|ясно|русским языком|черным по белому|подробно|давно|все|всё|прямо|специально|крупно|чётко) ..3 (написан*|указан*|сказан*|прописан*|описан*|есть|расписан*|черным|сформулирован*)`,
        unless: ['\\?'],
      },
      '(мы|мы же|мы ведь|у нас) ..1 (же|ведь) ..2 (указали|указано|написали|написано|предупредили|сообщили|говорили|писали|отметили|объяснили|разместили)',
      {
        find: '(сложно|трудно|невозможно|тяжело|мудрено) ..1 (не (заметить|увидеть|прочитать|обратить)|пропустить|проглядеть|упустить)',
        unless: ['(сейчас|теперь|вам будет|яркая|кнопк* ..3 синяя)'],
      },
      '(висит|висят|находится|находятся|доступн*|лежит|лежат) ..3 (на видном месте|на самом видном|на главной|в открытом доступе|у всех на виду) ..6 (не (заметить|увидеть|прочитать)|прочитать|всем|каждый|любой)',
      { find: '(черным по белому|русским по белому)' },
      {
        find: '(вы|вы же|вы ведь) ..3 (соглашались|согласились|приняли|принимали|подтвердили|подтверждали|подписали|подписывали|поставили галочку|ставили галочку|расписались|дали согласие|давали согласие) ..4',
        unless: [
          '(спасибо|благодар*|рад*) ..3 (что|за)',
          '\\?',
          'если',
          '(подтвердили|подтверждали) ..2 (заказ|почту|номер|адрес|телефон|вход|оплату)',
          'как только',
        ],
      },
      {
        find: 'вы ..2 не ..1 (прочитали|прочли|читали|ознакомились|изучили|посмотрели|обратили внимание|уточнили|поинтересовались|проверили|почитали|дочитали|глянули|смотрели|заглянули|учли|узнали|спросили|предупредили|удосужились)',
        unless: ['(если|возможно|может|вдруг|чтобы) ..2 вы', '\\?'],
      },
      { find: '^ ..2 не (прочитали|прочли|читали|ознакомились|дочитали|изучили) ..2 (правил*|услов*|описан*|договор*|инструкц*|до конца)' },
      {
        find: '(если бы|когда бы|будь) ..1 вы ..3 (прочитали|прочли|читали|ознакомились|посмотрели|изучили|внимательн*|проверили|знали|уточнили|спросили|сообщили|обратили|следили|сразу|вовремя|заранее|раньше)',
      },
      {
        find: '(прежде чем|перед тем как|до того как|перед тем \\, как|прежде \\, чем) ..5 (надо|нужно|следует|следовало|стоит|стоило|необходимо|полагается|читают|думают|принято|нормальные)',
        unless: ['(я|мы|мне|нам) ..2 (надо|нужно)', '(стирать|стиркой|включать|использовать|включить|носить|надевать|надеть|собирать)', '\\?'],
      },
      {
        find: '(перед|до) (заказом|покупкой|оплатой|оформлением|отправкой|обращением|получением|заказа|покупки|оплаты|оформления) ..3 (надо|нужно|необходимо|следует|следовало|стоит|стоило|рекомендуется|рекомендуем|советуем|полагается|обязательно) ..3 (читать|прочитать|ознакомиться|ознакамливаться|изучать|изучить|проверять|проверить|уточнять|уточнить|смотреть|думать|знать|внимательно|сверять|сверить|считать|осматривать|осмотреть|сравнивать|сравнить|подумать)',
        unless: ['\\?'],
      },
      {
        find: '(в следующий раз|впредь|на будущее|в другой раз|на будущий раз|в дальнейшем) ..4 (читайте|смотрите|внимательн*|проверяйте|уточняйте|знайте|думайте|читать|ознакомьтесь|знакомьтесь|не забывайте|учтите|имейте в виду|следите|сначала|заранее|изучайте|рекомендуем|советуем|обращайте|будьте|указывайте|обращайтесь|сообщайте|просим|прошу|советую|заказывайте|делайте)',
        unless: ['(мы|я) ..2 (учтем|будем|исправим|предупредим|проверим)'],
      },
      {
        find: '(советую|советуем|рекомендую|рекомендуем|настоятельно|предлагаю|просим|прошу) ..3 (внимательно |еще раз |сначала )?(прочитать|читать|ознакомиться|изучить|изучать|ознакамливаться|перечитать|почитать|знать) ..4',
        unless: ['#link', '(отзыв*|обзор*|стать*|книг*|подборк*)'],
      },
      { find: '(ознакомиться|ознакомьтесь|ознакомление) ..3 (необходимо|обязательно|следовало|до|заранее|нужно|надо)' },
      { find: '(правила|условия|требования|порядок) ..4 (опубликован*|размещен*|вывешен*|выложен*) ..3', unless: ['#link', 'новые'] },
      {
        find: '(рекомендуем|советуем|просим|рекомендую|советую) ..3 (знакомиться|ознакомиться|ознакамливаться) ..2 (заранее|сначала|до|внимательн*)?',
        unless: ['#link'],
      },
      {
        find: '(могли|можно было) бы? ..2 (и|хотя бы|сначала|заранее)? ..1 (уточнить|спросить|прочитать|прочесть|узнать|посмотреть|догадаться|проверить|поинтересоваться|заглянуть|найти|увидеть|заметить|сравнить|сверить|ознакомиться)',
        unless: ['\\?', 'не могли бы', '(мы|я) ..2 могли'],
      },
      { find: 'на то и ..3 \\, чтобы' },
      { find: '(об этом|о #any ..2) ..2 (предупреждают|знают|пишут) ..1 все' },
      { find: 'для того и ..1 (есть|существует|существуют|сделан*|написан*|нужн*)' },
      { find: '(обращайте|надо обращать|нужно обращать|следует обращать|стоит обращать) внимание' },
      {
        find: '(письма|сообщения|описание|смс|условия|инструкцию|правила|таблицу) ..3 (надо|нужно|следует|полагается|положено|принято) ..1 (открывать|читать|изучать|смотреть)',
      },
      { find: '(незнание ..4 не освобождает|незнание (правил|закон*|услов*))' },
      {
        find: '(как известно|всем известно|общеизвестно|каждый знает|все знают|вам следует знать|вам следовало|вам стоило|вы должны понимать|вы должны были|вы обязаны были|вам нужно понимать|вам надо понимать|поймите|вы же знаете|вы же знали|вы знали|вы ведь знали|вы же понимаете|вы же понимали|пора бы знать|пора бы запомнить|пора знать|запомните|зарубите|усвойте|учтите на будущее|имейте в виду на будущее)',
        unless: ['\\?', 'поймите правильно'],
      },
      {
        find: '(надо|нужно|следовало|стоило|могли бы|могли) ..1 (было )?(раньше|сразу|вовремя|заранее|сначала) ..3',
        unless: [
          '(мне|нам|мы|я|чтобы|если|не|курьер*) ..3 (надо|нужно|следовало|стоило|могли)',
          '(надо|нужно) (сразу|сначала|заранее|вовремя) (нажать|открыть|выбрать|войти|зарядить|снять|включить|подключить|обновить|оформить|заполнить)',
          '\\?',
        ],
      },
      {
        find: '(при получении|при приемке|при курьере|на месте|в пункте|при оформлении) ..2 (надо|нужно|необходимо|следовало|следует|стоило|должны|обязаны) ..1 было? ..2 (было|проверить|проверять|осмотреть|вскрыть|посмотреть|осматривать|сразу|указать|внимательно)',
        unless: ['\\?', 'будет'],
      },
      {
        find: '(почему|зачем|отчего) ..1 (же )?вы ..3 (не ..1 )?(проверили|прочитали|читали|посмотрели|сообщили|уточнили|ознакомились|предупредили|спросили|обратились|сказали|заказывали|покупали|ждали|молчали|соглашались|подписывали|оплачивали|указали|сохранили)',
      },
      {
        find: '(мы|мы же|вас|вас же|мы ведь|я|я же|вам же|вам) ..2 (же |ведь )?(предупреждали|предупредили|предупреждал|предупреждала|предупреждены|предупрежден|предупреждена|информировали|проинформировали|извещали|уведомляли|говорили заранее|объясняли)',
        unless: [
          '(вас|вам) ..1 не ..1 (предупред*|предупрежд*|уведом*|объясн*|информ*)',
          'не (предупред*|предупрежд*|уведом*|проинформ*)',
          '(жаль|должны|обязаны)',
          'мы (предупредили|проинформировали) (курьер*|склад|службу|коллег*)',
          '\\?',
        ],
      },
      {
        find: '(ваша обязанность|вашей обязанностью|ответственность покупателя|обязанность покупателя|обязанность клиента|покупатель обязан|клиент обязан|покупатель должен|клиент должен|это ваша ответственность|ответственность лежит на вас|лежит на покупател*)',
        unless: ['не ваша'],
      },
      { find: '(правила|условия|они) ..2 (для всех|едины|одинаковы|есть правила|существуют|общие)', unless: ['\\?'] },
      {
        find: '(внимательно|внимательнее|до конца|сначала|заранее) ..1 (читайте|читать|прочитайте|прочитать|изучайте|изучать|изучите|смотрите|ознакомьтесь|ознакомиться|перечитайте) ',
        unless: ['(мы|я)'],
      },
    ],
    en: [
      { find: "(you would|you'd) ..1 have ..1 (known|seen|noticed|found|avoided|read|realised|realized|spotted)", unless: ['\\?'] },
      '(look|glance|peek|check|read) ..4 would have (helped|sufficed|done|been enough)',
      {
        find: '(was|were) ..2 (in|on) ..3 (email|mail|letter|confirmation|page|description|website|site|terms|listing|message|faq) ..2 (we|you) (sent|mailed|got|received|accepted|saw|signed|were sent|attached)',
        unless: ['(wrong|missing|mistake|sorry|our)', '\\?'],
      },
      '(one|you|everyone|customers|people) (is|are|was|were) ..1 (supposed|expected|meant) to ..1 (verify|check|read|inspect|compare|ask|count|measure|know|look)',
      {
        find: '(we|we do) (always|usually|clearly|specifically|repeatedly|strongly|explicitly) ..1 (ask|advise|recommend|remind|warn|tell|urge|state) ..2 (customers|people|everyone|everybody|buyers|clients|users|you|that)',
      },
      '(search|look|glance|read|check|click|question) would have ..1 (told|shown|saved|answered|cleared|helped|spared)',
      {
        find: "(you|you've) ..1 (agreed|consented|signed up|subscribed|said yes) ..1 to (this|that|it|the|these|those|our|such) ..4 (when|on|at|by|during|in|before|\\.|$)",
        unless: ['\\?', '(if|once|after|as soon as|thank*|as) you', 'you agreed (to|on) (the|a) (time|slot|date|day|price|call)'],
      },
      {
        find: '(hard|difficult|impossible|not easy|tough) to (miss|overlook|not see|not notice)',
        unless: ["(can't|cannot|it will be|bright|building|entrance|sign)"],
      },
      {
        find: '(you|customers|buyers|people) ..1 (should|ought to|were supposed to|are supposed to|were meant to|are expected to|were expected to|were required to|are required to|had to|needed to|must|could|might) ..1 (have )?..1 (read|checked|check|known|know|looked|look|reviewed|review|told|asked|studied|study|noticed|noticed|be aware|been aware|realised|realized|understood|understand|seen|verified|verify|informed|confirmed|mentioned|measured|thought|contacted|inspected|paid attention|familiarise|inspect|examine|examined|read through|open|opened|report|reported|familiarize|taken|remember|remembered|consult|consulted|let us know|double-checked|contact)',
        unless: [
          '(you|customers) (could|might|must|should) (check|contact|know|see|look|review|read|verify|remember|understand) ',
          '\\?',
          "you (shouldn't|don't|didn't) have",
          "(not|never|n't) ..1 (have )?(had|needed|supposed|expected|required|have)",
          'no need',
          'that you (should|could) (check|know)',
        ],
      },
      {
        find: 'you (should|ought to|must|need to|have to|had better) (always |really |first |carefully )?(read|study|know|be aware|review|familiarise yourself|familiarize yourself|understand|remember|learn) ..4',
        unless: ['\\?', '(know your (size|weight|height|measurements))', '(if|in case|#link)'],
      },
      {
        find: "(had you|if you had|if you'd|if only you) ..2 (read|checked|looked|reviewed|known|asked|told|bothered|informed|noticed|inspected|measured|contacted|seen|let us|studied|paid)",
      },
      {
        find: "(as|it's|it is|this is|that's|that is|everything is|all of this is|all this is|which is|is|was) ..1 (clearly |plainly |explicitly |all |already |very )?(stated|written|mentioned|explained|described|outlined|specified|listed|set out|spelled out|spelt out|noted|indicated|published|posted|covered) ..2 (in|on) ..2 (terms|website|site|policy|policies|description|faq|conditions|page|listing|agreement|rules|manual|instructions|guide|section|email|confirmation)",
        unless: [
          '\\?',
          '(price|size|sizes|dimension*|weight|address|number|date|colour|color) ..2 (is|are|was)',
          "(not|n't|wrongly|incorrectly) ..1 (stated|written|mentioned|clearly)",
        ],
      },
      {
        find: '(clearly|plainly|explicitly|in black and white|in plain english|right there|in bold|in capital letters) ..2 (state*|stated|written|say|says|said|mention*|explain*|describe*|listed|in|on)',
        unless: ['\\?', "(not|n't|isn't|wasn't|weren't|should) ..3 (clearly|plainly|explicitly)", '(should have|could have|we) ..2 (clearly)'],
      },
      {
        find: "(it's|it is|this is|that's|that is) ..1 in ..2 (terms|conditions|rules|policy|agreement|description) ..1 (you|which you|that you) ..2 #any",
        unless: ['\\?'],
      },
      { find: '(terms|conditions|rules|policy) ..1 you (agreed|accepted|signed|confirmed|ticked)', unless: ['\\?'] },
      { find: '(not knowing|ignorance) ..6 (excuse|defence|defense|reason)' },
      { find: '(it|this) pays to (read|check|look|know) ..3' },
      { find: '(is|are) no excuse' },
      { find: '(in black and white|the fine print|the small print)' },
      {
        find: '(read|reread|re-read|study|review|check|consult|see) ..2 (our|the|these|those|your) ..1 (terms|policy|policies|description|faq|faqs|manual|conditions|rules|instructions|agreement|contract|guidelines|returns policy|return policy|listing|details)',
        unless: ['(please|#link|can|could|link|here|attached|below|if you|i|we|let me|you)', '\\?'],
      },
      {
        find: '(our|the) (terms|policy|policies|rules|conditions|terms and conditions|listing|description|website|site|page) ..1 (clearly |plainly |explicitly |do |does )?(state|states|say|says|specify|specifies|stipulate|stipulates|mention|mentions|explain|explains)',
        unless: ['\\?', "(n't|not) ..1 (say|state|mention)", '(wrong|outdated|incorrect)'],
      },
      {
        find: 'you ..2 (agreed to|agreed with|accepted|ticked|signed|consented|acknowledged|confirmed that you had read|checked the box|clicked accept|approved the terms) ..4',
        unless: [
          '\\?',
          '(if|once|when|after|as soon as|thank*) ..4 you',
          'signed (in|up|for|out)',
          'you signed (in|up|out)',
          'accepted (the )?(delivery|parcel|package)',
        ],
      },
      {
        find: "(next time|in future|in the future|for future|going forward|from now on|for next time) \\,? ..4 (read|check|make sure|be|look|remember|review|ensure|pay|think|measure|ask|verify|double-check|keep|try|do|don't|you should|contact|please|inspect|know|let us|tell us)",
        unless: ["(we|we'll|i|i'll|let me) ..4", 'we ..6 (next time|future)', 'you can'],
      },
      {
        find: "(before|prior to|when) (ordering|buying|placing|purchasing|paying|writing|contacting|complaining|asking|you order|you buy|you ordered|you bought|messaging|you write|checking out|you contact) ..4 (you should|you must|you need|you have to|one should|customers should|please read|read|always|you're expected|it is advisable|we recommend reading|it's important|make sure)",
        unless: ['\\?', '(measure|we|i) ..2'],
      },
      {
        find: '(read|check|review|look at|study) ..5 (before|first) (ordering|buying|placing|purchasing|paying|writing|contacting|complaining|asking|you order|you buy|messaging|you write)',
        unless: ["(we|i|let me|i'll|can|could)", '\\?'],
      },
      {
        find: "(did you (even |actually |not )?(read|check|look|bother)|didn't you (read|see|check|notice|know)|have you (even |not |actually )(read|looked|checked)|haven't you (read|seen|checked)|why didn't you|why did you not|why haven't you|why did you wait|why did you order)",
        unless: ['did you (check|look) ..4 (spam|junk|neighbour*|neighbor*|mailbox|folder|label)'],
      },
      {
        find: "you ..2 (didn't|did not|haven't|hadn't|never|failed to|neglected to|forgot to) ..1 (read|check|checked|review|reviewed|look|bother|study|inform|tell us|ask|mention|let us know|notify|notice|see|inspect|measure) ..3",
        unless: [
          '(if|in case|why|when|unless|sorry|perhaps|maybe) ..3 you',
          '\\?',
          "you (didn't|did not|haven't) (see|receive|notice) (the|our|my|any) (message|email|notification|reply|answer)",
        ],
      },
      {
        find: '(i|we) ..1 (suggest|advise|recommend|urge|strongly suggest|strongly advise|strongly recommend|would suggest|would advise|would recommend) ..1 (that )?(you )?(read|reading|review|reviewing|study|studying|familiarise|familiarize|familiarising|checking|carefully|to read|to review)',
        unless: ['#link', '(the reviews|customer reviews|articles)'],
      },
      {
        find: '(make sure|be sure|remember|take care|take the time) (to|you|that you) ..2 (read|review|study|familiarise|familiarize|know)',
        unless: ['please ..8 #link'],
      },
      {
        find: "(it is|it's|that is|that's|this is) ..2 (your|customer's|the customer's|buyer's|the buyer's|the responsibility|responsibility) ..1 (responsibility|duty|job|obligation|of the customer|of the buyer) ..1",
        unless: ["(not|n't|our) ..1 (your|responsibility)"],
      },
      {
        find: "(we|you|you've|i|they) ..1 (did|already|clearly|were|had|have|been|was|did already)? ..1 (warned|informed|notified|advised|told in advance|told beforehand|made aware) ..3",
        unless: [
          "(not|n't|never|should have|would have|wasn't|weren't) ..3 (warned|informed|notified|advised|told|made)",
          '(i|we) (have )?(informed|notified|advised|warned) (the|our) (courier|warehouse|team|bank|driver|manager)',
          "(you will|you'll|to be|be) ..1 (informed|notified|advised)",
          '\\?',
          '(keep|kept) you informed',
          'as soon as',
        ],
      },
      {
        find: "(ignorance ..3 (no|not|isn't)|everyone knows|everybody knows|as everyone knows|as you (should|surely|ought to) know|you should know|you knew|you already knew|rules are rules|rules are the rules|policy is policy|it's common knowledge|common knowledge|as you are aware|as you well know|that's how it works|you must understand|you have to understand|you need to understand|you need to realise|you need to realize|what you signed up for)",
        unless: ['\\?', '(there is one thing|something) you should know'],
      },
      {
        find: 'we (told|informed|advised|notified) you ..6 (at checkout|when you|before|in advance|beforehand|in the (email|confirmation|listing)|on the (page|site|website)|earlier|already|that)',
        unless: ['\\?', '(sorry|should) '],
      },
      { find: '(terms and conditions|terms of (use|service|sale)) ..2 (exist|are there|apply|for a reason)' },
    ],
  },
];

export const rule: Rule = {
  id: 'lecturing',
  group: 'tone',
  scope: ['d'],
  weight: 4,
  title: { ru: 'Не поучаем', en: 'No lecturing' },
  why: {
    ru: '«Надо было прочитать» не решает ничего: клиент и так уже пострадал, ему нужна помощь.',
    en: '“You should have read it” solves nothing: the customer already has the trouble and needs help.',
  },
  examples: {
    ru: {
      good: [
        'Размеры указаны в карточке товара: 30 на 40 см.',
        'Вернуть куртку можно в течение 14 дней, оформлю за вас прямо сейчас.',
        'Подробные условия – по ссылке: shop.ru/returns, а главное расскажу здесь.',
        'Ознакомьтесь, пожалуйста, с инструкцией: shop.ru/help.',
        'Мы должны были предупредить вас о задержке и не сделали этого.',
        'Перед первой стиркой нужно вывернуть свитер наизнанку.',
        'Вы не обязаны это знать, сейчас всё объясню.',
      ],
      bad: [
        'Вам следовало прочитать условия доставки.',
        'Надо было внимательно читать описание.',
        'Читайте правила возврата.',
        'Это написано на сайте.',
        'Вы же согласились с условиями при оформлении.',
        'Если бы вы прочитали описание, вопроса бы не было.',
        'В следующий раз проверяйте товар при курьере.',
        'Мы вас предупреждали о сроках.',
        'Почему вы не проверили посылку сразу?',
        'Вы не ознакомились с правилами.',
      ],
    },
    en: {
      good: [
        'The dimensions are listed on the product page: 30 by 40 cm.',
        'You can return the jacket within 14 days; I will set it up right now.',
        'The full terms are at shop.com/returns, and here is the main point.',
        'We should have told you about the delay.',
        'You could check the spam folder while I resend the letter.',
        'There is no need to know any of this, let me explain.',
      ],
      bad: [
        'You should have read the terms first.',
        'As stated in our policy, returns take 14 days.',
        'Read the description before ordering.',
        'You agreed to our terms at checkout.',
        'Next time, make sure to check the size chart.',
        'If you had read the listing, you would know.',
        'Did you even read the instructions?',
        'We warned you about the delay.',
        'Our terms clearly say so.',
      ],
    },
  },
  draft: ({ draft, locale }) => findingsIn(draft, locale, families),
};
