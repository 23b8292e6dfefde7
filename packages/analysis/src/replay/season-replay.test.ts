import type { DangerLevel } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { baseTablePolicy, defaultPolicy } from '../policy/shipped-policies.ts';
import { buildZoneDay, type Morning } from '../testing/build-season.ts';
import type { AlertBudget } from './alert-budget.ts';
import { createReportedReplay, type ReplayReport } from './replay-report.ts';

function replayed(mornings: readonly Morning[], budget: AlertBudget | null = null): ReplayReport {
  const replay = createReportedReplay([defaultPolicy, baseTablePolicy], budget);
  for (const morning of mornings) expect(replay.add(buildZoneDay(morning)).ok).toBe(true);
  return replay.finish();
}

const days = (levels: readonly (DangerLevel | null)[], from = 1): Morning[] =>
  levels.map((level, index) => ({ at: `2026-02-${String(from + index).padStart(2, '0')}`, level }));

describe('counts', () => {
  it('each action, base and final, of each policy, over all zones and by zone', () => {
    const { totals } = replayed([
      { at: '2026-02-01', level: 2 },
      { at: '2026-02-02', level: 4, before: 2 },
      { zone: 'logan', at: '2026-02-02', level: 3, twoProblems: true },
      { zone: 'logan', at: '2026-02-03', level: null },
    ]);
    expect(totals).toMatchObject({
      judged: 4,
      zoneDays: 4,
      winters: [{ from: '2025-10-01', judged: 4 }],
      counts: [
        {
          base: { 'no-alert': 2, 'human-review': 1, 'auto-send': 1, 'auto-send-urgent': 0 },
          final: { 'no-alert': 2, 'human-review': 0, 'auto-send': 1, 'auto-send-urgent': 1 },
        },
        { final: { 'no-alert': 2, 'human-review': 1, 'auto-send': 1, 'auto-send-urgent': 0 } },
      ],
      zones: [
        { zone: 'logan', judged: 2, days: 2 },
        { zone: 'salt-lake', judged: 2, days: 2 },
      ],
    });
  });

  it('two products of one day as two judgements on one day', () => {
    const { totals } = replayed([
      { at: '2026-03-02T14:00:00Z', level: 2 },
      { at: '2026-03-02T15:00:00Z', level: 3 },
    ]);
    expect(totals).toMatchObject({ judged: 2, zoneDays: 1 });
  });

  it('earlier winters apart', () => {
    const { totals } = replayed([
      { at: '2016-09-20', level: null },
      { at: '2025-09-30', level: 4 },
      { at: '2025-10-01', level: 4 },
    ]);
    expect(totals.winters).toEqual([
      { from: '2015-10-01', judged: 1 },
      { from: '2024-10-01', judged: 1 },
      { from: '2025-10-01', judged: 1 },
    ]);
  });
});

describe('weeks', () => {
  it.each([
    [
      'the end of a year',
      ['2025-12-28', '2025-12-29', '2025-12-31', '2026-01-01', '2026-01-04', '2026-01-05'],
      ['2025-12-22 1', '2025-12-29 4', '2026-01-05 1'],
    ],
    [
      'the clock change of spring',
      ['2026-03-07', '2026-03-08', '2026-03-09'],
      ['2026-03-02 2', '2026-03-09 1'],
    ],
    [
      'Sunday 23:59 in Denver, Monday in London',
      ['2026-02-16T06:59:00Z', '2026-02-16T07:00:00Z'],
      ['2026-02-09 1', '2026-02-16 1'],
    ],
    ['a gap of weeks', ['2026-02-01', '2026-02-20'], ['2026-01-26 1', '2026-02-16 1']],
  ])('are whole across %s', (_, dates, weeks) => {
    const { zoneWeeks } = replayed(dates.map((at) => ({ at, level: 4 })));
    expect(zoneWeeks.map(({ monday, workloads }) => `${monday} ${workloads[0]?.sends ?? 0}`)).toEqual(weeks);
  });

  it('count reviews and sends of each policy apart, an urgent send also as a send', () => {
    const { zoneWeeks } = replayed([
      { at: '2026-02-02', level: 2, twoProblems: true },
      { at: '2026-02-03', level: 4, before: 2 },
    ]);
    expect(zoneWeeks).toEqual([
      {
        zone: 'salt-lake',
        monday: '2026-02-02',
        judged: 2,
        workloads: [
          { sends: 1, urgentSends: 1, reviews: 1 },
          { sends: 1, urgentSends: 0, reviews: 0 },
        ],
      },
    ]);
  });
});

describe('the alert budget', () => {
  const week = days([4, 4, 3, 3, 3], 2);
  it.each([
    ['sends-per-zone-week', 3, 0],
    ['sends-per-zone-week', 2, 0],
    ['sends-per-zone-week', 1, 1],
    ['sends-per-zone-week', 0, 1],
    ['reviews-per-zone-week', 3, 0],
    ['reviews-per-zone-week', 2, 1],
    ['urgent-sends-per-zone-week', 0, 0],
  ] as const)('%s of %i is exceeded in %i zone-weeks', (measure, limit, overruns) => {
    const { budget } = replayed(week, { [measure]: limit });
    expect(budget?.overruns).toHaveLength(overruns);
    for (const overrun of budget?.overruns ?? []) {
      expect(overrun).toMatchObject({ measure, limit, zone: 'salt-lake', monday: '2026-02-02' });
      expect(overrun.actual).toBeGreaterThan(limit);
    }
  });

  it('holds the policy that is tried to it, not the one it is compared against', () => {
    const morning: Morning = { at: '2026-02-03', level: 3, twoProblems: true };
    const limits = { 'reviews-per-zone-week': 0, 'sends-per-zone-week': 1 };
    expect(replayed([morning], limits).budget?.overruns).toEqual([]);
  });

  it('counts each zone and each week by itself', () => {
    const spread = [...days([4, 4], 7), { zone: 'logan', at: '2026-02-08', level: 4 } as const];
    expect(replayed(spread, { 'sends-per-zone-week': 1 }).budget?.overruns).toHaveLength(1);
    expect(replayed(days([4, 4], 8), { 'sends-per-zone-week': 1 }).budget?.overruns).toEqual([]);
  });
});

describe('changed days', () => {
  it('name the rule that parted the policies', () => {
    const { changedDays } = replayed([
      { at: '2026-02-02', level: 3 },
      { at: '2026-02-03', level: 3, twoProblems: true },
      { at: '2026-02-04', level: 4, before: 2 },
    ]);
    expect(changedDays).toMatchObject([
      {
        date: '2026-02-03',
        level: 3,
        against: 'human-review',
        action: 'auto-send',
        because: [{ side: 'policy', by: 'multi-problem-same-cell', from: 'human-review', to: 'auto-send' }],
      },
      { date: '2026-02-04', because: [{ side: 'policy', by: 'rapid-rise' }] },
    ]);
  });

  it('name another base table as such', () => {
    const louder = {
      ...defaultPolicy,
      id: 'louder',
      baseActions: { ...defaultPolicy.baseActions, considerable: 'auto-send' as const },
    };
    const replay = createReportedReplay([defaultPolicy, louder]);
    replay.add(buildZoneDay({ at: '2026-02-02', level: 3 }));
    expect(replay.finish().changedDays[0]?.because).toEqual([
      { side: 'policy', by: 'base-actions', from: 'no-alert', to: 'human-review' },
      { side: 'against', by: 'base-actions', from: 'no-alert', to: 'auto-send' },
    ]);
  });
});

it('refuses a day that is older than the one before it in its zone, and goes on', () => {
  const replay = createReportedReplay([defaultPolicy]);
  replay.add(buildZoneDay({ at: '2026-02-03', level: 4 }));
  expect(replay.add(buildZoneDay({ at: '2026-02-02', level: 4 }))).toMatchObject({
    ok: false,
    failure: {
      kind: 'out-of-order',
      message: expect.stringContaining('2026-02-02T14:00:00Z after 2026-02-03'),
    },
  });
  expect(replay.add(buildZoneDay({ at: '2026-02-02', level: 4, zone: 'logan' })).ok).toBe(true);
  expect(replay.finish().totals.judged).toBe(2);
});
