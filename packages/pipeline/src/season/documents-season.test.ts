import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ZoneDay } from '@dawn-patrol/analysis';
import { ConfigurationError } from '@dawn-patrol/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forecastIssued } from '../test-payloads.ts';
import { createDocumentsSeason } from './documents-season.ts';
import type { SeasonFault } from './season-source.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dawn-season-'));
});
afterAll(() => rm(folder, { recursive: true }));

const rose = (value: number): string => Array(24).fill(value).join(',');
const facts = (dateIssued: string, overallDangerRating: string, nid: string, zone = 'logan'): object => ({
  zone,
  dateIssued,
  nid,
  overallDangerRating,
  overallDangerRose: rose(4),
  problems: [{ slot: 1, name: 'New Snow', rose: rose(16) }],
  specialBulletin: false,
});
const bundle = (asOf: string): object => ({
  zoneId: 'moab',
  asOf,
  uac: forecastIssued('moab', asOf, 'High', '7'),
});

async function write(name: string, ...documents: unknown[]): Promise<string> {
  const file = join(folder, name);
  const lines = documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

async function readAll(path: string) {
  const source = createDocumentsSeason(path);
  const days: ZoneDay[] = [];
  const faults: SeasonFault[] = [];
  for await (const day of source.days()) {
    if (day.ok) days.push(day.value);
    else faults.push(day.failure);
  }
  return { days, faults, notes: source.notes() };
}

const issuedIn = ({ bundle: { forecasts } }: ZoneDay) =>
  forecasts?.ok === true ? forecasts.value.map(({ issuedAt, productId }) => `${productId} ${issuedAt}`) : [];
const previousIn = ({ bundle: { previousForecasts } }: ZoneDay) =>
  previousForecasts?.ok === true ? previousForecasts.value.map(({ productId }) => productId) : [];

describe('a season in documents', () => {
  it('reads facts at 7:00 in Denver, a second product of a day at 8:00, and says so', async () => {
    const file = await write(
      'facts.ndjson',
      facts('2026-03-07', 'Moderate', '1'),
      facts('2026-03-08', 'High', '2'),
      facts('2026-03-08', 'Considerable', '3'),
      facts('2026-03-08', 'Low', '4', 'ogden'),
    );
    const { days, faults, notes } = await readAll(file);
    expect(faults).toEqual([]);
    expect(days.flatMap(issuedIn)).toEqual([
      '1 2026-03-07T14:00:00Z',
      '2 2026-03-08T13:00:00Z',
      '3 2026-03-08T14:00:00Z',
      '4 2026-03-08T13:00:00Z',
    ]);
    expect(days.map(({ bundle: { asOf } }) => asOf)).toEqual(
      days.map((day) => issuedIn(day)[0]?.split(' ')[1]),
    );
    expect(days.map(previousIn)).toEqual([[], ['1'], ['2'], []]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('7:00 America/Denver');
  });

  it('reads raw bundles a line, and has nothing to say of 7:00', async () => {
    const file = await write(
      'bundles.ndjson',
      bundle('2026-03-06T15:00:00Z'),
      bundle('2026-03-07T15:00:00Z'),
    );
    const { days, faults, notes } = await readAll(file);
    expect([faults, notes]).toEqual([[], []]);
    expect(days.map(({ zone, bundle: { asOf } }) => `${zone} ${asOf}`)).toEqual([
      'moab 2026-03-06T15:00:00Z',
      'moab 2026-03-07T15:00:00Z',
    ]);
  });

  it('reads a folder in the order of its names', async () => {
    const inner = await mkdtemp(join(folder, 'days-'));
    await writeFile(join(inner, '2.json'), JSON.stringify(bundle('2026-03-07T15:00:00Z')));
    await writeFile(join(inner, '1.json'), JSON.stringify(bundle('2026-03-06T15:00:00Z')));
    await writeFile(join(inner, 'README.md'), 'not a day');
    const { days } = await readAll(inner);
    expect(days.map(({ bundle: { asOf } }) => asOf)).toEqual([
      '2026-03-06T15:00:00Z',
      '2026-03-07T15:00:00Z',
    ]);
  });

  it('says which line cannot be read, and reads the others', async () => {
    const file = await write(
      'broken.ndjson',
      facts('2026-03-06', 'High', '1'),
      '{"zone": "logan", "dateIssued"',
      facts('2026-02-30', 'High', '2'),
      facts('2026-03-07', 'High', '3', 'atlantis'),
      { zoneId: 'moab' },
      '7',
      facts('2026-03-08', 'High', '4'),
    );
    const { days, faults } = await readAll(file);
    expect(days).toHaveLength(2);
    expect(faults.map(({ where }) => where)).toEqual([2, 3, 4, 5, 6].map((line) => `${file}:${line}`));
    expect(faults[1]?.message).toContain('dateIssued');
    expect(faults[3]?.message).toContain('asOf');
  });

  it('refuses a place with nothing in it', async () => {
    expect(() => createDocumentsSeason(join(folder, 'nowhere'))).toThrow(ConfigurationError);
    const empty = await mkdtemp(join(folder, 'empty-'));
    expect(() => createDocumentsSeason(empty)).toThrow('expected .json or .ndjson files');
  });
});
