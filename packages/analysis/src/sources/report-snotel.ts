import { hoursBetween, type SourceReport, type StationHour, type ZoneBundle } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { findMeasuredDay, snowReadings, temperatureReadings } from './measured-day.ts';
import { findNewestRow } from './newest-row.ts';
import { judgeParts, type PartFinding, type SourcePart } from './source-part.ts';
import { inHours, sourceReport } from './source-report.ts';

/**
 * What the snowpack is worth at the bundle's moment, by its newest snow depth or water equivalent:
 * the newest hour of an hourly series or the newest day of the daily one, whichever ended later. A
 * day or an hour that is not over yet is not used, and newer temperatures make no snow value newer.
 */
export function reportSnotel(bundle: ZoneBundle, policy: Policy): SourceReport {
  const { asOf } = bundle;
  const finding = judgeParts([hourlyPart(bundle, policy), dailyPart(bundle, policy)], asOf);
  const gap = finding.state !== 'fresh' && finding.state !== 'ageing';
  return sourceReport({ source: 'snotel', asOf, ...finding, gap });
}

function dailyPart(bundle: ZoneBundle, policy: Policy): SourcePart {
  const found = findMeasuredDay(bundle, snowReadings, policy);
  const remark = newerTemperatures(found, bundle, policy);
  return {
    found,
    limits: policy.sourceLimits.snotel,
    owed: true,
    words: {
      absent: 'No daily snowpack values came.',
      unreadable: 'The daily snowpack values could not be read.',
      undated: 'No day has a usable snow depth or water equivalent.',
      future: 'Every day with snow values ends after the moment being judged,',
      dated: 'The newest day with snow values ended',
    },
    ...(remark === null ? {} : { remark }),
  };
}

function newerTemperatures(snow: PartFinding, bundle: ZoneBundle, policy: Policy): string | null {
  const warmth = findMeasuredDay(bundle, temperatureReadings, policy);
  if (snow.kind !== 'dated' || warmth.kind !== 'dated' || warmth.at <= snow.at) return null;
  const age = inHours(hoursBetween(warmth.at, bundle.asOf));
  return `Temperatures alone go on to a day that ended ${age} ago.`;
}

function hourlyPart(bundle: ZoneBundle, policy: Policy): SourcePart {
  return {
    found: findNewestRow<StationHour>(bundle.hourlySnowpack, {
      rows: ({ hours }) => hours,
      readings: snowReadings,
      asOf: bundle.asOf,
      policy,
    }),
    limits: policy.sourceLimits.snotelHourly,
    owed: false,
    words: {
      absent: 'No hourly snowpack values came.',
      unreadable: 'The hourly snowpack values could not be read.',
      undated: 'No hour has a usable snow depth or water equivalent.',
      future: 'Every hour with snow values ends after the moment being judged,',
      dated: 'The newest hour with snow values ended',
    },
  };
}
