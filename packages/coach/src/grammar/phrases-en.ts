import { type PhraseGroup, pairs } from './phrase.ts';

const apostrophes =
  "didnt didn't,doesnt doesn't,isnt isn't,arent aren't,wasnt wasn't,werent weren't,havent haven't,hasnt hasn't,hadnt hadn't,wouldnt wouldn't,couldnt couldn't,shouldnt shouldn't,cant can't,wont won't,youll you'll,youve you've,theyre they're,theyll they'll,theyve they've,weve we've,im I'm,ive I've,thats that's,theres there's,whats what's,heres here's,wheres where's,lets let's,aint isn't,itll it'll,thatll that'll,mustnt mustn't,neednt needn't,hes he's,shes she's";
/** Words that also are something without the apostrophe: only in these frames. */
const framed = new Set(['wont', 'lets', 'cant', 'hes', 'im']);
const thing =
  '(order|orders|parcel|package|refund|account|address|card|email|inbox|phone|number|name|delivery|item|items|payment|bank|request|message|patience|purchase|details|basket|cart|subscription|data|size|question|questions|app|browser|password|receipt|return|invoice|experience|feedback|screen|choice|money)';
const more =
  '(more|less|better|worse|later|earlier|sooner|faster|slower|bigger|smaller|larger|cheaper|longer|shorter|higher|lower|older|newer|easier|quicker|rather)';

/** Mistakes that only the neighbours give away, and words that lack their apostrophe. Precision first. */
export const englishPhrases: readonly PhraseGroup[] = [
  {
    why: { ru: 'пропущен апостроф', en: 'the apostrophe is missing' },
    searches: apostrophes
      .split(',')
      .map((pair) => {
        const [find = '', fix = ''] = pair.split(' ');
        return { find, fix };
      })
      .filter(({ find }) => !framed.has(find))
      .concat(
        pairs(`
          [wont] (be|have|take|need|work|let|get|go|arrive|happen|cost|charge|lose|affect|change|see|find|receive|pay|come|make|ship|keep|open) → won't
          (it|they|we|you|i|that|this) [wont] → won't
          [lets] (see|get|check|try|start|have|look|find|sort|fix|go|make) → let's
          (i|we|you|they|he|she|it) [cant] → can't
          [cant] (be|find|see|wait|get|do|open|access|log|change|cancel|reach|use) → can't
          (he|she|it) [dont] → doesn't
          (i|you|we|they|and|please|the|orders|we|also|but) [dont] → don't
          ^ [dont] → don't
          [youre] (welcome|right|not|going|looking|very|all|always|the|a|an) → you're
          (if|that|when|hope|glad|sure) [youre] → you're
          [hes] (been|on|at|not|already|going) → he's
          [im] (sorry|happy|glad|afraid|checking|looking|here|so|very|going|really|not|on|sure|just|also|now|still|unable) → I'm`),
      ),
  },
  {
    why: { ru: 'it’s – «it is», its – «его, её»', en: "“it's” is “it is”; “its” belongs to it" },
    searches: pairs(`
      [its] (a|an|the|been|not|very|really|so|too|also|already|on|in|our|your|just|still|ready|available|possible|important|free|best|better|easy|because|only|all|fine|ok|okay|sorry|great|good|worth|likely|now|always|arriving|coming|going|back|easier|quicker) → it's
      (on|in|of|to|with|for|from|by) [it's] (own|way|original|place|packaging|box|size|color|colour|contents|destination) → its
      [it's] own → its
      (return|returning|open|opened|keep|in|inside|under|from|with|without|and|has|have|check|change|lift|remove|close) [it's] (box|lid|bag|case|cover|base|handle|strap|label|colour|color|size|price|place|charger|cable|screen|door|back|front|bottom|top|side|sides|weight|parts|packaging|contents|battery|manual|receipt|tag|sleeve|lining|frame|original) → its
      (reached|left|lost|met|changed|missed) [it's] → its
      (hope|think|believe|glad|sorry) [its] → it's`),
  },
  {
    why: { ru: 'your – «ваш», you’re – «вы есть»', en: "“your” is yours; “you're” is “you are”" },
    searches: pairs(`
      [your] (welcome|right|sure|not|going|looking|able|unable|very|already|entitled|having|waiting|getting|still|all|always|the|a|an|too|happy|eligible) → you're
      [you're] ${thing} → your
      [youre] ${thing} → your
      [you're] (new|old|own|last|first|full|current|shipping|billing|tracking|delivery) ${thing} → your
      (if|that|when|while|once|since|because) [your] (ready|happy|looking|unhappy|interested|using|having|unsure|ok|okay|able) → you're`),
  },
  {
    why: { ru: 'their – «их», there – «там», they’re – «они есть»', en: "“their” is theirs, “there” is a place, “they're” is “they are”" },
    searches: pairs(`
      [their] (is|are|was|were|has|have|will|may|might|seems|would|should|could) → there
      [they're] (is|was|has) → there
      (been|arrived|waiting|stood|sitting|left|put|sent|almost|nearly|over|out|up|down|in|get|gets|go|be) [their] (\\.|\\,|\\!|since|already|now|yet|at|by|until|today|tomorrow|for|on|$) → there
      [there] (own|website|team|policy|warehouse|support|office|system|fault|customers) → their
      [there] (going|coming|waiting|looking|working|arriving|checking|sending) → they're
      [their] (not|going|coming|working|still|ready|all|on|checking|looking|unable) → they're`),
  },
  {
    why: { ru: 'than – «чем», then – «потом»', en: '“than” compares, “then” is a time' },
    searches: pairs(`
      ${more} [then] → than
      other [then] → than
      (more|less|better|earlier|later) ..2 [then] (expected|usual|planned|promised|you|we|that|the|a|it) → than
      (and|\\,) [than] (i|we|you|click|press|select|choose|tap|go|the|it|they|please) → then`),
  },
  {
    why: { ru: 'lose – «терять», loose – «свободный»', en: '“lose” is the verb, “loose” is not tight' },
    searches: pairs(`
      (to|not|never|will|won't|don't|you'll|i'll|may|might|can|could|would|and) [loose] (your|the|it|any|money|access|a|my|our|them|that|this|points) → lose
      (to|not|will|won't) [loose] → lose
      (a bit|too|very|is|are|feels|feel|came|comes|slightly|quite|rather|still) [lose] (\\.|\\,|at|on|in|\\!|$) → loose`),
  },
  {
    why: { ru: 'после could, should, would – have', en: '“have”, not “of”' },
    searches: ['could', 'should', 'would', 'must', 'might', "couldn't", "shouldn't", "wouldn't"].map((word) => ({ find: `${word} [of] !course`, fix: 'have' })),
  },
  {
    why: { ru: 'too – «слишком, тоже»', en: '“too” is “more than enough”' },
    searches: pairs(`
      [to] (much|many|late|long|big|small|large|expensive|early|soon|slow|heavy|tight|short|often|loose|high|low|far) !of !<:noun> → too
      (you|me|us) [to] $ → too`),
  },
  {
    why: { ru: 'артикль a/an – по звуку', en: 'a or an: by the sound' },
    searches: [
      {
        find: '[a] (order|email|item|issue|error|update|answer|option|account|address|app|image|hour|honest|invoice|exchange|agent|apology|attachment|idea|example|extra|internal|international|automatic|alternative|old|easy|other|additional|estimated|earlier|early|urgent|unusual|unexpected|envelope|employee|expert|explanation|original|operator|outage|offer|online|open)',
        fix: 'an',
      },
      {
        find: '[an] (parcel|package|refund|problem|new|small|photo|replacement|delivery|discount|user|unique|european|week|day|minute|moment|question|message|courier|card|number|link|code|solution|voucher|return|payment|product|full|free|very|good|big|usual|used|unit|university|one|year|month|wrong|mistake|colleague|customer|store|shop|box|size|receipt|partial|quick|call)',
        fix: 'a',
      },
    ],
  },
  {
    why: { ru: 'affect – глагол, effect – существительное', en: '“affect” is the verb, “effect” the noun' },
    searches: pairs(`
      (not|will|won't|may|might|can|could|does|doesn't|didn't|to) [effect] (your|the|our|any|you|delivery|other|this|it|orders|order|prices|price|how|those|earlier|existing|everyone|all) → affect
      (no|any|an|side|the|into|in) [affect] (on|of|from|and|in|until) → effect
      take [affect] → effect
      takes [affect] → effect`),
  },
  {
    why: { ru: 'пишется раздельно', en: 'two words' },
    searches: pairs(`
      alot → a lot
      aswell → as well
      infact → in fact
      inspite → in spite
      atleast → at least
      incase → in case
      eachother → each other
      thankyou → thank you
      noone → no one
      upto → up to
      ofcourse → of course
      (please|can|could|to|you) [login] to → log in
      (to|please|then|and|you|can) [checkout] (your|our|the|this) → check out
      (to|please|then|and|you|can) [setup] (your|a|the|an) → set up
      [everyday] (at|from|between|except|until|we|since) → every day`),
  },
  {
    why: { ru: 'согласование с подлежащим', en: 'the verb agrees with its subject' },
    searches: pairs(`
      (he|she|it) [don't] → doesn't
      (i|you|we|they) [doesn't] → don't
      (you|we|they) [was] → were
      (he|she|it|this|that) [have] (been|a|the|arrived|left|not) → has
      (your|the) (order|parcel|package|refund|item|payment|courier) [have] → has
      (your|the) (order|parcel|package|refund|item|payment|courier) [are] → is
      (your|the) (orders|parcels|items|payments) [is] → are
      (your|the) (orders|parcels|items|payments) [has] → have`),
  },
  {
    why: { ru: 'устойчивое сочетание', en: 'the usual way to say it' },
    searches: pairs(`
      for all [intensive] purposes → intents and
      [irregardless] → regardless
      (apologize|apologise|apologies|sorry) [for the inconvenient] → for the inconvenience
      (pass|passed) [threw] → through
      (look|looking) forward to [hear] → hearing
      (did|didn't) (you|they|he|she|it|i|we)? [received] → receive
      (did|didn't) (you|they|he|she|it|i|we)? [got] → get
      [who's] (order|parcel|account|name|card|address) → whose
      [advice] (you|us|me) (to|that|if|on) → advise
      (an|some|my|our|any|the|your) [advise] → advice
      [quiet] (a|right|often|sure|common|quickly|soon|easy|simple) → quite
      (very|so|really|too|super|extremely|pretty|nice and|whisper) [quite] (\\.|\\,|\\!|and|but|$) → quiet
      (dry|damp|soft|clean|wet|microfibre|microfiber|lint-free|old) [clothe] → cloth
      [breath] (in|out|deeply) → breathe
      [principle] (reason|address|amount) → principal
      [weather] (or|you|the order|it|we) → whether
      [past] (the order|your details) (on|to) → passed
      (we|can|cannot|will|do|don't) [except] (cash|cards|card|returns|payment|payments|paypal) → accept`),
  },
];
