import { buildForecast, buildProblem, instant } from '@dawn-patrol/contracts/testing';
import { ratedAt, stationTripletSchema } from '@dawn-patrol/contracts';
import { buildAlert, buildDecision, buildPayload, buildRun, buildZoneRun } from '@dawn-patrol/store/testing';
import { describe, expect, it } from 'vitest';
import { dashboardWith, liveRun, readPage, textOf } from './testing-store.ts';

const pageOf = async (fields: Parameters<typeof buildZoneRun>[0]) =>
  readPage(await dashboardWith([liveRun([buildZoneRun(fields)])]), '/zones/salt-lake');

describe('the page of a zone', () => {
  it('gives the rose as a table of 24 cells', async () => {
    const page = await pageOf({ forecast: buildForecast({ overall: ratedAt(2) }) });
    const table = page.slice(page.indexOf('<table class="cells">'), page.indexOf('</table>'));
    expect(table.match(/<td>2 Moderate<\/td>/g)).toHaveLength(24);
    expect(table).toContain('<caption>The rose as a table: 8 aspects, 3 elevation bands</caption>');
    expect(textOf(table)).toContain('Upper above 9,500 ft Middle 8,000 to 9,500 ft Lower below 8,000 ft');
  });

  it('draws each problem with a rose of its own', async () => {
    const problems = [buildProblem(), buildProblem({ slot: 2, type: 'wind-slab', cells: ['s-lower'] })];
    const page = await pageOf({ forecast: buildForecast({ problems }) });
    expect(page).toContain('aria-label="Persistent slab: upper: N NE"');
    expect(page).toContain('aria-label="Wind slab: lower: S"');
    expect(page.match(/class="cell cell-present"/g)).toHaveLength(3);
    expect(page.match(/class="cell cell-absent"/g)).toHaveLength(45);
  });

  it('shows every rule with its evidence, also those that did not fire', async () => {
    const text = textOf(await pageOf({}));
    expect(text).toContain('rapid rise could not be evaluated, missing: previous forecast.');
    expect(text).toContain('official warning did not fire. warnings none');
    expect(text).toContain('Policy default, version 2026-11-20. Trace trace-salt-lake .');
  });

  it('shows signals with their readings in both units, and the second opinion as no forecast', async () => {
    const at = instant('2026-03-06T08:00:00Z');
    const station = stationTripletSchema.parse('766:UT:SNTL');
    const decision = buildDecision();
    const page = await pageOf({
      decision: {
        ...decision,
        assessment: {
          ...decision.assessment,
          signals: [
            {
              id: 'new-snow-24h',
              state: 'elevated',
              cells: [],
              readings: [{ quantity: 'snow-depth', value: 30.5, unit: 'cm', at, station }],
            },
            {
              id: 'warming-24h',
              state: 'not-evaluable',
              cells: [],
              readings: [],
              missing: ['air-temperature'],
            },
          ],
          secondOpinion: { level: 3, low: 2, high: 4, drivers: ['new snow'], missing: [] },
        },
      },
    });
    const text = textOf(page);
    expect(text).toContain(
      'snow depth 30.5 cm (12.0 in) at 766:UT:SNTL, Fri 6 Mar 2026, 01:00 MST (08:00 UTC)',
    );
    expect(text).toContain('warming 24h not evaluable, missing: air temperature');
    expect(text).toContain(
      'Second opinion from weather and snowpack alone: 3 Considerable, between 2 Moderate and 4 High. Drivers: new snow.',
    );
    expect(text).toContain('Automated comparison, not a forecast');
  });

  it('shows the measured snowpack as medians, with their spread and what was left out', async () => {
    const decision = buildDecision();
    const snowpack = {
      endsAt: instant('2026-03-06T08:00:00Z'),
      stations: 3,
      snowDepthCm: { median: 152.4, low: 127, high: 177.8, count: 2 },
      sweMm: null,
      snowDepthChange24hCm: { median: 0, low: 0, high: 0, count: 1 },
      sweChange24hMm: null,
      leftOut: [
        { station: stationTripletSchema.parse('766:UT:SNTL'), quantity: 'snow-depth', reason: 'spike' },
      ],
    };
    const text = textOf(
      await pageOf({ decision: { ...decision, assessment: { ...decision.assessment, snowpack } } }),
    );
    expect(text).toContain('152.4 cm (60.0 in); 127.0 cm (50.0 in) to 177.8 cm (70.0 in) at 2 stations');
    expect(text).toContain('Snow depth, change in 24 h 0.0 cm (0.0 in); 1 station');
    expect(text).toContain('Water in the snow no good reading');
    expect(text).toContain('Left out: 766:UT:SNTL snow depth (spike).');
  });

  it('shows sources with their reasons, notes and failures', async () => {
    const decision = buildDecision({ sources: { uac: 'fresh', nws: 'invalid', snotel: 'missing' } });
    const text = textOf(
      await pageOf({
        decision: {
          ...decision,
          assessment: {
            ...decision.assessment,
            failures: [
              {
                kind: 'schema-mismatch',
                message: 'expected hours',
                source: 'nws',
                path: 'properties.periods',
              },
            ],
            notes: [{ code: 'orphan-rose', slot: 3, message: 'a rose without a problem' }],
          },
        },
      }),
    );
    expect(text).toContain('National Weather Service ! invalid nws is invalid');
    expect(text).toContain('NWS failed (schema-mismatch): expected hours At properties.periods.');
    expect(text).toContain('orphan-rose (problem 3): a rose without a problem');
  });

  it("gives the forecaster's words as text, attributed and dated", async () => {
    const texts = {
      bottomLine: 'First line\nsecond line',
      currentConditions: null,
      mountainWeather: ' ',
      recentActivity: null,
      specialBulletin: 'A bulletin',
    };
    const page = await pageOf({ forecast: buildForecast({ texts }) });
    expect(page).toContain('<p class="prose">First line\nsecond line</p>');
    expect(textOf(page)).toContain(
      'From the Utah Avalanche Center’s Salt Lake forecast , issued Fri 6 Mar 2026, 07:10 MST (14:10 UTC)',
    );
    expect(page).not.toContain('Mountain weather');
    expect(textOf(page)).toContain('Special bulletin of the center A bulletin');
  });

  it('gives the three alert texts, and says why one is not there', async () => {
    const page = await pageOf({ alert: buildAlert({ public: null, short: null }) });
    expect(page).toContain('<pre>A brief.</pre>');
    expect(textOf(page)).toContain(
      'Public alert: none, because no rated forecast and no official warning is in force.',
    );
    expect(await pageOf({})).toContain('<pre>A public text.</pre>');
  });

  it('says where every payload came from, and links its body', async () => {
    const payload = buildPayload({ url: 'https://example.org/a?b=1&c=2' });
    const page = await pageOf({ payloads: [payload] });
    expect(page).toContain(`href="/api/payloads/${payload.sha256}"`);
    expect(page).toContain('href="https://example.org/a?b=1&amp;c=2"');
    expect(textOf(page)).toContain('status 200, 17 bytes, fetched Fri 6 Mar 2026, 08:00 MST (15:00 UTC)');
  });

  it('lists the stored decisions of the zone, newest first', async () => {
    const earlier = buildRun();
    const later = buildRun({ runId: 'later', asOf: instant('2026-03-09T15:00:00Z') });
    const page = await readPage(await dashboardWith([earlier, later]), '/zones/salt-lake');
    const history = page.slice(page.indexOf('<table class="history">'));
    expect(history.indexOf('run=later" aria-current="page"')).toBeLessThan(
      history.indexOf('run=replay-2026-03-06"'),
    );
    expect(history).toContain('run=replay-2026-03-06"');
  });

  it('shows the last run that had the zone, and says that a newer run has not', async () => {
    const app = await dashboardWith([
      buildRun(),
      buildRun({
        runId: 'later',
        asOf: instant('2026-03-09T15:00:00Z'),
        zones: [buildZoneRun({ zoneId: 'moab' })],
      }),
    ]);
    expect(textOf(await readPage(app, '/zones/salt-lake'))).toContain(
      'This zone is not in the newest stored run',
    );
    expect(textOf(await readPage(app, '/zones/salt-lake?run=replay-2026-03-06'))).not.toContain(
      'not in the newest',
    );
    expect(textOf(await readPage(app, '/zones/moab'))).not.toContain('not in the newest');
  });

  it.each(['/zones/nowhere', '/zones/logan', '/zones/salt-lake?run=none', '/nothing', '/zones/'])(
    'answers %s with 404 and the way back',
    async (path) => {
      const response = await (await dashboardWith([liveRun([buildZoneRun()])])).request(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('<a href="/">Back to all zones</a>');
    },
  );
});
