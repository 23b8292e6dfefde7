import { utahZones } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { toZone } from './to-zone.ts';

describe('the region of a product', () => {
  it.each(
    utahZones.flatMap(({ id, name }) => [
      [name, id],
      [id, id],
      [name.toUpperCase(), id],
      [` ${name}\r`, id],
    ]),
  )('%j is the zone %s', (region, zoneId) => {
    expect(toZone(region, undefined)).toEqual({ ok: true, value: { zoneId, notes: [] } });
  });

  it.each(['southwest-utah', 'Southwest Utah', 'SOUTHWEST'])('%j is the zone southwest', (region) => {
    expect(toZone(region, 'southwest')).toEqual({ ok: true, value: { zoneId: 'southwest', notes: [] } });
  });

  it('that names another zone than was asked for is a failure, not a forecast', () => {
    expect(toZone('Moab', 'logan')).toMatchObject({
      ok: false,
      failure: {
        kind: 'zone-mismatch',
        message: 'Expected a forecast for logan, got one for moab. Check which address was read.',
      },
    });
  });

  it.each([
    [undefined, 'region-missing'],
    ['&nbsp;', 'region-missing'],
    ['Sawtooth', 'region-unknown'],
    [7, 'region-unknown'],
    [{}, 'region-unknown'],
  ])('%j leaves the zone that was asked for, with the note %s', (region, code) => {
    expect(toZone(region, 'logan')).toMatchObject({
      ok: true,
      value: { zoneId: 'logan', notes: [{ code }] },
    });
    expect(toZone(region, undefined)).toMatchObject({ ok: true, value: { zoneId: null, notes: [{ code }] } });
  });
});
