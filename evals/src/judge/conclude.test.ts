import { baseTablePolicy, defaultPolicy } from '@dawn-patrol/analysis';
import { rawBundleSchema } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { asOf, buildAdvisory, payloadOf } from '../testing/build-golden-case.ts';
import { runShippedCode } from './run-shipped-code.ts';

const yesterday = buildAdvisory({
  date_issued: 'Tuesday, February 9, 2027 - 6:30am',
  date_issued_timestamp: '1802179800',
  Nid: '900000',
  overall_danger_rating: 'Low',
});

function concluded(parts: object, policy = defaultPolicy) {
  const input = { zoneId: 'salt-lake', asOf, uac: payloadOf(buildAdvisory()), ...parts };
  return runShippedCode(rawBundleSchema.parse(input), policy).concluded();
}

describe('what is concluded of a case', () => {
  it('has the reading, the assessment, the decision and the fields that it rests on', () => {
    const facts = concluded({ previousUac: payloadOf(yesterday) });
    expect(facts['read.forecasts[900001]']).toContain('issuedAt=2027-02-10T13:30:00Z');
    expect(facts['assessment.sourceReports[uac]']).toContain('state=fresh');
    expect(facts['decision.steps[rapid-rise].evidence']).toBe(
      'fromLevel=1 toLevel=3 hours=24 fromProductId=900000',
    );
    expect(facts['trace.rules[rapid-rise]']).toContain(
      'previousUac.advisories[0].advisory.overall_danger_rating',
    );
    expect(facts['region']).toBeUndefined();
  });

  it('knows a text of the forecaster again without keeping a word of it', () => {
    const said = (bottom_line: string) => concluded({ uac: payloadOf(buildAdvisory({ bottom_line })) });
    const facts = said('Stay off steep slopes.');
    expect(JSON.stringify(facts)).not.toContain('steep');
    expect(facts).not.toEqual(said('Stay off steep slopes!'));
    expect(facts).toEqual(said('Stay off steep slopes.'));
  });

  it('has the zones together, and a replay of all days, from old to new in whatever order they are given', () => {
    const earlier = (zoneId: string, day: string) => ({
      zoneId,
      asOf: `2027-02-${day}T15:00:00Z`,
      uac: null,
    });
    const region = [earlier('salt-lake', '09'), earlier('logan', '10'), earlier('salt-lake', '08')];
    const facts = concluded({ region });
    expect(facts['region']).toContain('zones=[logan salt-lake]');
    expect(facts['replay.totals']).toBe('judged=4 zoneDays=4');
    expect(facts['replay.leads[1]']).toBeDefined();
    expect(concluded({ region: region.toReversed() })).toEqual(facts);
    expect(concluded({ region }, baseTablePolicy)['replay.leads[1]']).toBeUndefined();
  });
});
