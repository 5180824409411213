import { findAll, type Pattern } from './text/pattern.ts';
import type { Text } from './text/text.ts';
import { plainOf } from './times.ts';

/** What a customer is told to do by themselves on a screen, Russian and English. */
const stepWords: readonly Pattern[] = [
  '(зайдите|заходите|войдите|откройте|открываете|нажмите|нажимаете|жмите|кликните|выберите|выбирайте|выбираете|перейдите|переходите|введите|вводите|укажите|заполните|скачайте|распечатайте|загрузите|установите|удалите|очистите|почистите|обновите|перезагрузите|перезапустите|подтвердите|сохраните|прокрутите|найдите|авторизуйтесь|зарегистрируйтесь|отключите|включите|смените|сбросьте|скопируйте|вставьте|прикрепите|приложите|оформите|добавьте|пройдите|поставьте|снимите галочку|отметьте|активируйте|подключите|выйдите|отсканируйте|настройте|запустите|закройте|удерживайте|зажмите|дождитесь|соберите|закрепите|вставьте|вкрутите|присоедините|подсоедините|снимите|переключите|протяните|измените|поменяйте|тапните)',
  '(нужно|надо|необходимо|достаточно|можно|следует) ..3 (зайти|войти|открыть|нажать|выбрать|перейти|ввести|указать|заполнить|скачать|распечатать|загрузить|очистить|обновить|перезагрузить|сбросить|удалить)',
  '(go to|open|click|tap|select|choose|press|enter|type|fill|fill out|fill in|download|print|upload|install|delete|remove|clear|refresh|reload|restart|scroll|log in|log into|log out|sign in|sign into|sign out|register|turn off|turn on|switch off|switch on|reset|copy|paste|attach|add|submit|save|navigate|visit|scan|confirm the|set up|launch|disable|enable|toggle|uninstall|reinstall|find the|hold (the|down|both)|wait for|pair|join the|fix the|slide in|insert|plug|unplug|screw|mount|switch to)',
];

export interface Step {
  start: number;
  end: number;
  sentence: number;
  verb: string;
}

/** The steps of an instruction in a message, in the order of the text. */
export function stepsIn(text: Text): Step[] {
  return stepWords
    .flatMap((pattern) => findAll(text, pattern))
    .map(({ start, end, sentence }) => ({ start, end, sentence, verb: plainOf(text.source.slice(start, end)) }))
    .sort((a, b) => a.start - b.start);
}

/** Links of a message, without what does not change the page. */
export function linksIn(text: Text): { start: number; end: number; page: string }[] {
  return text.tokens
    .filter((token) => token.kind === 'link')
    .map(({ start, end, text: link }) => ({
      start,
      end,
      page: link
        .toLowerCase()
        .replace(/^(https?:\/\/)?(www\.)?/, '')
        .replace(/[#?].*$/, '')
        .replace(/[/.,]+$/, ''),
    }));
}

const sameThings: readonly (readonly [RegExp, string])[] = [
  [/^(ткан|тряп|салфет|cloth|wipe$)/, 'cloth'],
  [/^(оборот|обратн|back$|reverse)/, 'back'],
  [/^(вниз|внизу|конец|конц|прокрут|пролист|scroll|bottom|end$)/, 'bottom'],
  [/^(номер|number)/, 'number'],
  [/^(код|code)/, 'code'],
  [/^(повтор|снова|занов|опять|again|retry|repeat|once$)/, 'again'],
  [/^(обесточ|выключ|выдерн|розетк|unplug)/, 'off'],
  [/^(зажм|удерж|нажм|держ|подерж|press|hold)/, 'press'],
  [/^(сет|network|wi-?fi)/, 'network'],
  [/^(отслед|трек|track)/, 'track'],
  [/^(отпис|unsubscr)/, 'unsubscribe'],
  [/^(сигнал|писк|гудк|beep|signal)/, 'signal'],
  [/^(личн|кабинет|профил|аккаунт|учетк|account|profile)/, 'account'],
  [/^(кэш|кеш|cache|кук|cookie|печень)/, 'cache'],
  [/^(парол|password|passcode)/, 'password'],
  [/^(браузер|browser)/, 'browser'],
  [/^(приложен|апп|app$|application)/, 'app'],
  [/^(перезагруз|перезапус|обнов|reload|refresh|restart)/, 'restart'],
  [/^(удал|переустан|delete|remove|uninstall|reinstall)/, 'reinstall'],
  [/^(установ|постав|install)/, 'install'],
  [/^(войд|войти|вход|зайд|зайти|заход|sign|log$|login)/, 'enter'],
  [/^(очист|почист|сброс|clear|reset|erase)/, 'clear'],
  [/^(заказ|покупк|order|purchase)/, 'order'],
  [/^(возврат|вернут|return)/, 'return'],
  [/^(заявк|заявлен|форм|анкет|бланк|form|request)/, 'form'],
  [/^(настройк|параметр|setting|preference)/, 'settings'],
  [/^(письм|почт|mail|email|e-mail|inbox|ящик)/, 'mail'],
  [/^(спам|spam|junk)/, 'spam'],
  [/^(ссылк|link)/, 'link'],
  [/^(кнопк|button)/, 'button'],
  [/^(роутер|модем|router|modem)/, 'router'],
  [/^(фото|снимок|снимк|скриншот|photo|picture|screenshot)/, 'photo'],
  [/^(выключ|отключ|switch|turn|power|disable)/, 'off'],
  [/^(печат|распечат|print)/, 'print'],
  [/^(скача|загруз|download)/, 'download'],
];
const dull = new Set(
  'откройте выберите перейдите нажмите нужно ваше наше вашу нашу каждого любое open choose select click every each once more make sure здравствуйте пожалуйста можете можно нужно чтобы если затем после потом снова просто этого вашем ваших сделать попробуйте раздел разделе страницу странице please then after your with from that this section page should again there will need just into'.split(
    ' ',
  ),
);

/** The things an instruction speaks of: word beginnings, words that mean the same made one. */
export function thingsOf(text: Text, sentences: ReadonlySet<number>): Set<string> {
  const things = new Set<string>();
  for (const at of sentences) {
    const sentence = text.sentences[at];
    if (!sentence) continue;
    for (const token of text.tokens.slice(sentence.first, sentence.last + 1)) {
      if (token.kind !== 'word' || token.plain.length < 3 || dull.has(token.plain)) continue;
      const same = sameThings.find(([form]) => form.test(token.plain));
      if (same) things.add(same[1]);
      else if (token.plain.length >= 4) things.add(token.plain.slice(0, Math.max(4, token.plain.length - 3)));
    }
  }
  return things;
}
