import { buildForecast } from '@dawn-patrol/contracts/testing';
import { ratedAt, type ZoneForecast } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { buildAlert, buildDecision, buildOutcome } from '../testing/build-outcome.ts';
import { scoreExports } from './score-exports.ts';
import { scoreInvented } from './score-invented.ts';
import { scoreOmissions } from './score-omissions.ts';
import type { Outcome } from './scorer.ts';

const considerable = buildForecast({ overall: ratedAt(3) });

function said(text: string, short: string | null = 'Salt Lake: 3 Considerable', html?: string): Outcome {
  const alert = buildAlert({ public: { subject: 'Salt Lake', text, html: html ?? `<p>${text}</p>` }, short });
  return buildOutcome({ forecast: { ok: true, value: considerable }, alert });
}

describe('scoreInvented', () => {
  it.each([
    ['the published level', '3 Considerable above 9,500 ft', []],
    ['a level that nobody published', '3 Considerable, 4 High', ['invented danger level: 4 High']],
    ['a number beside another name', '3 High', ['invented danger level: 3 High']],
    ['an elevation that is no limit of the zone', 'above 9,000 ft', ['invented elevation: 9,000 ft']],
    ['an elevation without a comma', 'above 9000 feet', ['invented elevation: 9000 feet']],
  ])('reads for itself: %s', (_, text, explanations) => {
    const { evidence } = scoreInvented.score({ alert: {} }, said(text));
    expect(evidence.map(({ explanation }) => explanation)).toEqual(explanations);
  });

  it('names each thing that the tracing finds: an aspect, a number', () => {
    const outcome = { ...said('3 Considerable'), untraceable: () => ['aspect: NW', 'number: 12'] };
    expect(scoreInvented.score({ alert: {} }, outcome).evidence).toMatchObject([
      { severity: 'text', explanation: 'invented aspect: NW' },
      { severity: 'text', explanation: 'invented number: 12' },
    ]);
  });

  it('is unscored where the alert is not labelled', () => {
    expect(scoreInvented.score({}, said('4 High')).value).toBeNull();
  });
});

describe('scoreOmissions', () => {
  it.each([
    ['both texts say the level', 'Danger: 3 Considerable', 'SL: 3 Considerable', []],
    ['the long text leaves it out', 'Danger', 'SL: 3 Considerable', ['public']],
    ['the short text leaves it out', 'Danger: 3 Considerable', 'SL', ['short']],
    ['there is no short text', 'Danger: 3 Considerable', null, []],
  ])('%s', (_, text, short, places) => {
    const { evidence } = scoreOmissions.score({ alert: {} }, said(text, short));
    expect(evidence.map(({ explanation }) => explanation)).toEqual(
      places.map((place) => `the ${place} text leaves out the published level 3 considerable`),
    );
  });

  it.each([
    ['all of it', '- Wind slab: NW through E, S, above 9,500 ft', []],
    ['an aspect too few', '- Wind slab: NW through E, above 9,500 ft', [1]],
    ['an aspect too many', '- Wind slab: NW through E, S, SW', [1]],
    ['no place at all', '- Wind slab', [1]],
    ['another order of the range', '- Wind slab: E through NW, S', [1]],
  ])('wants to read where each problem lies: %s', (_, line, slots) => {
    const problem = {
      slot: 1,
      type: 'wind-slab',
      sourceName: 'Wind Drifted Snow',
      isProblem: true,
      cells: ['nw-upper', 'n-upper', 'ne-upper', 'e-middle', 's-lower'],
      cellsComplete: true,
    } satisfies ZoneForecast['problems'][number];
    const outcome = said(`3 Considerable\n${line}`);
    const value: ZoneForecast = { ...considerable, problems: [problem] };
    const forecast = { ok: true, value } as const;
    const { evidence } = scoreOmissions.score({ alert: {} }, { ...outcome, forecast });
    expect(evidence.map(({ explanation }) => explanation)).toEqual(
      slots.map(
        (slot) => `the public text does not say where problem ${slot} (wind-slab) lies: n, ne, nw, e, s`,
      ),
    );
  });

  it('wants to read every level of the rose', () => {
    const [first, ...others] = considerable.danger.cells;
    const upper = { aspect: 'n', band: 'upper', rated: true, level: 4, pockets: false } as const;
    const forecast = buildForecast({
      overall: ratedAt(3),
      cells: first === undefined ? [] : [upper, ...others],
    });
    const outcome = { ...said('3 Considerable'), forecast: { ok: true, value: forecast } as const };
    expect(scoreOmissions.score({ alert: {} }, outcome).explanation).toBe(
      'the public text leaves out the published level 4 high',
    );
  });

  it('fails where the HTML leaves out what the plain text says', () => {
    expect(scoreOmissions.score({ alert: {} }, said('3 Considerable', null, '<p>Danger</p>')).value).toBe(0);
  });

  it('fails where a public text speaks without a published level', () => {
    expect(scoreOmissions.score({ alert: {} }, { ...said('x'), forecast: null }).value).toBe(0);
  });

  it('lets a warning alone be spoken of where no forecast is in force, and no level with it', () => {
    const warned = buildDecision({
      sources: { uac: 'expired', nws: 'fresh', snotel: 'fresh' },
      steps: [
        { rule: 'official-warning', outcome: 'matched', from: 'no-alert', to: 'auto-send', evidence: {} },
      ],
    });
    const score = (text: string, decision = warned): number | null =>
      scoreOmissions.score({ alert: {} }, { ...said(text, null), decision }).value;
    expect(score('Avalanche warning')).toBe(1);
    expect(score('Avalanche warning, 3 Considerable')).toBe(0);
    expect(score('Avalanche warning', { ...warned, steps: [] })).toBe(0);
  });

  it('is unscored without a public text', () => {
    const alert = buildAlert({ public: null, short: null });
    expect(scoreOmissions.score({ alert: {} }, buildOutcome({ alert })).value).toBeNull();
  });
});

describe('scoreExports', () => {
  it.each([
    ['valid', '<p>3<br>4 &lt; 5</p>', 'Salt Lake: 3', null],
    ['an element left open', '<p><b>3</p>', 'Salt Lake: 3', '</p> closes what is not open'],
    ['an element never closed', '<div><p>3</p>', 'Salt Lake: 3', '<div> left open'],
    ['a script', '<script>x()</script>', 'Salt Lake: 3', 'something that acts: <script'],
    ['an event handler', '<p onclick="x()">3</p>', 'Salt Lake: 3', 'something that acts: onclick='],
    ['an image from afar', '<img src="https://x.test/y.png">', 'Salt Lake: 3', 'something fetched: src='],
    ['a message too long', '<p>3</p>', 'x'.repeat(161), 'at most 160 GSM characters'],
    ['a character outside of GSM', '<p>3</p>', 'Salt Lake: 3 – High', 'at most 160 GSM characters'],
  ])('%s', (_, html, short, fault) => {
    const { value, explanation } = scoreExports.score({ alert: {} }, said('3 Considerable', short, html));
    expect(value).toBe(fault === null ? 1 : 0);
    expect(explanation).toContain(fault ?? 'holds');
  });

  it('names the place where a value does not fit its schema', () => {
    const outcome = said('3 Considerable');
    const decision = { ...outcome.decision, flags: ['shout'] } as unknown as Outcome['decision'];
    const { explanation } = scoreExports.score({ alert: {} }, { ...outcome, decision });
    expect(explanation).toContain('decision.flags.0 by its schema');
  });

  it('is unscored where neither action nor alert is labelled', () => {
    expect(scoreExports.score({ decided: {} }, said('x')).value).toBeNull();
  });
});
