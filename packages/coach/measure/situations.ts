/**
 * How well situations and kinds are told, by four-fold cross-validation over all that the classifier learns from.
 * `node measure/situations.ts [show]`: `show` prints what is mistaken for what. The temperature of `learn.ts` and the threshold of
 * `standard/thresholds.ts` are chosen by these figures.
 */
import { loadLexicons } from '../load/node.ts';
import { examplesOf } from '../src/classify/examples.ts';
import { learn } from '../src/classify/learn.ts';
import { shippedSituations } from '../src/standard/apply.ts';
import { locales } from '../src/standard/ids.ts';
import { analyse } from '../src/text/text.ts';

const folds = 4;
const show = process.argv.includes('show');
const lexicons = await loadLexicons();
const kindOf = new Map(shippedSituations.map((one) => [one.id, one.kind]));
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

for (const locale of locales) {
  const examples = examplesOf({ situations: shippedSituations }, locale);
  const began = performance.now();
  learn(lexicons, locale, examples);
  console.log(`\n${locale}: ${examples.length} examples, learnt in ${Math.round(performance.now() - began)} ms`);

  const told = [...Array(folds).keys()].flatMap((fold) => {
    const { situations, complaint } = learn(
      lexicons,
      locale,
      examples.filter((_, at) => at % folds !== fold),
    );
    return examples
      .filter((_, at) => at % folds === fold)
      .map((example) => {
        const text = analyse(example.text, lexicons[locale]);
        const chances = situations(text);
        const [best = 'other', chance = 0] = [...chances].sort((a, b) => b[1] - a[1])[0] ?? [];
        const bySituation = [...chances].reduce((sum, [id, share]) => sum + (kindOf.get(id) === 'complaint' ? share : 0), 0);
        return { ...example, best, chance, ofRight: chances.get(example.situation) ?? 0, complaint: complaint(text), bySituation };
      });
  });

  const right = told.filter((one) => one.best === one.situation);
  const loss = told.reduce((sum, one) => sum - Math.log(Math.max(1e-9, one.ofRight)), 0) / told.length;
  console.log(`situation right ${percent(right.length, told.length)}, loss ${loss.toFixed(3)}`);
  const withKind = told.filter((one) => one.kind);
  const kinds = (chance: (one: (typeof told)[number]) => number) =>
    percent(withKind.filter((one) => chance(one) > 0.5 === (one.kind === 'complaint')).length, withKind.length);
  console.log(
    `kind right ${kinds((one) => one.complaint)}; by situations alone ${kinds((one) => one.bySituation)}; by both ${kinds((one) => (one.complaint + one.bySituation) / 2)}`,
  );

  console.log('confidence → right, of how many');
  for (let low = 0.1; low < 0.95; low += 0.1) {
    const here = told.filter((one) => one.chance >= low && one.chance < low + 0.1 + (low > 0.85 ? 0.1 : 0));
    const sure = here.reduce((sum, one) => sum + one.chance, 0) / Math.max(1, here.length);
    console.log(`  ${sure.toFixed(2)}  ${percent(here.filter((one) => one.best === one.situation).length, here.length)}  ${here.length}`);
  }
  console.log('threshold: all right, other found, other right when said');
  for (const threshold of [0, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4]) {
    const said = told.map((one) => ({ ...one, best: one.chance < threshold ? 'other' : one.best }));
    const others = said.filter((one) => one.situation === 'other');
    const called = said.filter((one) => one.best === 'other');
    const both = others.filter((one) => one.best === 'other').length;
    console.log(
      `  ${threshold}  ${percent(said.filter((one) => one.best === one.situation).length, said.length)}  ${percent(both, others.length)}  ${percent(both, called.length)}`,
    );
  }
  if (!show) continue;
  const mistaken = Map.groupBy(
    told.filter((one) => one.best !== one.situation),
    (one) => `${one.situation} → ${one.best}`,
  );
  for (const [pair, list] of [...mistaken].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`${pair} ${list.length}: ${list.map((one) => one.text).join(' | ')}`);
  }
}
