import { describe, expect, test } from 'vitest';
import { loadLexicons } from '../../load/node.ts';
import { createScenes } from '../../measure/scenes.ts';
import { locales } from '../standard/ids.ts';
import { rule as caps } from './caps.ts';
import { rule as punctuation } from './punctuation.ts';
import { rule as spelling } from './spelling.ts';

const scenes = createScenes(await loadLexicons());

for (const rule of [spelling, punctuation, caps])
  for (const locale of locales)
    describe(`${rule.title.en} (${locale})`, () => {
      test.each(rule.examples[locale].good.map((draft) => [draft]))('holds: %j', (draft) => {
        expect(rule.draft?.(scenes({ locale, draft })) ?? []).toEqual([]);
      });
      test.each(rule.examples[locale].bad.map((draft) => [draft]))('is broken: %j', (draft) => {
        const scene = scenes({ locale, draft });
        const found = rule.draft?.(scene) ?? [];
        expect(found).not.toEqual([]);
        for (const { start, end, message } of found) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(scene.draft.source.length);
          expect(message).not.toContain('undefined');
        }
      });
    });
