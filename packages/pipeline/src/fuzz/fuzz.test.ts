import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { bundledRecordings } from '../recording.ts';
import { findInventions } from './find-inventions.ts';
import { fuzzTargets } from './fuzz-targets.ts';
import { runFuzz } from './run-fuzz.ts';

const seed = 20_261_120;
const clock = () => 0;

describe('damaged payloads', { timeout: 60_000 }, () => {
  it.each(fuzzTargets().map((target) => [target.name, target] as const))(
    `never make the %s parser throw or invent (seed ${seed})`,
    (_, target) => {
      const report = runFuzz(target, { seed, payloads: 400, clock, limitMs: 50 });
      expect(report.findings).toEqual([]);
      expect(report.parsed).toBeGreaterThan(20);
      expect(report.parsed).toBeLessThan(400);
    },
  );
});

describe('the fuzzer itself', () => {
  const [uac] = fuzzTargets();
  if (uac === undefined) throw new Error('no target');

  it('reports a parser that throws', () => {
    const broken = {
      ...uac,
      parse: () => {
        throw new TypeError('boom');
      },
    };
    const { findings } = runFuzz(broken, { seed, payloads: 1, clock, limitMs: 50 });
    expect(findings).toMatchObject([{ target: 'uac', fault: 'threw TypeError: boom' }]);
  });

  it('reports a parser that is slow each of three times', () => {
    let ticks = 0;
    const slowClock = () => (ticks += 60);
    const { findings } = runFuzz(uac, { seed, payloads: 1, clock: slowClock, limitMs: 50 });
    expect(findings[0]?.fault).toBe('took 60 ms');
  });

  it('does not call a parser slow that something else held up', () => {
    let [ticks, asked] = [0, 0];
    const clockHeldUpTwice = () => (ticks += (asked += 1) <= 4 ? 60 : 1);
    const { findings, slowestMs } = runFuzz(uac, {
      seed,
      payloads: 1,
      clock: clockHeldUpTwice,
      limitMs: 50,
    });
    expect(findings).toEqual([]);
    expect(slowestMs).toBe(1);
  });

  it('sees the same payloads for the same seed', () => {
    const seen: string[][] = [[], []];
    for (const list of seen) {
      const parse = (payload: string) => {
        list.push(payload);
        return uac.parse(payload);
      };
      runFuzz({ ...uac, parse }, { seed, payloads: 300, clock, limitMs: 50 });
    }
    expect(seen[0]).toEqual(seen[1]);
  });
});

describe('findInventions', () => {
  const text = readFileSync(join(bundledRecordings, '2026-03-09', 'salt-lake', 'uac.json'), 'utf8');

  it.each([
    ['a rating', buildForecast({ cells: [] }), 'rating considerable'],
    [
      'a problem',
      buildForecast({ problems: [buildProblem({ sourceName: 'Glide', cells: [] })] }),
      'problem Glide',
    ],
    ['a problem cell', buildForecast({ problems: [buildProblem({ cells: ['s-lower'] })] }), 'cell'],
    ['a level in a cell', buildForecast(), 'cell n-upper'],
  ])('finds %s that the payload does not contain', (_, forecast, expected) => {
    const found = findInventions(text, succeed([forecast]).value);
    expect(found.some((invention) => invention.startsWith(expected))).toBe(true);
  });
});
