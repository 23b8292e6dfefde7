import { hoursBetween, type IsoInstant, type SourceReport, type ZoneBundle } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { stateByAge } from './age.ts';
import { emptyAsNothing } from './empty-as-nothing.ts';
import { findNewestDays } from './newest-days.ts';
import { inHours, sourceReport } from './source-report.ts';

type Finding = Pick<SourceReport, 'state' | 'reason'> & { readonly referenceAt?: IsoInstant };

/**
 * What the snowpack is worth at the bundle's moment, by the end of its newest measured day. A day
 * that is not over yet is not used.
 */
export function reportSnotel({ snowpack, asOf }: ZoneBundle, policy: Policy): SourceReport {
  const finding = judge(emptyAsNothing(snowpack), asOf, policy);
  const gap = finding.state !== 'fresh' && finding.state !== 'ageing';
  return sourceReport({ source: 'snotel', asOf, ...finding, gap });
}

function judge(snowpack: ZoneBundle['snowpack'], asOf: IsoInstant, policy: Policy): Finding {
  if (snowpack === null) return { state: 'missing', reason: 'No snowpack data came.' };
  if (!snowpack.ok) {
    return { state: 'invalid', reason: `The snowpack data could not be read. ${snowpack.failure.message}` };
  }
  const { finished, unfinished } = findNewestDays(snowpack.value, asOf, policy);
  if (finished !== null) return judgeDay(finished, asOf, policy);
  if (unfinished === null) return { state: 'invalid', reason: 'No station has a usable reading.' };
  const reason = 'Every measured day ends after the moment being judged.';
  return { state: 'invalid', referenceAt: unfinished, reason };
}

function judgeDay(endsAt: IsoInstant, asOf: IsoInstant, policy: Policy): Finding {
  const ageHours = hoursBetween(endsAt, asOf);
  const state = stateByAge(ageHours, policy.sourceLimits.snotel);
  return { state, referenceAt: endsAt, reason: `The newest measured day ended ${inHours(ageHours)} ago.` };
}
