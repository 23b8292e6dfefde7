import { zoneIds, type DangerLevel, type ZoneId } from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import type { ZonesElevatedTogetherSettings } from '../policy/rule-settings.ts';
import { levelInForce } from '../region/level-in-force.ts';
import type { Region } from '../region/region.ts';
import { findRaisedSignals } from './raised-signals.ts';
import { matched, notEvaluable, notMatched, type Rule } from './rule.ts';

/**
 * Several zones are elevated at the same moment, this one among them: by a published level in force,
 * or by a raised signal. A zone that nobody knows about may be elevated: as long as such zones could
 * make up the number, the answer is open, never "no".
 */
export const zonesElevatedTogether: Rule<ZonesElevatedTogetherSettings> = {
  id: 'zones-elevated-together',
  title: 'Several zones are elevated at the same moment',
  source: 'Proposal of 2026-11-28',
  evaluate({ assessment, settings, region }) {
    if (region === null) return notEvaluable(['region']);
    const own = standingOf(assessment, settings);
    const others = zoneIds.flatMap((zoneId) => (zoneId === assessment.bundle.zoneId ? [] : [zoneId]));
    const standings = new Map(
      others.map((zoneId) => [zoneId, standingIn(region, zoneId, assessment, settings)]),
    );
    standings.set(assessment.bundle.zoneId, own);
    const inState = (state: Standing['state']): ZoneId[] =>
      zoneIds.filter((zoneId) => standings.get(zoneId)?.state === state);
    const elevated = inState('elevated');
    const evidence = {
      zones: elevated.map((zoneId) => ({ zoneId, ...describe(standings.get(zoneId)) })),
    };
    if (own.state === 'below') return notMatched(evidence);
    const minimum = settings.minimumZones.value;
    if (own.state === 'elevated' && elevated.length >= minimum) return matched(evidence);
    const open = inState('open');
    return elevated.length + open.length >= minimum
      ? notEvaluable(
          open.map((zoneId) => `zone-${zoneId}`),
          evidence,
        )
      : notMatched(evidence);
  },
};

type Standing =
  | { readonly state: 'elevated'; readonly level: DangerLevel | null; readonly signals: readonly string[] }
  | { readonly state: 'below' | 'open' };

function describe(standing: Standing | undefined): object {
  return standing?.state === 'elevated' ? { level: standing.level, signals: standing.signals } : {};
}

/** A zone that is not there, or was judged for another moment or by another policy, may be anything. */
function standingIn(
  region: Region,
  zoneId: ZoneId,
  { policy, bundle: { asOf } }: Assessment,
  settings: ZonesElevatedTogetherSettings,
): Standing {
  const found = region.find(({ bundle }) => bundle.zoneId === zoneId);
  const isOfNow = found !== undefined && found.policy === policy && found.bundle.asOf === asOf;
  return isOfNow ? standingOf(found, settings) : { state: 'open' };
}

function standingOf(assessment: Assessment, settings: ZonesElevatedTogetherSettings): Standing {
  const { ids, minimumState } = settings.signals;
  const level = levelInForce(assessment);
  const { raised, open } = findRaisedSignals(assessment.signals, ids, minimumState);
  const byLevel = typeof level === 'number' && level >= settings.minimumLevel.value;
  if (byLevel || raised.length > 0) {
    return {
      state: 'elevated',
      level: typeof level === 'number' ? level : null,
      signals: raised.map(({ id }) => id),
    };
  }
  return { state: level === 'open' || open.length > 0 ? 'open' : 'below' };
}
