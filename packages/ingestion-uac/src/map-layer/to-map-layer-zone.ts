import type { MapLayerZone, Note, ZoneId } from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { readOfficialLink } from '../text/read-official-link.ts';
import { readText } from '../text/read-text.ts';
import type { RawZoneProperties } from './raw-map-layer.ts';
import { readMapDanger } from './read-map-danger.ts';
import { readMapPeriod } from './read-map-period.ts';
import { readMapWarning } from './read-map-warning.ts';

const hosts = ['utahavalanchecenter.org', 'avalanche.org'];

export interface MapZoneReading {
  readonly zone: MapLayerZone;
  readonly notes: readonly Note[];
}

/** What the layer says of a zone that is known already. */
export function toMapLayerZone(zoneId: ZoneId, raw: RawZoneProperties): MapZoneReading {
  const { notes: dangerNotes, ...danger } = readMapDanger(raw.danger_level, raw.danger, zoneId);
  const { warning, notes: warningNotes } = readMapWarning(raw.warning, zoneId);
  const { notes: periodNotes, ...period } = readMapPeriod(raw.start_date, raw.end_date, zoneId);
  const offSeason = typeof raw.off_season === 'boolean' ? raw.off_season : null;
  const link = readText(raw.link);
  return {
    zone: {
      zoneId,
      ...danger,
      warning,
      offSeason,
      ...period,
      link: link.state === 'text' ? readOfficialLink(link.text, hosts) : null,
    },
    notes: [...dangerNotes, ...warningNotes, ...noteSeason(raw.off_season, zoneId), ...periodNotes],
  };
}

function noteSeason(value: unknown, zoneId: ZoneId): Note[] {
  if (value === null || value === undefined || typeof value === 'boolean') return [];
  const message = `Expected off_season to be true or false for ${zoneId}, got ${describeValue(value)}: unknown.`;
  return [{ code: 'map-season-unreadable', message }];
}
