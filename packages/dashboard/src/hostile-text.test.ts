import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import { buildAlert, buildDecision, buildPayload, buildRun, buildZoneRun } from '@dawn-patrol/store/testing';
import { describe, expect, it } from 'vitest';
import { dashboardWith, readPage } from './testing-store.ts';

const hostile = `</p><script>alert(1)</script><img src=x onerror=alert(2)>"' onload='x' \u202Egnp.exe\u0000 {{x}} \uD800`;
const hostilePath = encodeURIComponent(hostile.replaceAll(/\p{Cs}/gu, ''));
const note = { code: hostile, message: hostile };
const failure = { kind: 'network' as const, message: hostile, path: hostile };
const decision = buildDecision();

const zone = buildZoneRun({
  traceId: hostile,
  error: hostile,
  failures: [failure],
  payloads: [buildPayload({ url: `javascript:alert(1)//${hostile}` })],
  forecast: buildForecast({
    problems: [buildProblem({ type: 'unknown', sourceName: hostile })],
    texts: {
      bottomLine: hostile,
      currentConditions: hostile,
      mountainWeather: hostile,
      recentActivity: hostile,
      specialBulletin: hostile,
    },
    notes: [note],
  }),
  alert: buildAlert({ brief: { subject: hostile, text: hostile, html: hostile }, short: hostile }),
  decision: buildDecision({
    policy: { id: hostile, version: hostile },
    steps: [
      {
        rule: hostile,
        outcome: 'not-evaluable',
        from: 'no-alert',
        to: 'no-alert',
        evidence: { [hostile]: hostile, list: [hostile, { deep: hostile }] },
        missing: [hostile],
      },
    ],
    assessment: {
      ...decision.assessment,
      signals: [{ id: hostile, state: 'calm', cells: [], readings: [], missing: [hostile] }],
      secondOpinion: { level: 1, low: 1, high: 1, drivers: [hostile], missing: [hostile] },
      sourceReports: decision.assessment.sourceReports.map((report) =>
        Object.assign(report, { reason: hostile }),
      ),
      failures: [failure],
      notes: [note],
    },
  }),
});
const run = buildRun({ runId: 'run"><script>', replayOf: hostile, zones: [zone] });

describe('hostile upstream text', () => {
  it.each(['/', '/zones/salt-lake', `/?run=${hostilePath}`, `/${hostilePath}`])(
    'stays text on %s',
    async (path) => {
      const page = await readPage(await dashboardWith([run]), path);
      expect(page).not.toMatch(/<script/i);
      expect(page).not.toMatch(/<img/i);
      expect(page.replaceAll(/="[^"]*"/g, '')).not.toMatch(/<[^>]*\son\w+/i);
      expect(page).not.toContain('href="javascript:');
      expect(page).not.toContain('\u202E');
      expect(page).not.toContain('\u0000');
    },
  );

  it('is still shown, so that a person sees what came', async () => {
    const page = await readPage(await dashboardWith([run]), '/zones/salt-lake');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.match(/&lt;img src=x/g)?.length).toBeGreaterThan(12);
  });
});
