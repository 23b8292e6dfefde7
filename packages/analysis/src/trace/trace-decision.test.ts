import { decisionTraceSchema, ratedAt, succeed, type RawBundle } from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../assessment.ts';
import { assessZone } from '../assess-zone.ts';
import { decide } from '../decide.ts';
import { bundles } from '../testing/arbitrary-bundle.ts';
import { buildSignal } from '../testing/build-assessment.ts';
import { assess, buildAlerts, buildPrevious, buildWarning, dawn } from '../testing/build-bundle.ts';
import { cautiousPolicy } from '../testing/rule-settings.ts';
import { traceDecision } from './trace-decision.ts';

const product = (Nid: string, rating: string) => ({
  Nid,
  overall_danger_rating: rating,
  date_issued_timestamp: '1772806250',
  avalanche_problem_1: 'Persistent Weak Layer',
  danger_rose_1: '16,16',
});
const raw: RawBundle = {
  zoneId: 'salt-lake',
  asOf: dawn,
  uac: { advisories: [{ advisory: product('900009', 'None') }, { advisory: product('100001', 'High') }] },
  previousUac: JSON.stringify([{ advisory: product('100000', 'Moderate') }]),
  nwsAlerts: { features: [{}, { id: 'x', properties: { id: 'urn:warning:1', event: 'Avalanche Warning' } }] },
  snotel: [{ stationTriplet: '366:UT:SNTL' }, { stationTriplet: '766:UT:SNTL', data: [] }],
};
const bundle = {
  forecasts: succeed([
    buildForecast({
      overall: ratedAt(4),
      problems: [buildProblem(), buildProblem({ slot: 2, type: 'wind-slab' })],
    }),
  ]),
  previousForecasts: succeed([buildPrevious({ overall: ratedAt(2) })]),
  alerts: succeed(buildAlerts(buildWarning())),
};

function trace(assessment: Assessment, from = raw) {
  const { policy } = assessment;
  return traceDecision({
    raw: from,
    assessment,
    decision: decide({ assessment, policy, asOf: assessment.bundle.asOf }),
  });
}

const paths = (fields: readonly { path: string }[] | undefined) => fields?.map(({ path }) => path);

describe('the fields behind a decision', () => {
  const made = trace(assess(bundle));

  it('are those of the product that was chosen, not of the first', () => {
    expect(made.forecast?.fields).toEqual([
      { path: 'uac.advisories[1].advisory.overall_danger_rating', value: 'High' },
      { path: 'uac.advisories[1].advisory.date_issued_timestamp', value: '1772806250' },
    ]);
    expect(made.base).toEqual({ action: 'auto-send', setting: 'baseActions.high' });
  });

  it('are for a rise those of both products, in a text and in a bare list too', () => {
    expect(made.rules[0]?.fields).toEqual([
      { path: 'previousUac[0].advisory.overall_danger_rating', value: 'Moderate' },
      { path: 'uac.advisories[1].advisory.overall_danger_rating', value: 'High' },
    ]);
  });

  it('are for a rise from a product without a number those of the only product before', () => {
    const { Nid: _, ...unnumbered } = product('', 'Moderate');
    const earlier = succeed([{ ...buildPrevious({ overall: ratedAt(2) }), productId: null }]);
    const from = (...advisories: object[]) =>
      trace(assess({ ...bundle, previousForecasts: earlier }), {
        ...raw,
        uac: { advisories: [{ advisory: product('100001', 'High') }] },
        previousUac: advisories.map((advisory) => ({ advisory })),
      });
    const risen = 'uac.advisories[0].advisory.overall_danger_rating';
    expect(paths(from(unnumbered).rules[0]?.fields)).toEqual([
      'previousUac[0].advisory.overall_danger_rating',
      risen,
    ]);
    expect(paths(from(unnumbered, unnumbered).rules[0]?.fields)).toEqual([risen]);
  });

  it('are for shared cells the name and rose of the problems that take part', () => {
    expect(paths(made.rules[1]?.fields)).toEqual([
      'uac.advisories[1].advisory.avalanche_problem_1',
      'uac.advisories[1].advisory.danger_rose_1',
    ]);
  });

  it('are for a warning the alert in the list; without one, how many entries the list has', () => {
    expect(made.rules[2]?.fields).toEqual([
      { path: 'nwsAlerts.features[1].properties.event', value: 'Avalanche Warning' },
    ]);
    const quiet = trace(assess({ ...bundle, alerts: succeed(buildAlerts()) }), {
      ...raw,
      nwsAlerts: { features: [] },
    });
    expect(quiet.rules[2]?.fields).toEqual([{ path: 'nwsAlerts.features.length', value: 0 }]);
  });

  it('are for loading the problem and the stations that measured it', () => {
    const assessment = assessZone(assess(bundle).bundle, cautiousPolicy);
    const [reading] = assessment.signals.flatMap(({ readings }) =>
      readings.filter(({ station }) => station !== undefined),
    );
    const signal = {
      ...buildSignal('new-snow-24h', 'critical'),
      readings: reading === undefined ? [] : [reading],
    };
    const loaded = trace({ ...assessment, signals: [signal] }).rules.find(
      ({ rule }) => rule === 'loading-on-persistent-problem',
    );
    expect(loaded).toMatchObject({
      outcome: 'matched',
      setting: 'rules[3]',
      title: expect.stringContaining('persistent'),
    });
    expect(paths(loaded?.fields)).toEqual([
      'uac.advisories[1].advisory.avalanche_problem_1',
      'uac.advisories[1].advisory.danger_rose_1',
      'snotel[1].stationTriplet',
    ]);
  });

  it('are none where a payload is absent, no JSON or of another shape', () => {
    for (const uac of [null, undefined, '<html>', 7, { advisories: 'none' }]) {
      expect(trace(assess(bundle), { ...raw, uac }).forecast?.fields).toEqual([]);
    }
  });
});

describe('every trace', () => {
  it('is what the contract says, and ends where the decision does, flag by flag', () => {
    fc.assert(
      fc.property(bundles, fc.anything(), (each, uac) => {
        const assessment = assessZone(each, cautiousPolicy);
        const decision = decide({ assessment, policy: cautiousPolicy, asOf: each.asOf });
        const made = traceDecision({ raw: { ...raw, uac }, assessment, decision });
        expect(decisionTraceSchema.parse(made)).toEqual(made);
        expect(made.action).toBe(decision.action);
        expect(made.rules.map(({ rule }) => rule)).toEqual(decision.steps.map(({ rule }) => rule));
        expect(made.flags.map(({ flag }) => flag)).toEqual(decision.flags);
        for (const { because } of made.flags) expect(Object.keys(because)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
