import type { Rule } from '../rule.ts';
import { findAll, has, type Search } from '../text/pattern.ts';
import { plainOf, timeIn } from '../times.ts';

const messages = {
  step: { ru: 'Вы передаёте вопрос: скажите, что будет дальше и когда.', en: 'You are handing over: say what happens next and when.' },
  solved: { ru: 'Вы передаёте вопрос: заверьте, что он будет решён.', en: 'You are handing over: assure that it will be solved.' },
};
const piece = { ru: ' Он займётся этим сегодня и обязательно решит вопрос.', en: ' They take it from here today and will get it solved.' };

const handovers: readonly (string | Search)[] = [
  {
    find: '(передал|передала|передали|передаю|передаем|передам|передадим|перевожу|переведу|перевел|перевела|переключаю|переключу|соединяю|соединю|подключаю|подключу|подключил|подключила|подключим|направил|направила|направляю|направлю|направим|перенаправ*|эскалир*|переадрес*|позову|зову|приглашу|привлек*) ..7 (коллег*|специалист*|отдел*|руковод*|эксперт*|менеджер*|инженер*|техни*|бухгалтер*|склад*|команд*|служб*|старш*|сотрудник*|юрист*|линию|линии|управляющ*|логист*|мастер*|разработчик*|финанс*)',
    negated: 'never',
  },
  '(вопрос*|обращение|заявк*|заявка|жалоб*|дело|чат|диалог|разговор) ..3 (передан*|направлен*|переведен*|эскалирован*|переадресован*|перенаправлен*|уйдет|ушло|ушла) ',
  // To somebody by name, or to nobody in particular
  {
    find: '(передаю|передам|переведу|перевожу|переключаю|переключу|соединяю|соединю|подключаю|подключу|зову|позову|приглашаю|приглашу) ..1 (вас|вам|ваш* ..1 #any)? ..1 (на|к|с|в)? #name',
    negated: 'never',
  },
  {
    find: '(перевожу|переведу|переключаю|переключу|соединяю|соединю|эскалирую|переадресую|перенаправляю) (вас|вопрос|чат|диалог|на|к|с|в|\\.|\\,|\\!|$)',
    unless: ['(на|в) ..2 (карт*|счет*|тариф*|канал*|режим*|язык*|валют*|рубл*|деньги|сумм*)'],
    negated: 'never',
  },
  '(соединяю|подключаю|перевожу|передаю|переключаю) ..2 (с|к|в|на) (сервис*|платеж*|возврат*|доставк*|оптов*|техподдержк*|качеств*|поддержк*|ремонт*|безопасност*|друг*)',
  '(отправляю|отправлю|отправил*|передаю|передам) ..3 (туда|им|ему|ей|в (друг*|смежн*)|дальше|куда следует)',
  '(позову|зову|приглашу|подключу) ..1 (его|ее|их|кого|того|старш*|коллег*|человек*)',
  '(вам|вами|с вами) ..3 (поможет|продолжит|займется|ответит|свяжется) ..3 (коллег*|специалист*|руковод*|эксперт*|менеджер*|инженер*|#name)',
  '(pass|passing|transfer|transferring|hand|handing|switch|switching|connect|connecting|putting|redirect|redirecting|moving) ..1 (you|this|it|your ..1 #any)? ..1 (over|through|across|on)? ..1 (to|with|through to)? #name',
  '(passing|transferring|handing|switching|redirecting|connecting|escalating|forwarding) ..1 (you|this|it|your (question|case|request|chat|message|complaint))? ..1 (over|on|through|across|now|\\.|$|to|with)',
  '(case|question|request|complaint|ticket|issue|chat) ..3 (passed|forwarded|transferred|escalated|handed|reassigned|sent on)',
  '(calling|call|bringing in|bring in|getting|get|fetching|looping in|loop in|inviting|adding) ..2 (lead|supervisor|manager|colleague|specialist|specialists|expert|someone else|somebody else|senior)',
  '(bringing|bring|looping|adding) ..1 in ..3 (specialist|team|colleague|manager|lead|accounts|accounting|engineer*)',
  '(pass|passed|passing|forward|forwarded|forwarding|transfer|transferred|transferring|escalate|escalated|escalating|hand|handed|handing|refer|referred|connect|connecting|connected|raised|raise|put|putting) ..7 (colleague|colleagues|team|specialist|specialists|department|manager|supervisor|engineer|engineers|accounting|warehouse|expert|experts|lead|service|support|accounts|payments|legal|quality|delivery|sales|technician|technicians|billing|logistics|developers|finance|office)',
];
/** Who does what next. */
const steps: readonly (string | Search)[] = [
  '(он|она|они|коллег*|специалист*|эксперт*|руковод*|менеджер*|инженер*|бухгалтер*|склад*|команд*|отдел*|сотрудник*|#name|мы|я|логист*|мастер*) ..4 (проверит|проверят|ответит|ответят|напишет|напишут|свяжется|свяжутся|перезвонит|перезвонят|позвонит|позвонят|посмотрит|посмотрят|найдет|найдут|разберется|разберутся|займется|займутся|подключится|подключатся|продолжит|продолжат|пришлет|пришлют|вернет|вернут|оформит|оформят|изучит|изучат|уточнит|уточнят|расскажет|расскажут|поможет|помогут|подберет|сверит|сверят|согласует|согласуют|исправит|исправят|восстановит|восстановят|отправит|отправят|рассчитает|сообщу|напишу|отвечу|вернусь|сообщим|ответим|напишем|прослежу|пересчитает|решит|решат|свяжемся|закроет|обновит|сделает|подтвердит)',
  '(they|he|she|colleague*|specialist*|team|manager|engineer*|expert*|we|i|who|#name|supervisor|technician*|billing|accounting|warehouse) ..2 (will|is going to|are going to|can) ..2 (check|reply|answer|write|contact|call|look|find|take|join|continue|send|refund|arrange|review|fix|solve|sort|help|compare|confirm|reach|email|get|resolve|go|trace|restore|approve|update|let)',
  "(they'll|he'll|she'll|we'll|i'll) ..2 #any",
];
/** «Он разберётся», "they will help": no step at all. */
const vague: readonly (string | Search)[] = [
  '(он|она|они|коллег*|специалист*|там|эксперт*|отдел*|менеджер*) ..2 (разберется|разберутся|поможет|помогут|займется|займутся|подскажет|подскажут|ответит|ответят) ..1 (\\.|\\!|\\,|$)',
  "(they'll|he'll|she'll|they will|he will|she will|who will|who can|colleague will|team will|specialist will|expert will|manager will|engineer will) ..1 (help|assist|look into|handle|deal with|take care) ..3 (\\.|\\!|\\,|$)",
];
const assured: readonly (string | Search)[] = [
  {
    find: '(реши*|решен*|решат|решит|разбер*|поможет|помогут|поможем|исправ*|найдет|найдем|найдут|вернет|вернем|вернут|добьемся|доведу|доведем|доведет|проконтролир*|прослежу|проследим|восстанов*|закро*|устран*|урегулир*|подберет|гаранти*|обязательно|до результата|до конца|все будет|остаюсь на связи|не оставим|держу на контроле|под контролем|на контроле)',
    negated: 'never',
  },
  {
    find: '(solve*|resolve*|sort*|fix*|settle*|make sure|ensure|get this|take care|help you|will help|put right|put this right|see it through|find it|find your|find the|refund*|restore*|guarantee*|rest assured|keep an eye|follow it|until it)',
    negated: 'never',
  },
];

/** Standard §3 `escalation_assurance`; §8: a hand-over says the next step and that it will be solved. */
export const rule: Rule = {
  id: 'escalation_assurance',
  group: 'flow',
  scope: ['d'],
  weight: 2,
  title: { ru: 'Передавая вопрос, заверить и назвать следующий шаг', en: 'A hand-over assures and names the next step' },
  why: { ru: 'Передача без объяснений читается как «от вас отделались».', en: 'A hand-over without a word of what follows reads like being got rid of.' },
  draft({ draft, locale }) {
    const handed = handovers.flatMap((search) => findAll(draft, search)).sort((a, b) => a.start - b.start)[0];
    const sentence = handed && draft.sentences[handed.sentence];
    if (!handed || !sentence) return undefined;
    // Who owns the matter and says when it is settled has handed nothing over
    const timed = timeIn(plainOf(draft.source), 0, 0) !== undefined;
    const step = timed || has(draft, steps);
    const solved = has(draft, assured);
    // A step that somebody named does by a time is as good as an assurance; «он разберётся» is neither
    if ((timed && has(draft, steps)) || (step && solved && !has(draft, vague))) return [];
    return [{ start: sentence.end, end: sentence.end, message: messages[solved ? 'step' : 'solved'], fix: piece[locale] }];
  },
  examples: {
    ru: {
      good: [
        'Передаю вопрос коллеге из бухгалтерии: Ирина сверит платёж и до 15:00 вернёт лишнюю сумму.',
        'Подключу технического специалиста, он проверит кабинет в течение часа и восстановит доступ.',
        'Передала обращение руководителю, он напишет вам сегодня, вопрос обязательно решим.',
        'Переключаю вас на эксперта по технике: он подберёт замену прямо здесь, в чате.',
        'Передал заявку на склад, они найдут коробку до вечера, я прослежу.',
        'Передал вам промокод на почту.',
      ],
      bad: [
        'Передаю ваш вопрос в другой отдел.',
        'Переключаю вас на специалиста.',
        'Ваша заявка передана руководителю.',
        'Подключу коллегу из технической службы.',
        'Передала обращение в бухгалтерию, ожидайте.',
        'Направил вашу жалобу в службу качества.',
      ],
    },
    en: {
      good: [
        "I'm passing this to our accounting team: Irene will compare the payments and refund the extra sum by 3 pm.",
        "I'll connect you with a technician, he will check your account within the hour and restore access.",
        'I have escalated it to my manager, she writes to you today and we will get this solved.',
        "I'm transferring you to our camera expert: she will find the right replacement here in the chat.",
        'I passed the request to the warehouse, they will find the box by tonight, I will make sure of it.',
        'I have sent the promo code to your e-mail.',
      ],
      bad: [
        "I'm passing your question to another department.",
        "I'm transferring you to a specialist.",
        'Your request was forwarded to a manager.',
        "I'll connect you with our technical team.",
        'I have escalated this to the accounting department, please wait.',
        'I referred your complaint to the quality team.',
      ],
    },
  },
};
