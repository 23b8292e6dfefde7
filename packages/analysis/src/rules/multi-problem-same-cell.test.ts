import { notRated, succeed, type AvalancheProblem, type CellId } from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { assess } from '../testing/build-bundle.ts';
import { ruleSettings } from '../testing/rule-settings.ts';
import { evaluateRule } from './evaluate-rule.ts';

const settings = ruleSettings('multi-problem-same-cell');

function find(problems: AvalancheProblem[], fields: Parameters<typeof buildForecast>[0] = {}) {
  return evaluateRule(settings, assess({ forecasts: succeed([buildForecast({ problems, ...fields })]) }));
}

function problem(slot: number, cells: CellId[], fields: Partial<AvalancheProblem> = {}): AvalancheProblem {
  return buildProblem({ slot, cells, ...fields });
}

const caution = { type: 'normal-caution', sourceName: 'Normal Caution', isProblem: false } as const;
const windSlab = { type: 'wind-slab', sourceName: 'Wind Drifted Snow' } as const;

const table: [string, AvalancheProblem[], object][] = [
  ['no problems', [], { outcome: 'not-matched', evidence: { cells: [] } }],
  ['one problem', [problem(1, ['n-upper'])], { outcome: 'not-matched' }],
  ['two in different cells', [problem(1, ['n-upper']), problem(2, ['n-middle'])], { outcome: 'not-matched' }],
  ['two in one cell', [problem(1, ['n-upper', 'e-lower']), problem(2, ['n-upper'])], { outcome: 'matched' }],
  [
    'two of one type in one cell',
    [problem(1, ['n-upper'], windSlab), problem(2, ['n-upper'], windSlab)],
    { outcome: 'matched' },
  ],
  [
    'a problem and Normal Caution',
    [problem(1, ['n-upper']), problem(2, ['n-upper'], caution)],
    { outcome: 'not-matched' },
  ],
  [
    'a problem of a type without a name',
    [problem(1, ['n-upper']), problem(2, ['n-upper'], { type: 'unknown' })],
    { outcome: 'matched' },
  ],
  [
    'one problem that names a cell twice',
    [problem(1, ['n-upper', 'n-upper']), problem(2, [])],
    { outcome: 'not-matched' },
  ],
  [
    'three, of which the outer two share',
    [problem(1, ['s-lower']), problem(2, ['n-upper']), problem(3, ['s-lower'])],
    { outcome: 'matched' },
  ],
  [
    'an unreadable rose beside another problem',
    [problem(1, ['n-upper']), problem(2, [], { cellsComplete: false })],
    { outcome: 'not-evaluable', missing: ['problem-rose-2'] },
  ],
  [
    'two unreadable roses',
    [problem(3, [], { cellsComplete: false }), problem(1, [], { cellsComplete: false })],
    { outcome: 'not-evaluable', missing: ['problem-rose-1', 'problem-rose-3'] },
  ],
  [
    'one problem with an unreadable rose',
    [problem(1, [], { cellsComplete: false })],
    { outcome: 'not-matched' },
  ],
  [
    'an unreadable rose beside Normal Caution',
    [problem(1, [], { cellsComplete: false }), problem(2, ['n-upper'], caution)],
    { outcome: 'not-matched' },
  ],
  [
    'a shared cell in spite of an unreadable rose',
    [problem(1, ['n-upper']), problem(2, ['n-upper'], { cellsComplete: false })],
    { outcome: 'matched' },
  ],
];

describe('multi-problem-same-cell', () => {
  it.each(table)('%s', (_, problems, expected) => {
    expect(find(problems)).toMatchObject(expected);
    expect(find(problems.toReversed())).toEqual(find(problems));
  });

  it('shows the shared cells in rose order and the problems that take part, by slot', () => {
    const { evidence } = find([
      problem(3, ['se-lower', 'n-upper'], windSlab),
      problem(1, ['n-upper', 'se-lower', 'ne-upper']),
      problem(2, ['w-middle']),
    ]);
    expect(evidence).toEqual({
      cells: ['n-upper', 'se-lower'],
      problems: [
        { slot: 1, type: 'persistent-slab', sourceName: 'Persistent Weak Layer' },
        { slot: 3, type: 'wind-slab', sourceName: 'Wind Drifted Snow' },
      ],
    });
  });

  it.each(['none', 'missing', 'unknown'] as const)(
    'shows but does not lift beside a rating that is %s',
    (reason) => {
      const problems = [problem(1, ['n-upper']), problem(2, ['n-upper'])];
      const found = find(problems, { overall: notRated(reason) });
      expect(found).toMatchObject({
        outcome: 'matched',
        lifts: false,
        evidence: { note: 'forecast-not-rated' },
      });
    },
  );

  it('cannot be evaluated without a forecast', () => {
    const found = evaluateRule(settings, assess({ forecasts: null }));
    expect(found).toMatchObject({ outcome: 'not-evaluable', missing: ['forecast'] });
  });
});
