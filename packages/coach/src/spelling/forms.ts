/** Russian words whose parts people write together, apart or with a hyphen the wrong way. */

const asking =
  'кто кого кому кем ком что чего чему чем чём какой какая какое какие какого каких какому каким какую какими каком где куда откуда когда как сколько почему зачем чей чья чьё чьи чьего отчего насколько';
/** Pronouns and adverbs before -то, -либо, -нибудь and after кое-. */
const askingWords: ReadonlySet<string> = new Set(asking.split(' '));

const afterPo =
  /^по(?:[а-яё]{2,}(?:ски|цки|ьи)|моему|твоему|своему|нашему|вашему|прежнему|видимому|другому|новому|старому|настоящему|хорошему|разному|всякому|обычному|человечески|быстрому)$/;

/** Where a hyphen is missing: «какойто» → «какой-то», «изза» → «из-за», «порусски» → «по-русски». Nothing when none is. */
export function hyphened(word: string): string | undefined {
  const [, asks, tail] = /^(.+?)(то|либо|нибудь|нибуть)$/.exec(word) ?? [];
  if (asks && tail && askingWords.has(asks)) return `${asks}-${tail === 'нибуть' ? 'нибудь' : tail}`;
  const [, coe] = /^ко[ей](.+)$/.exec(word) ?? [];
  if (coe && askingWords.has(coe)) return `кое-${coe}`;
  const [, out] = /^и[зс](за|под)$/.exec(word) ?? [];
  if (out) return `из-${out}`;
  const [, order] = /^во?(первых|вторых|третьих|четвертых|пятых)$/.exec(word) ?? [];
  if (order) return `${order === 'первых' || order === 'вторых' ? 'во' : 'в'}-${order}`;
  const [, before] = /^(все|всё|так|опять|прямо|довольно|действительно)таки$/.exec(word) ?? [];
  if (before) return `${before}-таки`;
  if (afterPo.test(word)) return `по-${word.slice(2)}`;
  const [, give] = /^(дай|дайте|давай|давайте|смотри|посмотри|посмотрите|скажи|скажите|глянь|гляньте|ну)ка$/.exec(word) ?? [];
  return give && `${give}-ка`;
}
