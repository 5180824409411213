import type { Pos } from '../../lexicon.ts';

/** Forms that no rule makes: lemma, then its past and participle, or plural, or degrees. */
const irregular = `
be am is are was were been being|have has had having|do does did done doing|go goes went gone|say says said|make made|take took taken|come came|see saw seen|get got gotten|give gave given
|know knew known|think thought|tell told|find found|feel felt|become became|leave left|keep kept|let|begin began begun|show shown|hear heard|run ran|hold held|bring brought|write wrote written
|sit sat|stand stood|lose lost|pay paid|meet met|set|learn learnt|lead led|understand understood|speak spoke spoken|read|spend spent|grow grew grown|win won|teach taught|buy bought|send sent
|build built|fall fell fallen|cut|sell sold|break broke broken|drive drove driven|eat ate eaten|choose chose chosen|wear wore worn|draw drew drawn|throw threw thrown|catch caught|deal dealt
|forget forgot forgotten|forgive forgave forgiven|put|hit|hurt|cost|quit|shut|split|spread|fit|beat beaten|bet|bind bound|bite bit bitten|blow blew blown|burn burnt|dig dug|do|dream dreamt|drink drank drunk
|fight fought|fly flew flown|freeze froze frozen|hang hung|hide hid hidden|lay laid|lie lay lain|lend lent|light lit|mean meant|mistake mistook mistaken|prove proven|ride rode ridden|ring rang rung
|rise rose risen|seek sought|shake shook shaken|shine shone|shoot shot|shrink shrank shrunk|sing sang sung|sink sank sunk|sleep slept|slide slid|smell smelt|spell spelt|spill spilt|spin spun
|spoil spoilt|steal stole stolen|stick stuck|strike struck|swear swore sworn|swim swam swum|swing swung|tear tore torn|wake woke woken|withdraw withdrew withdrawn|undergo underwent undergone
|overcome overcame|resend resent|rewrite rewrote rewritten|redo redid redone|undo undid undone|die dying|tie tying
|child children|man men|woman women|person people|foot feet|tooth teeth|goose geese|mouse mice|half halves|life lives|wife wives|knife knives|shelf shelves|leaf leaves|self selves
|good better best|bad worse worst|far further furthest farther farthest|little less least|much more most`;

/** Form → lemmas. */
export const lemmaOfIrregular = new Map<string, string[]>();
for (const line of irregular.split('|')) {
  const [lemma = '', ...forms] = line.trim().split(/\s+/);
  for (const form of [lemma, ...forms]) lemmaOfIrregular.set(form, [...(lemmaOfIrregular.get(form) ?? []), lemma]);
}

const closed: Readonly<Partial<Record<Pos, string>>> = {
  pron: `i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself itself ourselves yourselves themselves
    this that these those who whom whose which what someone anyone everyone somebody anybody everybody nobody something anything everything nothing each one the a an some any all both none`,
  prep: `of in on at to for from with by about into onto over under after before between through during without within against along among around behind below beneath beside besides
    beyond despite except inside outside near off per since till toward towards until up upon via above across down like`,
  conj: 'and or but if because although though unless while whereas so than as nor whether once',
  particle: 'not no yes please',
  adv: `here there now then very too also just only still already again soon later never always often sometimes usually maybe perhaps however unfortunately well
    back away almost quite rather really together yet ever how when where why today tomorrow yesterday otherwise instead anyway away`,
  intj: 'hi hello hey thanks ok okay oh oops bye goodbye welcome wow ouch',
  num: 'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million',
};

/** Words whose part of speech is a matter of a list. */
export const closedWords = new Map<string, Pos>(
  Object.entries(closed).flatMap(([pos, words]) => words.split(/\s+/).map((word): [string, Pos] => [word, isPos(pos) ? pos : 'other'])),
);

function isPos(text: string): text is Pos {
  return text in closed;
}

/** Words that are verbs first, whatever else the dictionary allows them. */
export const modals = new Set('can could will would shall should may might must be have do'.split(' '));

/** What a contraction is made of, by its last part; a whole form overrides. */
export const contracted = new Map<string, readonly string[]>([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['be', 'not']],
  ['cannot', ['can', 'not']],
  ["let's", ['let', 'we']],
  ["i'm", ['i', 'be']],
  ['wanna', ['want', 'to']],
  ['gonna', ['go', 'to']],
  ['gotta', ['get', 'to']],
  ["'ll", ['will']],
  ["'re", ['be']],
  ["'ve", ['have']],
  ["'d", ['would', 'have']],
  ["n't", ['not']],
]);

/** Words behind which 's is "is" or "has", never a possessive. */
export const takesIs = new Set('it he she that this there here what where who how when everything nothing something everyone someone'.split(' '));
