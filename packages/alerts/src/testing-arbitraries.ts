import {
  addHours,
  dangerLevels,
  notRated,
  problemTypes,
  ratedAt,
  roseCells,
  sourceStates,
  toInstant,
  utahZones,
  type AvalancheProblem,
  type CellId,
  type DangerCell,
  type DangerRating,
  type SourceState,
} from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import type { AlertFacts } from './alert-facts.ts';
import { buildDecision, warningStep } from './testing-decision.ts';

const danger = fc.record({
  level: fc.option(fc.constantFrom(...dangerLevels), { nil: null }),
  pockets: fc.boolean(),
});

/** Any rose, from all alike (a palette of one) to wild; unrated cells anywhere. */
const rose: fc.Arbitrary<DangerCell[]> = fc
  .array(danger, { minLength: 1, maxLength: 4 })
  .chain((palette) => fc.array(fc.constantFrom(...palette), { minLength: 24, maxLength: 24 }))
  .map((dangers) =>
    roseCells.map(({ aspect, band }, index) => {
      const cell = dangers[index];
      if (cell === undefined || cell.level === null) return { aspect, band, rated: false };
      return { aspect, band, rated: true, level: cell.level, pockets: cell.pockets };
    }),
  );

const roseCellIds: CellId[] = roseCells.map(({ id }) => id);

const problem: fc.Arbitrary<AvalancheProblem> = fc
  .record({
    slot: fc.integer({ min: 1, max: 3 }),
    type: fc.constantFrom(...problemTypes),
    sourceName: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('Roof Slides', 'High 5 N', ''),
    ),
    cells: fc.subarray(roseCellIds),
    cellsComplete: fc.boolean(),
  })
  .map((fields) => buildProblem({ isProblem: fields.type !== 'normal-caution', ...fields }));

const overall: fc.Arbitrary<DangerRating> = fc.constantFrom(...dangerLevels).map(ratedAt);

/** Facts with a forecast in force: any zone, level, rose, problems, and any morning of a year. */
export const factsInForce: fc.Arbitrary<AlertFacts> = fc
  .record({
    zone: fc.constantFrom(...utahZones),
    overall,
    cells: rose,
    problems: fc.array(problem, { maxLength: 4 }),
    issuedMinute: fc.integer({ min: 29_360_000, max: 29_900_000 }),
    ageHours: fc.integer({ min: 0, max: 23 }),
    warned: fc.boolean(),
    bulletin: fc.option(fc.string(), { nil: null }),
    state: fc.constantFrom<SourceState[]>('fresh', 'ageing'),
  })
  .map(({ zone, issuedMinute, ageHours, warned, bulletin, state, ...fields }) => {
    const issuedAt = toInstant(issuedMinute * 60_000);
    const forecast = buildForecast({ ...fields, zoneId: zone.id, issuedAt });
    return {
      zone,
      forecast: { ...forecast, texts: { ...forecast.texts, specialBulletin: bulletin } },
      decision: buildDecision({
        zoneId: zone.id,
        asOf: addHours(issuedAt, ageHours),
        steps: warned ? [warningStep()] : [],
        sources: { uac: state },
      }),
    };
  });

const upstream = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '{{constructor}}',
    '"><img src=x onerror=1>',
    'a\r\nBcc: x',
    '\u202Egnp',
  ),
);

/** Facts of every standing, with hostile texts wherever a text comes from outside. */
export const anyFacts: fc.Arbitrary<AlertFacts> = fc
  .record({
    facts: factsInForce,
    withForecast: fc.boolean(),
    uac: fc.constantFrom(...sourceStates),
    unrated: fc.boolean(),
    text: upstream,
    evidence: fc.dictionary(fc.string(), fc.jsonValue()),
  })
  .map(({ facts, withForecast, uac, unrated, text, evidence }) => ({
    zone: facts.zone,
    forecast: withForecast && facts.forecast !== null ? hostile(facts.forecast, unrated, text) : null,
    decision: {
      ...facts.decision,
      flags: ['data-gap', 'not-rated'],
      sources: { uac, nws: 'missing', snotel: 'invalid' },
      steps: [
        ...facts.decision.steps,
        { rule: text, outcome: 'not-evaluable', from: 'no-alert', to: 'no-alert', evidence, missing: [text] },
      ],
      assessment: {
        ...facts.decision.assessment,
        failures: [{ kind: 'not-json', message: text }],
        notes: [{ code: text, message: text }],
        snowpack: null,
        sourceReports: [
          { source: 'nws', state: 'missing', referenceAt: null, ageHours: null, gap: true, reason: text },
        ],
      },
    },
  }));

function hostile(
  forecast: NonNullable<AlertFacts['forecast']>,
  unrated: boolean,
  text: string,
): AlertFacts['forecast'] {
  return {
    ...forecast,
    notes: [{ code: 'note', message: text }],
    problems: forecast.problems.map((listed) => ({ ...listed, sourceName: text })),
    danger: unrated ? { ...forecast.danger, overall: notRated('none') } : forecast.danger,
  };
}
