import { goldenCaseSchema, type GoldenCase } from '../golden/golden-case.ts';

export const asOf = '2027-02-10T15:00:00Z';

export interface CaseParts {
  readonly description?: object;
  readonly input?: object;
  readonly expected?: object;
}

/** A product of the morning of `asOf`, with fields replaced. */
export function buildAdvisory(fields: object = {}): object {
  return {
    date_issued: 'Wednesday, February 10, 2027 - 6:30am',
    date_issued_timestamp: '1802266200',
    region: 'Salt Lake',
    Nid: '900001',
    overall_danger_rating: 'Considerable',
    ...fields,
  };
}

export function payloadOf(...advisories: readonly object[]): object {
  return { advisories: advisories.map((advisory) => ({ advisory })) };
}

/** A sound case: Considerable, one step up by shared cells. Parts are laid over it. */
export function caseDocuments({ description, input, expected }: CaseParts = {}) {
  return {
    description: {
      id: 'sound',
      title: 'A Considerable with shared cells',
      zone: 'salt-lake',
      asOf,
      policy: 'default',
      labelKind: 'synthetic',
      source: 'Written for this test alone.',
      rationale: 'Shared cells lift a Considerable by one step.',
      tags: ['test'],
      ...description,
    },
    input: { zoneId: 'salt-lake', asOf, uac: payloadOf(buildAdvisory()), ...input },
    expected: expected ?? soundLabels,
  };
}

const soundLabels = {
  forecast: { danger: { overall: { rated: true, level: 3 } } },
  decided: {
    baseAction: 'human-review',
    action: 'auto-send',
    steps: [
      { rule: 'rapid-rise', outcome: 'not-evaluable', from: 'human-review', to: 'human-review' },
      { rule: 'multi-problem-same-cell', outcome: 'matched', from: 'human-review', to: 'auto-send' },
      { rule: 'official-warning', outcome: 'not-evaluable', from: 'auto-send', to: 'auto-send' },
    ],
    cap: null,
    flags: ['data-gap'],
    sources: { uac: 'fresh', nws: 'missing', snotel: 'missing' },
  },
};

/** The labels of the sound case with parts of the decision replaced. */
export function labelsWith(decided: object, forecast: object = soundLabels.forecast): object {
  return { forecast, decided: { ...soundLabels.decided, ...decided } };
}

export function buildGoldenCase(parts: CaseParts = {}): GoldenCase {
  return goldenCaseSchema.parse(caseDocuments(parts));
}
