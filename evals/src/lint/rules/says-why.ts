import type { CaseRule } from '../case-rule.ts';
import type { Fault } from '../lint-finding.ts';

/** Fewer words than this name neither a reason nor an origin. */
const fewestWords = { title: 3, source: 4, rationale: 5, againstPolicy: 5, againstSeason: 5 } as const;
const tasks = {
  title: 'say in a sentence what the case shows',
  source: 'say where the facts come from: product ids, station, or that the case is made up',
  rationale: 'say why the label is right, for someone who wants to change it',
  againstPolicy: 'say why the label holds although the policy alone would not give it, or take the key out',
  againstSeason: 'say why the published fact differs from golden/season, or take the key out',
} as const;
const keys = ['title', 'source', 'rationale', 'againstPolicy', 'againstSeason'] as const;

/** Every case says what it shows, where its facts come from and why its label holds; no blank is left. */
export const saysWhy: CaseRule = {
  id: 'says-why',
  title: 'Title, source and rationale are sentences',
  check: ({ description }) =>
    keys.flatMap((key): Fault[] => {
      const text = description[key];
      if (text === undefined) return [];
      const blank = /^todo\b/i.test(text.trim());
      const words = text.split(/\s+/).filter((word) => word !== '').length;
      if (!blank && words >= fewestWords[key]) return [];
      return [
        {
          field: `case.json: ${key}`,
          expected: `at least ${fewestWords[key]} words`,
          got: JSON.stringify(text),
          remedy: tasks[key],
        },
      ];
    }),
};
