import { dangerLevels, notRated, ratedAt, roseCells, zoneOf, type DangerCell } from '@dawn-patrol/contracts';
import { buildCells, buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AlertFacts } from '../alert-facts.ts';
import { renderAlert } from '../render-alert.ts';
import { factsInForce } from '../testing-arbitraries.ts';
import { buildDecision, warningStep } from '../testing-decision.ts';
import { levelPhrase } from '../wording/danger-phrase.ts';
import { placePhrase } from '../wording/place-phrase.ts';
import { shortProblemName } from '../wording/problem-name.ts';
import { travelAdvice } from '../wording/travel-advice.ts';
import { findUntraceable } from './find-untraceable.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Considerable on N and NE above 9,500 ft, pockets of it on E there, Moderate on S below 8,000 ft; one problem on N and NE high up. */
const cells: DangerCell[] = buildCells({ 'n-upper': 3, 'ne-upper': 3, 's-lower': 2 });
cells[2] = { aspect: 'e', band: 'upper', rated: true, level: 3, pockets: true };
const facts: AlertFacts = {
  zone: zoneOf('salt-lake'),
  decision: buildDecision(),
  forecast: buildForecast({ overall: ratedAt(3), cells, problems: [buildProblem()] }),
};

function withZone(id: 'southwest' | 'provo'): AlertFacts {
  const forecast = facts.forecast && { ...facts.forecast, zoneId: id };
  return { zone: zoneOf(id), forecast, decision: buildDecision({ zoneId: id }) };
}

describe('findUntraceable finds what is planted', () => {
  it.each([
    ['a level of another forecast', 'Avalanche danger 4 High', 'danger level: 4 High'],
    ['a bare level name', 'The danger is HIGH today', 'danger level: HIGH'],
    ['a level name in ordinary prose', 'low clouds', 'danger level: low'],
    ['a number that contradicts its name', 'danger 4 Considerable', 'danger level: 4 Considerable'],
    ['the same the other way round', 'Considerable (2)', 'danger level: Considerable (2)'],
    ['a level by number alone', 'danger level 4', 'danger level: danger level 4'],
    ['a level of a cell as if it were overall', 'danger 2 Moderate', 'danger level: 2 Moderate'],
    [
      'a level at a band that has another',
      'Below 8,000 ft: 3 Considerable',
      'danger level: 3 Considerable (Below 8,000 ft)',
    ],
    [
      'a level on an aspect that has another',
      'Above 9,500 ft: 3 Considerable on N, SW',
      'danger level: 3 Considerable (N, SW, Above 9,500 ft)',
    ],
    [
      'a level at an unrated cell',
      'Below 8,000 ft: 2 Moderate on N',
      'danger level: 2 Moderate (N, Below 8,000 ft)',
    ],
    [
      'pockets that are not pockets',
      'Above 9,500 ft: pockets of 3 Considerable on N',
      'danger level: pockets of 3 Considerable (N, Above 9,500 ft)',
    ],
    [
      'pockets told as the full level',
      'Above 9,500 ft: 3 Considerable on E',
      'danger level: 3 Considerable (E, Above 9,500 ft)',
    ],
    [
      '"no rating" where there is one',
      'Above 9,500 ft: no rating',
      'danger level: no rating (Above 9,500 ft)',
    ],
    ['"no rating" for the whole', 'Danger: no rating', 'danger level: no rating'],
    ['a problem that is not listed', 'Wind slab', 'problem: Wind slab'],
    ['a problem by the name of the center', 'wind drifted snow', 'problem: wind drifted snow'],
    ['a deeper problem than the listed one', 'Deep persistent slab', 'problem: Deep persistent slab'],
    ['a problem of no known type', 'slabs', 'problem: slabs'],
    ['an aspect beside a problem', 'Persistent slab: N, NE, S, above 9,500 ft', 'aspect: S'],
    ['an aspect inside a range', 'Persistent slab: N through E, above 9,500 ft', 'aspect: N through E'],
    ['an aspect in words', 'Persistent slab on southeasterly slopes', 'aspect: southeasterly'],
    ['all aspects', 'Persistent slab: all aspects, above 9,500 ft', 'aspect: all aspects'],
    ['a range that runs the other way round', 'Persistent slab: NE through N', 'aspect: NE through N'],
    ['a band beside a problem', 'Persistent slab: N, below 8,000 ft', 'elevation: below 8,000 ft'],
    [
      'a band in the second part of a line',
      'Persistent slab: N, above 9,500 ft; N, below 8,000 ft',
      'elevation: below 8,000 ft',
    ],
    ['an aspect said of nothing', 'Mind the W', 'aspect: W'],
    ['a band said of nothing', 'Stay at lower elevations', 'elevation: lower elevations'],
    ['a limit of another zone', 'Persistent slab: N, above 8,500 ft', 'number: 8,500 ft'],
    ['a limit with the wrong direction', 'Persistent slab: N, below 9,500 ft', 'aspect: N'],
    ['metres', 'above 2,900 m', 'number: 2,900 m'],
    ['an amount', 'Expect 12 in', 'number: 12 in'],
    ['a percentage', 'Chance 40%', 'number: 40%'],
    ['a number word', 'two avalanches', 'number: two'],
    ['a phone number', 'Call 1-888-999-4019', 'number: 1-888-999-4019'],
    ['a full-width digit', 'danger level \uFF14', 'danger level: danger level 4'],
    ['a word with a zero-width character inside', 'Hi\u200Bgh', 'danger level: High'],
    ['another end of validity', 'until Sun 7:10 AM', 'time: until Sun 7:10 AM'],
    [
      'the issue time as the end',
      'Valid until Fri, Mar 6, 2026, 7:10 AM MST',
      'time: until Fri, Mar 6, 2026, 7:10 AM MST',
    ],
    ['another date', 'on March 9', 'number: 9'],
    ['another validity', 'valid 48 hours', 'number: 48'],
    [
      'a foreign link',
      'https://utahavalanchecenter.org/forecast/logan',
      'link: https://utahavalanchecenter.org/forecast/logan',
    ],
    ['a link without a scheme', 'see evil.example.com/x', 'link: evil.example.com/x'],
    ['a warning that nobody issued', 'AVALANCHE WARNING in force', 'official warning: AVALANCHE WARNING'],
    ['advice of another level', travelAdvice(1), `travel advice: ${travelAdvice(1)}`],
    [
      'a place apart from its level by advice said once more',
      `3 Considerable ${travelAdvice(3)} ${travelAdvice(3)} on SW`,
      'aspect: SW',
    ],
  ])('%s', (_, planted, found) => {
    expect(findUntraceable(`Salt Lake: danger 3 Considerable\n${planted}\n`, facts).join(' | ')).toContain(
      found,
    );
  });

  it('a zone named like an aspect does not hide that aspect', () => {
    const southwest = withZone('southwest');
    expect(findUntraceable('Southwest: avalanche danger 3 Considerable', southwest)).toEqual([]);
    expect(findUntraceable('Persistent slab on southwest aspects', southwest)).toEqual(['aspect: southwest']);
    expect(findUntraceable('Persistent slab on Southwest aspects', southwest)).toEqual(['aspect: Southwest']);
  });

  it('any figure of elevation in a zone without published limits', () => {
    expect(findUntraceable('Persistent slab: N, upper elevations', withZone('provo'))).toEqual([]);
    expect(findUntraceable('Persistent slab: N, above 9,500 ft', withZone('provo'))).toEqual([
      'number: 9,500 ft',
    ]);
  });

  it('every claim, when there is no forecast', () => {
    const nothing = { ...facts, forecast: null };
    expect(findUntraceable('3 Considerable; Persistent slab: N, above 9,500 ft', nothing)).toHaveLength(4);
    expect(findUntraceable('no rating', nothing)).toEqual(['danger level: no rating']);
  });

  it('a level, when the forecast gives none', () => {
    const unrated = { ...facts, forecast: buildForecast({ overall: notRated('none') }) };
    for (const level of dangerLevels) {
      expect(findUntraceable(levelPhrase(level), unrated)).toEqual([`danger level: ${levelPhrase(level)}`]);
    }
    expect(findUntraceable('no rating', unrated)).toEqual([]);
  });

  it("the machine's opinion, which no text for travellers may repeat", () => {
    const secondOpinion = { level: 4, low: 3, high: 5, drivers: [], missing: [] } as const;
    const decision = buildDecision({
      assessment: { secondOpinion: { ...secondOpinion, drivers: [], missing: [] } },
    });
    expect(findUntraceable('4 High', { ...facts, decision })).toEqual(['danger level: 4 High']);
  });
});

describe('findUntraceable leaves true words alone', () => {
  it.each([
    ['the overall level in any spelling', 'Considerable (3), CONSIDERABLE, danger level 3, 3 - considerable'],
    [
      'levels by place',
      'Above 9,500 ft: 3 Considerable on N, NE; pockets of 3 Considerable on E; no rating on SE through NW',
    ],
    ['a level by band alone', 'Above 9,500 ft: 3 Considerable'],
    ['a band without a rating', '8,000 to 9,500 ft: no rating'],
    ['a problem with its place', 'Persistent slab: N, NE, above 9,500 ft'],
    ['a problem in other words', 'Persistent weak layer on north and northeast slopes at upper elevations'],
    [
      'times by their role',
      'Issued Fri, Mar 6, 2026, 7:10 AM MST, valid until Sat 7:10 AM; as of 2026-03-06 15:00 UTC',
    ],
    ['the assumed validity', '(assumed: 24 hours from issue)'],
    ['the product', 'UAC 100001'],
    [
      'the official page, with and without scheme',
      'https://utahavalanchecenter.org/forecast/salt-lake. utahavalanchecenter.org/forecast/salt-lake',
    ],
    ['advice of the level', travelAdvice(3)],
    ['plain prose', "This is an automated relay, not a forecast. Read the center's page."],
  ])('%s', (_, text) => {
    expect(findUntraceable(text, facts)).toEqual([]);
  });

  it('a warning that is in force', () => {
    const decision = buildDecision({ steps: [warningStep()] });
    expect(findUntraceable('AVALANCHE WARNING in force', { ...facts, decision })).toEqual([]);
    expect(findUntraceable('avalanche watch', { ...facts, decision })).toEqual([
      'official warning: avalanche watch',
    ]);
  });
});

describe('findUntraceable, on real texts with one fact changed', () => {
  const names = /(?<=\b)\d (?:Low|Moderate|Considerable|High|Extreme)\b/g;

  it('finds any level turned into another, wherever it stands', () => {
    fc.assert(
      fc.property(factsInForce, fc.nat(), fc.constantFrom(...dangerLevels), (real, pick, level) => {
        const text = ownWords(renderAlert(real).public?.text ?? '');
        const places = [...text.matchAll(names)];
        const place = places[pick % places.length];
        fc.pre(place !== undefined && place[0] !== levelPhrase(level));
        const at = place?.index ?? 0;
        const planted = text.slice(0, at) + levelPhrase(level) + text.slice(at + (place?.[0].length ?? 0));
        expect(findUntraceable(planted, real)).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('finds any cell added to a problem', () => {
    fc.assert(
      fc.property(factsInForce, fc.nat(), fc.constantFrom(...roseCells), (real, pick, cell) => {
        const problems = (real.forecast?.problems ?? []).filter(({ type }) => type !== 'unknown');
        const problem = problems[pick % Math.max(problems.length, 1)];
        fc.pre(problem !== undefined);
        const name = problem === undefined ? '' : shortProblemName(problem);
        const same = problems.filter(({ type }) => type === problem?.type).flatMap(({ cells: own }) => own);
        const planted = `- ${name}: ${placePhrase([...same, cell.id], real.zone.bandLimitsFt)}`;
        expect(findUntraceable(planted, real).length > 0).toBe(!same.includes(cell.id));
      }),
      { numRuns: 150 },
    );
  });

  it('finds any elevation figure moved by 500 ft', () => {
    fc.assert(
      fc.property(factsInForce, (real) => {
        fc.pre(real.zone.bandLimitsFt !== null);
        const text = ownWords(renderAlert(real).public?.text ?? '');
        const moved = text.replaceAll(
          /,(\d)00 ft/g,
          (_, digit: string) => `,${digit === '5' ? '0' : '5'}00 ft`,
        );
        expect(findUntraceable(moved, real)).not.toEqual([]);
      }),
    );
  });
});

/** Names that the center gave may hold anything, also what looks like a level. */
function ownWords(text: string): string {
  return text.replaceAll(/^- ".*$/gm, '');
}
