/**
 * What the spelling, punctuation and capitals rules find in good service prose: ideally nothing.
 * `node measure/prose.ts file…`: TypeScript files whose longer string literals are the prose. Prints each finding and the rate.
 */
import { readFileSync } from 'node:fs';
import { loadLexicons } from '../load/node.ts';
import type { Rule } from '../src/rule.ts';
import { rule as caps } from '../src/rules/caps.ts';
import { rule as punctuation } from '../src/rules/punctuation.ts';
import { rule as spelling } from '../src/rules/spelling.ts';
import { createScenes } from './scenes.ts';

const scenes = createScenes(await loadLexicons());
const rules: Rule[] = [spelling, punctuation, caps];
const found = new Map<string, number>();
let words = 0;
for (const file of process.argv.slice(2)) {
  const source = readFileSync(file, 'utf8');
  // Replies of the cast: whoever is not the customer. Elsewhere every literal with a space and a full stop.
  const replies = source.includes('by: ')
    ? [...source.matchAll(/by: '(?!customer|bot)\w+',[^}]*?text:\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1] ?? '')
    : [...source.matchAll(/'((?:[^'\\\n]|\\.){20,})'/g)].map((match) => match[1] ?? '').filter((text) => /[.!?…]$/.test(text));
  for (const reply of replies) {
    const text = reply.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
    const locale = /[а-яё]/i.test(text) ? 'ru' : 'en';
    const scene = scenes({ locale, draft: text });
    words += scene.draft.tokens.filter((token) => token.kind === 'word').length;
    for (const rule of rules)
      for (const finding of rule.draft?.(scene) ?? []) {
        found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
        console.log(
          `${rule.id}: «${text.slice(finding.start, finding.end)}» → ${finding.fix} | …${text.slice(Math.max(0, finding.start - 40), finding.end + 30).replace(/\n/g, ' ')}…`,
        );
      }
  }
}
console.log(`${words} words;`, [...found].map(([id, count]) => `${id} ${count} (${((1000 * count) / words).toFixed(2)} per 1000)`).join(', '));
