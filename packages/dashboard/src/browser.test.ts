import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { notRated, ratedAt, reviewFlags, zoneIds, type DangerLevel } from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import { buildDecision, buildRun, buildZoneRun } from '@dawn-patrol/store/testing';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDashboard, type ServedDashboard } from './serve-dashboard.ts';
import { liveRun, storeWith, tenMinutesLater } from './testing-store.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const required = process.env['CI_REQUIRE_BROWSER'] === '1';
const missing = !existsSync(executablePath) && !required;
if (missing) {
  process.stderr.write(`Browser tests SKIPPED: no Chromium at ${executablePath}. Set CHROMIUM_PATH.
`);
}

const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const unbroken = 'x'.repeat(300);
const levels: readonly (DangerLevel | null)[] = [1, 2, 3, 4, 5, null];
const actions = ['no-alert', 'human-review', 'auto-send', 'auto-send-urgent'] as const;

/** One zone of each kind: every level, every action, all flags, expired, broken, long unbroken texts. */
const zones = zoneIds.map((zoneId, index) => {
  const level = levels[index] ?? null;
  if (zoneId === 'abajos') return buildZoneRun({ zoneId, decision: null, alert: null, error: unbroken });
  return buildZoneRun({
    zoneId,
    traceId: unbroken,
    forecast: buildForecast({
      zoneId,
      overall: level === null ? notRated('none') : ratedAt(level),
      issuedAt: zoneId === 'southwest' ? '2026-02-22T14:31:00Z' : '2026-03-06T14:10:50Z',
      problems: [buildProblem({ type: 'unknown', sourceName: unbroken }), buildProblem({ slot: 2 })],
      texts: {
        bottomLine: unbroken,
        currentConditions: null,
        mountainWeather: null,
        recentActivity: null,
        specialBulletin: unbroken,
      },
      notes: [{ code: 'note', message: unbroken }],
    }),
    decision: buildDecision({
      zoneId,
      action: actions[index % actions.length] ?? 'no-alert',
      flags: [...reviewFlags],
      sources: { uac: 'fresh', nws: 'missing', snotel: 'invalid' },
      steps: [
        {
          rule: unbroken,
          outcome: 'matched',
          from: 'no-alert',
          to: 'auto-send',
          evidence: { note: unbroken },
        },
      ],
      cap: { reason: 'source-invalid', from: 'auto-send', to: 'human-review' },
    }),
  });
});

describe.skipIf(missing)('in a browser', () => {
  let browser: Browser;
  let served: ServedDashboard;
  let empty: ServedDashboard;
  const endings: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: browserArguments });
    endings.push(() => browser.close());
    const now = () => tenMinutesLater;
    const store = await storeWith(liveRun(zones), buildRun({ zones }));
    served = await serveDashboard({ store, now, hostname: '127.0.0.1', port: 0 });
    endings.push(() => served.close());
    empty = await serveDashboard({ store: await storeWith(), now, hostname: '127.0.0.1', port: 0 });
    endings.push(() => empty.close());
  }, 60_000);

  afterAll(() => Promise.all(endings.map((end) => end())));

  const views = [360, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  );
  const everywhere = ['/', '/zones/salt-lake', '/zones/southwest'];
  const once = ['/?run=replay-2026-03-06', '/zones/abajos', '/nothing'];
  const cases = [
    ...views.flatMap((view) => everywhere.map((path) => Object.assign({ path }, view))),
    ...once.map((path) => ({ path, width: 360, colorScheme: 'light' as const })),
  ];

  it.each(cases)(
    '$path has no accessibility violation and fits, $width px, $colorScheme',
    async ({ path, width, colorScheme }) => {
      await inContext({ width, colorScheme }, async (context) => {
        const page = await context.newPage();
        const problems: string[] = [];
        page.on('console', (message) => problems.push(message.text()));
        const response = await page.goto(new URL(path, served.url).href);
        expect(response?.status()).toBe(path === '/nothing' ? 404 : 200);
        const details = page.locator('details');
        for (const closed of await details.all()) await closed.locator('summary').first().click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
        const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect(overflow).toBeLessThanOrEqual(0);
        expect(problems.filter((text) => !text.includes('404'))).toEqual([]);
      });
    },
    60_000,
  );

  it('shows an empty store without a violation', async () => {
    await inContext({ width: 360, colorScheme: 'light' }, async (context) => {
      const page = await context.newPage();
      await page.goto(empty.url);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.locator('h1').textContent()).toBe('No run is stored yet');
    });
  }, 60_000);

  it('is used by keyboard alone: skip link first, focus seen, zone reached', async () => {
    await inContext({ width: 1280, colorScheme: 'light' }, async (context) => {
      const page = await context.newPage();
      await page.goto(served.url);
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toContain('Skip to content');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
      await page.getByRole('heading', { level: 3 }).getByRole('link', { name: 'Salt Lake' }).press('Enter');
      await page.waitForURL(/\/zones\/salt-lake/);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Salt Lake');
    });
  }, 60_000);

  async function inContext(
    { width, colorScheme }: { width: number; colorScheme: 'light' | 'dark' },
    test: (context: BrowserContext) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    try {
      await test(context);
    } finally {
      await context.close();
    }
  }
});
