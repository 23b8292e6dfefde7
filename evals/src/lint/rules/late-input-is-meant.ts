import { epochOf } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { rawProducts } from '../../golden/raw-products.ts';
import type { CaseRule } from '../case-rule.ts';
import type { Fault } from '../lint-finding.ts';

/**
 * The center publishes no end of validity: 24 hours from issue are assumed.
 * Source: avalanche.org's map layer gives the center's products 24 hours (read 2026-11-20).
 */
const validMs = 24 * 3_600_000;
const millisecondsPerHour = 3_600_000;
const weatherSchema = z.object({ properties: z.object({ updateTime: z.iso.datetime({ offset: true }) }) });

/** An input is late only where the case is about that: nobody relies on an expired forecast by mistake. */
export const lateInputIsMeant: CaseRule = {
  id: 'late-input-is-meant',
  title: 'An expired input is labelled and tagged as one',
  check({ description, input, expected }, { policy }) {
    const asOf = epochOf(description.asOf);
    const issued = rawProducts(input.uac).flatMap(({ issuedAtMs }) => issuedAtMs ?? []);
    const newest = Math.max(...issued.filter((issuedAt) => issuedAt <= asOf));
    const forecast = Number.isFinite(newest) && asOf >= newest + validMs;
    const updated = [input.nwsHourly, input.nwsGrid].flatMap(updateTime);
    const oldest =
      (policy?.sourceLimits.nws.expiredAfter.value ?? Number.POSITIVE_INFINITY) * millisecondsPerHour;
    const weather = updated.length > 0 && updated.every((time) => asOf - time > oldest);
    const { sources, flags, flagsInclude } = expected.decided ?? {};
    const flagged = [...(flags ?? []), ...(flagsInclude ?? [])].includes('forecast-expired');
    return [
      ...(forecast && !description.tags.includes('expired') ? [untagged(description.tags)] : []),
      ...(forecast && sources?.uac !== 'expired' && !flagged
        ? [unlabelled('uac', `issued ${hours(asOf - newest)} before`)]
        : []),
      ...(weather && sources?.nws !== 'expired' && sources?.nws !== 'invalid'
        ? [unlabelled('nws', `updated ${hours(asOf - Math.max(...updated))} before`)]
        : []),
    ];
  },
};

function updateTime(payload: unknown): number[] {
  const parsed = weatherSchema.safeParse(payload);
  return parsed.success ? [Date.parse(parsed.data.properties.updateTime)] : [];
}

function untagged(tags: readonly string[]): Fault {
  return {
    field: 'case.json: tags',
    expected: 'the tag expired, for the forecast is past its 24 hours at asOf',
    got: tags.join(', '),
    remedy: 'move asOf into the validity of the forecast; tag it expired where the case is about that',
  };
}

function unlabelled(source: 'uac' | 'nws', age: string): Fault {
  return {
    field: `expected.json: decided.sources.${source}`,
    expected: 'expired',
    got: `no such label, and a payload ${age}`,
    remedy: 'label the state of the source, or move asOf',
  };
}

function hours(milliseconds: number): string {
  return `${(milliseconds / millisecondsPerHour).toFixed(1)} h`;
}
