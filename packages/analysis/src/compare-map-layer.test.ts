import {
  addHours,
  notRated,
  ratedAt,
  succeed,
  type MapLayerZone,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import { buildForecast, instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { defaultPolicy } from './policy/shipped-policies.ts';
import { assess, buildMapLayer, buildMapLayerZone, dawn } from './testing/build-bundle.ts';

function notesOf(entry: Partial<MapLayerZone>, fields: Partial<ZoneBundle> = {}) {
  const { notes } = assess({ mapLayer: buildMapLayer(buildMapLayerZone(entry)), ...fields });
  return notes.filter(({ code }) => code.startsWith('map-layer-'));
}

const differs = ['map-layer-level-differs'];
const issuedAt = instant('2026-03-06T14:10:50Z');
const second = 1 / 3600;
const unrated = { forecasts: succeed([buildForecast({ overall: notRated('none') })]) };
const expired = { forecasts: succeed([buildForecast({ issuedAt: '2026-03-05T13:00:00Z' })]) };
const undated = { forecasts: succeed([buildForecast({ issuedAt: null })]) };

const table: [string, Partial<MapLayerZone>, string[], Partial<ZoneBundle>?][] = [
  ['the same level', {}, []],
  ['a higher level', { danger: ratedAt(4) }, differs],
  ['a lower level', { danger: ratedAt(2) }, differs],
  ['no rating beside a rated forecast', { danger: notRated('none') }, differs],
  ['a rating that cannot be read', { danger: notRated('unknown') }, differs],
  ['a level beside an unrated forecast', { danger: ratedAt(4) }, differs, unrated],
  ['no rating beside an unrated forecast', { danger: notRated('none') }, [], unrated],
  ['another zone', { zoneId: 'moab', danger: ratedAt(5) }, []],
  [
    'general information',
    { danger: notRated('none'), generalInformation: true },
    ['map-layer-general-information'],
  ],
  [
    'general information beside an unrated forecast',
    { danger: notRated('none'), generalInformation: true },
    [],
    unrated,
  ],
  ['off-season', { danger: notRated('none'), offSeason: true }, ['map-layer-off-season']],
  ['off-season beside an unrated forecast', { offSeason: true }, [], unrated],
  ['a season that nobody names', { offSeason: null }, []],
  ['a layer that ends in a second', { endsAt: addHours(dawn, second) }, []],
  ['a layer that ends now', { endsAt: dawn, danger: ratedAt(5) }, ['map-layer-expired']],
  ['off-season and over', { endsAt: dawn, offSeason: true }, ['map-layer-off-season', 'map-layer-expired']],
  ['another level that begins tomorrow', { startsAt: addHours(dawn, 20), danger: ratedAt(5) }, []],
  [
    'another level that began with the issue of the day before',
    { startsAt: addHours(issuedAt, -24), danger: ratedAt(5) },
    [],
  ],
  [
    'another level that began within a day of the issue',
    { startsAt: addHours(issuedAt, -24 + second), danger: ratedAt(5) },
    differs,
  ],
  ['another level without times', { startsAt: null, endsAt: null, danger: ratedAt(5) }, differs],
  ['anything beside an expired forecast', { offSeason: true, danger: ratedAt(5), endsAt: dawn }, [], expired],
  ['anything beside an undated forecast', { offSeason: true, danger: ratedAt(5), endsAt: dawn }, [], undated],
  ['anything beside no forecast', { offSeason: true, danger: ratedAt(5) }, [], { forecasts: null }],
];

describe('compareMapLayer', () => {
  it.each(table)('notes for %s', (_, entry, codes, fields) => {
    expect(notesOf(entry, fields).map(({ code }) => code)).toEqual(codes);
  });

  it('names both sides', () => {
    expect(notesOf({ danger: ratedAt(4) })[0]?.message).toBe(
      'The map layer of avalanche.org says 4 high; the forecast says 3 considerable.',
    );
  });

  it.each([
    [{ startsAt: null }, true],
    [{ endsAt: null }, true],
    [{}, false],
  ])('says when the layer does not say of which time: %j', (times, said) => {
    const [note] = notesOf({ ...times, danger: ratedAt(4) });
    expect(note?.message.includes('does not say of which time')).toBe(said);
  });

  it('changes neither the action nor a flag', () => {
    const decideWith = (mapLayer: ZoneBundle['mapLayer']) =>
      decide({ assessment: assess({ mapLayer }), policy: defaultPolicy, asOf: dawn });
    const { action, flags, steps, cap } = decideWith(null);
    for (const danger of [ratedAt(1), ratedAt(5), notRated('none')]) {
      const layer = buildMapLayer(buildMapLayerZone({ danger, offSeason: !danger.rated }));
      expect(decideWith(layer)).toMatchObject({ action, flags, steps, cap });
    }
  });
});
