import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { has, type Pattern, type Search } from '../text/pattern.ts';
import { type Family, findingsIn } from './families.ts';

const families: readonly Family[] = [
  {
    message: {
      ru: 'Статьи и пункты превращают разговор в спор. Объясните своими словами, что и когда сделаем.',
      en: 'Articles and clauses turn a talk into a dispute. Say in plain words what will be done, and when.',
    },
    ru: [
      'законодательств*',
      '(115-фз|152-фз|38-фз|161-фз|фз ..2 #number|#number ..1 фз|федеральн* закон*)',
      {
        find: '(по|согласно|в соответствии с|в силу|на основании|в рамках|исходя из|вопреки|статья|нормам|нормы|требованиям|требования) ..2 (закон*|законодательств*)',
        unless: ['по закону подлости'],
      },
      '(закон|законом|закона|законодательство|законодательством|закону|законе|законодательству) ..4 (о защите|прав потребител*|рф|российск*|не обязыва*|обязыва*|предусм*|установл*|позволя*|разреш*|запреща*|регулир*|говорит|гласит|требует|защища*|дает|на нашей стороне|не нарушен*|на стороне)',
      '(ЗоЗПП|ЗПП|ГК|КоАП|УК|ГПК|ФЗ|152-ФЗ|ГК РФ|АПК|ТК)',
      '(закон|федеральн*|гражданск*) ..1 (о правах|о защите|закон*|кодекс*)',
      '(кодекс|кодекса|кодексу|кодексом|кодексе|постановлени* ..2 (правительств*|рф|пленума|#code|#number)|гост|нормативн*|правов* (акт*|основан*|пол*|норм*)|юридическ*|исков* давност*|досудебн*|правоотношени*|публичн* оферт*|оферт*|акцепт*)',
      { find: '(статья|статьи|статье|статьей|статью|статей|ст) \\.? #number', unless: ['(блог*|журнал*|справк*|читать)'] },
      {
        // A point of a contract, not a pick-up point with its price
        find: '(пункт*|подпункт*|п|пп|абзац*|раздел*|параграф*) ..1 #number !\\₽ !руб !рублей !р',
        unless: [
          '(до|из|в|у|от) (пункта|пункту|пункте|пункт) ..1 (#number|\\)) ..1 (\\₽|руб*|и)',
          '(пункт* выдачи|пункты выдачи|в приложении|меню|настро*|нажм*|откр*|пункта выдачи|инструкци*|выбер*)',
        ],
      },
      '(пункт*|подпункт*|услови*|положени*|согласно|соответствии|основании|согласно п|нарушени*) ..3 (договор*|оферт*|соглашени*|регламент*)',
      {
        find: '(по|согласно|в) ..1 (договору|договора|соглашению|регламенту|регламента|регламентом|регламенте|условиям договора)',
        unless: ['(по|в) договоре рассрочки'],
      },
      { find: '(договором|соглашением|регламентом|офертой|правилами|законом) ..2 (предусм*|установ*|закреп*|определ*|регламент*|не предусм*|оговор*)' },
      '(предусм*|установ*|закреп*|определ*|оговор*|прописан*) ..2 (договором|договоре|соглашением|регламентом|регламенте|офертой|оферте|правилами|законом|законе)',
      '(в|из) (договоре|оферте|соглашении|регламенте|законе|законодательстве) ..3 (указан*|сказан*|прописан*|написан*|закреплен*|четко|есть|предусмотрен*|следует|определен*)',
      { find: '(договор|соглашение|регламент) ..3 (не предусматрив*|предусматрив*|обязыва*|не обязыва*|позволя*|запреща*|гласит|требует)' },
      { find: '(согласно|в соответствии с|на основании|в силу) ..2 (правил*|услови*|политик*|положени*|регламент*|стать*|пункт*|п)' },
      { find: '(правилами|правила|правилам|правил) ..3 (продажи|дистанционн*|торговли|оказания услуг|предоставления услуг|пользования)' },
      { find: '(внутренн*|действующ*) ..1 (регламент*|нормативн*|законодательств*)' },
      {
        find: '(мы|магазин|компания|продавец|банк|покупатель|потребитель) ..2 (вправе|не вправе|обязан|не обязаны|не обязан|обязаны) ..2 (отказать|по закону|возвращать|компенсировать|возмещать|принимать|удовлетворять|обменивать|предоставлять|рассмотреть)',
        unless: ['вы не обязаны'],
      },
      {
        find: 'вы ..1 (вправе|не вправе)',
        unless: ['вправе ..2 (злиться|сердиться|возмущаться|обижаться|ждать|ожидать|расстра*|рассчитывать|негодовать|волноваться|недоумевать|быть)'],
      },
      { find: '(надлежащего|ненадлежащего) качества' },
      { find: '(ответственность|ответственности) ..3 (по закону|согласно|в рамках|установлен*|стороны)' },
      { find: '(перечень|перечня|перечне) ..3 (невозвратных|непродовольственных|товаров ..2 не подлежащих|технически)' },
      { find: '(технически сложн*)' },
      { find: '(пользовательск*|лицензионн*) ..1 соглашени*', unless: ['(можно|ссылк*|нажм*|прин*)'] },
      { find: '(законное|законные|законных|законно|незаконно|законная|законное право|правомерн*|неправомерн*)', unless: ['\\?'] },
    ],
    en: [
      '(prescribed|required|imposed|laid down|governed|dictated|stipulated|demanded|regulated) by (the )?(law|legislation|regulation|regulations|regulator|statute)',
      {
        find: '(by|under|according to|pursuant to|in accordance with|per|as per|in line with|in compliance with|required by|allowed by|permitted by|within) ..2 (law|laws|legislation|statute|act|regulation|regulations|directive|code|clause|contract|terms of service|terms and conditions|terms of sale|terms of use|agreement|consumer rights|section|article|gdpr|legal)',
        unless: [
          'by (law firm|laws of physics)',
          '(act|code) ..1 (promo|discount|qr|sms)',
          '(promo|discount|zip|qr|tracking|security|postal|verification) code',
          'in the act',
        ],
      },
      {
        find: '(consumer|sale of goods|distance selling|consumer protection|consumer rights|magnuson|gdpr|uniform commercial|civil|trade) ..2 (act|law|laws|regulations|directive|code|contracts regulations|legislation)',
      },
      {
        find: '(the|our|consumer|applicable|eu|uk|federal|state|local|current|existing) ..1 (law|laws|legislation|statute) ..3',
        unless: ['law (firm|school|book|books|student)', '(mother-in-law|father-in-law|brother-in-law|sister-in-law)', '\\?'],
      },
      {
        find: '(section|clause|article|paragraph|subsection|sub-section|sub-clause|para|subparagraph|schedule) ..1 (#number|#code|of)',
        unless: [
          '(section|article) of (the )?(app|site|website|page|menu|store|help|blog|catalogue|account)',
          '(help|blog) (article|section)',
          '(shoe|kids|women|men|schedule) ..1 ',
          'schedule',
        ],
      },
      {
        find: '(clause|clauses|contractual|contractually|legally|legal|statutory|liability|liable|legislation|jurisdiction|lawful|lawfully|unlawful|indemnif*|terms and conditions|terms of service|terms of sale|force majeure|binding agreement|legal obligation|legal basis|legal department|legal grounds|null and void|warrant that)',
        unless: ['(liable|clause) to (fade|shrink|break)', 'legal (size|paper|pad|age)', 'terms and conditions ..2 #link', '\\?'],
      },
      {
        find: '(the|our|your|rental|this|purchase|sales|service) (contract|agreement) ..3 (states|says|stipulates|provides|specifies|requires|allows|permits|forbids|entitles|obliges|does|is|you|clearly|with)',
        unless: ['sign', 'contract (you|we) (want|asked)', 'send', '\\?'],
      },
      '(as a matter of law|matter of law|in the eyes of the law|our legal team|our lawyers|our lawyer|our attorneys|legal counsel)',
      {
        find: "(we|seller|retailer|company|store|shop) ..2 (are|is|are not|is not|aren't|isn't|not) ..1 (obliged|obligated|required by|entitled|legally|bound|under no obligation|under any obligation)",
        unless: ['not ..1 entitled'],
      },
      { find: 'under no obligation', unless: ["(you're|you are) under no obligation"] },
      { find: '(regulation|regulations|bylaw|bylaws|ordinance|directive) ..2', unless: ['\\?', '(temperature|heat|airline|cabin) regulation*'] },
      { find: '(you|customer|buyer) ..1 (waive|waived|forfeit|forfeited|relinquish*) ..3 (right*|claim|warranty)' },
    ],
  },
];

/** Questions for the grounds. A threat («пожалуюсь», «по закону вы обязаны») is not asking. */
const asksForGrounds: readonly (Search | Pattern)[] = [
  '(на каком|на каких|по какому|по каким|каким|какой|какому|какая|какие|какое|каком|какими|по какой|согласно какому|согласно какой|на основании какого|на основании какой|на основании) ..4 (основани*|закон*|стать*|пункт*|норм*|право|прав|праву|документ*|регламент*|правил*|договор*|оферт*|нпа)',
  'на основании (чего|какого|каких|какой)',
  '(сошлитесь|ссылайтесь|процитируйте|приведите|укажите|назовите|пришлите|дайте|предоставьте|покажите|скиньте|отправьте|объясните|сообщите|подскажите|напишите|хочу увидеть|хочу знать|прошу|требую|нужна|нужно|можно|дайте мне|жду) ..6 (закон*|стать*|пункт*|основани*|правов*|юридическ*|договор*|оферт*|регламент*|норм*|ссылк* на (закон*|правил*|стать*|договор*|норматив*))',
  '(где|в каком) ..3 (это )?(прописано|написано|сказано|закреплено|указано|пункте|законе|документе|статье)',
  '(что|как) ..3 (говорит|гласит|написано в|сказано в|по) ..2 (закон*|договор*|стать*)',
  '(законно ли|это законно|это вообще законно|имеете ли вы право|имеете (вообще )?право|вправе ли|а по закону|обязаны ли) ..8 \\?',
  '(which|what|under what|under which|on what|on which) ..3 (law|laws|legal|grounds|ground|clause|section|article|legislation|regulation|basis|terms|statute|act|rule|authority|right|policy)',
  "(quote|cite|show me|send me|point me to|give me|name|tell me|provide|refer me to|explain|i want|i need|where is|where does|please share|could you share|i would like|i'd like) ..6 (law|legal|clause|section|article|legislation|regulation|statute|legal grounds|legal basis|contract|terms)",
  '(where does it say|where is it written|where is that written|where is this written|is this legal|is that legal|is it legal|is that even legal|is this even legal|what does the law say|what does the contract say|what are my rights|what are my legal rights)',
];

function asked({ customer, talk }: Scene): boolean {
  return customer.usesLegalDemand === true || talk.some((line) => line.who === 'customer' && has(line.body, asksForGrounds));
}

export const rule: Rule = {
  id: 'legalese',
  group: 'tone',
  scope: ['d'],
  weight: 4,
  title: { ru: 'Без статей закона и пунктов договора', en: 'No articles of law or contract clauses' },
  why: {
    ru: 'Мы не в суде: ссылка на закон вместо помощи звучит как отказ – пока клиент сам не спросил основания.',
    en: 'We are not in court: a law quoted instead of help sounds like a refusal, unless the customer asked for the grounds.',
  },
  examples: {
    ru: {
      good: [
        'Вернуть куртку можно в течение 14 дней, деньги придут за три дня.',
        'Пункт выдачи на Ленина, 12 работает до 21:00.',
        'Почитайте нашу статью о выборе матраса: shop.ru/blog.',
        { talk: ['c: На основании какого закона вы отказываете?'], draft: 'Это статья 25 закона о защите прав потребителей. Предложу вам обмен уже сегодня.' },
        { talk: ['c: Укажите пункт договора, где это сказано.'], draft: 'Это пункт 4.2 договора: доставка – до пяти дней.' },
        { draft: 'По закону у вас есть 14 дней, оформлю возврат сейчас.', talk: [], customer: { usesLegalDemand: true } },
        'Откройте раздел 3 в приложении и выберите «Возврат».',
      ],
      bad: [
        'По закону мы можем вернуть деньги в течение 10 дней.',
        'Согласно статье 25 ЗоЗПП товар обмену не подлежит.',
        'В соответствии с пунктом 5.3 оферты срок доставки – до 14 дней.',
        'Это предусмотрено договором.',
        'Согласно правилам продажи срок возврата – 7 дней.',
        'По регламенту ответ даём за 30 дней.',
        { talk: ['c: Я пожалуюсь в Роспотребнадзор!'], draft: 'По закону о защите прав потребителей у нас есть 10 дней.' },
        'Товар надлежащего качества мы принимаем в течение недели.',
      ],
    },
    en: {
      good: [
        'You can return the jacket within 14 days, and the money arrives in three.',
        'Our help article on sizes is here: shop.com/help.',
        'Open the “Returns” section of the app.',
        { talk: ['c: On what legal grounds do you refuse?'], draft: 'It is section 20 of the Consumer Rights Act. I can offer an exchange today.' },
        { talk: ['c: Which clause of the contract says so?'], draft: 'Clause 4.2: delivery takes up to five days.' },
        { draft: 'By law you have 14 days, so I will start the refund now.', talk: [], customer: { usesLegalDemand: true } },
      ],
      bad: [
        'By law, we have 14 days to refund you.',
        'According to section 20 of the Consumer Rights Act, you cannot return it.',
        'Under clause 5.3 of our terms and conditions, delivery takes 14 days.',
        'The contract states that delivery takes a week.',
        'We are not legally obliged to replace it.',
        { talk: ['c: I will report you to Trading Standards!'], draft: 'Under consumer law we have 30 days.' },
        'Pursuant to our terms of service, fees are kept.',
      ],
    },
  },
  draft(scene) {
    return asked(scene) ? [] : findingsIn(scene.draft, scene.locale, families);
  },
};
