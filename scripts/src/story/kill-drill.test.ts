import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPoints } from './draw-points.ts';
import { runKillDrill } from './kill-drill.ts';
import '../test-repository.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dawn patrol drill-')));
  // The trains run as processes of their own, so they have to be compiled. To a place of their own: no other build is in the way.
  const args = ['-p', join(top, 'scripts'), '--outDir', join(top, 'scripts/dist/drill'), '--noCheck'];
  const more = [
    '--composite',
    'false',
    '--incremental',
    'false',
    '--tsBuildInfoFile',
    'null',
    '--declaration',
    'false',
    '--declarationMap',
    'false',
  ];
  execFileSync(join(top, 'node_modules/.bin/tsc'), [...args, ...more]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('the kill drill', () => {
  it('finds main a checked commit and nothing lost after each kill, and the next run finishes', async () => {
    const said: string[] = [];
    const whole = await runKillDrill({
      folder,
      points: 12,
      seed: 7,
      from: 3,
      program: join(top, 'scripts/dist/drill/story/kill-drill-main.js'),
      ways: [
        { warm: false, batch: false },
        { warm: true, batch: true },
      ],
      branches: ['fix-escalation', 'add-skyline'],
      context: {
        now: () => '2026-03-01T12:00:00.000Z',
        say: (line) => void said.push(line),
        print: (line) => void said.push(line),
        interrupted: new AbortController().signal,
      },
    });
    expect(said.filter((line) => line.startsWith('['))).toHaveLength(10);
    expect(
      said.filter((line) => line.startsWith('[') && !line.endsWith('whole, and the next run finished')),
    ).toEqual([]);
    expect(whole).toBe(true);
  }, 240_000);
});

describe('drawPoints', () => {
  const runs = [
    { warm: false, batch: false, passed: 40, milliseconds: 900 },
    { warm: true, batch: true, passed: 20, milliseconds: 300 },
  ];

  it('draws the same points for the same seed, and others for another', () => {
    expect(drawPoints(20, 1, runs)).toEqual(drawPoints(20, 1, runs));
    expect(drawPoints(20, 1, runs)).not.toEqual(drawPoints(20, 2, runs));
  });

  it('stays within what a run passes', () => {
    for (const { at, warm } of drawPoints(200, 5, runs)) {
      const most = warm ? 20 : 40;
      const longest = warm ? 300 : 900;
      expect(
        at.kind === 'checkpoint' ? at.number >= 1 && at.number <= most : at.milliseconds <= longest,
      ).toBe(true);
    }
  });
});
