import type { Text } from './text/text.ts';
import { plainOf, timeIn, wordly } from './times.ts';

/** A promise in a message: what the company will do, and by when if it says so. */
export interface Promised {
  /** From the promising word to the end of what is promised. */
  start: number;
  end: number;
  /** Milliseconds since 1970 UTC; null when no time is named. */
  dueAt: number | null;
  /** The sentence, as written. */
  words: string;
  /** It promises to write again, not only to do something. */
  answers: boolean;
}

const ruAnswers =
  'скажем вам|скажу вам|пинган(?:у|ем)|уточн(?:ю|им)|верн(?:усь|емся)|проверю|проверим|сообщ(?:у|им)|напиш(?:у|ем)|отпиш(?:у|ем|усь)|отвечу|ответим|узна(?:ю|ем)|выясн(?:ю|им)|свяж(?:усь|емся)|перезвон(?:ю|им)|позвон(?:ю|им)|посмотр(?:ю|им)|гляну|запрош(?:у|им)|запросим|спро(?:шу|сим)|поспрашиваю|уведом(?:лю|им)|оповещу|оповестим|да(?:м|дим) (?:вам )?(?:знать|ответ)|поищ(?:у|ем)|поинтересуюсь|проконсультируюсь|посоветуюсь|разузнаю|изуч(?:у|им)|ответ (?:дам|дадим)|буд(?:у|ем) (?:держать|информировать)|рассмотрим|рассмотрю|проясн(?:ю|им)';
const ruDeeds =
  'переда(?:м|дим)|реш(?:у|им)|разбер(?:усь|емся)|пришл(?:ю|ем)|отправ(?:лю|им)|выш(?:лю|лем)|оформ(?:лю|им)|исправ(?:лю|им)|поправ(?:лю|им)|найд(?:у|ем)|подготов(?:лю|им)|сдела(?:ю|ем)|верн(?:у|ем)|замен(?:ю|им)|начисл(?:ю|им)|зачисл(?:ю|им)|достав(?:лю|им)|привез(?:у|ем)|согласу(?:ю|ем)|прослежу|проследим|проконтролиру(?:ю|ем)|доложу|доложим|постара(?:юсь|емся)|займ(?:усь|емся)|подбер(?:у|ем)|восстанов(?:лю|им)|переведем|перевед(?:у|ем)|компенсируем|отмен(?:ю|им)|ускор(?:ю|им)|почин(?:ю|им)|устран(?:ю|им)|подключ(?:у|им)|перешл(?:ю|ем)|урегулируем|организу(?:ю|ем)|зафиксиру(?:ю|ем)|урегулирую|дораб(?:отаем)|заберем|закажем|переоформ(?:лю|им)|пересчита(?:ю|ем)|возмест(?:им)|подним(?:у|ем)|попрош(?:у|им)|добав(?:лю|им)|закаж(?:у|ем)|назнач(?:у|им)|внес(?:у|ем)|перенес(?:у|ем)|продл(?:ю|им)|скин(?:у|ем)|позабо(?:чусь|тимся)|обнов(?:лю|им)|займ(?:усь|емся)|состав(?:лю|им)|выпиш(?:у|ем)|распоряж(?:усь|емся)|потороп(?:лю|им)|эскалиру(?:ю|ем)|переадресу(?:ю|ем)|направ(?:лю|им)|нап(?:омню|омним)|обработаем|продублиру(?:ю|ем)';
const ruOthers =
  '(?:с вами|вам) (?:скоро |обязательно |в ближайшее время |дополнительно )?(?:свяж(?:ется|утся)|перезвон(?:ит|ят)|ответ(?:ит|ят)|сообщ(?:ит|ат)|напиш(?:ет|ут))';
const enVerbs =
  'do (?:our|my) best|answer|check|double-check|find out|find|get back|come back|look|confirm|ask|pass|forward|escalate|email|e-mail|write|call|ring|reply|update|let you know|follow up|send|ship|refund|fix|resolve|sort|solve|investigate|contact|reach out|speak|talk|arrange|process|replace|keep you|raise|chase|verify|review|work on|notify|respond|be in touch|be back|credit|cancel|report|tell you|get this|get it|get you|have (?:it|this|an answer)|dig|inform|see what|hand|deal with|handle|take care|track|make sure|organi[sz]e|return|change|add|prepare|put|move|book|restore|remove|launch|pack|bring|collect|deliver|take|make|create|swap|reship|resend|issue|give you|nudge|push|poke|prod|remind|press|recover|rebuild|reset|recalculate|recheck|redo|reopen|revise|restart|message|text|pull|relay|flag|consult|inquire|enquire';
const ruTeam =
  '(?:разработчик|инженер|специалист|техник|мастер|программист|коллег|логист|бухгалтер|сотрудник|менеджер|отдел|поддержк|они)\\p{L}* (?:\\p{L}+ ){0,2}?(?:почин|исправ|реш|устран|восстанов|разбер|провер|верн|ответ|свяж|позвон|перезвон|напиш|пришл|вышл|подготов|оформ|сообщ|уточн|объясн|настро|замен)л?(?:ит|ет|ят|ат|ут|ют)(?:ся)?';
/** Whoever does it: no time, and nothing but the wish for one. */
const ruLater = '\\p{L}+(?:ит|ет|ят|ат|ут|ют)(?:ся)?,? как только (?:сможет|смогут|освободится|освободятся|получится)';
const enLater =
  "(?:will|'ll|shall) (?:[a-z]+ ){1,8}(?:when|once|as soon as|whenever) (?:they|he|she|it|somebody|someone) (?:can|is able|are able|is free|are free|gets? (?:a moment|round to it))";
/** “We will” and any verb that is a deed of ours, and not a feeling, a stay or what is done in these very words. */
const enAnyDeed =
  "(?:i|we)(?:'ll| will| shall) (?!be|have|not|never|always|only|need|see|love|like|know|understand|recommend|suggest|help|wait|hope|miss|remember|keep|show|explain|describe|walk|guide|start|begin|use|say|admit|accept|offer|leave|stay|let|assume|guess|do|continue|want|give|stop|hear|learn|stand|cover|pay|gladly|happily|of course|still|also|then|just|now|both|all|together|treat|consider|honou?r|match|respect|ignore|hold|waive|charge)[a-z]{4,}";
const enTeam =
  "(?:developers?|engineers?|technicians?|departments?|support|desk|specialists?|team|colleagues?|managers?|they|warehouse|accounting|finance) (?:will|'ll|are going to|is going to) (?:soon |also |then |definitely )?(?:fix|repair|solve|sort|restore|check|look|call|contact|reply|answer|write|get back|refund|send|go through|go over|explain|investigate|arrange|review|process|examine|assess|handle)";
const enWho = "(?:i'll|i will|ill|i'm going to|i am going to|i'm gonna|we'll|we will|we shall|i shall|we're going to|we are going to|let me|allow me to)";
const enAnswerVerbs =
  /(answer|check|find|get back|come back|look|confirm|ask|email|write|call|ring|reply|update|let you know|follow up|investigate|reach out|chase|verify|review|notify|respond|touch|be back|tell you|inform|see what|keep you|dig|pull|consult|inquire|enquire|message|text)/;
const answering = wordly(ruAnswers);
const promising = wordly(
  [
    ruAnswers,
    ruDeeds,
    ruOthers,
    ruTeam,
    ruLater,
    enTeam,
    enLater,
    enAnyDeed,
    `${enWho} (?:also |just |personally |then |now |quickly |definitely |certainly |gladly |happily |go and |go |quickly |immediately |have to |need to |try to |do my best to |be happy to |be sure to |and )*(?:${enVerbs})`,
    "(?:someone|somebody|a colleague|my colleague|our team|the team|a specialist|our specialist|a manager|our manager|they|he|she)(?: from [a-z ]{3,25})? (?:will|'ll) (?:be in touch|contact you|call you|email you|get back|reach out|reply|let you know|respond)",
    "you(?:'ll| will) (?:have|get|receive|see) (?:the|your|a|an) [a-z ]{3,20} (?:soon|shortly|later|in due course)",
    "you(?:'ll| will) (?:hear (?:back )?from (?:us|me)|get (?:a|an) (?:reply|answer|response|update)|receive (?:a|an) (?:reply|answer|response|update))",
  ].join('|'),
);
/** Not a promise: denied, proposed, put under a condition, or past its own beginning («когда проверим, …»). */
const notBefore =
  /(?:(?<!\p{L})(?:не|давайте|давай|если|чтобы|когда|пока|прежде чем|после того как|можем|сможем|could|should|if|unless|when|once|after|until|so that|before)(?: мы| я| we| i)?(?: сами| вместе| всё| все)? )$/u;
/** Asked of the customer first: «пришлите фото – решим», "send it here and I'll check". Waiting is no such step. */
const afterAsking =
  /(?<!\p{L})(?!подожд|ожида|ждите|извин|прост|погод|дожд|здравств|дайте)\p{L}{2,}(?:ите|йте|ьте)(?!\p{L})[^.!?]*(?:[–—-]|,? и|,) *(?:я |мы |вместе |тогда |сразу |все |это )*$|^(?:please |just |or )*(?:send|tell|show|write|type|enter|upload|attach|paste|give me|reply|share|pick|choose|name|let me know)(?!\p{L})[^.!?]*(?: and|,|-) *$/u;
const conditional = /(?<!\p{L})(?:если|при условии|if|unless|in case|should you)(?!\p{L})/u;

/**
 * The promises of a message, one a sentence at most: future of the first person («уточню», "I'll check"), or that somebody will answer the customer.
 * The time stands in the same sentence, the next one, or just before («Мне нужно 10 минут. Проверю»). `saidAt` in milliseconds UTC.
 */
export function promisesIn(text: Text, saidAt: number, utcOffsetMinutes: number): Promised[] {
  const plain = plainOf(text.source);
  const sentences = text.sentences.map(({ start, end }) => ({ start, end, plain: plain.slice(start, end) }));
  const timeOf = (at: number) => {
    const sentence = sentences[at];
    return sentence && timeIn(sentence.plain, saidAt, utcOffsetMinutes);
  };
  return sentences.flatMap((sentence, at): Promised[] => {
    const found = promising.exec(sentence.plain);
    if (
      !found ||
      /\?\s*$/.test(sentence.plain) ||
      notBefore.test(sentence.plain.slice(0, found.index)) ||
      afterAsking.test(sentence.plain.slice(0, found.index)) ||
      conditional.test(sentence.plain)
    )
      return [];
    const before = sentences[at - 1];
    // «Починят к 18:00. Напишу, как только заработает», "They arrive on 5 December. I'll e-mail you that day": the time was named just before.
    const leansBack = /(?:в (?:этот|тот) же день|в тот день|как только|тогда|that (?:same |very )?day|the same day|as soon as)/u.test(sentence.plain)
      ? timeOf(at - 1)
      : undefined;
    const waits =
      before && /(?<!\p{L})(?:нужн|понадоб|потреб|дайте|займет|подожд|ожид|need|give me|take|wait|bear with)/u.test(before.plain) ? timeOf(at - 1) : undefined;
    const due = timeOf(at) ?? timeOf(at + 1) ?? leansBack ?? waits;
    const words = text.source.slice(sentence.start, sentence.end);
    const end = sentence.start + words.replace(/[\s.!…)]+$/u, '').length;
    const answers = answering.test(sentence.plain) || /(?:свяж|перезвон|ответ|сообщ|напиш)/.test(found[0]) || enAnswerVerbs.test(found[0]);
    return [{ start: sentence.start + found.index, end: Math.max(end, sentence.start + found.index), dueAt: due?.at ?? null, words, answers }];
  });
}
