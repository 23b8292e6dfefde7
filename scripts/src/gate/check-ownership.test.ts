import { describe, expect, it } from 'vitest';
import { checkOwnership, type OwnershipInput } from './check-ownership.ts';

const ownerOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/');
  if (first === 'packages') return second;
  return first === 'golden' ? 'golden' : 'root';
};

function check(changes: Partial<OwnershipInput>): string[] {
  const input: OwnershipInput = {
    changed: [],
    declared: null,
    ownerOf,
    shared: ['pnpm-lock.yaml'],
    declaredOnly: ['contracts'],
    golden: ['golden/'],
    judged: ['packages/analysis/src/'],
    goldenReasons: [],
    ...changes,
  };
  return checkOwnership(input).map(({ kind }) => kind);
}

const [analysis, alerts, contracts, answer] = [
  'packages/analysis/src/rule.ts',
  'packages/alerts/src/text.ts',
  'packages/contracts/src/noun.ts',
  'golden/cases/a/case.json',
];

describe('checkOwnership', () => {
  it.each([
    ['nothing changed', [], ['analysis'], []],
    ['a change to what is declared', [analysis], ['analysis'], []],
    ['a change to another package', [analysis, alerts], ['analysis'], ['foreign-path']],
    ['a schema without contracts declared', [contracts], ['analysis'], ['foreign-path']],
    ['a schema with contracts declared', [contracts], ['contracts'], []],
    ['the top of the repository', ['package.json'], ['analysis'], ['foreign-path']],
    ['what everybody may touch', ['pnpm-lock.yaml', analysis], ['analysis'], []],
    ['one owner, none declared', [analysis], null, []],
    ['a schema alone, none declared', [contracts], null, ['undeclared']],
    ['two owners, none declared', [analysis, alerts], null, ['undeclared']],
  ])('%s', (_, changed, declared, kinds) => {
    expect(check({ changed, declared })).toEqual(kinds);
  });

  it.each(['baseline.json', 'budgets.json', 'manifest.json', 'season/forecasts.ndjson'])(
    'counts golden/%s among the answers',
    (file) => {
      const change = { changed: [analysis, `golden/${file}`], declared: ['analysis', 'golden'] };
      expect(check(change)).toEqual(['golden-with-judged']);
    },
  );

  it('wants a reason when answers change together with what they judge', () => {
    const change = { changed: [analysis, answer], declared: ['analysis', 'golden'] };
    expect(check(change)).toEqual(['golden-with-judged']);
    expect(check({ ...change, goldenReasons: ['the rule was wrong'] })).toEqual([]);
    expect(check({ ...change, changed: [alerts, answer], declared: ['alerts', 'golden'] })).toEqual([]);
  });
});
