import {
  notRated,
  ratedAt,
  zoneIds,
  type Action,
  type ReviewFlag,
  reviewFlags,
} from '@dawn-patrol/contracts';
import { buildCells, buildForecast, buildProblem, instant } from '@dawn-patrol/contracts/testing';
import { buildDecision, buildRun, buildZoneRun } from '@dawn-patrol/store/testing';
import { describe, expect, it } from 'vitest';
import { cardOf, dashboardWith, liveRun, readPage, textOf } from './testing-store.ts';
import { flagWords } from './words/flag-words.ts';

const zone = (zoneId: (typeof zoneIds)[number], action: Action, flags: ReviewFlag[] = []) =>
  buildZoneRun({ zoneId, decision: buildDecision({ zoneId, action, flags }) });

const orderOf = (page: string) => [...page.matchAll(/aria-labelledby="zone-([a-z-]+)"/g)].map(([, id]) => id);

describe('the overview', () => {
  it('shows all nine zones, those not in the run last and said to be', async () => {
    const page = await readPage(await dashboardWith([liveRun([buildZoneRun()])]), '/');
    expect(new Set(orderOf(page))).toEqual(new Set(zoneIds));
    expect(orderOf(page)).toHaveLength(9);
    expect(orderOf(page)[0]).toBe('salt-lake');
    expect(cardOf(page, 'moab')).toContain('Not part of this run.');
  });

  it('puts zones by action, a broken one among the first for a person, then by flags, then north to south', async () => {
    const broken = buildZoneRun({ zoneId: 'moab', decision: null, alert: null, error: 'it broke' });
    const page = await readPage(
      await dashboardWith([
        liveRun([
          zone('logan', 'no-alert'),
          zone('ogden', 'human-review'),
          zone('uintas', 'human-review', ['data-gap']),
          zone('salt-lake', 'auto-send'),
          zone('provo', 'auto-send-urgent'),
          zone('skyline', 'no-alert', ['data-gap']),
          broken,
        ]),
      ]),
      '/',
    );
    expect(orderOf(page).slice(0, 7)).toEqual([
      'provo',
      'salt-lake',
      'moab',
      'uintas',
      'ogden',
      'skyline',
      'logan',
    ]);
    expect(page.indexOf('Nothing to do')).toBeLessThan(page.indexOf('aria-labelledby="zone-logan"'));
    expect(page.indexOf('Nothing to do')).toBeGreaterThan(page.indexOf('aria-labelledby="zone-skyline"'));
  });

  it('shows danger by number, name and colour, overall and by band, with a rose in words', async () => {
    const forecast = buildForecast({
      overall: ratedAt(4),
      cells: buildCells({ 'n-upper': 4, 'ne-upper': 4, 's-lower': 1 }),
    });
    const card = cardOf(
      await readPage(await dashboardWith([liveRun([buildZoneRun({ forecast })])]), '/'),
      'salt-lake',
    );
    expect(card).toContain('<span class="chip level-4">4 High</span>');
    expect(card).toContain('<span class="chip level-1">1 Low</span>');
    expect(card).toContain('upper: 4 High on N NE, no rating on E SE S SW W NW');
    expect(card.match(/fill="#ED1C24"/g)).toHaveLength(2);
    expect(card.match(/fill="#50B848"/g)).toHaveLength(1);
    expect(card.match(/fill="#939598"/g)).toHaveLength(21);
  });

  it('draws the upper band innermost and north up', async () => {
    const forecast = buildForecast({ cells: buildCells({ 'n-upper': 5 }) });
    const card = cardOf(
      await readPage(await dashboardWith([liveRun([buildZoneRun({ forecast })])]), '/'),
      'salt-lake',
    );
    expect(card).toMatch(/d="M0 0 L-13\.78 -33\.26 [^"]+" fill="#231F20"/);
  });

  it('explains the action from the base through rules and cap to the end', async () => {
    const decision = buildDecision({
      baseAction: 'auto-send',
      steps: [
        {
          rule: 'rapid-rise',
          outcome: 'matched',
          from: 'auto-send',
          to: 'auto-send-urgent',
          evidence: { fromLevel: 2, toLevel: 4, hours: 24.04, cells: ['n-upper', 'ne-upper'] },
        },
        {
          rule: 'some-new-rule',
          outcome: 'not-evaluable',
          from: 'auto-send-urgent',
          to: 'auto-send-urgent',
          evidence: {},
          missing: ['nws-alerts'],
        },
        {
          rule: 'quiet-rule',
          outcome: 'not-matched',
          from: 'auto-send-urgent',
          to: 'auto-send-urgent',
          evidence: {},
        },
      ],
      cap: { reason: 'source-invalid', from: 'auto-send-urgent', to: 'human-review' },
      action: 'human-review',
    });
    const text = textOf(
      cardOf(await readPage(await dashboardWith([liveRun([buildZoneRun({ decision })])]), '/'), 'salt-lake'),
    );
    expect(text).toContain('Base Auto-send, from the published rating');
    expect(text).toContain(
      'rapid rise fired, auto-send → auto-send, urgent. from level 2 Moderate; to level 4 High; hours 24; cells upper: N NE',
    );
    expect(text).toContain('some new rule could not be evaluated, missing: nws alerts.');
    expect(text).toContain('Did not fire: quiet rule');
    expect(text).toContain('Cap: source invalid auto-send, urgent → human review');
    expect(text).toContain('Final Human review');
  });

  it('names every flag, and says what each asks for', async () => {
    const decision = buildDecision({ flags: [...reviewFlags] });
    const page = await readPage(await dashboardWith([liveRun([buildZoneRun({ decision })])]), '/');
    for (const flag of reviewFlags) {
      expect(cardOf(page, 'salt-lake')).toContain(flagWords(flag).name);
      expect(page).toContain(flagWords(flag).toDo);
    }
  });

  it('shows every state of a source, with its age and gap', async () => {
    const decision = buildDecision({ sources: { uac: 'fresh', nws: 'missing', snotel: 'not-expected' } });
    const text = textOf(
      cardOf(await readPage(await dashboardWith([liveRun([buildZoneRun({ decision })])]), '/'), 'salt-lake'),
    );
    expect(text).toContain('UAC fresh, 48 min old');
    expect(text).toContain('NWS missing, data gap');
    expect(text).toContain('SNOTEL not expected');
  });

  it('says what broke in a zone, and still shows the others', async () => {
    const broken = buildZoneRun({
      zoneId: 'logan',
      decision: null,
      forecast: null,
      alert: null,
      error: 'the rule engine stopped',
      failures: [{ kind: 'timeout', message: 'no answer in 10 s', source: 'nws' }],
    });
    const page = await readPage(await dashboardWith([liveRun([broken, buildZoneRun()])]), '/');
    const text = textOf(cardOf(page, 'logan'));
    expect(text).toContain('This zone could not be finished: the rule engine stopped');
    expect(text).toContain('NWS failed (timeout): no answer in 10 s');
    expect(text).toContain('No decision');
    expect(cardOf(page, 'salt-lake')).toContain('3 Considerable');
  });

  it('links every zone to its official forecast, also one that is not in the run', async () => {
    const page = await readPage(await dashboardWith([liveRun([buildZoneRun()])]), '/');
    for (const id of zoneIds) {
      expect(cardOf(page, id)).toContain(`href="https://utahavalanchecenter.org/forecast/${id}"`);
      expect(cardOf(page, id)).toContain('Not a forecast');
    }
  });

  it('lists the problems with their aspects, and says when a rose may be incomplete', async () => {
    const forecast = buildForecast({
      problems: [
        buildProblem({ type: 'wind-slab', cells: ['n-upper', 'nw-upper'] }),
        buildProblem({
          slot: 2,
          type: 'unknown',
          sourceName: 'Ice Fall',
          cells: ['s-lower'],
          cellsComplete: false,
        }),
        buildProblem({ slot: 3, type: 'normal-caution', isProblem: false, cells: [] }),
      ],
    });
    const text = textOf(
      cardOf(await readPage(await dashboardWith([liveRun([buildZoneRun({ forecast })])]), '/'), 'salt-lake'),
    );
    expect(text).toContain('Wind slab upper: N NW');
    expect(text).toContain('“Ice Fall” (the center’s own name) lower: S (may be incomplete)');
    expect(text).toContain('Normal caution (no avalanche problem) place not given');
  });

  it('says that an empty list of problems is not good news', async () => {
    const text = textOf(await readPage(await dashboardWith([liveRun([buildZoneRun()])]), '/'));
    expect(text).toContain('The forecast data name no problem: read the official forecast.');
  });
});

describe('the moment that is shown', () => {
  const recorded = buildRun({ zones: [buildZoneRun()] });

  it('says of a live run how old it is', async () => {
    const text = textOf(await readPage(await dashboardWith([liveRun([buildZoneRun()])]), '/'));
    expect(text).toContain('Live. As of Fri 6 Mar 2026, 08:00 MST (15:00 UTC) , 10 min ago.');
    expect(text).not.toContain('No newer run has come');
  });

  it('says of a live run that is overdue that it does not speak of this morning', async () => {
    const app = await dashboardWith([liveRun([buildZoneRun()])], instant('2026-03-07T17:00:01Z'));
    expect(textOf(await readPage(app, '/'))).toContain('No newer run has come.');
  });

  it('says of a recorded day that it is not today', async () => {
    const app = await dashboardWith([recorded], instant('2026-11-20T15:00:00Z'));
    const text = textOf(await readPage(app, '/'));
    expect(text).toContain('Recorded day 2026-03-06: not today’s danger.');
    expect(text).toContain('259 days ago');
  });

  it('shows the newest run, marks it, and switches to another', async () => {
    const other = buildRun({
      runId: 'replay/other day',
      replayOf: '2026-03-09',
      asOf: instant('2026-03-09T15:00:00Z'),
    });
    const app = await dashboardWith([recorded, other]);
    const newest = await readPage(app, '/');
    expect(newest).toContain('<a href="/?run=replay%2Fother%20day" aria-current="page">');
    expect(newest).toContain('<a href="/?run=replay-2026-03-06">');
    const switched = await readPage(app, '/?run=replay-2026-03-06');
    expect(switched).toContain('<a href="/?run=replay-2026-03-06" aria-current="page">');
    expect(switched).toContain('/zones/salt-lake?run=replay-2026-03-06');
  });

  it('answers 404 with the way back for a run that is not stored', async () => {
    const response = await (await dashboardWith([recorded])).request('/?run=none');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<a href="/">Back to all zones</a>');
  });

  it('says of an empty store that nothing is known, not that all is calm', async () => {
    const response = await (await dashboardWith([])).request('/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('that is no rating, not a calm day');
  });
});

describe('a forecast that is not in force', () => {
  const high = { overall: ratedAt(4) };
  const uac = (state: 'expired' | 'invalid' | 'missing' | 'fresh') => ({
    decision: buildDecision({ sources: { uac: state, nws: 'fresh', snotel: 'fresh' } }),
  });

  it.each([
    [
      'expired at the run',
      'Expired',
      { forecast: buildForecast({ ...high, issuedAt: '2026-02-22T14:31:00Z' }), ...uac('expired') },
    ],
    [
      'past its end though its source says fresh',
      'Expired',
      { forecast: buildForecast({ ...high, issuedAt: '2026-02-22T14:31:00Z' }), ...uac('fresh') },
    ],
    [
      'dated right but with an expired source',
      'Expired',
      { forecast: buildForecast(high), ...uac('expired') },
    ],
    ['undated', 'Undated', { forecast: buildForecast({ ...high, issuedAt: null }), ...uac('fresh') }],
    ['invalid', 'Invalid', { forecast: buildForecast(high), ...uac('invalid') }],
    [
      'of another zone',
      'Not this zone',
      { forecast: buildForecast({ ...high, zoneId: 'moab' }), ...uac('fresh') },
    ],
    [
      'of no named zone',
      'Not this zone',
      { forecast: buildForecast({ ...high, zoneId: null }), ...uac('fresh') },
    ],
    [
      'from a source that is missing',
      'Not vouched for',
      { forecast: buildForecast(high), ...uac('missing') },
    ],
    [
      'without a decision',
      'Not vouched for',
      { forecast: buildForecast(high), decision: null, error: 'broke' },
    ],
    ['absent', 'No forecast', { forecast: null, ...uac('missing') }],
    ['not rated', 'No rating', { forecast: buildForecast({ overall: notRated('none') }), ...uac('fresh') }],
  ])('is grey when it is %s, and never coloured', async (_what, chip, fields) => {
    const app = await dashboardWith([liveRun([buildZoneRun(fields)])]);
    for (const path of ['/', '/zones/salt-lake']) {
      const page = await readPage(app, path);
      expect(page).toContain(`<span class="chip level-none">${chip}</span>`);
      expect(page).not.toMatch(/class="chip level-[1-5]"/);
      expect(page).not.toMatch(/fill="#(50B848|FFF200|F7941E|ED1C24|231F20)"/);
      const open = page.replaceAll(/<details>.*?<\/details>/gs, '');
      expect(open).not.toContain('4 High');
      expect(open).not.toContain('Low</');
    }
  });

  it('tells the old rating in the details, as what was', async () => {
    const forecast = buildForecast({ ...high, issuedAt: '2026-02-22T14:31:00Z' });
    const text = textOf(
      await readPage(await dashboardWith([liveRun([buildZoneRun({ forecast, ...uac('expired') })])]), '/'),
    );
    expect(text).toContain('Was 4 High until Mon 23 Feb 07:31 MST. It says nothing about now.');
    expect(text).toContain('expired Mon 23 Feb 07:31 MST');
  });

  it('expires on the page when it has expired since a live run', async () => {
    const run = liveRun([buildZoneRun({ forecast: buildForecast(high), ...uac('fresh') })]);
    const before = await readPage(await dashboardWith([run], instant('2026-03-07T14:10:49Z')), '/');
    expect(before).toContain('<span class="chip level-4">4 High</span>');
    const after = await readPage(await dashboardWith([run], instant('2026-03-07T14:10:50Z')), '/');
    expect(after).not.toContain('chip level-4');
    expect(textOf(after)).toContain('The forecast has expired since this was decided.');
  });

  it('stays as it was on a recorded day, under the banner that says so', async () => {
    const run = buildRun({ zones: [buildZoneRun({ forecast: buildForecast(high), ...uac('fresh') })] });
    const page = await readPage(await dashboardWith([run], instant('2026-11-20T15:00:00Z')), '/');
    expect(page).toContain('<span class="chip level-4">4 High</span>');
    expect(page).toContain('not today’s danger');
  });
});
