import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '@dawn-patrol/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { parseBudget } from './parse-budget.ts';

const folder = mkdtempSync(join(tmpdir(), 'dawn-budget-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('an alert budget', () => {
  it.each([
    ['sends-per-zone-week=1', { 'sends-per-zone-week': 1 }],
    ['sends-per-zone-week=0', { 'sends-per-zone-week': 0 }],
    [
      'sends-per-zone-week = 2, reviews-per-zone-week=5',
      { 'sends-per-zone-week': 2, 'reviews-per-zone-week': 5 },
    ],
    [file('good.json', '{"urgent-sends-per-zone-week": 0}'), { 'urgent-sends-per-zone-week': 0 }],
  ])('is read from %s', (text, budget) => {
    expect(parseBudget(text)).toEqual(budget);
  });

  it.each([
    '',
    'sends-per-zone-week',
    'sends-per-zone-week=',
    'sends-per-zone-week=-1',
    'sends-per-zone-week=1.5',
    'sends-per-zone-week=0x1',
    'sends=1',
    join(folder, 'none.json'),
    file('empty.json', '{}'),
    file('broken.json', '{'),
    file('list.json', '[1]'),
    file('text.json', '{"sends-per-zone-week": "1"}'),
  ])('refuses "%s"', (text) => {
    expect(() => parseBudget(text)).toThrow(ConfigurationError);
    expect(() => parseBudget(text)).toThrow('sends-per-zone-week=1');
  });
});
