import {
  dangerLevels,
  InvariantError,
  notRated,
  ratedAt,
  roseCells,
  utahZones,
  zoneOf,
  type DangerCell,
  type ZoneAlert,
} from '@dawn-patrol/contracts';
import { buildCells, buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import type { AlertFacts } from './alert-facts.ts';
import { warningTimes } from './official-warning.ts';
import { renderAlert } from './render-alert.ts';
import { buildDecision, buildReport, warningStep } from './testing-decision.ts';
import { levelPhrase } from './wording/danger-phrase.ts';

function factsWith(fields: Partial<AlertFacts> = {}): AlertFacts {
  return { decision: buildDecision(), forecast: buildForecast(), zone: zoneOf('salt-lake'), ...fields };
}

function publicOf(fields: Partial<AlertFacts>): NonNullable<ZoneAlert['public']> {
  const alert = renderAlert(factsWith(fields)).public;
  if (alert === null) throw new Error('expected a public alert');
  return alert;
}

describe('the public alert', () => {
  it.each([...dangerLevels])('says level %i by number and name in every text', (level) => {
    const alert = renderAlert(factsWith({ forecast: buildForecast({ overall: ratedAt(level) }) }));
    for (const text of [alert.public?.subject, alert.public?.text, alert.public?.html, alert.short]) {
      expect(text).toContain(levelPhrase(level));
    }
  });

  it('says until when it is valid, and that this is assumed', () => {
    expect(publicOf({}).text).toContain(
      'Valid until Sat, Mar 7, 2026, 7:10 AM MST (assumed: 24 hours from issue',
    );
    expect(renderAlert(factsWith()).short).toContain('until Sat 7:10 AM (assumed)');
  });

  it('says "no rating" for unrated cells and never Low', () => {
    const { text, html } = publicOf({
      forecast: buildForecast({ overall: ratedAt(4), cells: buildCells() }),
    });
    expect(text).toContain('Above 9,500 ft: no rating');
    expect(text).toContain('rates the zone as a whole, not place by place: the rating above holds');
    expect(publicOf({}).text).not.toContain('as a whole');
    expect(text).toContain('name no avalanche problem: read the official forecast');
    expect(text + html).not.toContain('Low');
    expect(text).toContain('danger 4 High');
  });

  it('says pockets of a level', () => {
    const cells: DangerCell[] = roseCells.map(({ aspect, band }) => ({
      aspect,
      band,
      rated: true,
      level: 3,
      pockets: band === 'upper',
    }));
    expect(publicOf({ forecast: buildForecast({ cells }) }).text).toContain(
      'Above 9,500 ft: pockets of 3 Considerable on all aspects',
    );
  });

  it('lists normal caution as no particular problem', () => {
    const problems = [buildProblem({ type: 'normal-caution', isProblem: false, cells: ['n-upper'] })];
    const alert = renderAlert(factsWith({ forecast: buildForecast({ problems }) }));
    expect(alert.public?.text).toContain(
      'Normal caution (no particular avalanche problem): N, above 9,500 ft',
    );
    expect(alert.short).not.toContain('caution');
  });

  it('says where a problem is, or that the place is not given or not complete', () => {
    const problems = [
      buildProblem({ slot: 2, type: 'wet-snow', cells: [] }),
      buildProblem({ slot: 1, cells: ['n-upper', 'n-middle'] }),
      buildProblem({ slot: 3, type: 'wind-slab', cells: ['e-lower'], cellsComplete: false }),
    ];
    expect(publicOf({ forecast: buildForecast({ problems }) }).text).toContain(
      '- Persistent slab: N, above 8,000 ft\n- Wet snow: place not given\n- Wind slab: E, below 8,000 ft (places may be incomplete)\n',
    );
  });

  it('shows no elevation figure in a zone without published limits', () => {
    const zone = zoneOf('provo');
    const alert = renderAlert({
      zone,
      decision: buildDecision({ zoneId: 'provo' }),
      forecast: buildForecast({ zoneId: 'provo', problems: [buildProblem()] }),
    });
    expect(alert.public?.text).toContain('Persistent slab: N, NE, upper elevations');
    expect(alert.public?.text).not.toContain(' ft');
  });

  it('says that a warning is in force, first of all, and from whom', () => {
    const alert = renderAlert(factsWith({ decision: buildDecision({ steps: [warningStep()] }) }));
    expect(alert.public?.text).toMatch(
      /^AVALANCHE WARNING in force here, from the National Weather Service\./,
    );
    expect(alert.public?.subject).toMatch(/^AVALANCHE WARNING\. Salt Lake/);
    expect(alert.short).toMatch(/^NWS AVALANCHE WARNING\. /);
    expect(alert.brief.text).toContain('AVALANCHE WARNING in force');
  });

  it('does not name the weather service for a warning that the center alone has out', () => {
    const mapLayer = { origin: 'avalanche.org', warning: 'warning', standing: 'in-force' };
    const step = { ...warningStep(), evidence: { alerts: [], mapLayer } };
    const alert = renderAlert(factsWith({ decision: buildDecision({ steps: [step] }) }));
    expect(alert.public?.text).toMatch(/^AVALANCHE WARNING in force here, from the Utah Avalanche Center\./);
    expect(alert.short).toMatch(/^UAC AVALANCHE WARNING\. /);
    expect(alert.brief.text).toContain(
      'AVALANCHE WARNING in force for this zone, from the Utah Avalanche Center.',
    );
    expect(`${alert.public?.text}${alert.short}`).not.toMatch(/NWS|National Weather/);
  });

  it('is silent of a warning that could not be evaluated', () => {
    const step = { ...warningStep(), outcome: 'not-evaluable' as const, missing: ['nws-alerts'] };
    const alert = renderAlert(factsWith({ decision: buildDecision({ steps: [step] }) }));
    expect(alert.public?.text).not.toMatch(/warning/i);
    expect(alert.brief.text).toContain('official-warning: COULD NOT BE EVALUATED, missing nws-alerts');
  });

  it("never carries the machine's opinion or the forecaster's prose", () => {
    const forecast = buildForecast();
    const texts = {
      ...forecast.texts,
      bottomLine: 'Bottom line of the forecaster',
      specialBulletin: 'Bulletin words',
    };
    const secondOpinion = {
      level: 5 as const,
      low: 4 as const,
      high: 5 as const,
      drivers: ['wind'],
      missing: [],
    };
    const alert = renderAlert(
      factsWith({
        forecast: { ...forecast, texts },
        decision: buildDecision({ assessment: { secondOpinion } }),
      }),
    );
    const said = JSON.stringify(alert);
    expect(said).not.toContain('Bottom line of');
    expect(said).not.toContain('Bulletin words');
    expect(alert.public?.text).toContain('special bulletin');
    expect(`${alert.public?.text}${alert.public?.html}${alert.short}`).not.toMatch(/Extreme|opinion/);
    expect(alert.brief.text).toContain(
      'Second opinion from weather and snowpack alone: 5 Extreme (between 4 High and 5 Extreme)',
    );
  });
});

describe('an official warning without a forecast in force', () => {
  const warned = buildDecision({ action: 'auto-send', steps: [warningStep()] });
  const expired = buildForecast({ overall: ratedAt(4), issuedAt: '2026-03-01T14:00:00Z' });
  const unrated = buildForecast({ overall: notRated('none') });

  it.each([
    ['no forecast', null],
    ['an expired one', expired],
    ['one without a rating', unrated],
    ['an undated one', buildForecast({ issuedAt: null })],
    ['one of another zone', buildForecast({ zoneId: 'logan' })],
  ])('is relayed alone beside %s, and no level is said', (_, forecast) => {
    const alert = renderAlert(factsWith({ decision: warned, forecast }));
    const said = [alert.public?.subject, alert.public?.text, alert.public?.html, alert.short].join('\n');
    expect(said).not.toMatch(/low|moderate|considerable|high\b|extreme|no rating/i);
    expect(alert.public?.subject).toBe('AVALANCHE WARNING. Salt Lake until Sat 5:00 AM');
    expect(alert.brief.text.split('\n')[1]).toBe(
      'The alert goes out by itself. The public text relays the official warning alone and gives no level.',
    );
  });

  it('says who issued it, for where, for how long, what it does not say, and where to read it', () => {
    const alert = renderAlert(factsWith({ decision: warned, forecast: null }));
    expect(alert.public?.text).toMatchInlineSnapshot(`
      "AVALANCHE WARNING in force here, from the National Weather Service.

      Salt Lake: avalanche warning
      In force since Fri, Mar 6, 2026, 6:00 AM MST. Valid until Sat, Mar 7, 2026, 5:00 AM MST.
      This message gives no danger level: there is no forecast in force to take it from.

      This is an automated relay, not a forecast. Read the warning and the official page:
      https://utahavalanchecenter.org/forecast/salt-lake
      "
    `);
    expect(alert.short).toBe(
      'NWS AVALANCHE WARNING. Salt Lake until Sat 5:00 AM. No danger level at hand. Relay, not a forecast: utahavalanchecenter.org/forecast/salt-lake',
    );
  });

  it('of the center, whose map layer has no times, says that the end is not published', () => {
    const mapLayer = { origin: 'avalanche.org', warning: 'warning', startsAt: null, endsAt: null };
    const step = { ...warningStep(), evidence: { alerts: [], mapLayer } };
    const decision = buildDecision({ action: 'auto-send', steps: [step] });
    const alert = renderAlert(factsWith({ decision, forecast: null }));
    expect(alert.public?.text).toContain('from the Utah Avalanche Center.');
    expect(alert.public?.text).toContain('The end is not published.');
    expect(alert.short).toMatch(/^UAC AVALANCHE WARNING\. Salt Lake\. No danger level/);
  });

  it('of several alerts lasts from the first start to the last end', () => {
    const alerts = [
      { startsAt: '2026-03-06T14:00:00Z', endsAt: '2026-03-07T13:00:00Z' },
      { startsAt: '2026-03-06T13:00:00Z', endsAt: '2026-03-07T12:00:00Z' },
    ];
    const decision = buildDecision({ steps: [{ ...warningStep(), evidence: { alerts } }] });
    expect(warningTimes(decision)).toEqual({
      startsAt: '2026-03-06T13:00:00Z',
      endsAt: '2026-03-07T13:00:00Z',
    });
  });

  it('leaves out times that are none', () => {
    const alerts = [{ startsAt: 'soon', endsAt: 7 }, 'nothing'];
    for (const evidence of [{ alerts }, { alerts: 'all' }, {}]) {
      const decision = buildDecision({ steps: [{ ...warningStep(), evidence }] });
      expect(warningTimes(decision)).toEqual({ startsAt: null, endsAt: null });
    }
  });

  it('fits one message in every zone', () => {
    for (const zone of utahZones) {
      const decision = buildDecision({ zoneId: zone.id, steps: [warningStep()] });
      expect(renderAlert({ zone, decision, forecast: null }).short?.length).toBeLessThanOrEqual(160);
    }
  });

  it('is no reason to relay anything once it is not in force', () => {
    const step = { ...warningStep(), outcome: 'not-matched' as const };
    const alert = renderAlert(factsWith({ decision: buildDecision({ steps: [step] }), forecast: null }));
    expect(alert.public).toBeNull();
    expect(alert.short).toBeNull();
  });
});

describe('no public alert', () => {
  it.each<[string, Partial<AlertFacts>, string]>([
    [
      'for an expired forecast',
      { decision: buildDecision({ asOf: '2026-03-18T15:00:00Z', sources: { uac: 'expired' } }) },
      'forecast EXPIRED (said 3 Considerable)',
    ],
    [
      'for a forecast past its end in a source called fresh',
      { decision: buildDecision({ asOf: '2026-03-08T15:00:00Z' }) },
      'forecast EXPIRED (said 3 Considerable)',
    ],
    [
      'for an undated forecast',
      { forecast: buildForecast({ issuedAt: null }) },
      'forecast UNDATED (says 3 Considerable)',
    ],
    [
      'for an invalid source',
      { decision: buildDecision({ sources: { uac: 'invalid' } }) },
      'forecast INVALID (says 3 Considerable)',
    ],
    [
      'for a forecast of another zone',
      { forecast: buildForecast({ zoneId: 'logan' }) },
      'NO FORECAST that names this zone',
    ],
    [
      'without a rating',
      { forecast: buildForecast({ overall: notRated('none') }) },
      'no rating (the center gives none)',
    ],
    ['without a forecast', { forecast: null }, 'NO FORECAST'],
  ])('%s, and the brief says so at the top', (_, fields, said) => {
    const alert = renderAlert(factsWith(fields));
    expect(alert.public).toBeNull();
    expect(alert.short).toBeNull();
    expect(alert.brief.subject).toContain(said);
    expect(alert.brief.text.split('\n').slice(0, 5).join('\n')).toContain(said);
  });
});

describe('the brief', () => {
  it('exists when everything is missing', () => {
    const decision = buildDecision({
      action: 'no-alert',
      baseAction: 'no-alert',
      flags: ['data-gap', 'not-rated'],
      sources: { uac: 'missing', nws: 'missing', snotel: 'missing' },
      assessment: { failures: [{ kind: 'timeout', source: 'uac', message: 'No answer in 20 s.' }] },
    });
    const { brief } = renderAlert(factsWith({ forecast: null, decision }));
    expect(brief.subject).toBe('NO ALERT: Salt Lake, NO FORECAST, 2 flags');
    expect(brief.text).toContain('Utah Avalanche Center (UAC): MISSING');
    expect(brief.text).toContain('uac timeout: No answer in 20 s.');
    expect(brief.text).toContain('that is no rating, not a calm day');
    expect(brief.html).not.toContain('<table');
  });

  it('begins with action and zone, and walks from the base action to the final one', () => {
    const decision = buildDecision({
      baseAction: 'auto-send',
      action: 'human-review',
      steps: [
        {
          rule: 'rapid-rise',
          outcome: 'matched',
          from: 'auto-send',
          to: 'auto-send-urgent',
          evidence: { fromLevel: 2, toLevel: 4 },
        },
        {
          rule: 'multi-problem-same-cell',
          outcome: 'not-matched',
          from: 'auto-send-urgent',
          to: 'auto-send-urgent',
          evidence: { cells: [] },
        },
      ],
      cap: { reason: 'forecast-expired', from: 'auto-send-urgent', to: 'human-review' },
      flags: ['forecast-expired'],
      sources: { uac: 'expired' },
    });
    const { text } = renderAlert(
      factsWith({ decision, forecast: buildForecast({ overall: ratedAt(4) }) }),
    ).brief;
    expect(text).toMatch(/^HUMAN REVIEW: Salt Lake\nA person decides/);
    expect(text).toContain(`Why this action
- Base action: auto-send (forecast EXPIRED (said 4 High))
- rapid-rise: FIRED, auto-send -> auto-send urgent. from level: 2 Moderate; to level: 4 High
- multi-problem-same-cell: did not fire. cells: none
- CAP, forecast expired: auto-send urgent -> human review
- Final action: human review`);
    expect(text).toContain('FORECAST EXPIRED: The forecast is past its validity or has no date. Do not pass');
    expect(text).toContain('EXPIRED: the ratings below are no longer in force.');
  });

  it('asks for a person when an action sends and there is nothing to relay', () => {
    const decision = buildDecision({ action: 'auto-send' });
    const alert = renderAlert(factsWith({ decision, forecast: null }));
    expect(alert.public).toBeNull();
    expect(alert.brief.text).toContain(
      'NO PUBLIC TEXT: there is no forecast in force to relay. A person must tell',
    );
    expect(alert.brief.text).not.toContain('goes out by itself');
  });

  it('says beside the rose that an expired one is not in force', () => {
    const expired = renderAlert(factsWith({ decision: buildDecision({ sources: { uac: 'expired' } }) }));
    expect(expired.brief.html).toContain('Danger rose, NOT IN FORCE');
    expect(renderAlert(factsWith()).brief.html).toContain('Danger rose, as published');
  });

  it('says each source with state, age, time and reason', () => {
    const report = buildReport('snotel', 'ageing', {
      ageHours: 30,
      gap: true,
      reason: 'Newest day is Thursday.',
    });
    const decision = buildDecision({
      sources: { snotel: 'ageing' },
      assessment: { sourceReports: [report] },
    });
    expect(renderAlert(factsWith({ decision })).brief.text).toContain(
      '- Snowpack stations (SNOTEL): ageing: usable, getting old, DATA GAP; 30 hours old; Newest day is Thursday.',
    );
  });

  it('shows signals that stand out in US units, and names those it could not judge', () => {
    const signals = [
      {
        id: 'new-snow-24h',
        state: 'critical' as const,
        cells: [],
        readings: [{ quantity: 'new-snow-24h', value: 50.8, unit: 'cm', at: buildDecision().asOf }],
      },
      {
        id: 'warming-24h',
        state: 'not-evaluable' as const,
        cells: [],
        readings: [],
        missing: ['air-temperature'],
      },
      { id: 'new-water-24h', state: 'calm' as const, cells: [], readings: [] },
    ];
    const { text } = renderAlert(factsWith({ decision: buildDecision({ assessment: { signals } }) })).brief;
    expect(text).toContain(
      '- new snow 24h CRITICAL; new snow 24h 20.0 in\n- Could not be judged: warming 24h\n',
    );
    expect(text).not.toContain('new water');
  });

  it('has the rose as a table with number and name in every cell', () => {
    const { html } = renderAlert(factsWith()).brief;
    expect(html.match(/<td [^>]*background-color:#F7941E;color:#000000">3 Considerable<\/td>/g)).toHaveLength(
      24,
    );
  });
});

describe('hostile upstream text', () => {
  const attacks = [
    `<script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    '{{constructor}}',
    `x\r\nBcc: all@example.com`,
    '\u202Etxt.exe',
    `' onmouseover='x`,
  ];

  it.each(attacks)('%j stays text, wherever it comes from', (attack) => {
    const decision = buildDecision({
      policy: { id: attack, version: attack },
      steps: [{ ...warningStep(), rule: attack, evidence: { headline: attack } }],
      assessment: {
        failures: [{ kind: 'not-json', message: attack }],
        notes: [{ code: attack, message: attack }],
        sourceReports: [buildReport('nws', 'invalid', { reason: attack })],
      },
    });
    const problems = [buildProblem({ type: 'unknown', sourceName: attack })];
    const forecast = buildForecast({
      problems,
      productId: attack,
      notes: [{ code: 'note', message: attack }],
    });
    const { brief, public: alert, short } = renderAlert(factsWith({ decision, forecast }));
    for (const html of [brief.html, alert?.html ?? '']) {
      const allowed =
        /<\/?(?:html|head|meta|title|body|h1|h2|p|ul|li|strong|table|thead|tbody|tr|th|td|a|br)(?: (?:lang|charset|name|content|style|scope|href)="[^"<>]*")*>|<!doctype html>/g;
      expect(html.replaceAll(allowed, '')).not.toMatch(/[<>]/);
    }
    for (const line of [brief.subject, alert?.subject ?? '', short ?? ''])
      expect(line).not.toMatch(/[\p{C}]/u);
    expect(`${brief.text}${alert?.text}`).not.toMatch(/\r|\u202E|<script/);
    expect(alert?.text).not.toContain('Bcc:');
  });
});

describe('what cannot be', () => {
  it('is refused: a decision for another zone', () => {
    expect(() => renderAlert(factsWith({ zone: zoneOf('logan') }))).toThrow(InvariantError);
  });

  it('is refused: an official page that is not https', () => {
    expect(() =>
      renderAlert(factsWith({ zone: { ...zoneOf('salt-lake'), officialUrl: 'javascript:alert(1)' } })),
    ).toThrow('not an https');
  });

  it('is refused: a public text that says more than the forecast does', () => {
    const zone = { ...zoneOf('salt-lake'), name: 'Salt Lake (4 High)' };
    const forecast = buildForecast({ overall: ratedAt(3) });
    expect(() => renderAlert(factsWith({ zone, forecast }))).toThrow(
      /says what no source says: danger level: 4 High/,
    );
  });
});

describe('one alert in full', () => {
  const cells: DangerCell[] = roseCells.map(({ aspect, band }) => {
    const shady = ['nw', 'n', 'ne', 'e'].includes(aspect);
    if (band === 'lower') return { aspect, band, rated: false };
    if (band === 'middle') return { aspect, band, rated: true, level: shady ? 3 : 2, pockets: false };
    return { aspect, band, rated: true, level: shady ? 4 : 3, pockets: aspect === 'e' };
  });
  const problems = [
    buildProblem({ cells: ['n-upper', 'ne-upper', 'nw-upper', 'n-middle', 'ne-middle', 'nw-middle'] }),
    buildProblem({
      slot: 2,
      type: 'wind-slab',
      sourceName: 'Wind Drifted Snow',
      cells: ['n-upper', 'ne-upper', 'e-upper'],
    }),
  ];
  const alert = renderAlert(
    factsWith({
      forecast: buildForecast({ overall: ratedAt(4), cells, problems }),
      decision: buildDecision({ action: 'auto-send', baseAction: 'auto-send' }),
    }),
  );

  it('reads well for a traveller', () => {
    expect(alert.public?.text).toMatchInlineSnapshot(`
      "Salt Lake: avalanche danger 4 High
      Very dangerous avalanche conditions. Travel in avalanche terrain is not recommended.
      Valid until Sat, Mar 7, 2026, 7:10 AM MST (assumed: 24 hours from issue, as the center publishes no end).

      Danger by elevation
      - Above 9,500 ft: 4 High on NW through NE; pockets of 4 High on E; 3 Considerable on SE through W
      - 8,000 to 9,500 ft: 3 Considerable on NW through E; 2 Moderate on SE through W
      - Below 8,000 ft: no rating

      Avalanche problems
      - Persistent slab: NW through NE, above 8,000 ft
      - Wind slab: N through E, above 9,500 ft

      Issued Fri, Mar 6, 2026, 7:10 AM MST by the Utah Avalanche Center.
      This is an automated relay, not a forecast. Read the official forecast:
      https://utahavalanchecenter.org/forecast/salt-lake
      "
    `);
  });

  it('reads well on a phone', () => {
    expect(alert.short).toMatchInlineSnapshot(
      `"Salt Lake avalanche danger 4 High until Sat 7:10 AM (assumed). Persistent slab, Wind slab. Relay, not a forecast: utahavalanchecenter.org/forecast/salt-lake"`,
    );
  });

  it('reads well at five in the morning', () => {
    expect(alert.brief.text).toMatchInlineSnapshot(`
      "AUTO-SEND: Salt Lake
      The alert goes out by itself.
      Danger: 4 High, until Sat 7:10 AM
      Rules fired: none
      Flags: none

      Danger
      - Overall: 4 High
      - Above 9,500 ft: 4 High on NW through NE; pockets of 4 High on E; 3 Considerable on SE through W
      - 8,000 to 9,500 ft: 3 Considerable on NW through E; 2 Moderate on SE through W
      - Below 8,000 ft: no rating
      - Issued Fri, Mar 6, 2026, 7:10 AM MST, valid until Sat, Mar 7, 2026, 7:10 AM MST (assumed: 24 hours from issue)

      Problems
      - Persistent slab: NW through NE, above 8,000 ft
      - Wind slab: N through E, above 9,500 ft

      Why this action
      - Base action: auto-send (4 High)
      - Final action: auto-send

      Sources
      - Utah Avalanche Center (UAC): fresh
      - National Weather Service (NWS): fresh
      - Snowpack stations (SNOTEL): fresh

      Automated comparison, not a forecast
      - Second opinion: none, too little data

      Official forecast: https://utahavalanchecenter.org/forecast/salt-lake
      Product: UAC 100001
      Policy: default 2026-11-20. Wording: 2026-11-28.1
      As of Fri, Mar 6, 2026, 8:00 AM MST (2026-03-06 15:00 UTC)
      "
    `);
  });
});
