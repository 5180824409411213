import type { Rule } from '@otklik/coach';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, contract } from '../api.ts';
import { keys } from '../desk.ts';
import { languageNow } from '../words/index.ts';

/** A rule as the quality room speaks of it. */
export interface RuleWords {
  id: string;
  title: string;
  why: string;
  weight: number;
  scope: Rule['scope'];
}

/** The names of the standard, in one language: rules and situations as the desk has them. */
export interface StandardWords {
  rules: RuleWords[];
  /** A rule that the desk has removed since is called by its id. */
  rule(id: string): RuleWords;
  /** Null for `other`, and for a situation that is gone. */
  situation(id: string): string | null;
}

/** The coach's rules are heavy: they come when the room is opened, not with the console. */
const standardWordsQuery = (language: 'ru' | 'en') =>
  queryOptions({
    queryKey: [...keys.standard, 'words', language],
    structuralSharing: false,
    queryFn: async (): Promise<StandardWords> => {
      const [coach, { number, edits }] = await Promise.all([import('@otklik/coach'), ask(contract.standard.get)]);
      const standard = coach.apply(coach.ruleDefaults, edits, number);
      const shipped = coach.ruleIds.map((id): RuleWords => {
        const { title, why, scope } = coach.rules[id];
        return { id, title: title[language], why: why[language], weight: standard.rules[id].weight, scope };
      });
      const own = standard.ownRules.map(({ id, title, why, weight }): RuleWords => ({ id, title, why, weight, scope: ['d'] }));
      const byId = new Map([...shipped, ...own].map((rule) => [rule.id, rule]));
      const situations = new Map(standard.situations.map((one) => [one.id, one.title[language]]));
      return {
        rules: [...byId.values()],
        rule: (id) => byId.get(id) ?? { id, title: id, why: '', weight: 0, scope: [] },
        situation: (id) => situations.get(id) ?? null,
      };
    },
  });

const unknown: StandardWords = { rules: [], rule: (id) => ({ id, title: '…', why: '', weight: 0, scope: [] }), situation: () => null };

/** The words of the standard; while they are on their way every rule is an ellipsis. */
export function useStandardWords(): StandardWords {
  useTranslation();
  return useQuery(standardWordsQuery(languageNow())).data ?? unknown;
}
