import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noBudgets } from '../budgets/budgets.ts';
import type { CaseReport, CaseTrace, EvalReport } from '../eval-report.ts';
import { markupFaults } from '../scorers/markup-faults.ts';
import { buildCaseReport, buildFailure } from '../testing/build-report-parts.ts';
import { buildReport } from './build-report.ts';
import { renderHtml } from './html/render-html.ts';
import { renderJunit } from './render-junit.ts';
import { markdownMarker, renderMarkdown } from './render-markdown.ts';
import { renderRoses } from './render-roses.ts';
import { writeReports } from './write-reports.ts';

const hostile = `</summary><script>alert('x')</script> | @everyone \`x\` "q" & \u0000`;
const words = (first: string, rest: string): string[] => [first, ...Array.from({ length: 23 }, () => rest)];

const trace: CaseTrace = {
  rating: { expected: '4 high', actual: '3 considerable' },
  rose: { expected: words('4', ''), actual: words('3', '2p') },
  sources: { uac: 'fresh', nws: 'missing', snotel: 'fresh' },
  baseAction: 'human-review',
  steps: [
    {
      rule: 'rapid-rise',
      outcome: 'not-evaluable',
      from: 'human-review',
      to: 'human-review',
      missing: ['the day before'],
    },
    { rule: 'official-warning', outcome: 'matched', from: 'human-review', to: 'auto-send', missing: [] },
  ],
  cap: null,
  action: 'auto-send',
  flags: ['data-gap'],
};

function reportOf(...cases: CaseReport[]): EvalReport {
  return buildReport({
    cases,
    commit: 'abc123',
    budgets: noBudgets,
    baseline: null,
    comparison: { base: 'base1', changes: [{ id: 'gone', kind: 'lost', detail: null }] },
  });
}

const failure = buildFailure({ actual: hostile, explanation: hostile });
const report = reportOf(
  buildCaseReport({ id: 'good', tags: ['rise'] }),
  buildCaseReport({
    id: 'bad',
    title: hostile,
    zone: 'skyline',
    verdict: 'fail',
    failures: [failure],
    trace,
  }),
  buildCaseReport({ id: 'empty', verdict: 'unscored' }),
  buildCaseReport({ id: 'broken', verdict: 'error', failures: [failure], error: 'broken' }),
);

describe('renderRoses', () => {
  it('draws both roses beside each other and marks the cells that differ from their label', () => {
    expect(renderRoses(trace)).toEqual([
      'expected 4 high                   actual 3 considerable',
      '         n ne  e se  s sw  w nw            n ne  e se  s sw  w nw',
      'upper    4  ·  ·  ·  ·  ·  ·  ·   upper   !3 2p 2p 2p 2p 2p 2p 2p',
      'middle   ·  ·  ·  ·  ·  ·  ·  ·   middle  2p 2p 2p 2p 2p 2p 2p 2p',
      'lower    ·  ·  ·  ·  ·  ·  ·  ·   lower   2p 2p 2p 2p 2p 2p 2p 2p',
    ]);
  });
});

describe('renderJunit', () => {
  const xml = renderJunit(report);

  it('is well-formed, with a suite a zone, and lost and unscored cases as failures', () => {
    expect(markupFaults(xml.replace(/^<\?xml.*\n/, ''))).toEqual([]);
    expect(xml).toContain('tests="5" failures="3" errors="1"');
    expect(xml).toContain('<testsuite name="skyline" tests="1" failures="1" errors="0">');
    expect(xml).toContain('<testcase name="gone" classname="golden.lost"><failure');
    expect(xml).toContain('<testcase name="empty" classname="golden.logan"><failure');
  });

  it('holds no character that XML forbids, and no markup of a text', () => {
    expect(xml).not.toContain('\u0000');
    expect(xml).not.toContain('<script');
  });
});

describe('renderMarkdown', () => {
  it('begins with its marker, says the verdict, and leaves no text as markup', () => {
    const text = renderMarkdown(report);
    expect(text.startsWith(markdownMarker)).toBe(true);
    expect(text).toContain('does not hold');
    expect(text).toContain('lost: gone');
    expect(text).toMatch(/^\| missed-warning \| decide \| final-action \| auto-send \| /m);
    expect(text).not.toContain('<script');
    expect(text).not.toContain('@everyone');
  });

  it('fits into one comment however much fails, and says how much it leaves out', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      buildCaseReport({ id: `case-${index}`, verdict: 'fail', failures: [failure], trace }),
    );
    const text = renderMarkdown(reportOf(...many));
    expect(text.length).toBeLessThan(65_000);
    expect(text).toMatch(/and \d+ more cases that do not hold\n$/);
  });
});

describe('renderHtml', () => {
  const html = renderHtml(report);

  it('is well-formed and fetches nothing', () => {
    const own = html.replace(/<script>[\s\S]*?<\/script>/, '').replace(/<form[^>]*>|<\/form>/g, '');
    expect(markupFaults(own)).toEqual([]);
  });

  it('allows its own script and style by their hashes and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const element of ['script', 'style']) {
      const text = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html)?.[1] ?? '';
      const hash = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${element}-src 'sha256-${hash}'`);
    }
    expect(html).not.toMatch(/ style="| on[a-z]+="/);
  });

  it('leaves no text of a case as markup', () => {
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('has what the filters ask for on each case, grave ones first', () => {
    expect(html).toContain(
      'id="bad" data-zone="skyline" data-tags="synthetic" data-verdict="fail" data-severities="missed-warning" open',
    );
    expect(html.indexOf('id="bad"')).toBeLessThan(html.indexOf('id="good"'));
    for (const name of ['zone', 'tag', 'verdict', 'severity'])
      expect(html).toContain(`<select name="${name}"`);
  });

  it('says the rose in words, and shows how the decision came about', () => {
    expect(html).toContain('aria-label="Actual: 3 considerable. upper: N 3, NE pockets of 2,');
    expect(html).toContain('not-evaluable (missing the day before)');
    expect(html).toContain('human-review to auto-send');
  });

  it('shows at most a thousand cases, and says so', () => {
    const many = Array.from({ length: 1200 }, (_, index) => buildCaseReport({ id: `case-${index}` }));
    const page = renderHtml(reportOf(...many));
    expect(page.match(/<details/g)).toHaveLength(1000);
    expect(page).toContain('The first 1000 of 1200 cases');
  });
});

describe('writeReports', () => {
  const directory = mkdtempSync(join(tmpdir(), 'reports-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('writes each file that was asked for, and makes its folder', () => {
    writeReports(report, { junit: join(directory, 'new/a.xml'), markdown: join(directory, 'a.md') });
    expect(readFileSync(join(directory, 'new/a.xml'), 'utf8')).toContain('<testsuites');
    expect(readFileSync(join(directory, 'a.md'), 'utf8')).toContain(markdownMarker);
    expect(existsSync(join(directory, 'a.html'))).toBe(false);
  });
});
