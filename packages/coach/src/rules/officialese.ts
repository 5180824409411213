import type { Finding, Rule } from '../rule.ts';
import type { Search } from '../text/pattern.ts';
import type { Text } from '../text/text.ts';
import { type Family, findingsIn, likeCase, tongueOf } from './families.ts';
import { phrases } from './officialese-phrases.ts';

const acts =
  '(возврат*|доставк*|оплат*|замен*|отправк*|обмен*|проверк*|отмен*|перерасчет*|зачислени*|списани*|выплат*|ремонт*|отгрузк*|выдач*|регистраци*|оформлени*|рассмотрени*|передач*|прием*|компенсаци*|возмещени*|поставк*|перевод*|сверк*|диагностик*|экспертиз*|консультаци*|консультирован*|уточнени*|поиск*|подбор*|расчет*|демонтаж*|монтаж*|установк*|корректировк*|изменени*|активаци*|блокировк*|разблокировк*|обслуживани*|покупк*|платеж*|заказ*|звонок|звонк*|обработк*|вход|авторизаци*|подключени*|контрол*)';

const constructions: Family = {
  message: {
    ru: 'Так пишут бумаги, а не люди. Скажите, кто и что делает: «вернём», «проверим», «деньги придут».',
    en: 'Papers write like this, people do not. Say who does what: “we will refund you”, “I will check”.',
  },
  ru: [
    'для <:noun.gen> ..3 необходимо <:inf>',
    'документ* ..2 удостоверяющ* личност*',
    '(срок|период|время) ..2 составляет',
    '(необходимо|требуется|обязательно|важно) наличие',
    'на момент (подачи|обращения|оформления|заключения|предъявления)',
    { find: `<осуществлять|осуществить|производить|произвести|осуществляться|производиться> ..3 ${acts}` },
    {
      find: `${acts} ..3 (осуществляется|осуществляются|производится|производятся|осуществлен*|произведен*|осуществим*|осуществлялась|производилась|осуществлялся|производился|осуществят|произведут|осуществит|произведет)`,
    },
    '<осуществлять|осуществить|осуществляться>',
    { find: '(будет|был|была|было|были|будут) (произведен*|осуществлен*|выполнен* возврат|оказано содействие)' },
    { find: '(является|являются|являлось|являлся|являлась|касаемо|касательно|во избежание|посредством)' },
    '(вышеуказанн*|вышеупомянут*|вышеизложенн*|нижеуказанн*|нижеследующ*|вышеописанн*|вышеназванн*|вышеперечисленн*|нижеизложенн*|вышестоящ*)',
    {
      find: '(в целях|с целью|в рамках|в отношении|в части|на предмет|посредством|путем|ввиду|вследствие|в силу) <:noun.gen>',
      unless: ['в силу (возможност*|возраст*|привычк*)'],
    },
    {
      find: '(в соответствии с|согласно|на основании|в порядке|по факту|в ходе|по результатам|по итогам|по истечении|при наличии|при отсутствии|за отсутствием|ввиду|по причине|в связи с|в случае|на предмет|касательно|касаемо|относительно) ..1 (ваш* |данн* )?(обращени*|запрос*|заявк*|заявлени*|отсутстви*|наличи*|невозможност*|необходимост*|проведени*|рассмотрени*|проверк*|поступлени*|получени*|возникновени*|обнаружени*|выявлени*|задержк*|повреждени*|неисполнени*|осуществлени*|завершени*|техническ*|увеличени*|превышени*|предоставлени*|данным|информаци*|указанн*|график*|загруженност*|высок* нагрузк*|больш* количеств*|изменени*|вопрос*|утер*|недостач*|проводим*|вашего)',
    },
    { find: '(имеется|имеются|имелось|отсутствует|отсутствуют|располагает|дислоцируется)', unless: ['отсутствует (запах|вкус|шум)'] },
    { find: '(подлежит|подлежат) ..1 (возврат*|обмен*|замен*|ремонт*|оплат*|возмещени*|компенсаци*|списани*|рассмотрени*)' },
    {
      find: '(находится|находятся|находилась|находился) ..1 (в процессе|в стадии|на стадии|на этапе|на рассмотрении|в обработке|в работе|на согласовании|на контроле|на исполнении)',
    },
    {
      find: '(в процессе|на стадии|в стадии|на этапе) (обработки|рассмотрения|согласования|оформления|комплектации|исполнения|формирования|подготовки|выполнения|решения|проверки|доставки|сборки)',
    },
    '(рассмотрение|зачисление|осуществление|предоставление|проведение|поступление|предъявление|возмещение|урегулирование|выяснение|устранение|исполнение|удовлетворение) <:noun.gen>',
    '(рассмотрение|зачисление|осуществление|предоставление|проведение|устранение|урегулирование|возмещение) (вашей|вашего|ваших|данного|данной|указанн*|заявленн*|денежн*)',
    '(будет|будут|была|были|был) (предоставлен*|направлен*|рассмотрен*|зачислен*|уведомлен*|проинформирован*|осуществлен*|произведен*|инициирован*|оповещен*|возмещен*|оформлено надлежащ*)',
    { find: '(доводим|довожу|довести) ..2 до ..2 сведения' },
    { find: '(^|\\,) ..1 (сообщаем|уведомляем|информируем|извещаем|сообщаю|уведомляю|информирую) ..1 (вам|вас)? ..1 (\\,|о|об|\\:)' },
    {
      find: '(обращение|заявка|запрос|заявление|претензия|жалоба) ..2 (принят*|находится|зарегистрирован*|рассматривается|передан*|взят*|поступил*) ..2 (на|к|в) ..1 (рассмотрени*|обработк*|исполнени*|профильн*|соответствующ*|компетентн*|ответственн*)',
    },
    { find: '(ваше|вашего|вашему|вашим) обращени* ..2 (рассм*|будет|зарегистр*|направлен*|передан*)' },
    {
      find: '(соответствующ*|профильн*|компетентн*|уполномоченн*|ответственн*) ..1 (отдел*|специалист*|подразделени*|лиц*|сотрудник*|служб*|орган*|департамент*|запрос*|заявлени*)',
    },
    { find: '(ответственн*|заинтересованн*|материально ответственн*) лиц*' },
    {
      find: '(просим|прошу) ..1 вас? ..1 (предоставить|направить|принять|ожидать|учесть|осуществить|произвести|уведомить|проинформировать|подтвердить факт|оповестить)',
    },
    {
      find: '(предоставить|предоставьте|предоставлена|предоставлены|предоставим) ..1 (информаци*|сведени*|данн*|документ*|подтверждени*|копи*|скан*|обратн* связь|разъяснени*|реквизит*|заявлени*)',
    },
    {
      find: '(требуется|необходимо|надлежит|следует) ..1 (осуществить|произвести|предоставить|обеспечить|инициировать|направить|совершить|заполнить заявление|оформить заявление|дождаться окончания)',
    },
    {
      find: '(процедур*|процесс*|порядк*|срок*|факт*|услуг*) (возврат*|обмен*|оформлени*|регистраци*|получени*|доставки|отправки|рассмотрени*|возмещени*|осуществлени*|проведени*|списани*|поступлени*|утер*|повреждени*|оплаты) ..2 (<:noun.gen>|осуществляется|составляет|производится|регламент*)',
    },
    { find: '(факт|факта|фактом|факту) ..1 (<:noun.gen>)', unless: ['интересн*'] },
    { find: '(приносим|примите) ..1 свои ..1 (глубочайш*|искренн*)' },
    { find: '(надлежащ*|ненадлежащ*|указанн* (заказ|товар|срок)|соответственно указанн*|в надлежащ*)' },
    { find: '(принять|приняты|примем|принимаем|предпринять|предприняты|предпримем) ..2 (меры|мер)' },
    { find: '(ожидаемое время|ориентировочн* срок*) ..3 составляет' },
    { find: '(в кратчайш* срок*|в ближайш* возможн*|в установленн* срок*|в указанн* срок*|в регламентн* срок*|в надлежащ* срок*)' },
    { find: '(по истечени* (срока|указанн*)|с момента (поступления|осуществления|регистрации|подачи|фактическ*))' },
    {
      find: '(изъявить|изъявили|воспользоваться правом|воспользоваться возможностью|изыскать|истребовать|уведомлен* надлежащ*|дополнительно сообщ*|обеспечить (возможность|доступ|поступление|возврат)|инициировать|инициирован*|инициируем|произведена|произведено|произведен|обусловлен*|вызвано (техническ*|увелич*|необход*))',
      unless: ['(товар|произведен|произведена|произведено) ..3 (в (росси*|кита*|итали*|турци*|герман*|япон*|коре*)|на (заводе|фабрике)|из)'],
    },
  ],
  en: [
    'due to ..1 (non-payment|non-receipt|non-delivery|non-compliance|absence of|insufficient|failure to)',
    '(was|were|is|are|been|be) ..1 (effected|effectuated|actioned|furnished|rendered|undertaken)',
    '(undergoing|subject to) (processing|review|verification|approval|examination)',
    '(period|term|time|fee|duration) ..1 amounts to',
    'on the basis of (your|the|an|a)',
    'it is (necessary|required|mandatory|obligatory) to',
    '(contingent|conditional|conditioned|predicated|dependent) (upon|on) ..3 (presentation|provision|submission|receipt|availability|approval|proof)',
    '(upon|on|against|following) (presentation|provision|submission) of',
    {
      find: '(carry out|carried out|carrying out|perform|performed|effect|effected|conduct|conducted|undertake|undertaken|undertook|execute|executed|effectuate*) ..2 (refund|replacement|delivery|return|verification|review|check|payment|exchange|cancellation|investigation|shipment|dispatch|examination|reimbursement|inspection|transfer|processing|assessment)',
    },
    { find: '(the|said) (item|order|product|matter|parcel|issue) in question' },
    {
      find: 'said (item|order|product|matter|parcel|issue|payment|goods|account|amount|invoice|request)',
      unless: ['(i|you|he|she|we|they|it|who|courier|driver) said'],
    },
    { find: '(it is|it will be|it would be) (necessary|required|imperative|requisite|incumbent|essential) ..1 (to|that|for|upon)' },
    {
      find: '(a|the) (decision|determination|request|refund|review|investigation) ..2 (was|has been|is being|will be) ..1 (made|taken|initiated|effected|carried|conducted|undertaken|actioned|effectuated|rendered|processed by the relevant)',
    },
    {
      find: '(relevant|appropriate|competent|respective|concerned|responsible) (department|authority|party|team|unit|personnel|parties|officer|division)',
      unless: ['responsible team (player)'],
    },
    {
      find: '(under consideration|under review by|subject to review|subject to the availability|subject to approval|in due course|for your perusal|for your reference|for your records|for your kind attention|your kind cooperation|duly (noted|received|processed|informed)|be duly|do the needful|revert back|revert to you|the same shall|as aforesaid|as mentioned above|mentioned herein|until such time as|on the grounds that|with a view to|in conjunction with|in compliance with|in the course of|in connection with|by virtue of|by means of|in respect of|on behalf of the customer|at the disposal of|in excess of|in possession of|in the process of (processing|conducting|reviewing|effecting)|the party concerned)',
    },
    { find: '(you are|customers are|clients are|the customer is|the client is) ..1 (required|obliged|requested|advised|instructed|obligated|directed) to' },
    {
      find: '(processing|resolution|completion|implementation|provision|execution|commencement|reimbursement|issuance|finalization|finalisation|facilitation|submission|fulfilment|fulfillment) of (the|your|a) ..3 (is|will|shall|has|was|may|requires)',
    },
    { find: '(the (provision|submission|completion|issuance|processing|receipt|remittance|reimbursement)) of' },
    {
      find: '(facilitate|facilitated|expedite|expedited|rectify|rectified|rectification|regularise|regularize|deem|deemed|deems|procure|procured|procurement|cognizant|cognisant|thereupon|whereas|shall|thereby|hereto|hereof|thereto|hereunder|therefor|promulgate|stipulated|adhere to)',
      unless: ['shall (i|we) ', '\\? $'],
    },
    { find: '(shall) (be|not|receive|have|process|arrive|remain|issue|proceed|revert)' },
  ],
};

const given: ReadonlyMap<string, string> = new Map(
  'данный:этот данная:эта данное:это данного:этого данному:этому данной:этой данную:эту данном:этом данным:этим данные:эти данных:этих данными:этими'
    .split(' ')
    .map((pair) => {
      const [written = '', plain = ''] = pair.split(':');
      return [written, plain] as const;
    }),
);
/** Plural forms are mostly data («ваши данные»): only before these things are they «эти». */
const plural =
  /^(товар|заказ|услуг|услови|вопрос|обращени|позици|средств|действи|изменени|ситуаци|случа|модел|операци|документ|ошибк|сведени|мер|недостатк|претензи|функци|акци|правил|сроки|суммы|отправлени|посылк)/;

/** «Данный вопрос» → «этот вопрос». */
function thisIn({ tokens }: Text): Omit<Finding, 'message'>[] {
  return tokens.flatMap(({ plain, text, start, end }, at) => {
    const fix = given.get(plain);
    const next = tokens[at + 1];
    if (!fix || next?.kind !== 'word' || (/(?:ые|ых|ым|ыми)$/.test(plain) && !plural.test(next.plain))) return [];
    return [{ start, end, fix: likeCase(fix, text) }];
  });
}

/** «Осуществим возврат средств»: the verb governs another case, so such a phrase is only fixed when no noun in the genitive follows. */
function searchOf(written: string): Search {
  const [find = '', fix = ''] = written.split(/ = ?/);
  if (fix === '') return { find };
  return { find: /^(?:осущ|произв)/.test(find) ? `${find} !<:noun.gen> !<:adj.gen>` : find, fix };
}

const fixable: Family = {
  message: constructions.message,
  ru: phrases.ru.filter((one) => one.includes(' = ')).map(searchOf),
  en: phrases.en.map(searchOf),
};

export const rule: Rule = {
  id: 'officialese',
  group: 'words',
  scope: ['d'],
  weight: 2,
  title: { ru: 'Без канцелярита', en: 'No officialese' },
  why: {
    ru: 'Казённая фраза длиннее, понятна хуже и звучит так, будто за ней никого нет.',
    en: 'An official phrase is longer, harder to follow, and sounds as if nobody stood behind it.',
  },
  examples: {
    ru: {
      good: [
        'Вернём деньги на карту до пятницы.',
        'Проверьте, пожалуйста, ваши данные в профиле.',
        'Данные карты вводить не нужно.',
        'Спасибо за обращение! Хорошего вам дня.',
        'Благодарим за ожидание, нашли ваш заказ.',
        'Если появятся вопросы, напишите сюда в любое время.',
        'Доставка занимает два дня, курьер позвонит за час.',
      ],
      bad: [
        'В связи с вышеизложенным возврат оформим завтра.',
        'Данный вопрос решим до 18:00.',
        'Мы осуществим возврат денежных средств завтра.',
        'В целях ускорения доставки пришлите адрес.',
        'Этот товар является оригинальным.',
        'Ваше обращение принято к рассмотрению.',
        'В случае возникновения вопросов напишите нам.',
        'Просим вас предоставить чек.',
        'В настоящее время товар отсутствует на складе.',
      ],
    },
    en: {
      good: [
        'We will refund your card by Friday.',
        'Thank you for contacting us! Have a lovely day.',
        'Please check the address in your profile.',
        'The driver said he would call an hour before.',
        'Should you need anything else, just write here.',
        'Delivery takes two days.',
      ],
      bad: [
        'Please be advised that your order ships tomorrow.',
        'We regret to inform you that the item is sold out.',
        'A refund will be effected in accordance with your request.',
        'With regard to your inquiry, the parcel arrives on Monday.',
        'Kindly furnish us with the receipt prior to Friday.',
        'The aforementioned product is on its way.',
        'We hereby confirm the exchange.',
        'Your case was forwarded to the relevant department.',
      ],
    },
  },
  draft({ draft, locale }) {
    const these = tongueOf(draft, locale) === 'ru' ? thisIn(draft).map((place): Finding => ({ ...place, message: constructions.message })) : [];
    const phrasesFound = findingsIn(draft, locale, [fixable, constructions]);
    const kept = these.filter((one) => !phrasesFound.some((other) => other.start < one.end && one.start < other.end));
    return [...phrasesFound, ...kept].sort((a, b) => a.start - b.start);
  },
};
