import type { Text } from '../text/text.ts';

/** «Ты» and «твой» with the polite form that stands in the same place. */
const pronouns: ReadonlyMap<string, string> = new Map(
  (
    'ты:вы тебя:вас тебе:вам тобой:вами тобою:вами твой:ваш твоя:ваша твое:ваше твои:ваши твоего:вашего твоей:вашей твоему:вашему твою:вашу твоим:вашим твоих:ваших твоими:вашими твоем:вашем ' +
    'хочешь:хотите можешь:можете сможешь:сможете будешь:будете видишь:видите знаешь:знаете понимаешь:понимаете получишь:получите увидишь:увидите найдешь:найдёте'
  )
    .split(' ')
    .map((pair) => {
      const [ty = '', vy = ''] = pair.split(':');
      return [ty, vy] as const;
    }),
);

/** Forms that look like an imperative and are nearly always something else. */
const notCommands = new Set(
  'мой суши стой пали вели дели стали три топи бели крой вари пили тащи пари мели лей рой бей вой пой май дай-то дуй чай жми-ка пусть будь пускай давай-ка небось авось вишь знай хоть пожалуй почти почитай мы да дабы мети лови сети части вести масти пасти трости кости моли тени жали дали'.split(
    ' ',
  ),
);

/** Where a text says «ты»: pronouns, verbs of the second person singular, commands to one. Words in quotes (names of buttons) are not counted. */
export function addressRu(text: Text): { start: number; end: number; fix: string | undefined }[] {
  if (text.language === 'en') return [];
  let quoted = 0;
  return text.tokens.flatMap((token, at) => {
    if (token.text === '«' || token.text === '“') quoted++;
    if (token.text === '»' || token.text === '”') quoted = Math.max(0, quoted - 1);
    if (quoted || token.kind !== 'word' || !/[а-я]/.test(token.plain)) return [];
    const polite = pronouns.get(token.plain);
    if (polite === undefined && !isToOne(text, at)) return [];
    const capital = token.text.charAt(0) !== token.text.charAt(0).toLowerCase();
    const fix = polite ?? politeCommand(text, at);
    return [{ start: token.start, end: token.end, fix: fix && capital ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix }];
  });
}

function isToOne(text: Text, at: number): boolean {
  const token = text.tokens[at];
  const [best] = text.readings(at);
  if (!token || !best || best.pos !== 'verb' || best.weight < 0.6 || notCommands.has(token.plain)) return false;
  if (best.marks.has('imp')) return best.marks.has('sg') && /(?:[ийь]|йся|ись|ься)$/.test(token.plain) && !startsWithCapitalInside(text, at);
  return best.marks.has('2') && best.marks.has('sg') && /(?:шь|шься)$/.test(token.plain);
}

/** A capital in the middle of a sentence is a name. */
function startsWithCapitalInside(text: Text, at: number): boolean {
  const token = text.tokens[at];
  const first = text.sentences.some((sentence) => sentence.first === at);
  return !first && token !== undefined && token.text.charAt(0) !== token.plain.charAt(0);
}

/** посмотри → посмотрите, подожди → подождите, проверь → проверьте. */
function politeCommand(text: Text, at: number): string | undefined {
  const token = text.tokens[at];
  if (!token || !text.readings(at)[0]?.marks.has('imp')) return undefined;
  const written = token.text.charAt(0).toLowerCase() + token.text.slice(1);
  return written.endsWith('ся') ? `${written.slice(0, -2)}тесь` : written.endsWith('сь') ? `${written.slice(0, -2)}тесь` : `${written}те`;
}
