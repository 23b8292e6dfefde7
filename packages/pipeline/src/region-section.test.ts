import { buildSynthesis } from '@dawn-patrol/store/testing';
import { describe, expect, it } from 'vitest';
import { renderRegion } from './region-section.ts';

describe('the region below a run', () => {
  it('names problems by band, changes, and visits with their reasons', () => {
    const text = renderRegion(
      buildSynthesis({
        shared: [
          {
            type: 'persistent-slab',
            zones: ['logan', 'provo'],
            cells: ['n-upper', 'ne-upper', 'n-middle'],
            byCell: [],
          },
          {
            type: 'wind-slab',
            zones: ['logan', 'ogden', 'provo'],
            cells: [],
            byCell: [{ cell: 'e-upper', zones: ['logan', 'ogden'] }],
          },
        ],
        changes: [
          {
            zoneId: 'logan',
            direction: 'rose',
            from: 2,
            to: 4,
            hours: 24,
            fromProductId: '1',
            toProductId: '2',
          },
        ],
        unchanged: ['moab'],
        visits: [
          {
            zoneId: 'moab',
            score: 49.1,
            reasons: [
              { factor: 'forecast-age', value: 1.5, unit: 'h', points: 1.3 },
              { factor: 'observations', value: null, unit: 'observations', points: 30 },
            ],
          },
        ],
      }),
      false,
    );
    expect(text.split('\n')).toEqual([
      'shared problems',
      '  persistent-slab: Logan, Provo; all on upper n ne, middle n',
      '  wind-slab: Logan, Ogden, Provo; in parts on upper e',
      'since the day before',
      '  Logan rose from 2 to 4 in 24 h',
      '  unchanged: Moab',
      '  not comparable: Salt Lake (previous-forecast)',
      'a field visit would tell most (points)',
      '  Moab 49.1: forecast-age 1.5 h (1.3), observations not known (30)',
    ]);
  });

  it('says none where there is none', () => {
    const text = renderRegion(buildSynthesis({ notComparable: [], visits: [] }), false);
    expect(text.match(/ {2}none/g)).toHaveLength(3);
  });
});
