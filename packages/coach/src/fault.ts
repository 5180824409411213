import type { Fault } from './standard/ids.ts';
import { has, type Pattern, type Search } from './text/pattern.ts';
import type { Text } from './text/text.ts';

/** What tells whose fault it is, whatever a situation's default says. */
const own: readonly (Pattern | Search)[] = [
  '(наша|нашей|нашу|нашей стороны|мы) ..2 (вин*|ошибк*|ошиблись|недосмотр*|недоработк*|промах*|перепутал*|задержал*|потерял*|забыл*|не (отправил*|предупредил*|привезли|проверил*|доставил*|вернули|успели|ответили|учли|сообщили)|подвел*|сбой|виноват*|допустил*|нарушил*|повредил*|списал* дважды)',
  '(по нашей вине|с нашей стороны|на нашей стороне|наш сбой|наша ошибка|ошибка на нашем|у нас (сбой|ошибка|задержка)|сбой (на|в) ..2 (нашем|сайте|складе|приложении|системе)|(склад|курьер|коллега|кладовщик|сотрудник) ..2 (перепутал*|ошиб*|опозда*|забыл*|повредил*))',
  "(our|we|we've|on our) ..2 (fault|mistake|error|oversight|slip|mixed|missed|forgot|delayed|lost|failed|packed the wrong|sent the wrong|sent you the wrong|charged you twice|let you down|side|end|broke|didn't|should have)",
];
const customers: readonly (Pattern | Search)[] = [
  '(я|мы) ..2 (сам|сама|сами|случайно|нечаянно|ошибся|ошиблась|ошибочно|перепутал*|забыл*|передумал*|уронил*|разбил*|опечатал*|пропустил*|потерял*|указал* не|написал* не|ввел* не|выбрал* не|заказал* не|проспал*|не заметил*|не прочитал*)',
  '^ (случайно|нечаянно)? (разбил|разбила|уронил|уронила|ошибся|ошиблась|забыл|забыла|потерял|потеряла|пролил|пролила|сломал|сломала) ..2 #any',
  '(моя (вина|ошибка)|по своей (вине|ошибке)|случайно (заказал*|оплатил*|удалил*|отменил*|нажал*|выбрал*)|ошибся|ошиблась|опечатался|опечаталась|перепутал|перепутала|передумал|передумала|уронил|уронила)',
  "(i|my) ..3 (mistake|fault|accidentally|mistyped|misread|typo|changed my mind|dropped|forgot|ordered the wrong|chose the wrong|picked the wrong|entered the wrong|put the wrong|typed the wrong|by mistake|by accident|spilled|broke it|missed the courier|missed the delivery|wasn't home|was not home|overlooked)",
  'i ..2 (gave|entered|typed|put|chose|picked|ordered|wrote|booked|sent) ..3 wrong',
  '(я) ..1 (указал*|написал*|выбрал*|заказал*|ввел*|дал*|записал*|нажал*|отправил*) ..2 (не (тот|ту|то|те|туда|там)|неправильн*|неверн*|чуж*)',
  '^ (указал*|написал*|выбрал*|ввел*|записал*|нажал*) ..2 (не (тот|ту|то|те|туда|там)|неправильн*|неверн*|чуж*)',
  '(accidentally|mistakenly) (ordered|paid|deleted|cancelled|canceled|clicked|chose)',
];
const nobodys: readonly (Pattern | Search)[] = [
  '(погод*|снегопад*|метель|метели|гололед*|шторм*|ураган*|ливень|ливня|наводнени*|туман*|карантин*)',
  '(не (понравил*|нравится|мой (цвет|фасон|стиль)|идет мне)|не в моем вкусе|просто не подош*|разонравил*)',
  '(weather|snow|snowstorm|blizzard|storm|hurricane|flood|floods|fog|heatwave)',
  "((don't|do not|didn't) like (the|it|this) (colour|color|style|design|smell|taste)?|not my (taste|style|colour|color)|just not for me)",
];

/** The customer tells of something that went wrong. */
export const trouble: readonly Pattern[] = [
  '(без (спроса|предупреждения|согласия|объяснени*|разрешения|звонка|ведома|причин*)|(бросил*|бросает|бросают|вешает|повесил*) трубку|(сдвинул*|отодвинул*|перенесли|отложили) ..2 (доставк*|срок*|дат*|на)|не (сработал*|срабатывает|предупредил*|позвонил*|приходит|приходят|проходит|проходят|грузится|загружается|запускается|отвечаете|отвечают|поступил*|зачислил*|начислил*|пришел|пришла|пришло|пришли|приехал*|привезли|работает|работают|вернули|получил*|доставили|открывается|включается|хватает|могу (войти|оплатить|оформить|отменить|закрыть|удалить|активировать|дозвониться)|прошла|прошел|дошл*|дошел)|сломан*|сломал*|разбит*|треснул*|брак*|порван*|дырк*|пятн*|не тот|не та|не то|не те|чужой|чужую|перепутали|опозда*|задерж*|потеряли|дважды|два раза|двойн*|ошибк* ..3 (сайт*|оплат*|заказ*)|пропал*|исчез*|нахамил*|нагрубил*|обещали|жду|до сих пор|списали|отменили|виснет|вылетает|царапин*|поврежд*|помят*|испорч*|протек*)',
  "(hasn't|haven't|didn't|doesn't|isn't|won't|never|not) ..2 (arrived|arrive|come|came|work|working|delivered|received|receive|load|open|turn|refunded|replied|gone)",
  '(without (asking|notice|warning|telling|calling|permission|consent|explaining|explanation)|hung up|hang up on|(slipped|postponed|pushed back|moved) ..2 (by|again|to|for)|went (down|dead))',
  "(broken|damaged|cracked|scratched|torn|wrong|missing|late|delayed|faulty|defective|twice|crash*|error|failed|fails|lost|stain*|smashed|leaking|rude|overdue|still waiting|promised|dented|hole|can't (log|sign|pay|order|cancel|close|delete|activate|reach))",
];

/** Whose fault it is: a situation's default corrected by what was said. `replied`: what the company itself has said, the draft included. */
export function faultOf(usual: Fault, said: readonly Text[], replied: readonly Text[] = []): Fault {
  if (replied.some((text) => has(text, own))) return 'company';
  if (said.some((text) => has(text, customers))) return 'customer';
  if ([...said, ...replied].some((text) => has(text, nobodys))) return 'nobody';
  return usual;
}
