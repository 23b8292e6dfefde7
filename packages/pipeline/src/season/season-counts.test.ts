import { readFileSync } from 'node:fs';
import { baseTablePolicy, defaultPolicy, type ActionCounts } from '@dawn-patrol/analysis';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { bundledSeasonFile, createBundledSeason } from './bundled-season.ts';
import { replaySeason } from './replay-season.ts';

vi.setConfig({ testTimeout: 60_000 });

/*
 * A count of its own over the bare facts: no parser, no engine, no policy. It knows the contract
 * alone, and the replay of the shipped policies has to come to the same numbers.
 */
const factSchema = z.object({
  zone: z.string(),
  dateIssued: z.string(),
  overallDangerRating: z.string(),
  problems: z.array(z.object({ name: z.string().nullable(), rose: z.string() })),
});
const facts = readFileSync(bundledSeasonFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => factSchema.parse(JSON.parse(line)));
type Fact = (typeof facts)[number];

const levels = ['Low', 'Moderate', 'Considerable', 'High', 'Extreme'];
const ladder = ['no-alert', 'human-review', 'auto-send', 'auto-send-urgent'];
const levelOf = ({ overallDangerRating }: Fact) => levels.indexOf(overallDangerRating) + 1;
const baseOf = (fact: Fact) => Math.max(0, levelOf(fact) - 2);
const day = ({ dateIssued }: Fact) => Date.parse(dateIssued) / 86_400_000;

function sharesACell(fact: Fact): boolean {
  const roses = fact.problems.flatMap(({ name, rose }) =>
    name === null || name === 'Normal Caution' ? [] : [rose.split(',')],
  );
  return Array.from({ length: 24 }, (_, cell) => roses.filter((rose) => rose[cell] === '16').length).some(
    (here) => here > 1,
  );
}

function rankOf(fact: Fact, index: number): number {
  const previous = facts.slice(0, index).findLast(({ zone }) => zone === fact.zone);
  const rated = levelOf(fact) > 0;
  const jump =
    rated &&
    previous !== undefined &&
    levelOf(previous) > 0 &&
    day(fact) - day(previous) <= 1 &&
    levelOf(fact) - levelOf(previous) >= 2;
  const risen = Math.min(3, baseOf(fact) + (jump ? 1 : 0));
  return rated && risen < 2 && sharesACell(fact) ? risen + 1 : risen;
}

function tally(ranks: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    ladder.map((action, rank) => [action, ranks.filter((one) => one === rank).length]),
  );
}

const counted = {
  base: tally(facts.map(baseOf)),
  default: tally(facts.map(rankOf)),
  urgent: facts.flatMap((fact, index) =>
    rankOf(fact, index) === 3 ? [`${fact.zone} ${fact.dateIssued}`] : [],
  ),
};

describe('the season in facts, counted by hand and replayed', () => {
  const replayed = replaySeason({
    source: createBundledSeason(),
    part: { zones: [], from: null, to: null },
    policies: [defaultPolicy, baseTablePolicy],
    budget: null,
  });

  it('is counted by hand as its notes say', () => {
    expect(counted).toEqual({
      base: { 'no-alert': 188, 'human-review': 83, 'auto-send': 54, 'auto-send-urgent': 0 },
      default: { 'no-alert': 156, 'human-review': 58, 'auto-send': 109, 'auto-send-urgent': 2 },
      urgent: ['logan 2026-02-17', 'ogden 2026-02-18'],
    });
  });

  it('comes to the same numbers by the engine', async () => {
    const { report, faults } = await replayed;
    const [byDefault, byTable] = report.totals.counts satisfies readonly ActionCounts[];
    expect(faults).toEqual([]);
    expect(report.totals).toMatchObject({ judged: facts.length, zoneDays: 323 });
    expect(byTable).toEqual({ base: counted.base, final: counted.base });
    expect(byDefault).toEqual({ base: counted.base, final: counted.default });
  });

  it('has the same urgent days, each by the rule for a rapid rise', async () => {
    const { report } = await replayed;
    const urgent = report.changedDays.filter(({ action }) => action === 'auto-send-urgent');
    expect(urgent.map(({ zone, date }) => `${zone} ${date}`)).toEqual(counted.urgent);
    for (const { because } of urgent) {
      expect(because).toEqual([
        { side: 'policy', by: 'rapid-rise', from: 'auto-send', to: 'auto-send-urgent' },
      ]);
    }
  });

  it('has a changed day for each day on which the two counts differ', async () => {
    const { report } = await replayed;
    const differs = facts.filter((fact, index) => baseOf(fact) !== rankOf(fact, index));
    const names = differs.map(({ zone, dateIssued }) => `${zone} ${dateIssued}`);
    expect(report.changedDays.map(({ zone, date }) => `${zone} ${date}`)).toEqual(names.toSorted());
    expect(report.totals.judged - differs.length).toBeGreaterThan(200);
  });
});
