import { describe, expect, it } from 'vitest';
import {
  buildAdvisory,
  buildGoldenCase,
  labelsWith,
  payloadOf,
  type CaseParts,
} from '../testing/build-golden-case.ts';
import { lintCase } from './lint-golden.ts';
import type { SeasonFact } from './season-facts.ts';

const published: SeasonFact = {
  zone: 'salt-lake',
  dateIssued: '2026-02-18',
  nid: '101451',
  overallDangerRating: 'High',
  overallDangerRose: '8',
  problems: [{ slot: 1, name: 'New Snow', rose: '16' }],
};
const lists = {
  ourTexts: new Set(['A sentence of ours that has many more than eight words in it.']),
  season: new Map([['101451', published]]),
};
const findings = (parts: CaseParts) =>
  lintCase(buildGoldenCase(parts), lists).map(({ rule, field }) => `${rule} ${field}`);

const day = '2026-02-18T15:00:00Z';
const realProduct = buildAdvisory({
  Nid: '101451',
  date_issued_timestamp: '1771421400',
  overall_danger_rating: 'High',
  overall_danger_rose: '8',
  avalanche_problem_1: 'New Snow',
  danger_rose_1: '16',
});
const high = { danger: { overall: { rated: true, name: 'high' } } };
const highLabels = labelsWith({ baseAction: 'auto-send', action: 'auto-send', steps: undefined }, high);
const observed = (
  product: object = realProduct,
  source = 'Utah Avalanche Center, product 101451 of that day.',
): CaseParts => ({
  description: { labelKind: 'observed-forecast', asOf: day, source },
  input: { asOf: day, uac: payloadOf(product) },
  expected: highLabels,
});
const uac = (fields: object): CaseParts => ({ input: { uac: payloadOf(buildAdvisory(fields)) } });
const labels = (decided: object, forecast?: object): CaseParts => ({
  expected: labelsWith(decided, forecast),
});
const steps = (...outcomes: readonly object[]) => labels({ steps: outcomes });
const prose = 'our-words-alone input.json:';
const long = 'One sentence of nine words that nobody here wrote.';

const sound: [string, CaseParts][] = [
  ['the sound case', {}],
  ['an observed product that is as the season has it', observed()],
  [
    'a season that has another rating, with a reason',
    {
      ...observed({ ...realProduct, overall_danger_rating: 'None' }),
      description: {
        ...observed().description,
        againstSeason: 'A later edit of this product reads otherwise.',
      },
      expected: labelsWith(
        { baseAction: 'no-alert', action: 'no-alert', steps: undefined, flags: ['data-gap', 'not-rated'] },
        { danger: { overall: { rated: false } } },
      ),
    },
  ],
  [
    'a label against the policy, with a reason',
    {
      description: { againstPolicy: 'A drill that shows the linter at work.' },
      ...labels({ baseAction: 'no-alert' }),
    },
  ],
  [
    'a text of eight words outside the fields for prose',
    uac({ region: 'eight words are not yet a sentence here' }),
  ],
  [
    'a payload that came as a text with a byte-order mark',
    { input: { uac: `\u{FEFF}${JSON.stringify(payloadOf(buildAdvisory({})), null, 2)}` } },
  ],
  ['a text that is listed as ours', uac({ bottom_line: [...lists.ourTexts][0] })],
  [
    'stale problems under no rating, which match and lift nothing',
    labels(
      {
        baseAction: 'no-alert',
        action: 'no-alert',
        flags: ['data-gap', 'not-rated'],
        steps: [{ rule: 'multi-problem-same-cell', outcome: 'matched', from: 'no-alert', to: 'no-alert' }],
      },
      { danger: { overall: { rated: false } } },
    ),
  ],
  [
    'an expired forecast that is labelled, tagged and capped',
    {
      description: { tags: ['expired'], asOf: '2027-02-11T13:30:00Z' },
      input: { asOf: '2027-02-11T13:30:00Z' },
      ...labels({
        action: 'human-review',
        cap: { reason: 'forecast-expired', from: 'auto-send', to: 'human-review' },
        flags: ['data-gap', 'forecast-expired'],
        sources: { uac: 'expired', nws: 'missing', snotel: 'missing' },
      }),
    },
  ],
];

const bad: [string, CaseParts, string][] = [
  ['no final action', labels({ action: undefined }), 'actions-apart expected.json: decided.action'],
  ['no base action', labels({ baseAction: undefined }), 'actions-apart expected.json: decided.baseAction'],
  [
    'a rationale left to do',
    { description: { rationale: 'TODO: why the label is right' } },
    'says-why case.json: rationale',
  ],
  [
    'a rationale of four words',
    { description: { rationale: 'Not rapid at all.' } },
    'says-why case.json: rationale',
  ],
  ['a source of three words', { description: { source: 'From the center.' } }, 'says-why case.json: source'],
  ['a title of two words', { description: { title: 'High again' } }, 'says-why case.json: title'],
  ['a real product in a synthetic case', uac({ Nid: '899999' }), 'label-kind-fits case.json: labelKind'],
  [
    'an invented product in an observed case',
    observed({ ...realProduct, Nid: '900000' }),
    'label-kind-fits case.json: labelKind',
  ],
  [
    'an observed case whose source names no product',
    observed(realProduct, 'Utah Avalanche Center, of that day.'),
    'label-kind-fits case.json: source',
  ],
  [
    'a published rating that was not published',
    observed({ ...realProduct, overall_danger_rating: 'Low' }),
    'facts-of-the-season input.json: uac, product 101451, overall_danger_rating',
  ],
  [
    'a published rose that was not published',
    observed({ ...realProduct, danger_rose_1: '14' }),
    'facts-of-the-season input.json: uac, product 101451, danger_rose_1',
  ],
  [
    'an expired forecast without the tag',
    { description: { asOf: '2027-02-11T13:30:00Z' }, input: { asOf: '2027-02-11T13:30:00Z' } },
    'late-input-is-meant case.json: tags',
  ],
  [
    'an expired forecast that is not labelled as one',
    {
      description: { asOf: '2027-02-11T13:30:00Z', tags: ['expired'] },
      input: { asOf: '2027-02-11T13:30:00Z' },
    },
    'late-input-is-meant expected.json: decided.sources.uac',
  ],
  [
    'weather past its twelve hours that is not labelled expired',
    { input: { nwsHourly: { properties: { updateTime: '2027-02-10T02:59:59+00:00' } } } },
    'late-input-is-meant expected.json: decided.sources.nws',
  ],
  [
    'a base action that is not of the table',
    labels({ baseAction: 'auto-send' }),
    'base-action-of-the-table expected.json: decided.baseAction',
  ],
  [
    'a base action that is not of the published level, where no rating is labelled',
    { expected: { decided: { baseAction: 'auto-send', action: 'auto-send' } } },
    'base-action-of-the-table expected.json: decided.baseAction',
  ],
  [
    'a step of a rule that the policy does not have',
    steps({ rule: 'rapid-fall', outcome: 'matched' }),
    'steps-lead-to-the-action expected.json: decided.steps',
  ],
  [
    'steps in another order',
    steps({ rule: 'official-warning' }, { rule: 'rapid-rise', outcome: 'matched' }),
    'steps-lead-to-the-action expected.json: decided.steps',
  ],
  [
    'a rule that did not match and lifts',
    steps(
      { rule: 'rapid-rise', outcome: 'not-matched', from: 'human-review', to: 'auto-send' },
      { rule: 'multi-problem-same-cell', outcome: 'matched' },
    ),
    'steps-lead-to-the-action expected.json: decided.steps.0.to',
  ],
  [
    'shared cells that lift to urgent',
    steps({ rule: 'multi-problem-same-cell', outcome: 'matched', from: 'auto-send', to: 'auto-send-urgent' }),
    'steps-lead-to-the-action expected.json: decided.steps.0.to',
  ],
  [
    'a final action that the steps do not reach',
    labels({ action: 'auto-send-urgent' }),
    'steps-lead-to-the-action expected.json: decided.action',
  ],
  [
    'an action that rose for no labelled reason',
    labels({ steps: undefined }),
    'steps-lead-to-the-action expected.json: decided.steps',
  ],
  [
    'an action that fell for no labelled reason',
    labels({ action: 'no-alert', steps: undefined, cap: undefined }),
    'steps-lead-to-the-action expected.json: decided.cap',
  ],
  [
    'a fresh forecast with a cap',
    labels({ cap: { reason: 'forecast-expired' }, action: 'human-review' }),
    'cap-fits-the-source expected.json: decided.cap',
  ],
  [
    'an invalid forecast without a cap',
    labels({ sources: { uac: 'invalid' } }),
    'cap-fits-the-source expected.json: decided.cap',
  ],
  [
    'an expired High that sends',
    labels({ cap: undefined, sources: { uac: 'expired' } }),
    'cap-fits-the-source expected.json: decided.action',
  ],
  ['a gap without its flag', labels({ flags: [] }), 'flags-fit-the-sources expected.json: decided.flags'],
  [
    'a flag for a gap that is none',
    labels({ sources: { uac: 'fresh', nws: 'fresh', snotel: 'ageing' } }),
    'flags-fit-the-sources expected.json: decided.flags',
  ],
  [
    'a rated forecast flagged as not rated',
    labels({ flags: ['data-gap', 'not-rated'] }),
    'flags-fit-the-sources expected.json: decided.flags',
  ],
  [
    'an invalid source whose flag is excluded',
    labels({ flags: undefined, flagsExclude: ['source-invalid'], sources: { nws: 'invalid' } }),
    'flags-fit-the-sources expected.json: decided.flags',
  ],
  [
    'flags that are not sorted',
    labels({ flags: ['sources-not-coherent', 'data-gap'] }),
    'flags-fit-the-sources expected.json: decided.flags',
  ],
  [
    "a forecaster's sentence",
    uac({ bottom_line: 'Avoid steep slopes.' }),
    `${prose} uac.advisories.0.advisory.bottom_line`,
  ],
  [
    'a sentence in a payload that came as a text',
    { input: { uac: JSON.stringify(payloadOf(buildAdvisory({ current_conditions: 'Snow fell.' }))) } },
    `${prose} uac.advisories.0.advisory.current_conditions`,
  ],
  [
    'a sentence under a key that nobody knows',
    uac({ remarks: long }),
    `${prose} uac.advisories.0.advisory.remarks`,
  ],
  [
    "the Weather Service's own words",
    { input: { nwsAlerts: { features: [{ properties: { instruction: 'Stay away.' } }] } } },
    `${prose} nwsAlerts.features.0.properties.instruction`,
  ],
  [
    'the name of a forecaster',
    uac({ forecaster_name: 'Someone' }),
    `${prose} uac.advisories.0.advisory.forecaster_name`,
  ],
  [
    'the name of an observer',
    { input: { uacObservations: [{ observation: { name: 'Someone' } }] } },
    `${prose} uacObservations.0.observation.name`,
  ],
  ['a policy that does not ship', { description: { policy: 'mine' } }, 'policy-ships case.json: policy'],
];

describe('the rules for one case', () => {
  it.each(sound)('find nothing in %s', (_, parts) => {
    expect(findings(parts)).toEqual([]);
  });

  it.each(bad)('find %s', (_, parts, finding) => {
    expect(findings(parts)).toContain(finding);
  });

  it('say what was expected, what came and what to do', () => {
    const finding = lintCase(
      buildGoldenCase(labels({ baseAction: 'auto-send', action: undefined })),
      lists,
    ).find(({ rule }) => rule === 'base-action-of-the-table');
    expect(finding).toMatchObject({
      caseId: 'sound',
      expected: expect.stringContaining('human-review'),
      got: 'auto-send',
    });
    expect(finding?.remedy).toContain('againstPolicy');
  });
});
